import Cooperation
public import TextUI
internal import Wording

extension AppState {
  /// The copy choices available on the current screen.
  public var copyChoices: [CopyChoice] {
    CopyChoice.allCases.filter { choice in
      if choice == .record { return copiedRecord != nil }
      return copiedText(choice) != nil
    }
  }

  /// Returns the text of a copy choice; nil if there is none, and for a record that has to be fetched first.
  public func copiedText(_ choice: CopyChoice) -> String? {
    switch choice {
    case .row: return copyTable(onlyCursor: true)?.rows.first.map(TextTable.line)
    case .record:
      guard case .page(let page) = screen, let found = page.page else { return nil }
      return text(of: found)
    case .identifier:
      if let subject { return TextWidth.safe(subject.id) }
      if case .breakdown(let breakdown) = screen { return breakdown.selected.map { TextWidth.safe($0.value) } }
      return nil
    case .address:
      if case .page = screen { return TextWidth.safe(screen.address.description) }
      return TextWidth.safe((subject.map(Address.record) ?? screen.address).description)
    case .tsv: return copyTable(onlyCursor: false)?.tsv
    case .markdown: return copyTable(onlyCursor: false)?.markdown
    }
  }

  /// Returns the current list as a table: the visible rows, or only the row under the cursor.
  private func copyTable(onlyCursor: Bool) -> TextTable? {
    screen.model.copied(onlyCursor: onlyCursor, context, tableContext())
  }

  /// The record whose text can be copied, if any.
  private var copiedRecord: RecordReference? {
    guard case .page(let page) = screen else { return subject }
    return page.page == nil ? nil : subject
  }

  private func text(of page: RecordPage) -> String { PageText(page, language: language, today: today, width: 100).text }

  /// The frame of the copy menu.
  public var copyBox: Rect {
    let body = layout.body
    let (width, height) = (min(64, body.width - 2), min(copyChoices.count + 2, body.height))
    return Rect(x: body.x + (body.width - width) / 2, y: body.y + (body.height - height) / 2, width: width, height: height)
  }

  /// The number of visible lines in the copy menu.
  var copyHeight: Int { max(1, copyBox.height - 2) }

  /// Performs a copy choice; a record that has to be fetched is copied on arrival.
  mutating func copy(_ choice: CopyChoice) -> [Effect] {
    mode = .browse
    if let text = copiedText(choice) { return [.copy(text, what: choice.name.text(in: language))] }
    guard choice == .record, let reference = copiedRecord else {
      message = Message(CopyWords.nothingToCopy.text(in: language))
      return []
    }
    return ask(.copy, .page(reference))
  }

  /// Copies a record that was fetched for copying.
  mutating func receiveCopy(_ answer: Answer) -> [Effect] {
    guard case .page(let page?) = answer else {
      message = Message(CopyWords.nothingToCopy.text(in: language))
      return []
    }
    return [.copy(text(of: page), what: CopyChoice.record.name.text(in: language))]
  }
}
