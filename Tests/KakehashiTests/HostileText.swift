import Foundation

/// Text that would do harm if it reached a terminal as it is.
enum HostileText {
  /// What is tried, as a string of YAML in double quotes.
  static let yaml: [String] =
    [
      #"\e]0;PWNED\x07title"#, #"\e[2J\e[1;1Hcleared"#, #"\eP$q\e\\ \x9b31mred"#, #"bell\x07 back\x08\x08 null\0 del\x7F"#,
      #"\u202Eright to left\u202C \u2066isolate\u2069 \u200F\u061C"#, #"zero\u200Bwidth\u2060\uFEFF\u200D"#,
      #"private \uE000 \U000F0000 \U0010FFFF"#, #"C1 \x80\x84\x85\x8D\x90\x98\x9C\x9D\x9E\x9F"#,
      #"lines\n\r\n\u2028\u2029\v\ftabs\t\t"#, #"shift \x0E\x0F \e(0 \e#8 \ec"#,
    ] + [
      "marks e" + String(repeating: "\u{301}", count: 10_000), "wide 日本 👨‍👩‍👧 👍🏽 🇻🇳 ❤️ ｶﾞ",
    ]

  /// The same for XML, which has no way to write most of C0; what it can have is raw or a reference.
  static let xml: [String] = [
    "C1 \u{9B}31m \u{9D}0;PWNED\u{9C} \u{85}", "&#x9b;2J &#x202E;left &#x200B;&#xFEFF;", "\u{202E}\u{2066}\u{200F}turned",
    "\u{E000}\u{F0000}private", "del \u{7F}", "e" + String(repeating: "\u{301}", count: 10_000),
    "<![CDATA[\u{9B}31m &lt;\u{202E}]]>",
  ]

  /// A catalogue in which every text of every kind of record is hostile.
  static var catalogue: [String: String] {
    var texts: [String: String] = [:]
    func text(_ index: Int) -> String { "\"\(yaml[index % yaml.count])\"" }
    func records(_ kind: String, _ fields: (Int) -> String) {
      texts[kind] = "\(kind):\n" + yaml.indices.map { "  - {id: \(prefix(kind))\($0), \(fields($0))}\n" }.joined()
    }
    records("sources") { "title: \(text($0)), layer: document, publisher: \(text($0)), published: 2025-03-31" }
    records("agencies") {
      "title: {en: \(text($0)), ja: \(text($0 + 1))}, acronym: \(text($0)), country: VN, sources: [\"s\($0) @ \(yaml[$0 % 10])\"]"
    }
    records("programmes") {
      "title: {en: \(text($0)), ja: \(text($0 + 1))}, actual: {date: 2020/2022, wording: \(text($0)), sources: [s\($0)]}, agencies: [{agency: a\($0), role: funding}], "
        + "places: [country/VN], statements: [{kind: aim, text: \(text($0))}], sources: [s\($0)]"
    }
    records("milestones") { "title: \(text($0)), type: launch, date: 2021-06-03, programme: p\($0), sources: [s\($0)]" }
    records("results") { "title: \(text($0)), type: outcome, value: \(text($0)), subject: programme/p\($0), sources: [s\($0)]" }
    records("partnerships") {
      "title: \(text($0)), agencies: [a\($0)], places: [country/VN], programmes: [p\($0)], sources: [s\($0)]"
    }
    records("agreements") {
      "title: \(text($0)), type: memorandum, agencies: [a\($0)], places: [country/VN], signed: 2019-03-15, sources: [s\($0)]"
    }
    texts["countries"] =
      "countries:\n  - {id: VN, title: {en: \(text(0)), ja: \(text(4))}, alpha3: VNM, summary: \(text(1)), sources: [s1]}"
    texts["regions"] = "regions:\n  - {id: asean, title: \(text(1)), type: association, code: \(text(2)), sources: [s1]}"
    texts["themes"] = "themes:\n  - {id: \"12263\", title: \(text(1)), vocabulary: dac-purpose, sources: [s1]}"
    // What cannot be read is complained of, in words of the file.
    texts["broken"] =
      "agencies:\n  - {id: \"\\e[31m\", title: x, \"\\x9b31m\\u202E\": y, sources: [s1]}\n  - {id: zz, title: \"\\uD800\", country: \"\\e[2J\", sources: [\"\\e]0;x\\a\"]}\n"
    return texts
  }

  private static func prefix(_ kind: String) -> String {
    kind == "partnerships" ? "ps" : kind == "agreements" ? "ag" : String(kind.prefix(1))
  }

  /// IATI files: one that can be read, and one whose bytes are no XML.
  static func activities(in folder: URL) throws -> [String] {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<iati-activities version=\"2.03\">\n"
    for (number, hostile) in xml.enumerated() {
      text += SampleActivities.activity(number, title: "T").replacing("T \(number)", with: hostile)
        .replacing("JICA", with: hostile).replacing("Care of mothers", with: hostile)
        .replacing("XM-DAC-701-8-\(number)", with: "XM-DAC-701-8-\(number)-\(number < 4 ? hostile : "")")
        .replacing("code=\"12220\"", with: "code=\"&#x9b;31m\u{202E}\"").replacing("2020-04-01", with: "\u{9B}2J")
    }
    let good = folder.appendingPathComponent("hostile.xml")
    try Data((text + "</iati-activities>\n").utf8).write(to: good)
    let raw = folder.appendingPathComponent("raw.xml")
    var bytes = Data(SampleActivities.text(50..<52, title: "\u{1B}]0;PWNED\u{7}").utf8)
    bytes.append(contentsOf: [0x1B, 0x5B, 0x32, 0x4A, 0xFF, 0xFE, 0xED, 0xA0, 0x80, 0x00])
    try bytes.write(to: raw)
    return [good.path, raw.path]
  }

  /// The first character of a text that may not come out, nil if there is none.
  static func escape(in text: some StringProtocol, allowing allowed: Set<Unicode.Scalar> = ["\n"]) -> Unicode.Scalar? {
    text.unicodeScalars.first { scalar in
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0: !allowed.contains(scalar)
      case 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
      default: false
      }
    }
  }
}
