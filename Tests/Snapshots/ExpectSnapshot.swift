public import Testing

/// Records an issue unless a text is what the snapshot of this name shows; the letters of its styles, where it has any, are kept
/// below a ruler.
public func expectSnapshot(
  _ text: String, styles: String? = nil, named name: String, file: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let snapshot = styles.map { Snapshot(text: text, styles: $0) } ?? Snapshot(text: text)
  guard let complaint = snapshot.complaint(named: name, besides: file) else { return }
  Issue.record(Comment(rawValue: complaint), sourceLocation: sourceLocation)
}
