extension Activity {
  /// Something that the activity is to bring about, with what it is measured by.
  public struct ActivityResult: Hashable, Sendable, Codable {
    /// Codelist ResultType: 1 output, 2 outcome, 3 impact, 9 other.
    public var type: String?
    /// What it is called.
    public var title: LocalizedText
    /// What is said of it.
    public var description: LocalizedText
    /// What it is measured by.
    public var indicators: [Indicator]

    /// Creates a result of which nothing is known yet.
    public init() {
      title = LocalizedText()
      description = LocalizedText()
      indicators = []
    }
  }

  /// A measure of a result.
  public struct Indicator: Hashable, Sendable, Codable {
    /// Codelist IndicatorMeasure: 1 unit, 2 percentage, 3 nominal, 4 ordinal, 5 qualitative.
    public var measure: String?
    /// True where more is better, which is what a missing statement means.
    public var isAscending: Bool
    /// What it is called.
    public var title: LocalizedText
    /// What is said of it.
    public var description: LocalizedText
    /// Where things stood before.
    public var baselines: [Measurement]
    /// What was aimed at and reached, by period.
    public var periods: [Period]

    /// Creates an indicator of which nothing is known yet.
    public init() {
      isAscending = true
      title = LocalizedText()
      description = LocalizedText()
      baselines = []
      periods = []
    }
  }

  /// A time for which an indicator has values.
  public struct Period: Hashable, Sendable, Codable {
    /// The first day.
    public var start: ReportedDate?
    /// The last day.
    public var end: ReportedDate?
    /// What was aimed at.
    public var targets: [Measurement]
    /// What was reached.
    public var actuals: [Measurement]

    /// Creates a period of which nothing is known yet.
    public init() {
      targets = []
      actuals = []
    }
  }

  /// A value of an indicator: text, because reports hold text.
  public struct Measurement: Hashable, Sendable, Codable {
    /// The value as reported; nil where none is.
    public var value: String?
    /// The year of a baseline.
    public var year: String?
    /// The date of a baseline.
    public var date: ReportedDate?
    /// What it is broken down by, `sex: female`.
    public var dimensions: [String]
    /// What the publisher says of it.
    public var comment: LocalizedText

    /// Creates a measurement of nothing yet.
    public init() {
      dimensions = []
      comment = LocalizedText()
    }
  }
}
