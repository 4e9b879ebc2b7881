public import Wording

/// The three panes of the overview in Tab order; the raw value is the key that focuses the pane.
public enum Pane: Int, CaseIterable, Hashable, Sendable {
  case agencies = 1
  case countries
  case timeline

  public var title: Phrase {
    switch self {
    case .agencies: Words.agencies
    case .countries: Words.countries
    case .timeline: Words.timeline
    }
  }

  /// The name of the pane in an address.
  public var word: String {
    switch self {
    case .agencies: "agencies"
    case .countries: "countries"
    case .timeline: "timeline"
    }
  }

  public var listID: ListID {
    switch self {
    case .agencies: .agencies
    case .countries: .countries
    case .timeline: .timeline
    }
  }

  init?(_ id: ListID) {
    guard let pane = Self.allCases.first(where: { $0.listID == id }) else { return nil }
    self = pane
  }
}

extension ListID {
  public static let agencies = ListID("agencies")
  public static let countries = ListID("countries")
}
