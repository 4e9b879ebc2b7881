import Interchange
import Testing

@Suite struct DelimitedWriterTests {
  @Test("Lines of CSV end in CR LF, the last one too")
  func lines() {
    let text = DelimitedWriter.text(header: ["id", "title"], rows: [["VN", "Viet Nam"], ["PK", "Pakistan"]], format: .csv)
    #expect(text == "id,title\r\nVN,Viet Nam\r\nPK,Pakistan\r\n")
  }

  @Test(
    "A field of CSV is quoted where it must be and escaped where it can hurt",
    arguments: [
      ("", ""), ("plain", "plain"), ("日本", "日本"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("\"", "\"\"\"\""),
      ("a\nb", "\"a\nb\""),
      ("a\r\nb", "\"a\\r\nb\""), (" a", "\" a\""), ("a ", "\"a \""), ("a\tb", "a\\tb"), ("a\u{1B}[31mb", "a\\u001B[31mb"),
      ("\u{0}", "\\u0000"), ("\u{9B}1m", "\\u009B1m"), ("\u{7F}", "\\u007F"), ("a\\b", "a\\b"),
      ("=1+1", "'=1+1"), ("@a", "'@a"), ("-5", "-5"), ("-1+cmd|a", "'-1+cmd|a"),
      ("\t=1", "'\\t=1"), ("＝1", "'＝1"),
      ("+81 3", "'+81 3"), ("\u{AD}=1", "'\\u00AD=1"),
      ("e\u{301}", "e\u{301}"),
    ])
  func csv(field: String, written: String) {
    #expect(DelimitedWriter.text(header: ["x", "y"], rows: [[field, "."]], format: .csv) == "x,y\r\n\(written),.\r\n")
  }

  @Test(
    "A field of TSV has no tab and no line break",
    arguments: [
      ("", ""), ("a,b", "a,b"), ("a\"b", "a\"b"), ("a\tb", "a\\tb"), ("a\nb", "a\\nb"), ("a\r\nb", "a\\r\\nb"),
      ("a\\nb", "a\\\\nb"),
      ("\u{1B}", "\\u001B"), ("国際協力", "国際協力"),
      ("\u{202E}a\u{2069}", "\\u202Ea\\u2069"), ("\u{200B}\u{FEFF}", "\\u200B\\uFEFF"), ("\u{E0001}", "\\uDB40\\uDC01"),
      ("می\u{200C}خ", "می\u{200C}خ"),
    ])
  func tsv(field: String, written: String) {
    #expect(DelimitedWriter.text(header: ["x", "y"], rows: [[field, "."]], format: .tsv) == "x\ty\n\(written)\t.\n")
  }

  @Test("A raw field is not guarded, and everything that a screen replaces is escaped")
  func raw() {
    #expect(DelimitedWriter.line(["=1", "-a"], format: .csv, isRaw: true) == "=1,-a\r\n")
    for scalar in ["\u{AD}", "\u{180E}", "\u{FFF9}", "\u{E000}", "\u{E0041}", "\u{F0000}", "\u{FFFE}"] {
      #expect(!DelimitedWriter.line([scalar], format: .tsv).unicodeScalars.contains(scalar.unicodeScalars.first ?? "-"))
    }
  }

  @Test("The only field of a line of CSV is quoted when it is empty, so that it is a line")
  func emptyLine() {
    #expect(DelimitedWriter.text(header: ["x"], rows: [[""]], format: .csv) == "x\r\n\"\"\r\n")
  }
}
