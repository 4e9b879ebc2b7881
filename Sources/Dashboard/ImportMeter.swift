public import Navigation

/// Works out how fast an import is and how long it will take, from where it was at which time.
///
/// The rate is that of the last seconds, so that it follows what is being read now; the time left goes by all that was read.
public struct ImportMeter: Sendable {
  private struct Point {
    var time: Double
    var activities: Int
  }

  /// What is being read, as the person named it.
  public var file: String
  private let totalBytes: Int?
  private var start: Double?
  private var points: [Point] = []

  /// How many seconds the rate looks back.
  private static let window = 4.0
  /// How many seconds pass before anything is said of the time left.
  private static let hesitation = 1.0

  /// Creates a meter for an import; without `totalBytes` nothing is said of the time left.
  public init(file: String, totalBytes: Int? = nil) {
    self.file = file
    self.totalBytes = totalBytes
  }

  /// Takes down where the import is at a time, in seconds of a clock that only goes forward.
  public mutating func progress(at time: Double, bytes: Int, activities: Int) -> ImportProgress {
    let start = start ?? time
    self.start = start
    points.append(Point(time: time, activities: activities))
    // The last point before the window stays, so that there is always something to compare with.
    while points.count > 2, points[1].time <= time - Self.window { points.removeFirst() }
    let first = points[0]
    let rate = time > first.time ? Double(activities - first.activities) / (time - first.time) : 0
    var progress = ImportProgress(file: file, bytes: bytes, totalBytes: totalBytes, activities: activities, rate: max(0, rate))
    if let totalBytes, bytes > 0, time - start >= Self.hesitation {
      progress.secondsLeft = max(0, Double(totalBytes - bytes)) / Double(bytes) * (time - start)
    }
    return progress
  }
}
