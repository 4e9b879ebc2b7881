internal import Cooperation

extension Amount: Packable {
  static var blank: Amount { Amount(units: 0) }

  mutating func code<Coder: PackCoder>(with coder: inout Coder) throws(Coder.Failure) {
    var places = Int(scale)
    var digits = Int(units)
    try coder.code(&places)
    try coder.code(&digits)
    self = Amount(units: Int64(digits), scale: UInt8(clamping: places))
  }
}

extension ReportedDate: Packable {
  static var blank: ReportedDate { ReportedDate(nil) }

  mutating func code<Coder: PackCoder>(with coder: inout Coder) throws(Coder.Failure) {
    // The precision, and whether there are a day and a wording, in one number.
    var head = Int(precision.rawValue) << 2 | (day == nil ? 0 : 2) | (wording == nil ? 0 : 1)
    try coder.code(&head)
    precision = Precision(rawValue: UInt8(clamping: head >> 2)) ?? .day
    if head & 2 != 0 {
      var number = Int(day?.number ?? 0)
      try coder.code(&number)
      day = Day(clamping: number)
    }
    if head & 1 != 0 { try coder.code(&wording) }
  }
}

extension ReportedValue: Packable {
  static var blank: ReportedValue { ReportedValue() }

  mutating func code<Coder: PackCoder>(with coder: inout Coder) throws(Coder.Failure) {
    try coder.code(&amount)
    try coder.code(&wording)
    try coder.code(&currency)
    try coder.code(&date)
  }
}

extension Activity.Budget: Packable {
  static var blank: Self { Self() }

  mutating func code<Coder: PackCoder>(with coder: inout Coder) throws(Coder.Failure) {
    try coder.code(&type)
    try coder.code(&status)
    try coder.code(&start)
    try coder.code(&end)
    try coder.code(&value)
    try coder.code(&provider)
    try coder.code(&receiver)
  }
}

extension Activity.Transaction: Packable {
  static var blank: Self { Self() }

  mutating func code<Coder: PackCoder>(with coder: inout Coder) throws(Coder.Failure) {
    try coder.code(&ref)
    try coder.code(&type)
    try coder.code(&date)
    try coder.code(&value)
    try coder.code(&description)
    try coder.code(&provider)
    try coder.code(&providerActivity)
    try coder.code(&receiver)
    try coder.code(&receiverActivity)
    try coder.code(&recipients)
    try coder.code(&sectors)
    try coder.code(&isHumanitarian)
    try coder.code(&flowType)
    try coder.code(&financeType)
    try coder.code(&aidTypes)
    try coder.code(&tiedStatus)
    try coder.code(line: &line)
  }
}

extension Activity.ActivityResult: Packable {
  static var blank: Self { Self() }

  mutating func code<Coder: PackCoder>(with coder: inout Coder) throws(Coder.Failure) {
    try coder.code(&type)
    try coder.code(&title)
    try coder.code(&description)
    try coder.code(&indicators)
  }
}

extension Activity.Indicator: Packable {
  static var blank: Self { Self() }

  mutating func code<Coder: PackCoder>(with coder: inout Coder) throws(Coder.Failure) {
    try coder.code(&measure)
    try coder.code(&isAscending)
    try coder.code(&title)
    try coder.code(&description)
    try coder.code(&baselines)
    try coder.code(&periods)
  }
}

extension Activity.Period: Packable {
  static var blank: Self { Self() }

  mutating func code<Coder: PackCoder>(with coder: inout Coder) throws(Coder.Failure) {
    try coder.code(&start)
    try coder.code(&end)
    try coder.code(&targets)
    try coder.code(&actuals)
  }
}

extension Activity.Measurement: Packable {
  static var blank: Self { Self() }

  mutating func code<Coder: PackCoder>(with coder: inout Coder) throws(Coder.Failure) {
    try coder.code(&value)
    try coder.code(&year)
    try coder.code(&date)
    try coder.code(&dimensions)
    try coder.code(&comment)
  }
}
