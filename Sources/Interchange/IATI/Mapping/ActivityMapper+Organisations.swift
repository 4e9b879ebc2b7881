internal import Cooperation

extension ActivityMapper {
  mutating func mapIdentifier(_ tree: ElementTree) {
    let line = tree[0].line
    let written = tree.string(tree[0].text)
    guard let identifier = plainText(tree, 0) else { return }
    guard activity.identifier.isEmpty else { return }
    activity.identifier = identifier
    if written != identifier {
      activity.statedIdentifier = written
      let ends = [written.utf8.first, written.utf8.last]
      if ends.contains(where: { $0.map { $0 <= 0x20 } ?? false }) { report(.identifierSpaces, line) }
    }
    if identifier.utf8.contains(where: Self.isForbidden) { report(.identifierCharacters, line, identifier) }
    if identifier.utf8.contains(0x20) { report(.identifierBlanks, line, identifier) }
  }

  /// Returns an identifier with its white space as that of activities is read: as one blank.
  static func identifier(_ written: String) -> String {
    guard written.utf8.contains(where: { $0 <= 0x20 }) else { return written }
    return written.split { $0.isWhitespace }.joined(separator: " ")
  }

  /// Returns whether a byte is one of `/`, `&`, `|` and `?`, which identifiers must not contain.
  private static func isForbidden(_ byte: UInt8) -> Bool { byte == 0x2F || byte == 0x26 || byte == 0x7C || byte == 0x3F }

  /// Generates a missing identifier, or checks the given one against the publisher's.
  mutating func completeIdentifier() {
    if activity.identifier.isEmpty {
      activity.identifier = "\(activity.file.split(separator: "/").last ?? "activity"):\(activity.line)"
      report(.identifierMissing, activity.line)
      return
    }
    guard let ref = activity.publisher.statedRef ?? activity.publisher.ref else { return }
    if activity.identifier == ref {
      report(.identifierIsOrganisation, activity.line, ref)
    } else if !activity.identifier.hasPrefix(ref),
      activity.publisher.ref.map(activity.identifier.hasPrefix) != true,
      !activity.otherIdentifiers.contains(where: { $0.type == "B1" && activity.identifier.hasPrefix($0.identifier) })
    {
      report(.identifierPrefix, activity.line, "\(activity.identifier), \(ref)")
    }
  }

  /// Reads an organisation: its identifier, type and name.
  mutating func organisation(_ tree: ElementTree, _ index: ElementTree.Index) -> Organisation {
    let line = tree[index].line
    var organisation = Organisation(name: texts(tree, index))
    organisation.type = tree.attribute(.type, of: index).map { checked($0, in: .organisationType, line: line) }
    guard let ref = tree.attribute(.ref, of: index) else { return organisation }
    var preferred = ref
    if let written = tree.written(.ref, of: index), written != ref {
      organisation.statedRef = written
      report(.organisationSpaces, line, ref)
    }
    if Self.isPlaceholder(ref) {
      organisation.statedRef = organisation.statedRef ?? ref
      report(.organisationPlaceholder, line, ref)
      return organisation
    }
    if ref.utf8.contains(where: { $0 <= 0x20 || Self.isForbidden($0) }) { report(.organisationCharacters, line, ref) }
    if let repeated = Self.removingRepeatedPrefix(ref) {
      report(.organisationPrefixRepeated, line, ref)
      preferred = repeated
    }
    preferred = context.preferredOrganisation(preferred) ?? preferred
    if preferred != ref, organisation.statedRef == nil { organisation.statedRef = ref }
    organisation.ref = preferred
    return organisation
  }

  /// Returns whether an identifier is a placeholder, which would merge different organisations.
  private static func isPlaceholder(_ ref: String) -> Bool {
    guard ref.utf8.count <= 14 else { return false }
    if !ref.contains(where: { $0.isLetter || $0.isNumber && $0 != "0" }) { return true }
    return placeholders.contains(ref.lowercased())
  }

  private static let placeholders: Set<String> = [
    "n/a", "n.a.", "n.a", "na", "none", "null", "nil", "tba", "tbc", "tbd", "unknown", "not applicable", "not available",
  ]

  /// Returns `XM-DAC-5` for `XM-DAC-XM-DAC-5`; nil if no prefix is repeated.
  private static func removingRepeatedPrefix(_ ref: String) -> String? {
    guard ref.utf8.count > 12, ref.hasPrefix("XM-DAC-XM-DAC-") else { return nil }
    return String(ref.dropFirst("XM-DAC-".count))
  }

  mutating func mapParticipant(_ tree: ElementTree) {
    let organisation = organisation(tree, 0)
    var participant = Activity.Participant(organisation: organisation, activity: tree.attribute(.activityIdentifier, of: 0))
    if let role = tree.attribute(.role, of: 0) { participant.role = Self.role(role) }
    if participant.role == nil { report(.roleUnknown, tree[0].line, tree.attribute(.role, of: 0)) }
    if organisation.isUnnamed { report(.participantUnnamed, tree[0].line) }
    activity.participants.append(participant)
  }

  private static func role(_ written: String) -> String? {
    switch written {
    case "1", "2", "3", "4": written
    default:
      switch written.lowercased() {
      case "funding": "1"
      case "accountable": "2"
      case "extending": "3"
      case "implementing": "4"
      default: nil
      }
    }
  }

  mutating func mapOtherIdentifier(_ tree: ElementTree) {
    // In version 1 the identifier is the text, and its owner is in attributes.
    let owner = tree.child(.ownerOrganisation, of: 0)
    let ownerText = owner.flatMap { tree.attribute(.ref, of: $0) ?? texts(tree, $0).entries.first?.text }
    guard let identifier = (tree.attribute(.ref, of: 0) ?? plainText(tree, 0)).map(Self.identifier) else { return }
    let type = tree.attribute(.type, of: 0).map { checked($0, in: .otherIdentifierType, line: tree[0].line) }
    activity.otherIdentifiers.append(
      Activity.OtherIdentifier(
        type: type, identifier: identifier,
        owner: ownerText ?? tree.attribute(.ownerRef, of: 0) ?? tree.attribute(.ownerName, of: 0)))
  }

  mutating func mapDescription(_ tree: ElementTree) {
    let text = texts(tree, 0)
    guard !text.isEmpty else { return }
    let type = tree.attribute(.type, of: 0).map { checked($0, in: .descriptionType, line: tree[0].line) }
    // In version 1 the element is repeated for each language.
    if !tree[0].hasNarrative, let entry = text.entries.first,
      let position = descriptions.position(of: type, without: entry.language)
    {
      activity.descriptions[position].text.entries.append(entry)
      descriptions.insert(entry.language, at: position)
    } else {
      activity.descriptions.append(Activity.Description(type: type, text: text))
      descriptions.append(type, text)
    }
  }

  mutating func mapRelation(_ tree: ElementTree) {
    guard let identifier = tree.attribute(.ref, of: 0).map(Self.identifier) else {
      report(.relationMissing, tree[0].line)
      return
    }
    let type = tree.attribute(.type, of: 0).map { checked($0, in: .relatedActivityType, line: tree[0].line) }
    activity.relations.append(Activity.RelatedActivity(type: type, identifier: identifier))
  }

  mutating func mapDocument(_ tree: ElementTree, _ index: ElementTree.Index, isOfResult: Bool) {
    guard let url = tree.attribute(.url, of: index) else {
      report(.documentMissing, tree[index].line)
      return
    }
    var document = Activity.DocumentLink(url: url)
    document.format = tree.attribute(.format, of: index)
    document.isOfResult = isOfResult
    for child in tree.children(of: index) {
      switch tree[child].element {
      case .title: document.title.entries += texts(tree, child).entries
      case .category: if let code = code(tree, child, .documentCategory) { document.categories.append(code) }
      case .language:
        if let code = tree.attribute(.code, of: child) ?? plainText(tree, child) { document.languages.append(code.lowercased()) }
      case .documentDate: document.date = date(tree, child)
      default: break
      }
    }
    activity.documents.append(document)
  }

  /// Maps version 1's website element to a document of category A12, as in version 2.
  mutating func mapWebsite(_ tree: ElementTree) {
    guard let url = plainText(tree, 0) else { return }
    var document = Activity.DocumentLink(url: url)
    document.categories = ["A12"]
    activity.documents.append(document)
  }
}

/// The languages of the descriptions of an activity, to find the one that lacks a language without reading all texts.
struct DescriptionIndex {
  private struct Wanted: Hashable {
    var type: String?
    var language: Language
  }

  private var descriptions: [(type: String?, languages: Set<Language>)] = []
  /// Where to begin the search: earlier descriptions have the language, and keep it.
  private var starts: [Wanted: Int] = [:]

  /// Returns the first description of a type without a text in a language.
  mutating func position(of type: String?, without language: Language) -> Int? {
    let wanted = Wanted(type: type, language: language)
    let start = starts[wanted] ?? 0
    let position = descriptions[start...].firstIndex { $0.type == type && !$0.languages.contains(language) }
    starts[wanted] = position ?? descriptions.count
    return position
  }

  mutating func insert(_ language: Language, at position: Int) { descriptions[position].languages.insert(language) }

  mutating func append(_ type: String?, _ text: LocalizedText) {
    descriptions.append((type, Set(text.entries.map(\.language))))
  }
}
