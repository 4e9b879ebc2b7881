extension Activity {
  /// An intended result with its indicators.
  public struct ActivityResult: Hashable, Sendable, Codable {
    /// Codelist ResultType: 1 output, 2 outcome, 3 impact, 9 other.
    public var type: String?
    public var title: LocalizedText
    public var description: LocalizedText
    public var indicators: [Indicator]

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
    /// Whether higher is better, the default.
    public var isAscending: Bool
    public var title: LocalizedText
    public var description: LocalizedText
    public var baselines: [Measurement]
    public var periods: [Period]

    public init() {
      isAscending = true
      title = LocalizedText()
      description = LocalizedText()
      baselines = []
      periods = []
    }
  }

  /// The targets and actual values of an indicator in a period.
  public struct Period: Hashable, Sendable, Codable {
    public var start: ReportedDate?
    public var end: ReportedDate?
    public var targets: [Measurement]
    public var actuals: [Measurement]

    public init() {
      targets = []
      actuals = []
    }
  }

  /// A value of an indicator, as text.
  public struct Measurement: Hashable, Sendable, Codable {
    /// The reported value; nil if missing.
    public var value: String?
    /// The year of a baseline.
    public var year: String?
    /// The date of a baseline.
    public var date: ReportedDate?
    /// Disaggregation, `sex: female`.
    public var dimensions: [String]
    /// The publisher's comment.
    public var comment: LocalizedText

    public init() {
      dimensions = []
      comment = LocalizedText()
    }
  }
}
