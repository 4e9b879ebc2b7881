public import Cooperation

/// What the column index holds of one item: a programme, an agreement or a milestone.
///
/// Records are named by the number of their row in the archive. Agencies, places and themes have small numbers, so that counts can be
/// kept in arrays; see `Archive`'s schema.
public struct ColumnRow: Hashable, Sendable {
  /// What an item is.
  public enum Kind: UInt8, CaseIterable, Sendable {
    case programme, agreement, milestone
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
    /// The part of the item's money that goes to it, 0 to 1.
    public var share: Float

    /// Creates a tie; by default to all of it.
    public init(record: UInt32, share: Float = 1) {
      self.record = record
      self.share = share
    }
  }

  /// What was spent and committed in one currency.
  public struct Sum: Hashable, Sendable {
    /// ISO 4217; empty where nobody states it.
    public var currency: String
    /// Disbursements and expenditure.
    public var spent: Double
    /// Outgoing commitments.
    public var committed: Double

    /// Creates a sum.
    public init(currency: String, spent: Double, committed: Double) {
      self.currency = currency
      self.spent = spent
      self.committed = committed
    }
  }

  /// The number of the item's row in the archive.
  public var key: Int64
  /// What it is.
  public var kind: Kind
  /// For a milestone, the number of the programme that it belongs to.
  public var parent: Int64?
  /// Code of ActivityStatus; 0 where none is stated.
  public var status: UInt8
  /// The days that the item's own dates allow; nil where nothing is dated.
  public var days: ClosedRange<Day>?
  /// True where it goes on from the last day.
  public var isOpen: Bool
  /// Agencies, each once.
  public var agencies: [AgencyLink]
  /// Countries and regions, each once.
  public var places: [Link]
  /// Themes, each once.
  public var themes: [Link]
  /// Codes of AidType; empty where none is stated.
  public var modalities: [String]
  /// The number of the agency that reports it; nil where nobody does.
  public var publisher: UInt32?
  /// Its money, each currency once.
  public var money: [Sum]

  /// Creates a row with a key and a kind and nothing else.
  public init(key: Int64, kind: Kind) {
    self.key = key
    self.kind = kind
    status = 0
    isOpen = false
    agencies = []
    places = []
    themes = []
    modalities = []
    money = []
  }
}
