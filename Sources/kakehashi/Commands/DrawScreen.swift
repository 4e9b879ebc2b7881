import Archive
import ArgumentParser
import Cooperation
import Dashboard
import Navigation
import TextUI

/// Draws a screen without a terminal.
struct DrawScreen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen",
    abstract: "Draw any screen without a terminal, as text.",
    discussion: """
      Example: kakehashi screen country/VN --size 100x30 --keys "j j Enter".
      Keys are named as in the help: a letter, Enter, Escape, Tab, BTab, Space, Backspace, Up, PageDown, C-l, F1;
      text:WORDS types words, with _ for a space.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, ansi
  }

  @Argument(help: "The address: overview, country/VN, agency/jica/sources, timeline?zoom=year&group=country.")
  var address = "overview"

  @Option(name: .long, help: "Columns and rows, as 120x36.", transform: Self.size)
  var size = Size(width: 120, height: 36)

  @Option(name: .long, help: "Keys to press, apart by spaces.")
  var keys = ""

  @Option(name: .long, help: "text, or ansi with colours.")
  var format = Format.text

  @OptionGroup var data: DataOptions
  @OptionGroup var look: LookOptions

  func run() throws {
    let start = try parsedAddress(address)
    let keys = try self.keys.split(separator: " ").flatMap { word throws in try Self.keys(of: String(word)) }
    let archive = try data.archive()
    try archive.checkExists(start)
    var rehearsal = try Rehearsal(
      archive: archive, size: size, start: start, language: look.interfaceLanguage, dataName: DataOptions.name(of: data.files))
    for key in keys { try rehearsal.press(key) }
    let canvas = rehearsal.canvas(glyphs: look.ascii || !isUTF8 ? .ascii : .unicode)
    switch format {
    case .text: try printOutput(canvas.text() + "\n")
    case .ansi: try printOutput(canvas.ansi(theme: look.color == .never ? .mono : .dark))
    }
  }

  private static func size(_ text: String) throws -> Size {
    guard let size = Size(text), (1...500).contains(size.width), (1...500).contains(size.height) else {
      throw ValidationError("'\(TextWidth.safe(text))' is no size. Write columns x rows, as 120x36, each from 1 to 500.")
    }
    return size
  }

  /// Reads one word of the keys.
  private static func keys(of word: String) throws -> [Key] {
    if word.hasPrefix("text:") { return word.dropFirst(5).map { .character($0 == "_" ? " " : $0) } }
    guard let key = Key(name: word) else {
      throw ValidationError(
        "'\(TextWidth.safe(word))' is no key. Keys are letters, Enter, Escape, Tab, Space, Up, PageDown, C-l, or text:WORDS.")
    }
    return [key]
  }
}
