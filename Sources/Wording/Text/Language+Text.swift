public import Cooperation

extension Language {
  /// Joins texts: `a, b, c`, `a、b、c`.
  public func list(_ items: some Sequence<String>) -> String { items.joined(separator: self == .japanese ? "、" : ", ") }

  /// Joins texts that may hold commas: `a; b`, `a；b`.
  public func listOfClauses(_ items: [String]) -> String { items.joined(separator: self == .japanese ? "；" : "; ") }

  /// Joins texts as a sentence names them: `a, b and c`, `a、b、c`.
  public func series(_ items: [String]) -> String {
    guard self != .japanese, let last = items.last, items.count > 1 else { return list(items) }
    return list(items.dropLast()) + " and " + last
  }

  /// Puts a text in the quotation marks of the language.
  public func quoted(_ text: String) -> String { self == .japanese ? "「\(text)」" : "“\(text)”" }

  /// Puts a text in parentheses, to stand behind another one.
  public func parenthesised(_ text: String) -> String { self == .japanese ? "（\(text)）" : " (\(text))" }

  /// Puts a label before a text: `label: text`.
  public func labelled(_ label: String, _ text: String) -> String { label + (self == .japanese ? "：" : ": ") + text }

  /// Ends a sentence with a full stop, unless it has an end.
  public func sentence(_ text: String) -> String {
    if let last = text.last, ".。!?！？".contains(last) { return text }
    return text.isEmpty ? "" : text + (self == .japanese ? "。" : ".")
  }

  /// Joins sentences, which no space separates in Japanese.
  public func paragraph(_ sentences: [String]) -> String { sentences.joined(separator: self == .japanese ? "" : " ") }
}
