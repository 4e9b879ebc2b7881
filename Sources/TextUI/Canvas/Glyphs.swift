/// The signs that are not letters: lines, blocks, arrows; each takes one column.
public struct Glyphs: Hashable, Sendable {
  /// A horizontal line.
  public let horizontal: String
  /// A vertical line.
  public let vertical: String
  /// The upper left corner.
  public let topLeft: String
  /// The upper right corner.
  public let topRight: String
  /// The lower left corner.
  public let bottomLeft: String
  /// The lower right corner.
  public let bottomRight: String
  /// A vertical line with a branch to the right.
  public let teeRight: String
  /// A vertical line with a branch to the left.
  public let teeLeft: String
  /// A horizontal line with a branch downwards.
  public let teeDown: String
  /// A horizontal line with a branch upwards.
  public let teeUp: String
  /// Two lines that cross.
  public let cross: String
  /// Marks text that was cut.
  public let ellipsis: String
  /// Marks the cursor row.
  public let cursor: String
  /// Cells filled from the left: index 0 is empty, 8 is full.
  public let leftEighths: [String]
  /// Cells filled from the right: index 0 is empty, 8 is full; there are few signs for it, so some are repeated.
  public let rightEighths: [String]
  /// Cells filled from below: index 0 is empty, 8 is full.
  public let lowerEighths: [String]
  /// Light, medium and dark shade.
  public let shades: [String]
  /// A milestone.
  public let milestone: String
  /// A milestone that is planned.
  public let milestonePlanned: String
  /// A bar that began earlier, or at an unknown time.
  public let openStart: String
  /// A bar that goes on, or ends at an unknown time.
  public let openEnd: String
  /// A dotted horizontal line.
  public let dotted: String
  /// The line of today.
  public let today: String
  /// Takes a chip away.
  public let close: String
  /// Something that is well or chosen.
  public let check: String
  /// Something to look at.
  public let warning: String
  /// Separates things of one kind on a row.
  public let bullet: String
  /// Separates the steps of a path.
  public let separator: String
  /// A group that is folded.
  public let folded: String
  /// A group that is unfolded.
  public let unfolded: String
  /// The part of a scrollbar that stands for what is seen.
  public let thumb: String
  /// Ascending order.
  public let ascending: String
  /// Descending order.
  public let descending: String
}

extension Glyphs {
  /// Signs for a terminal that knows Unicode.
  public static let unicode = Glyphs(
    horizontal: "─", vertical: "│", topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘",
    teeRight: "├", teeLeft: "┤", teeDown: "┬", teeUp: "┴", cross: "┼",
    ellipsis: "…", cursor: "▌",
    leftEighths: [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"],
    rightEighths: [" ", "▕", "▕", "▐", "▐", "▐", "▐", "█", "█"],
    lowerEighths: [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
    shades: ["░", "▒", "▓"],
    milestone: "◆", milestonePlanned: "◇", openStart: "◀", openEnd: "▶", dotted: "┄", today: "┊",
    close: "×", check: "✓", warning: "!", bullet: "·", separator: "›", folded: "▸", unfolded: "▾", thumb: "┃",
    ascending: "▲", descending: "▼")

  /// Signs for a terminal that knows ASCII only.
  public static let ascii = Glyphs(
    horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+",
    teeRight: "+", teeLeft: "+", teeDown: "+", teeUp: "+", cross: "+",
    ellipsis: "~", cursor: ">",
    leftEighths: [" ", ".", ".", "-", "-", "-", "=", "=", "#"],
    rightEighths: [" ", ".", ".", "-", "-", "-", "=", "=", "#"],
    lowerEighths: [" ", "_", ".", ":", "-", "=", "+", "*", "#"],
    shades: [".", ":", "%"],
    milestone: "*", milestonePlanned: "o", openStart: "<", openEnd: ">", dotted: ".", today: ":",
    close: "x", check: "v", warning: "!", bullet: "-", separator: ">", folded: ">", unfolded: "v", thumb: "#",
    ascending: "^", descending: "v")
}
