import CNcurses
import Glibc
import TextUI

@testable import Curses

/// Makes the process use UTF-8, whatever the machine's locale is; false where that is impossible.
let usesUTF8: Bool = {
  setenv("LC_ALL", "C.UTF-8", 1)
  return UserLocale.isUTF8
}()

/// A screen on `/dev/null` with a pipe for a keyboard.
final class Bench {
  let screen: Screen
  private let keyboard: [Int32]

  init(type: String = "xterm-256color", colour: ColourPreference = .limit(.direct), ascii: Bool? = nil) throws {
    precondition(usesUTF8, "The C.UTF-8 locale is needed.")
    var keyboard: [Int32] = [0, 0]
    guard pipe(&keyboard) == 0 else { throw CursesError.systemCall("pipe", code: errno) }
    let nowhere = open("/dev/null", O_WRONLY)
    defer { close(nowhere) }
    self.keyboard = keyboard
    screen = try Screen(
      Screen.Options(
        colour: colour, ascii: ascii, terminalType: type, connection: .descriptors(input: keyboard[0], output: nowhere)))
  }

  deinit {
    screen.close()
    close(keyboard[0])
    close(keyboard[1])
  }

  func type(_ text: String) {
    type(bytes: Array(text.utf8))
  }

  func type(bytes: some Collection<UInt8>) {
    _ = write(keyboard[1], Array(bytes), bytes.count)
  }

  /// Closes the keyboard's end of the line; its number stays taken, so that nobody else gets it.
  func pullThePlug() {
    let nowhere = open("/dev/null", O_RDONLY)
    dup2(nowhere, keyboard[1])
    close(nowhere)
  }

  /// What ncurses holds in a cell.
  func cell(_ x: Int, _ y: Int) -> (text: String, attributes: attr_t, pair: Int32) {
    var cell = cchar_t()
    mvwin_wch(cn_standard_window(), Int32(y), Int32(x), &cell)
    var text = [wchar_t](repeating: 0, count: 10)
    var attributes: attr_t = 0
    var short: Int16 = 0
    var pair: Int32 = 0
    getcchar(&cell, &text, &attributes, &short, &pair)
    let scalars = text.prefix { $0 != 0 }.compactMap { Unicode.Scalar(UInt32(bitPattern: $0)) }
    var string = String.UnicodeScalarView()
    string.append(contentsOf: scalars)
    return (String(string), attributes & ~0xFF & ~0xFF00, pair)
  }

  /// What ncurses holds in a row, trailing blanks trimmed (`mvwinnwstr`).
  func row(_ y: Int) -> String {
    var text = [wchar_t](repeating: 0, count: 512)
    mvwinnwstr(cn_standard_window(), Int32(y), 0, &text, 511)
    var string = String.UnicodeScalarView()
    string.append(contentsOf: text.prefix { $0 != 0 }.compactMap { Unicode.Scalar(UInt32(bitPattern: $0)) })
    var line = String(string)
    while line.last == " " { line.removeLast() }
    return line
  }
}

/// A thread of the operating system, for what must not wait its turn among the tests.
enum Thread {
  static func run(_ body: @escaping @Sendable () -> Void) {
    let box = Unmanaged.passRetained(Box(body))
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { pointer in
        if let pointer { Unmanaged<Box>.fromOpaque(pointer).takeRetainedValue().body() }
        return nil
      }, box.toOpaque())
    pthread_detach(thread)
  }

  private final class Box: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}
