/// Fields that a spreadsheet would run as a formula.
public enum Formula {
  /// Returns a field with an apostrophe in front if a spreadsheet takes it for a formula.
  public static func guarded(_ field: String) -> String { isFormula(field) ? "'" + field : field }

  /// Returns whether a spreadsheet takes a field for a formula; a number is none.
  static func isFormula(_ field: String) -> Bool {
    let text = field.unicodeScalars.drop { scalar in
      scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint || scalar.value < 0x20
    }
    switch text.first {
    case "=", "@", "|", "%", "\u{FF1D}", "\u{FF20}": return true
    case "+", "-", "\u{FF0B}", "\u{FF0D}", "\u{2212}": return Double(String(String.UnicodeScalarView(text))) == nil
    default: return false
    }
  }
}
