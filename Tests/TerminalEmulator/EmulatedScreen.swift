internal import CVterm
internal import Glibc

/// The screen of a terminal without a program behind it: what is written to it moves its cursor.
public final class EmulatedScreen {
  private let vterm: OpaquePointer

  /// Makes an empty screen.
  ///
  /// - Throws: `EmulatorError.cannotStart` where there is no memory.
  public init(columns: Int, rows: Int) throws {
    guard let vterm = vterm_new(Int32(rows), Int32(columns)) else {
      throw EmulatorError.cannotStart(command: [], reason: "libvterm has no memory")
    }
    self.vterm = vterm
    vterm_set_utf8(vterm, 1)
    vterm_screen_reset(vterm_obtain_screen(vterm), 1)
  }

  deinit { vterm_free(vterm) }

  /// Writes text at the beginning of the screen, and returns how many columns the cursor has gone.
  public func advance(of text: String) -> Int {
    write("\u{1B}[H")
    write(text)
    var position = VTermPos()
    vterm_state_get_cursorpos(vterm_obtain_state(vterm), &position)
    return Int(position.col) + Int(position.row) * 100_000
  }

  private func write(_ text: String) {
    let bytes = text.utf8.map { CChar(bitPattern: $0) }
    vterm_input_write(vterm, bytes, bytes.count)
  }
}
