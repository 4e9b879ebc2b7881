import Cooperation
import SeededRandom

/// Makes activities in which every field has a value now and then.
struct RandomActivity {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }

  private mutating func string() -> String {
    let samples = ["", "1", "USD", "XM-DAC-701-8", "Santé maternelle", "マラリア対策", "a\u{1E}b\u{1F}c\0d", "🦟", "  x  "]
    if chance(3) { return String(repeating: "long text ", count: Int.random(in: 20..<40, using: &generator)) }
    let sample = samples[Int.random(in: 0..<samples.count, using: &generator)]
    return chance(50) ? sample : sample + String(Int.random(in: 0..<50, using: &generator))
  }

  private mutating func some<Value>(_ make: (inout Self) -> Value) -> Value? { chance(50) ? make(&self) : nil }

  private mutating func list<Value>(_ make: (inout Self) -> Value) -> [Value] {
    (0..<Int.random(in: 0...3, using: &generator)).map { _ in make(&self) }
  }

  private mutating func optional() -> String? { some { $0.string() } }

  private mutating func text() -> LocalizedText {
    LocalizedText(list { LocalizedText.Entry(language: Language(rawValue: $0.chance(50) ? "en" : "ja"), text: $0.string()) })
  }

  private mutating func amount() -> Amount {
    let units: Int64 = chance(10) ? .min : chance(10) ? .max : Int64.random(in: -10_000_000...10_000_000, using: &generator)
    return Amount(units: units, scale: UInt8.random(in: 0...18, using: &generator))
  }

  private mutating func date() -> ReportedDate {
    let day = some { Day(clamping: Int.random(in: -720_000...2_940_000, using: &$0.generator)) }
    let precision = [ReportedDate.Precision.day, .month, .year].randomElement(using: &generator) ?? .day
    return ReportedDate(day, precision: precision, wording: optional())
  }

  private mutating func value() -> ReportedValue {
    ReportedValue(
      amount: some { $0.amount() }, wording: optional(), currency: optional(), date: some { $0.date() })
  }

  private mutating func organisation() -> Organisation {
    Organisation(ref: optional(), statedRef: optional(), type: optional(), name: text())
  }

  private mutating func coded() -> CodedValue { CodedValue(code: string(), vocabulary: string()) }

  private mutating func share() -> Activity.Share {
    Activity.Share(reported: some { $0.amount() }, used: Double.random(in: 0...1, using: &generator))
  }

  private mutating func recipient() -> Activity.Recipient {
    Activity.Recipient(
      code: string(), isRegion: chance(50), vocabulary: string(), share: share(), isDerived: chance(50), name: text())
  }

  private mutating func sector() -> Activity.Sector {
    Activity.Sector(code: string(), vocabulary: string(), share: share(), isDerived: chance(50), name: text())
  }

  private mutating func budget() -> Activity.Budget {
    var budget = Activity.Budget(type: string(), status: optional(), value: value())
    budget.start = some { $0.date() }
    budget.end = some { $0.date() }
    budget.provider = some { $0.organisation() }
    budget.receiver = some { $0.organisation() }
    return budget
  }

  private mutating func transaction() -> Activity.Transaction {
    var transaction = Activity.Transaction(line: Int.random(in: 0...1_000_000, using: &generator))
    transaction.ref = optional()
    transaction.type = optional()
    transaction.date = some { $0.date() }
    transaction.value = value()
    transaction.description = text()
    transaction.provider = some { $0.organisation() }
    transaction.providerActivity = optional()
    transaction.receiver = some { $0.organisation() }
    transaction.receiverActivity = optional()
    transaction.recipients = list { $0.recipient() }
    transaction.sectors = list { $0.sector() }
    transaction.isHumanitarian = some { $0.chance(50) }
    transaction.flowType = optional()
    transaction.financeType = optional()
    transaction.aidTypes = list { $0.coded() }
    transaction.tiedStatus = optional()
    return transaction
  }

  private mutating func measurement() -> Activity.Measurement {
    var measurement = Activity.Measurement()
    measurement.value = optional()
    measurement.year = optional()
    measurement.date = some { $0.date() }
    measurement.dimensions = list { $0.string() }
    measurement.comment = text()
    return measurement
  }

  private mutating func result() -> Activity.ActivityResult {
    var result = Activity.ActivityResult()
    result.type = optional()
    result.title = text()
    result.description = text()
    result.indicators = list { random in
      var indicator = Activity.Indicator()
      indicator.measure = random.optional()
      indicator.isAscending = random.chance(50)
      indicator.title = random.text()
      indicator.description = random.text()
      indicator.baselines = random.list { $0.measurement() }
      indicator.periods = random.list { random in
        var period = Activity.Period()
        period.start = random.some { $0.date() }
        period.end = random.some { $0.date() }
        period.targets = random.list { $0.measurement() }
        period.actuals = random.list { $0.measurement() }
        return period
      }
      return indicator
    }
    return result
  }

  private mutating func location() -> Activity.Location {
    var location = Activity.Location()
    location.name = text()
    location.description = text()
    location.identifiers = list { $0.coded() }
    location.latitude = some { Double.random(in: -90...90, using: &$0.generator) }
    location.longitude = some { Double.random(in: -180...180, using: &$0.generator) }
    location.exactness = optional()
    location.feature = optional()
    return location
  }

  private mutating func document() -> Activity.DocumentLink {
    var document = Activity.DocumentLink(url: string())
    document.format = optional()
    document.title = text()
    document.categories = list { $0.string() }
    document.languages = list { $0.string() }
    document.date = some { $0.date() }
    document.isOfResult = chance(50)
    return document
  }

  mutating func next() -> Activity {
    var activity = Activity(identifier: string(), file: string(), line: Int.random(in: 0...1_000_000, using: &generator))
    activity.statedIdentifier = optional()
    activity.lastLine = Int.random(in: 0...2_000_000, using: &generator)
    activity.lastUpdated = optional()
    activity.language = some { Language(rawValue: $0.string()) }
    activity.defaultCurrency = optional()
    activity.hierarchy = some { Int.random(in: Int.min...Int.max, using: &$0.generator) }
    activity.isHumanitarian = some { $0.chance(50) }
    activity.budgetNotProvided = optional()
    activity.publisher = organisation()
    activity.isSecondaryPublisher = chance(50)
    activity.title = text()
    activity.descriptions = list { Activity.Description(type: $0.optional(), text: $0.text()) }
    activity.participants = list {
      Activity.Participant(role: $0.optional(), organisation: $0.organisation(), activity: $0.optional())
    }
    activity.otherIdentifiers = list {
      Activity.OtherIdentifier(type: $0.optional(), identifier: $0.string(), owner: $0.optional())
    }
    activity.status = optional()
    activity.dates = list {
      Activity.ActivityDate(
        kind: Activity.ActivityDate.Kind.allCases.randomElement(using: &$0.generator) ?? .actualEnd, date: $0.date(),
        note: $0.text())
    }
    activity.scope = optional()
    activity.recipients = list { $0.recipient() }
    activity.locations = list { $0.location() }
    activity.sectors = list { $0.sector() }
    activity.tags = list { $0.coded() }
    activity.policyMarkers = list {
      Activity.PolicyMarker(code: $0.string(), vocabulary: $0.string(), significance: $0.optional())
    }
    activity.humanitarianScopes = list {
      Activity.HumanitarianScope(type: $0.optional(), vocabulary: $0.optional(), code: $0.string(), name: $0.text())
    }
    activity.collaborationType = optional()
    activity.flowType = optional()
    activity.financeType = optional()
    activity.tiedStatus = optional()
    activity.aidTypes = list { $0.coded() }
    activity.budgets = list { $0.budget() }
    activity.plannedDisbursements = list { $0.budget() }
    activity.transactions = list { $0.transaction() }
    activity.results = list { $0.result() }
    activity.relations = list { Activity.RelatedActivity(type: $0.optional(), identifier: $0.string()) }
    activity.documents = list { $0.document() }
    activity.findings = list {
      ActivityFinding(
        rule: ActivityRule.allCases.randomElement(using: &$0.generator) ?? .identifierMissing,
        line: Int.random(in: 0...1_000_000, using: &$0.generator), detail: $0.optional())
    }
    return activity
  }

  /// Changes, drops or adds a few bytes.
  mutating func damage(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes.removeSubrange(place...)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
      default: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      }
    }
    return bytes
  }
}
