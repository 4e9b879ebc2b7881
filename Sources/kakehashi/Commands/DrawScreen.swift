import Archive
import ArgumentParser
import Cooperation
import Dashboard
import Host
import Navigation
import TextUI

/// Draws a screen without a terminal.
struct DrawScreen: LocalizedCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen",
    abstract: "Draw any screen without a terminal, as text.",
    discussion: """
      Example: kakehashi screen country/VN --size 100x30 --keys "j j Enter".
      Keys are named as in the help: a letter, Enter, Esc, Tab, S-Tab, Space, Backspace, Up, PgDn, ^L, F1; Escape, BTab, PageDown
      and C-l are other names of the same. text:WORDS types words, with _ for a space. What follows q is left out.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, ansi
  }

  @Argument(help: "The address: overview, country/VN, agency/jica/sources, timeline?zoom=year&group=country.")
  var address = "overview"

  @Option(name: .long, help: "Columns and rows, as 120x36.", transform: Self.size)
  var size = Size(width: 120, height: 36)

  @Option(name: .long, help: "Keys to press, apart by spaces.", transform: { try Self.keys(of: $0) })
  var keys: [Key] = []

  @Option(name: .long, help: "text, or ansi with colours.")
  var format = Format.text

  @OptionGroup var data: DataOptions
  @OptionGroup var look: LookOptions

  var outputLanguage: Language { look.interfaceLanguage }

  func run() throws {
    let address = try parsedAddress(address)
    let archive = try data.archive(outputLanguage)
    let start = try archive.found(address)
    var session = try HeadlessSession(
      archive: archive, size: size, start: start, language: look.interfaceLanguage,
      dataName: DataOptions.name(of: data.files, in: outputLanguage),
      diagnose: { [files = data.files] in HostInfo(version: Kakehashi.version, files: files).diagnosis(of: $0) })
    for key in keys where !session.hasQuit { try session.press(key) }
    let canvas = session.canvas(glyphs: look.ascii || !isUTF8 ? .ascii : .unicode)
    switch format {
    case .text: try printOutput(canvas.text() + "\n")
    case .ansi: try printOutput(canvas.ansi(theme: look.theme?.theme ?? .neutral, depth: look.color.depth))
    }
  }

  private static func size(_ text: String) throws -> Size {
    guard let size = Size(text), (1...500).contains(size.width), (1...500).contains(size.height) else {
      throw ValidationError("'\(TextWidth.safe(text))' is no size. Write columns x rows, as 120x36, each from 1 to 500.")
    }
    return size
  }

  /// Parses keys separated by spaces.
  private static func keys(of text: String) throws -> [Key] {
    try text.split(separator: " ").flatMap { word throws in try keys(named: String(word)) }
  }

  private static func keys(named word: String) throws -> [Key] {
    if word.hasPrefix("text:") { return word.dropFirst(5).map { .character($0 == "_" ? " " : $0) } }
    if let key = Key(caption: word) ?? Key(name: word) {
      // Keyboards end at F12, whatever numbers terminals have for it together with Shift.
      if case .function(13...) = key {} else { return [key] }
    }
    throw ValidationError(
      "'\(TextWidth.safe(word))' is no key. Keys are letters, Enter, Esc, Tab, Space, Up, PgDn, ^L, F1 to F12, or text:WORDS.")
  }
}
