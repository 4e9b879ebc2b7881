/// The bytes of one `iati-activity` element, in pieces where it crosses the borders of blocks.
struct Fragment: Sendable {
  /// A part of a block.
  struct Piece: Sendable {
    var block: [UInt8]
    var range: Range<Int>
  }

  /// The bytes, in order.
  var pieces: [Piece] = []
  /// The line on which it begins, one-based.
  var line: Int
  /// The line on which it ends.
  var lastLine = 0
  /// False where the file, or the next activity, comes before its end tag.
  var isComplete = false
  /// What the element around it says of all activities.
  var root: RootAttributes
}

/// What the root element says of all activities in it.
struct RootAttributes: Sendable, Equatable {
  /// Its `xml:lang`.
  var language: String?
  /// Its `default-currency`, which no version of the standard has, but files do.
  var currency: String?
}
