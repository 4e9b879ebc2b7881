internal import Cooperation

extension ActivityMapper {
  /// Reads the date of an element from its `iso-date` or its text.
  mutating func date(_ tree: ElementTree, _ index: ElementTree.Index) -> ReportedDate? {
    let line = tree[index].line
    if let range = tree.range(.isoDate, of: index) { return date(tree, range, line: line) }
    guard !tree[index].hasNarrative, let range = tree.textRange(of: index) else { return nil }
    return date(tree, range, line: line)
  }

  /// Parses the date in a range of the tree.
  mutating func date(_ tree: ElementTree, _ range: Range<Int>, line: Int) -> ReportedDate {
    let dates = fileDates
    let result = tree.date(range, order: { dates?.order })
    if let rule = result.rule { report(rule, line, String(tree.string(range).prefix(60))) }
    return result.date
  }

  mutating func mapDate(_ tree: ElementTree) {
    let line = tree[0].line
    let written = tree.attribute(.type, of: 0)
    guard let kind = written.flatMap(Self.dateKind) else {
      let date = (tree.range(.isoDate, of: 0) ?? tree.textRange(of: 0)).map { ": " + tree.string($0).prefix(60) } ?? ""
      report(written == nil ? .codeMissing : .codeUnknown, line, "ActivityDateType \(written ?? "")" + date)
      return
    }
    var note = LocalizedText()
    if tree[0].hasNarrative || tree.range(.isoDate, of: 0) != nil { note = texts(tree, 0) }
    guard let date = date(tree, 0) else {
      report(.dateUnreadable, line)
      return
    }
    if activity.dates.contains(where: { $0.kind == kind }) { report(.dateRepeated, line, written) }
    // In version 1 the text often repeats the date.
    if note.entries.count == 1, note.entries[0].text == tree.attribute(.isoDate, of: 0) { note = LocalizedText() }
    activity.dates.append(Activity.ActivityDate(kind: kind, date: date, note: note))
  }

  private static func dateKind(_ written: String) -> Activity.ActivityDate.Kind? {
    switch written {
    case "1": return .plannedStart
    case "2": return .actualStart
    case "3": return .plannedEnd
    case "4": return .actualEnd
    default: break
    }
    return switch written.lowercased() {
    case "start-planned", "planned-start": .plannedStart
    case "start-actual", "actual-start": .actualStart
    case "end-planned", "planned-end": .plannedEnd
    case "end-actual", "actual-end": .actualEnd
    default: nil
    }
  }

  mutating func mapStatus(_ tree: ElementTree) {
    if tree.attribute(.code, of: 0) == nil, let word = plainText(tree, 0), Int(word) == nil {
      activity.status = Self.status(word)
      if activity.status == nil { report(.codeUnknown, tree[0].line, "ActivityStatus \(word)") }
    } else {
      activity.status = code(tree, 0, .activityStatus)
    }
  }

  private static func status(_ word: String) -> String? {
    switch word.lowercased() {
    case "pipeline", "pipeline/identification", "planned": "1"
    case "implementation", "active", "ongoing": "2"
    case "completion", "finalisation": "3"
    case "post-completion", "closed", "completed": "4"
    case "cancelled", "canceled": "5"
    case "suspended": "6"
    default: nil
    }
  }
}
