import TextUI

/// The text of a line: a sentence, then facts as `name=value`, in quotation marks where a value needs them.
enum LogLine {
  /// Returns the text without any control character: those of the sentence and of the facts are shown as placeholders.
  static func text(_ sentence: String, _ facts: KeyValuePairs<String, String>) -> String {
    ([TextWidth.safe(sentence)] + facts.map { "\($0.key)=\(value($0.value))" }).joined(separator: " ")
  }

  private static func value(_ text: String) -> String {
    let safe = TextWidth.safe(text)
    guard safe.isEmpty || safe.contains(where: { " =\"\\".contains($0) }) else { return safe }
    return "\"" + safe.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
