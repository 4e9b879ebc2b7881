public import Cooperation
public import Wording

/// The address of a screen, like a URL: `country/VN`, `agency/jica/sources`, `timeline?zoom=year&group=country`.
///
/// Printing and parsing round-trip.
public struct Address: Hashable, Sendable {
  /// The screen or record page that an address names.
  public enum Destination: Hashable, Sendable {
    case screen(ScreenName)
    case record(RecordReference)
    case sources(RecordReference)

    var screen: ScreenName {
      switch self {
      case .screen(let name): name
      case .record: .recordPage
      case .sources: .sourcesPage
      }
    }
  }

  public var destination: Destination
  public var selection: Selection
  /// The filter words of the current list or page; empty for none.
  public var filter: String
  /// The facet whose values are shown; nil for the first one.
  public private(set) var facet: Facet?
  /// The focused pane of the overview; nil for the first one.
  public private(set) var focus: Pane?
  /// The zoom of the timeline; nil for the whole span.
  public var zoom: TimeZoom?
  public var grouping: TimelineGrouping

  /// Creates the address of a screen that shows no particular record.
  public init(
    _ screen: ScreenName, selection: Selection = Selection(), filter: String = "", focus: Pane? = nil, zoom: TimeZoom? = nil,
    grouping: TimelineGrouping = .none, facet: Facet? = nil
  ) {
    self.init(
      .screen(screen), selection: selection, filter: filter, focus: focus, zoom: zoom, grouping: grouping, facet: facet)
  }

  public init(
    _ destination: Destination, selection: Selection = Selection(), filter: String = "", focus: Pane? = nil,
    zoom: TimeZoom? = nil, grouping: TimelineGrouping = .none, facet: Facet? = nil
  ) {
    self.destination = destination
    self.selection = selection
    self.filter = filter
    self.focus = focus == .agencies ? nil : focus
    self.zoom = zoom
    self.grouping = grouping
    self.facet = facet == .agency ? nil : facet
  }

  mutating func unfocus() { focus = nil }

  /// The overview in its initial state.
  public static let overview = Address(.overview)
  /// Returns the address of a record's page.
  public static func record(_ reference: RecordReference) -> Address { Address(.record(reference)) }
}

/// A parse error in an address, with a suggestion.
public enum AddressError: Error, Hashable, Sendable {
  case empty
  case unknownScreen(String, nearest: String)
  /// A part behind the question mark that is not of the form `name=value`.
  case notAPair(String, address: String)
  case nothingBehind(String, address: String)
  case noIdentifier(RecordKind, address: String)
  /// A word behind a record other than `sources` and `timeline`.
  case unknownView(record: String, address: String)
  case noTimeline(RecordKind, address: String)
  /// A value of `not` that is not of the form `country:VN`.
  case notAnExclusion(String, address: String)
  case unknownParameter(String, address: String, known: [String])
  case invalidYear(String)
  case unknownValue(name: String, value: String, known: [String])
}

extension AddressError: Worded, CustomStringConvertible {
  public var phrase: Phrase {
    switch self {
    case .empty: AddressErrors.empty
    case .unknownScreen(let word, let nearest): AddressErrors.unknownScreen(word, nearest: nearest)
    case .notAPair(let pair, let address): AddressErrors.notAPair(pair, in: address)
    case .nothingBehind(let word, let address): AddressErrors.nothingBehind(word, in: address)
    case .noIdentifier(let kind, let address): AddressErrors.noIdentifier(kind, in: address)
    case .unknownView(let record, let address): AddressErrors.unknownView(of: record, in: address)
    case .noTimeline(let kind, let address): AddressErrors.noTimeline(kind, in: address)
    case .notAnExclusion(let value, let address): AddressErrors.notAnExclusion(value, in: address)
    case .unknownParameter(let name, let address, let known): AddressErrors.unknownParameter(name, in: address, known: known)
    case .invalidYear(let value): AddressErrors.invalidYear(value)
    case .unknownValue(let name, let value, let known): AddressErrors.unknownValue(name, value, known: known)
    }
  }
}

extension Address {
  /// Parses an address; country codes are case-insensitive.
  public init(parsing text: String) throws(AddressError) {
    let halves = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let path = Self.joiningIdentifier(halves[0].split(separator: "/", omittingEmptySubsequences: true).map(String.init))
    try self.init(path: path, text: text)
    guard halves.count == 2 else { return }
    for pair in halves[1].split(separator: "&") {
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2, let value = Self.unescaped(String(sides[1])) else {
        throw .notAPair(String(pair), address: text)
      }
      try setParameter(String(sides[0]), value, text: text)
    }
  }

  /// Joins a programme's identifier, which may contain unescaped slashes: `programme/XI-IATI-EC/2008/190-918`.
  private static func joiningIdentifier(_ path: [String]) -> [String] {
    guard path.first == RecordKind.programme.rawValue, path.count > 2 else { return path }
    let view = path.last.map { ["sources", "timeline"].contains($0) ? [$0] : [] } ?? []
    return [path[0], path.dropFirst().dropLast(view.count).joined(separator: "/")] + view
  }

  private init(path: [String], text: String) throws(AddressError) {
    let words = ScreenName.words + RecordKind.allCases.map(\.rawValue)
    guard let word = path.first else { throw .empty }
    guard words.contains(word) else {
      let near = words.min { EditDistance.between(word.utf8, $0.utf8) < EditDistance.between(word.utf8, $1.utf8) } ?? "overview"
      throw .unknownScreen(word, nearest: near)
    }
    guard let kind = RecordKind(rawValue: word) else {
      guard path.count == 1 else {
        throw .nothingBehind(word, address: text)
      }
      self.init(ScreenName(rawValue: word) ?? .overview)
      return
    }
    guard path.count > 1, let id = Self.unescaped(path[1]), !id.isEmpty else {
      throw .noIdentifier(kind, address: text)
    }
    let reference = RecordReference(kind, kind == .country ? id.uppercased() : id)
    guard path.count < 3 || (path.count == 3 && ["sources", "timeline"].contains(path[2])) else {
      throw .unknownView(record: "\(word)/\(id)", address: text)
    }
    if path.count == 2 {
      self.init(.record(reference))
    } else if path[2] == "sources" {
      self.init(.sources(reference))
    } else {
      guard Selection.kinds.contains(kind) else {
        throw .noTimeline(kind, address: text)
      }
      self.init(.timeline, selection: Selection([reference]))
    }
  }

  private mutating func setParameter(_ name: String, _ value: String, text: String) throws(AddressError) {
    let parameters = destination.screen.parameters
    if parameters.contains(.selection), let facet = Facet(rawValue: name) {
      selection.insert(try Self.term(facet, value))
      return
    }
    switch name {
    case "not" where parameters.contains(.selection):
      let sides = value.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard sides.count == 2, let facet = Facet(rawValue: sides[0]) else {
        throw .notAnExclusion(value, address: text)
      }
      var term = try Self.term(facet, sides[1])
      term.isExcluded = true
      selection.insert(term)
    case "text" where parameters.contains(.selection):
      selection.text = value
    case "facet" where parameters.contains(.facet):
      let chosen = try Self.choice(value, of: Facet.allCases, word: \.rawValue, name: name)
      facet = chosen == .agency ? nil : chosen
    case "filter":
      filter = value
    case "focus" where parameters.contains(.focus):
      let pane = try Self.choice(value, of: Pane.allCases, word: \.word, name: name)
      focus = pane == .agencies ? nil : pane
    case "zoom" where parameters.contains(.zoom):
      zoom = try Self.choice(value, of: TimeZoom.allCases, word: \.rawValue, name: name)
    case "group" where parameters.contains(.group):
      grouping = try Self.choice(value, of: TimelineGrouping.allCases, word: \.rawValue, name: name)
    default:
      let own = AddressParameter.allCases.filter { $0 != .selection && parameters.contains($0) }.map(\.rawValue)
      let known = parameters.contains(.selection) ? Facet.allCases.map(\.rawValue) + ["not", "text", "filter"] + own : ["filter"]
      throw .unknownParameter(name, address: text, known: known)
    }
  }

  /// Parses a condition; country codes are case-insensitive.
  private static func term(_ facet: Facet, _ value: String) throws(AddressError) -> Term {
    switch facet {
    case .country: return Term(.country, value.lowercased() == "none" ? "none" : value.uppercased())
    case .year:
      guard let years = FilterText.years(value) else {
        throw .invalidYear(value)
      }
      return Term(.year, years)
    case .agency, .role, .region, .theme, .category, .status, .modality, .publisher, .rule: return Term(facet, value)
    }
  }

  private static func choice<Value>(
    _ text: String, of values: [Value], word: (Value) -> String, name: String
  ) throws(AddressError) -> Value {
    guard let value = values.first(where: { word($0) == text }) else {
      throw .unknownValue(name: name, value: text, known: values.map(word))
    }
    return value
  }
}

extension Address: CustomStringConvertible {
  public var description: String {
    var parameters = selection.terms.map { term in
      (term.isExcluded ? "not=\(term.facet.rawValue):" : "\(term.facet.rawValue)=") + Self.escaped(term.value)
    }
    if !selection.text.isEmpty { parameters.append("text=\(Self.escaped(selection.text))") }
    if let facet { parameters.append("facet=\(facet.rawValue)") }
    if !filter.isEmpty { parameters.append("filter=\(Self.escaped(filter))") }
    if let focus { parameters.append("focus=\(focus.word)") }
    if let zoom { parameters.append("zoom=\(zoom.rawValue)") }
    if grouping != .none { parameters.append("group=\(grouping.rawValue)") }
    let path =
      switch destination {
      case .screen(let name): name.rawValue
      case .record(let reference): "\(reference.kind.rawValue)/\(Self.escaped(reference.id))"
      case .sources(let reference): "\(reference.kind.rawValue)/\(Self.escaped(reference.id))/sources"
      }
    return path + (parameters.isEmpty ? "" : "?" + parameters.joined(separator: "&"))
  }

  /// Percent-encodes delimiters and control characters.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if "/?&=% #".unicodeScalars.contains(scalar) || scalar.value < 0x20 || scalar.value == 0x7F {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Decodes percent-encoding; nil if the bytes are not UTF-8 or a percent sign lacks two hexadecimal digits.
  private static func unescaped(_ text: String) -> String? {
    guard text.contains("%") else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else { return nil }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}

/// The query parameters of an address.
enum AddressParameter: String, CaseIterable, Hashable {
  /// Facets, `not` and `text`.
  case selection
  case zoom, group, focus, facet
}

extension ScreenName {
  /// The names of screens that show no particular record.
  fileprivate static let words = allCases.filter { $0 != .recordPage && $0 != .sourcesPage }.map(\.rawValue)
}
