import Foundation
import Testing

/// Where sentences stand, and that both languages of a phrase say the same.
@Suite struct PhraseTests {
  /// Files outside `Wording` whose literals hold Japanese, and why.
  private static let exceptions: [String: String] = [
    "Sources/Cooperation/Activity/ActivityRule+Japanese.swift": "the sentences of rules stand beside the rules",
    "Sources/Cooperation/Activity/ActivityRule+JapaneseRemedies.swift": "the sentences of rules stand beside the rules",
    "Sources/Cooperation/Activity/FileRule.swift": "the sentences of rules stand beside the rules",
    "Sources/Cooperation/Model/Codes.swift": "names of codes are data",
    "Sources/Cooperation/Dates/EDTFDate+Text.swift": "the one formatter of dates",
    "Sources/Cooperation/Dates/TimeAxis+Ticks.swift": "the one formatter of dates",
    "Sources/TextUI/Text/TextWidth+Wrapping.swift": "line breaking rules",
    "Sources/Navigation/Filter/FilterScanner.swift": "separators that are typed",
    "Sources/Navigation/Filter/FilterText.swift": "separators that are typed",
  ]

  @Test(arguments: Repository.sources.filter { $0.target != "Wording" && exceptions[$0.path] == nil })
  func `Japanese stands in Wording alone`(file: SwiftFile) {
    let found = file.linesWithoutComments.filter { $0.text.contains(/[\u{3000}-\u{30FF}\u{3400}-\u{9FFF}\u{FF00}-\u{FFEF}]/) }
    #expect(found.isEmpty, "\(found.map { "\(file.path):\($0.number): \($0.text)" }.joined(separator: "\n"))")
  }

  @Test func `Every exception is one`() {
    let japanese = Repository.sources.filter { file in
      file.linesWithoutComments.contains { $0.text.contains(/[\u{3000}-\u{30FF}\u{3400}-\u{9FFF}\u{FF00}-\u{FFEF}]/) }
    }
    #expect(Set(Self.exceptions.keys).subtracting(japanese.map(\.path)) == [])
  }

  @Test(arguments: Repository.sources.filter { $0.target == "Wording" })
  func `Both wordings of a phrase use the same values`(file: SwiftFile) {
    let source = file.linesWithoutComments.map(\.text).joined(separator: "\n")
    for function in PhraseFunction.all(in: source) {
      for (english, japanese) in function.wordings {
        for parameter in function.parameters {
          #expect(
            english.mentions(parameter) == japanese.mentions(parameter),
            "\(file.path): \(function.name) uses \(parameter) in one language only")
        }
      }
      for parameter in function.parameters {
        #expect(function.body.mentions(parameter), "\(file.path): \(function.name) never uses \(parameter)")
      }
    }
  }

  @Test func `Phrases with values are found`() {
    let source = #"""
      public static func a(_ b: Int, of c: Phrase) -> Phrase {
        Phrase("\(b.counted("one (1", "many)")) of \(c.english)", "\(c.japanese), \(b)")
      }
      public static func d(_ e: String) -> Phrase { Phrase("\(e)", "x") }
      """#
    let functions = PhraseFunction.all(in: source)
    #expect(functions.map(\.name) == ["a", "d"] && functions.map(\.parameters) == [["b", "c"], ["e"]])
    #expect(functions[0].wordings.count == 1 && functions[0].wordings[0].1 == #""\(c.japanese), \(b)""#)
    #expect(functions[1].wordings[0].0.mentions("e") && !functions[1].wordings[0].1.mentions("e"))
  }
}

/// A function that makes a phrase of values, as its source has it.
private struct PhraseFunction {
  var name: String
  var parameters: [String]
  var body: String
  /// The arguments of each phrase in the body.
  var wordings: [(String, String)]

  static func all(in source: String) -> [PhraseFunction] {
    source.matches(of: /public static func (\w+)\(((?:[^()]|\([^()]*\))*)\) -> Phrase \{/).map { match in
      let body = Scanner(source[match.range.upperBound...]).arguments.joined(separator: ",")
      let parameters = match.2.split(separator: ",").compactMap { parameter in
        parameter.split(separator: ":").first?.split(whereSeparator: \.isWhitespace).last.map(String.init)
      }
      let calls = body.matches(of: /\b(?:Phrase|error)\(/).map { Scanner(body[$0.range.upperBound...]).arguments }
      return PhraseFunction(
        name: String(match.1), parameters: parameters, body: body,
        wordings: calls.filter { $0.count >= 2 }.map { ($0[$0.count - 2], $0[$0.count - 1]) })
    }
  }
}

/// Reads up to the bracket that closes what the text begins in, past brackets in literals.
private struct Scanner {
  /// The parts between commas of the outermost level, without the white space around them.
  private(set) var arguments: [String] = []
  /// What stands outside literals, and in the interpolations inside them.
  private(set) var code = ""

  init(_ text: Substring) {
    // A literal stands as a quotation mark, code in brackets as a bracket.
    var levels: [Character] = []
    var previous: Character = " "
    var argument = ""
    scan: for character in text {
      let isText = levels.last == "\""
      switch character {
      case "\"" where isText && previous != "\\": levels.removeLast()
      case "\"" where !isText: levels.append("\"")
      case "(" where !isText || previous == "\\": levels.append("(")
      case "{" where !isText, "[" where !isText: levels.append("(")
      case ")" where !isText, "}" where !isText, "]" where !isText:
        if levels.popLast() == nil { break scan }
      default: break
      }
      if !isText { code.append(character) }
      if levels.isEmpty, character == "," {
        arguments.append(argument)
        argument = ""
      } else {
        argument.append(character)
      }
      previous = previous == "\\" && character == "\\" ? " " : character
    }
    arguments.append(argument)
    arguments = arguments.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ").trimmingPrefix(/\s+/) }.map(
      String.init)
  }
}

extension String {
  /// Returns whether the code in a source names a value.
  fileprivate func mentions(_ name: String) -> Bool {
    Scanner(self[...]).code.range(of: #"(?<![.\w])\#(name)(?!\w)"#, options: .regularExpression) != nil
  }
}
