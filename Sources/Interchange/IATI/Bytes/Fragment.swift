/// The bytes of one `iati-activity` element, in several pieces if it spans blocks.
struct Fragment: Sendable {
  struct Piece: Sendable {
    var block: [UInt8]
    var range: Range<Int>
  }

  var pieces: [Piece] = []
  /// The one-based first line.
  var line: Int
  /// The last line.
  var lastLine = 0
  /// Whether the end tag was found before the next activity or the end of the file.
  var isComplete = false
  /// Whether it is larger than the limit; then it has no pieces.
  var isTooLarge = false
  /// The attributes of the root element.
  var root: RootAttributes
}

/// The attributes of the root element that apply to all activities.
struct RootAttributes: Sendable, Equatable {
  var language: String?
  /// Its `default-currency`; nonstandard, but used in files.
  var currency: String?
}
