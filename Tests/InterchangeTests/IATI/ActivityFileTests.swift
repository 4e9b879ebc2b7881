import CLzma
import Cooperation
import Foundation
import Interchange
import SeededRandom
import Testing

/// How the same activities come, whatever their bytes.
@Suite struct ActivityFileTests {
  private static let text = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- <iati-activity><iati-identifier>NOT-1</iati-identifier></iati-activity> -->
    <iati-activities version="2.03" note="a > b">
    <iati-activity xml:lang="fr" default-currency="EUR">
      <iati-identifier>XX-1</iati-identifier>
      <title><narrative>Santé à l’hôpital</narrative></title>
      <description><narrative><![CDATA[Fin: </iati-activity> <b>non</b>]]></narrative></description>
    </iati-activity>
    <!-- - - ><iati-activity> -->
    <iati-activity/>
    <iati-activity
      hierarchy='2'  note="/>"><iati-identifier>XX-2</iati-identifier><?x </iati-activity>?></iati-activity >
    </iati-activities>

    """

  private func expectSame(_ reading: Reading, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(reading.summary.rejected == 0, sourceLocation: sourceLocation)
    #expect(reading.activities.map(\.identifier) == ["XX-1", "file.xml:10", "XX-2"], sourceLocation: sourceLocation)
    #expect(reading.activities.map(\.line) == [4, 10, 11], sourceLocation: sourceLocation)
    #expect(reading.activities.map(\.lastLine) == [8, 10, 12], sourceLocation: sourceLocation)
    #expect(reading.activities.first?.title.entries.first?.text == "Santé à l’hôpital", sourceLocation: sourceLocation)
    #expect(
      reading.activities.first?.descriptions.first?.text.entries.first?.text == "Fin: </iati-activity> non",
      sourceLocation: sourceLocation)
  }

  @Test("Where blocks end makes no difference", arguments: 1...64)
  func blocks(size: Int) {
    let reading = Reading(Self.text.utf8, reader: ActivityReader(today: today, workers: 2, blockSize: size))
    expectSame(reading)
    #expect(reading.findings == [])
  }

  @Test("Activities that are parsed together come as they do one by one, with the lines of what is wrong in them")
  func together() throws {
    let kinds = [
      "<iati-activity>\n<iati-identifier>XX-1 </iati-identifier>\n<title>A <b>bold</b>\n<i>claim</i></title>\n</iati-activity>\n",
      "<iati-activity><iati-identifier>\nXX-2</iati-identifier>\n\n<budget><value>5</value></budget></iati-activity>",
      "<iati-activity>\n<title>not\nclosed</iati-activity>\n",
      "<iati-activity>\n<iati-identifier>XX-4</iati-identifier>\n<activity-date type='1'\niso-date='soon'/></iati-activity> \r\n",
      "<iati-activity>\n</title></iati-activity>\n",
      "<!-- <iati-activity> -->\n<other>&amp;</other>text",
      "<iati-activity>\n<description>&nbsp;&eacute;\n&unknown;</description></iati-activity>\n",
      "<iati-activity/>\n",
    ]
    var generator = SeededGenerator(seed: 7)
    let content = (0..<200).map { _ in kinds.randomElement(using: &generator) ?? "" }.joined()
    let text = "<iati-activities>\n" + content + "</iati-activities>"
    // Most of them are in two blocks, and so are read one by one.
    let alone = Reading(text.utf8, reader: ActivityReader(today: today, workers: 1, blockSize: 64))
    #expect(alone.activities.count > 80)
    #expect(alone.summary.rejected > 20)
    for size in [300, 5000, 1 << 20] {
      let reading = Reading(text.utf8, reader: ActivityReader(today: today, workers: 2, blockSize: size))
      #expect(reading.activities.count == alone.activities.count)
      for (one, other) in zip(reading.activities, alone.activities) { #expect(one == other) }
      #expect(reading.findings == alone.findings)
    }
  }

  @Test("The encoding makes no difference")
  func encodings() throws {
    let encodings: [(String.Encoding, [UInt8])] = [
      (.utf8, [0xEF, 0xBB, 0xBF]), (.utf16LittleEndian, [0xFF, 0xFE]), (.utf16BigEndian, [0xFE, 0xFF]),
      (.utf16LittleEndian, []), (.utf16BigEndian, []), (.utf32LittleEndian, []), (.utf32BigEndian, [0, 0, 0xFE, 0xFF]),
    ]
    for (encoding, mark) in encodings {
      let name = encoding == .utf8 ? "UTF-8" : encoding == .utf16LittleEndian || encoding == .utf16BigEndian ? "UTF-16" : "UTF-32"
      let bytes = try #require(Self.text.replacing("UTF-8", with: name).data(using: encoding))
      for size in [1 << 20, 7] {
        let reading = Reading(mark + bytes, reader: ActivityReader(today: today, workers: 1, blockSize: size))
        expectSame(reading)
        #expect(reading.findings == [])
      }
    }
  }

  @Test("Windows-1252 is read as such, whether it is declared or not; what is not declared is said")
  func windows1252() throws {
    let declared = Self.text.replacing("UTF-8", with: "windows-1252")
    let quiet = Reading(try #require(declared.data(using: .windowsCP1252)))
    expectSame(quiet)
    #expect(quiet.findings == [])
    let loud = Reading(try #require(Self.text.data(using: .windowsCP1252)))
    expectSame(loud)
    #expect(loud.findings.map(\.rule) == ["encoding-wrong"])
    #expect(loud.findings.map(\.line) == [6])
    let undeclared = Reading(declared)
    expectSame(undeclared)
    #expect(undeclared.findings.map(\.rule) == ["encoding-undeclared"])
  }

  @Test("Control characters that XML does not allow become spaces, and the line is named")
  func controlCharacters() {
    let reading = Reading(Self.text.replacing("Santé à", with: "Santé\u{1B}\u{0}à"))
    expectSame(reading)
    #expect(reading.findings.map(\.rule) == ["control-character-in-file"])
    #expect(reading.findings.map(\.line) == [6])
  }

  /// The formats of compressed files.
  enum Compression: String, CaseIterable { case gzip, xz }

  /// Compresses by `gzip`, which every Debian has, or by liblzma, for `xz` is not everywhere.
  private func compressed(_ bytes: [UInt8], by format: Compression) throws -> [UInt8] {
    switch format {
    case .gzip:
      let file = FileManager.default.temporaryDirectory.appendingPathComponent("kakehashi-\(UUID()).xml")
      try Data(bytes).write(to: file)
      defer { try? FileManager.default.removeItem(at: file) }
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = ["gzip", "-c", file.path]
      let pipe = Pipe()
      process.standardOutput = pipe
      try process.run()
      let data = pipe.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return [UInt8](data)
    case .xz:
      var output = [UInt8](repeating: 0, count: lzma_stream_buffer_bound(bytes.count))
      var count = 0
      let result = lzma_easy_buffer_encode(6, LZMA_CHECK_CRC64, nil, bytes, bytes.count, &output, &count, output.count)
      try #require(result == LZMA_OK)
      return Array(output[..<count])
    }
  }

  @Test("gzip and xz are known by their bytes; parts that follow each other are one file", arguments: Compression.allCases)
  func compression(format: Compression) throws {
    let bytes = Array(Self.text.utf8)
    let (first, second) = (bytes[..<(bytes.count / 2)], bytes[(bytes.count / 2)...])
    let whole = try compressed(bytes, by: format)
    let parts = try compressed(Array(first), by: format) + compressed(Array(second), by: format)
    for size in [1 << 20, 1] {
      for content in [whole, parts] {
        let reading = Reading(content, reader: ActivityReader(today: today, workers: 2, blockSize: size))
        expectSame(reading)
        #expect(reading.findings == [])
      }
    }
  }

  @Test("Of compressed data that break off, everything before is kept", arguments: Compression.allCases)
  func truncation(format: Compression) throws {
    // Numbers in disorder, so that much is left of the data when they are compressed.
    var generator = SeededGenerator(seed: 1)
    let activities = (0..<40_000).map { _ in
      "<iati-activity><iati-identifier>XX-\(UInt64.random(in: 0...UInt64.max, using: &generator))</iati-identifier></iati-activity>\n"
    }
    let text = "<iati-activities>\n" + activities.joined() + "</iati-activities>\n"
    let whole = try compressed(Array(text.utf8), by: format)
    let reading = Reading(whole.prefix(whole.count / 2))
    #expect(reading.summary.accepted > 100)
    #expect(reading.summary.accepted < 40_000)
    let finding = try #require(reading.findings.first { $0.rule == "compression" })
    #expect(finding.message.contains("break off at byte \(whole.count / 2)"))
    #expect(reading.summary.files.first?.failure != nil)
    #expect(reading.summary.rejected <= 1)
  }

  @Test("A file that ends within an activity keeps those before, and says where")
  func breakingOff() {
    let reading = Reading("<iati-activities>\n<iati-activity/>\n<iati-activity>\n<title>Half")
    #expect(reading.activities.count == 1)
    #expect(reading.findings.map(\.rule) == ["breaks-off", "end-missing"])
    #expect(reading.findings.map(\.line) == [4, 4])
  }

  @Test("An activity that is not well-formed is left out, with its line, and the next ones are read")
  func notWellFormed() {
    let reading = Reading(
      """
      <iati-activities>
      <iati-activity><iati-identifier>XX-1</iati-identifier></iati-activity>
      <iati-activity>
      <title>Wrong</narrative></iati-activity>
      <iati-activity><title>Open
      <iati-activity><iati-identifier>XX-4</iati-identifier></iati-activity>
      </iati-activities>
      """)
    #expect(reading.activities.map(\.identifier) == ["XX-1", "XX-4"])
    #expect(reading.activities.map(\.line) == [2, 6])
    #expect(reading.findings.map(\.rule) == ["not-well-formed", "breaks-off"])
    #expect(reading.findings.map(\.line) == [4, 6])
    #expect(reading.summary.read == 4)
    #expect(reading.summary.rejected == 2)
  }

  @Test("Entities of a DOCTYPE are never defined, neither bombs nor files")
  func entities() {
    let bomb = (1...9).map { "<!ENTITY a\($0) \"\(String(repeating: "&a\($0 - 1);", count: 10))\">" }.joined(separator: "\n")
    let reading = Reading(
      """
      <?xml version="1.0"?>
      <!DOCTYPE iati-activities [ <!-- ' ]> --> <!ENTITY a0 "boom>">
      \(bomb)
      <!ENTITY file SYSTEM "file:///etc/passwd">
      ]>
      <iati-activities><iati-activity xml:lang="en"><title><narrative>A&a9;B&file;C&nbsp;&eacute;</narrative></title></iati-activity></iati-activities>
      """)
    #expect(reading.activities.first?.title.entries.first?.text == "A B C é")
    #expect(reading.activities.first?.findings.count { $0.rule == .entityUndefined } == 4)
    #expect(reading.findings.map(\.rule) == ["document-type"])
  }

  @Test("Files without activities say so, and what they are instead")
  func otherFiles() {
    #expect(
      Reading("<iati-organisations><iati-organisation/></iati-organisations>").findings.map(\.rule) == ["organisation-file"])
    #expect(Reading("").findings.map(\.rule) == ["no-activity"])
    #expect(Reading("Hello").findings.map(\.rule) == ["no-activity"])
    #expect(Reading("<x><iati-activity/></x>").findings.map(\.rule) == ["root-element"])
    #expect(Reading([.file(path: "/nowhere.xml")]).findings.map(\.rule) == ["unreadable"])
  }

  @Test("A folder stands for the files in it, in the order of their names; what is skipped is said")
  func folders() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kakehashi-\(UUID())")
    try FileManager.default.createDirectory(at: folder.appendingPathComponent("b"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, identifier) in [("c.xml", "C"), ("a.xml", "A"), ("b/x.XML", "B"), ("notes.txt", "N")] {
      let text =
        "<iati-activities><iati-activity><iati-identifier>\(identifier)</iati-identifier></iati-activity></iati-activities>"
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    let reading = Reading([.file(path: folder.path)])
    #expect(reading.activities.map(\.identifier) == ["A", "B", "C"])
    #expect(reading.findings.map(\.rule) == ["file-skipped"])
    #expect(reading.summary.files.map(\.read) == [1, 1, 1])
  }

  @Test("One activity of a hundred megabytes is rejected with its line, and read where the limit allows it")
  func giantActivity() {
    let transaction =
      "<transaction><transaction-type code=\"3\"/><transaction-date iso-date=\"2020-01-01\"/><value>1</value><note>"
      + String(repeating: "x", count: 100_000) + "</note></transaction>\n"
    var bytes = Array("<iati-activities><iati-activity><iati-identifier>XX-1</iati-identifier>\n".utf8)
    for _ in 0..<1000 { bytes += transaction.utf8 }
    bytes += "</iati-activity><iati-activity/></iati-activities>".utf8
    let limited = Reading(bytes)
    #expect(limited.activities.map(\.transactions.count) == [0])
    #expect(limited.findings.first.map { "\($0.line ?? 0) \($0.rule)" } == "1 activity-too-large")
    #expect(limited.summary.rejected == 1)
    let reading = Reading(bytes, reader: ActivityReader(today: today, workers: 2, activityLimit: 200 << 20))
    #expect(reading.activities.map(\.transactions.count) == [1000, 0])
    #expect(reading.activities.last?.line == 1002)
  }

  @Test("Reading ends when nobody wants more, however much there is")
  func stopping() {
    let text = "<iati-activities>" + String(repeating: "<iati-activity/>\n", count: 100_000) + "</iati-activities>"
    let reader = ActivityReader(today: today, workers: 2, blockSize: 1000)
    var batches = 0
    let summary = reader.read([.bytes(name: "x", content: Array(text.utf8))], transform: { $0.line }) { _ in
      batches += 1
      return batches < 3
    }
    #expect(batches == 3)
    #expect(summary.wasStopped)
    #expect(summary.read < 1000)
  }
}
