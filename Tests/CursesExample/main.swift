// A small program on Curses and TextUI, for the tests in a pseudo-terminal: it shows what it knows and what it was last told, and
// dies in every way on request.
internal import Curses
internal import Glibc
internal import TextUI

if case .plain(let reason) = TerminalKind.detect() {
  print(reason)
  exit(0)
}

do {
  let screen = try Screen()
  defer { screen.close() }
  let status = try run(on: screen)
  screen.close()
  exit(status)
} catch {
  say("\(error)")
  exit(1)
}

/// What the program throws when it is asked to fail.
struct AskedToFail: Error {}

/// Shows events until one says to leave; returns the exit status.
func run(on screen: Screen) throws -> Int32 {
  var log: [String] = []
  var cursor: Point?
  while true {
    try screen.present(picture(of: screen, log: log), cursor: cursor)
    let events = try screen.events()
    for event in events {
      log.append("\(event)")
      switch event {
      case .key(.character("q")): return 0
      case .key(.character("p")): cursor = cursor == nil ? Point(x: 3, y: 2) : nil
      case .key(.control("z")):
        try screen.suspend()
        log.append("came back")
      case .key(.character("m")): screen.reportsMouse.toggle()
      case .key(.control("l")): screen.repaint()
      case .key(.character("E")): throw AskedToFail()
      case .key(.character("d")):
        // Stops only when the next key is already waiting, unread.
        try screen.present(picture(of: screen, log: log), cursor: cursor)
        var keyboard = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        poll(&keyboard, 1, -1)
        try screen.suspend()
      case .key(.character(let letter)): act(on: letter, waker: screen.waker)
      case .hangup: return 128 + (screen.pendingSignal ?? SIGHUP)
      case .key, .paste, .mouse, .resize, .resumed, .background, .woken, .interrupted: break
      }
    }
    log = log.suffix(8)
  }
}

/// Draws what is known about the screen, some text in several styles, and the latest events.
func picture(of screen: Screen, log: [String]) -> Canvas {
  var canvas = Canvas(size: screen.size, ellipsis: screen.glyphs.ellipsis)
  canvas.box(canvas.bounds, title: [Span("Example", .role(.title))], glyphs: screen.glyphs)
  canvas.put("size \(screen.size) depth \(screen.depth) type \(screen.terminalType)", x: 2, y: 1)
  canvas.put("plain ", x: 2, y: 2)
  canvas.put("error ", x: 8, y: 2, style: .role(.error))
  canvas.put("日本 Việt é", x: 14, y: 2, style: .role(.accent))
  for (index, line) in log.enumerated() { canvas.put(line, x: 2, y: 4 + index, width: max(0, screen.size.width - 4)) }
  return canvas
}

/// Does what a letter stands for; most of them are the end.
func act(on letter: Character, waker: Waker) {
  switch letter {
  case "t": fatalError("asked to trap")
  case "a": abort()
  case "s": raise(SIGSEGV)
  case "f": UnsafeMutablePointer<Int>(bitPattern: 16)?.pointee = 1
  case "x": exit(3)
  case "o": print(depth(of: 1))
  case "e": say("a note on standard error")
  case "w": waker.wake()
  case "T":
    var thread = pthread_t()
    pthread_create(&thread, nil, { _ in fatalError("asked to trap in a thread") }, nil)
  case "M":
    var thread = pthread_t()
    pthread_create(&thread, nil, { _ in trapWhenHeldUp() }, nil)
  default: break
  }
}

/// Writes a line to standard error.
func say(_ text: String) {
  let line = Array("\(text)\n".utf8)
  _ = write(STDERR_FILENO, line, line.count)
}

/// Traps as soon as the terminal takes nothing more, and the first thread is in the middle of a picture.
func trapWhenHeldUp() -> Never {
  var screen = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
  while poll(&screen, 1, 100) != 0 { poll(nil, 0, 5) }
  fatalError("asked to trap in a picture")
}

/// Uses the stack up.
func depth(of number: Int) -> Int {
  withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { $0.count + depth(of: number + 1) + number }
}
