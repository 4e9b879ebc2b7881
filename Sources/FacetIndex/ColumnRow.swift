public import Cooperation

/// What the column index holds of one item.
///
/// Records are named by the number of their row in the archive. Agencies, places and themes have small numbers, so that counts can be
/// kept in arrays; see `Archive`'s schema.
public struct ColumnRow: Hashable, Sendable {
  /// What an item is; the raw value is how the flags of a row store it.
  public enum Kind: UInt8, CaseIterable, Sendable {
    case programme = 0
    /// An event, as a milestone is.
    case agreement = 1
    case milestone = 2
    /// Counted neither as a programme nor as an event, and not shown on timelines, as a result is.
    case partnership = 3
    case result = 16

    /// The bits of a row's flags that hold the kind.
    static let mask: UInt8 = 0b1_0011
  }

  /// A tie to an agency.
  public struct AgencyLink: Hashable, Sendable {
    /// The agency's number.
    public var agency: UInt32
    /// A set of bits, one for each `OrganisationRole` in the order of its cases; none where no role is stated.
    public var roles: UInt8

    /// Creates a tie.
    public init(agency: UInt32, roles: UInt8) {
      self.agency = agency
      self.roles = roles
    }
  }

  /// A tie to a place or theme.
  public struct Link: Hashable, Sendable {
    /// The number of the place or theme.
    public var record: UInt32
    /// The weight of its part of the money among those of its whole; 0 for a place or theme that only transactions name.
    public var weight: UInt64
    /// True for the first link of a further whole, whose parts overlap those of the one before.
    public var startsWhole: Bool

    /// The weight of all of a whole.
    public static let wholeWeight: UInt64 = 1_000_000_000_000_000

    /// Creates a tie; by default to all of it.
    public init(record: UInt32, weight: UInt64 = wholeWeight, startsWhole: Bool = false) {
      self.record = record
      self.weight = weight
      self.startsWhole = startsWhole
    }

    /// Creates a tie to a share, 0 to 1.
    public init(record: UInt32, share: Double, startsWhole: Bool = false) {
      let weight = (min(max(share, 0), 1) * Double(Self.wholeWeight)).rounded()
      self.init(record: record, weight: UInt64(weight), startsWhole: startsWhole)
    }
  }

  /// A sum of amounts of one kind, year, currency and division.
  public struct Amount: Hashable, Sendable {
    public var kind: AmountKind
    /// The year, within `years`; nil if undated.
    public var year: Int?
    /// ISO 4217; empty if not stated.
    public var currency: String
    /// The exact amount, in billionths of the currency's unit.
    public var billionths: Int128
    /// The place of its division in `divisions`; nil for the places, themes and modalities of the row.
    public var division: Int?

    /// The years that an amount can have; other dates are errors.
    public static let years = 1900...3946

    public init(kind: AmountKind, year: Int?, currency: String, billionths: Int128, division: Int? = nil) {
      self.kind = kind
      self.year = year.flatMap { Self.years.contains($0) ? $0 : nil }
      self.currency = currency
      self.billionths = billionths
      self.division = division
    }
  }

  /// The places, themes and modalities of some transactions, where they are not those of the row; empty for none.
  public struct Division: Hashable, Sendable {
    public var places: [Link]?
    public var themes: [Link]?
    public var modalities: [String]?

    public init(places: [Link]? = nil, themes: [Link]? = nil, modalities: [String]? = nil) {
      self.places = places
      self.themes = themes
      self.modalities = modalities
    }
  }

  /// The number of the item's row in the archive.
  public var key: Int64
  /// What it is.
  public var kind: Kind
  /// For a milestone, the number of the programme that it belongs to.
  public var parent: Int64?
  /// Code of ActivityStatus, 0 where none is stated; or a set of codes, see `StatusSet`.
  public var status: UInt8
  /// The days that the item's own dates allow; nil where nothing is dated.
  public var days: ClosedRange<Day>?
  /// True where it goes on from the last day.
  public var isOpen: Bool
  /// True where the days are those of the item's programmes: they decide conditions on years, and are shown nowhere.
  public var hasInheritedDays: Bool
  /// Agencies, each once; number 0, which no record has, stands for those that the item's programmes have beside its own.
  public var agencies: [AgencyLink]
  /// Countries and regions, each once.
  public var places: [Link]
  /// Themes, each once.
  public var themes: [Link]
  /// Codes of AidType; empty where none is stated. An empty code says that none is stated for a part of the item's programmes, and
  /// `inapplicable` that the item has no programme.
  public var modalities: [String]
  /// The number of the agency that reports it; nil where nobody does.
  public var publisher: UInt32?
  /// Its money, and the divisions of parts of it.
  public var amounts: [Amount]
  public var divisions: [Division]
  /// Further years in which something happened: years of transactions and events outside `days`.
  public var furtherYears: [Int16]

  /// Creates a row with a key and a kind and nothing else.
  public init(key: Int64, kind: Kind) {
    self.key = key
    self.kind = kind
    status = 0
    isOpen = false
    hasInheritedDays = false
    agencies = []
    places = []
    themes = []
    modalities = []
    amounts = []
    divisions = []
    furtherYears = []
  }
}

extension ColumnRow {
  /// The modality of an item that rests on no programme: it has none, and is not among those that state none.
  public static let inapplicable = "\u{0}"
}

/// The statuses of an item that takes them from its programmes, in the byte that otherwise holds one code of ActivityStatus.
///
/// One status is its code. Several, or none at all, are the high bit and a bit for each of the codes 0 to 6.
public enum StatusSet {
  /// Returns the byte for the statuses of some programmes.
  public static func byte(of statuses: some Sequence<UInt8>) -> UInt8 {
    let codes = Set(statuses.flatMap { Self.codes(of: $0) })
    if codes.count == 1, let code = codes.first { return code }
    return codes.reduce(128) { $0 | 1 << $1 }
  }

  /// Returns the codes in ascending order; 0 stands for no status, and nothing for an item that rests on no programme.
  static func codes(of status: UInt8) -> [UInt8] {
    status < 128 ? [status] : (0..<7).filter { status & 1 << $0 != 0 }
  }
}
