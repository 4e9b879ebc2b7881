internal import Cooperation

extension Activity.Description: Packable {
  static var blank: Self { Self(text: LocalizedText()) }

  mutating func code<Coder: PackCoder>(with coder: inout Coder) throws(Coder.Failure) {
    try coder.code(&type)
    try coder.code(&text)
  }
}

extension Activity.Participant: Packable {
  static var blank: Self { Self(organisation: Organisation()) }

  mutating func code<Coder: PackCoder>(with coder: inout Coder) throws(Coder.Failure) {
    try coder.code(&role)
    try coder.code(&organisation)
    try coder.code(&activity)
  }
}

extension Activity.OtherIdentifier: Packable {
  static var blank: Self { Self(identifier: "") }

  mutating func code<Coder: PackCoder>(with coder: inout Coder) throws(Coder.Failure) {
    try coder.code(&type)
    try coder.code(&identifier)
    try coder.code(&owner)
  }
}

extension Activity.ActivityDate: Packable {
  static var blank: Self { Self(kind: .plannedStart, date: ReportedDate(nil)) }

  mutating func code<Coder: PackCoder>(with coder: inout Coder) throws(Coder.Failure) {
    var number = kind.rawValue
    try coder.code(&number)
    kind = Kind(rawValue: number) ?? kind
    try coder.code(&date)
    try coder.code(&note)
  }
}

extension Activity.Share: Packable {
  static var blank: Self { Self() }

  mutating func code<Coder: PackCoder>(with coder: inout Coder) throws(Coder.Failure) {
    try coder.code(&reported)
    try coder.code(&used)
  }
}

extension Activity.Recipient: Packable {
  static var blank: Self { Self(code: "") }

  mutating func code<Coder: PackCoder>(with coder: inout Coder) throws(Coder.Failure) {
    try coder.code(&code)
    try coder.code(&isRegion)
    try coder.code(&vocabulary)
    try coder.code(&share)
    try coder.code(&isDerived)
    try coder.code(&name)
  }
}

extension Activity.Sector: Packable {
  static var blank: Self { Self(code: "") }

  mutating func code<Coder: PackCoder>(with coder: inout Coder) throws(Coder.Failure) {
    try coder.code(&code)
    try coder.code(&vocabulary)
    try coder.code(&share)
    try coder.code(&isDerived)
    try coder.code(&name)
  }
}

extension Activity.PolicyMarker: Packable {
  static var blank: Self { Self(code: "") }

  mutating func code<Coder: PackCoder>(with coder: inout Coder) throws(Coder.Failure) {
    try coder.code(&code)
    try coder.code(&vocabulary)
    try coder.code(&significance)
  }
}

extension Activity.HumanitarianScope: Packable {
  static var blank: Self { Self(code: "") }

  mutating func code<Coder: PackCoder>(with coder: inout Coder) throws(Coder.Failure) {
    try coder.code(&type)
    try coder.code(&vocabulary)
    try coder.code(&code)
    try coder.code(&name)
  }
}

extension Activity.Location: Packable {
  static var blank: Self { Self() }

  mutating func code<Coder: PackCoder>(with coder: inout Coder) throws(Coder.Failure) {
    try coder.code(&name)
    try coder.code(&description)
    try coder.code(&identifiers)
    try coder.code(&latitude)
    try coder.code(&longitude)
    try coder.code(&exactness)
    try coder.code(&feature)
  }
}

extension Activity.RelatedActivity: Packable {
  static var blank: Self { Self(identifier: "") }

  mutating func code<Coder: PackCoder>(with coder: inout Coder) throws(Coder.Failure) {
    try coder.code(&type)
    try coder.code(&identifier)
  }
}

extension Activity.DocumentLink: Packable {
  static var blank: Self { Self(url: "") }

  mutating func code<Coder: PackCoder>(with coder: inout Coder) throws(Coder.Failure) {
    try coder.code(&url)
    try coder.code(&format)
    try coder.code(&title)
    try coder.code(&categories)
    try coder.code(&languages)
    try coder.code(&date)
    try coder.code(&isOfResult)
  }
}
