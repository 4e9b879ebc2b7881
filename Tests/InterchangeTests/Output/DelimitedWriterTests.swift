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
      ("a\r\nb", "\"a\r\nb\""), (" a", "\" a\""), ("a ", "\"a \""), ("a\tb", "a\tb"), ("a\u{1B}[31mb", "a\\u001B[31mb"),
      ("\u{0}", "\\u0000"), ("\u{9B}1m", "\\u009B1m"), ("\u{7F}", "\\u007F"), ("a\\b", "a\\b"), ("=1+1", "=1+1"),
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

  @Test("The only field of a line of CSV is quoted when it is empty, so that it is a line")
  func emptyLine() {
    #expect(DelimitedWriter.text(header: ["x"], rows: [[""]], format: .csv) == "x\r\n\"\"\r\n")
  }
}
