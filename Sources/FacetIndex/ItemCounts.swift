/// Counts for each value of each facet under a condition.
///
/// A class, because counts are cached, and copying the references to all their arrays costs more than reading them.
public final class ItemCounts: Sendable {
  let programmes: FacetCounts
  let events: FacetCounts
  let dictionaries: ValueDictionaries
  /// The keys of the categories by their numbers.
  let categories: [UInt32]

  init(programmes: FacetCounts, events: FacetCounts, dictionaries: ValueDictionaries, categories: [UInt32]) {
    (self.programmes, self.events, self.dictionaries, self.categories) = (programmes, events, dictionaries, categories)
  }

  /// How many programmes, and how many agreements and milestones.
  public struct Number: Hashable, Sendable {
    /// Programmes.
    public var programmes = 0
    /// Agreements and milestones.
    public var events = 0

    /// Creates a pair of numbers.
    public init(programmes: Int = 0, events: Int = 0) {
      self.programmes = programmes
      self.events = events
    }

    /// True where nothing was counted.
    public var isEmpty: Bool { programmes == 0 && events == 0 }
  }

  /// The facets whose values are records.
  public enum Dimension: CaseIterable, Hashable, Sendable {
    case agencies, places, themes, categories, publishers
  }

  /// The facets whose values are texts; an empty one stands for none.
  public enum Coded: CaseIterable, Hashable, Sendable {
    case statuses, modalities, roles
  }

  /// How many items meet the whole condition.
  public var total: Number { Number(programmes: programmes.all, events: events.all) }

  /// Returns how many items have each value; values that none has are left out.
  public func numbers(of dimension: Dimension) -> [(key: UInt32, number: Number)] {
    let keys = dimension == .categories ? categories : dictionaries[dimension].keys
    var numbers = Array(repeating: Number(), count: keys.count)
    for (value, count) in programmes[dimension].enumerated() { numbers[value].programmes = count }
    for (value, count) in events[dimension].enumerated() { numbers[value].events = count }
    return zip(keys, numbers).compactMap { $1.isEmpty ? nil : ($0, $1) }
  }

  /// Returns how many programmes have each code; codes that none has are left out.
  public func codes(of coded: Coded) -> [(code: String, programmes: Int)] {
    let counts: [(code: String, programmes: Int)] =
      switch coded {
      case .statuses: Array(zip(dictionaries.statuses.map { $0 == 0 ? "" : String($0) }, programmes.statuses))
      case .modalities: Array(zip(dictionaries.modalities.texts + [""], programmes.modalities))
      case .roles:
        (0..<6).map { bit in
          (String(bit), programmes.roles.enumerated().reduce(0) { $0 + ($1.offset & 1 << bit != 0 ? $1.element : 0) })
        }
      }
    return counts.filter { $0.programmes != 0 }
  }

  /// How many programmes state no place, or money of no place.
  public var placeless: Int { programmes.placeless }

  /// How many programmes are active in each year, from the first in which any is to the last; nothing where none is dated.
  public var years: [(year: Int, programmes: Int)] {
    var active = 0
    let all = programmes.years.enumerated().map { year, change in
      active += change
      return (year: year, programmes: active)
    }
    return all.filter { $0.programmes != 0 }
  }
}

extension ValueDictionaries {
  /// The dictionary of a facet; that of themes for categories.
  subscript(dimension: ItemCounts.Dimension) -> ValueDictionary {
    switch dimension {
    case .agencies: agencies
    case .places: places
    case .themes, .categories: themes
    case .publishers: publishers
    }
  }
}

extension FacetCounts {
  fileprivate subscript(dimension: ItemCounts.Dimension) -> [Int] {
    switch dimension {
    case .agencies: agencies
    case .places: places
    case .themes: themes
    case .categories: categories
    case .publishers: publishers
    }
  }
}
