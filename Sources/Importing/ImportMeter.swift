internal import Navigation

/// Estimates the rate of an import over a sliding window, and the time left from its average throughput.
struct ImportMeter {
  private struct Point {
    var time: Double
    var activities: Int
  }

  var file: String
  private let totalBytes: Int?
  private var start: Double?
  private var points: [Point] = []

  /// The length of the sliding window, in seconds.
  private static let window = 4.0
  /// No time left is estimated before this many seconds.
  private static let warmUp = 1.0

  init(file: String, totalBytes: Int? = nil) {
    self.file = file
    self.totalBytes = totalBytes
  }

  /// Adds a sample and returns the progress; `time` is in seconds of a monotonic clock.
  mutating func progress(at time: Double, bytes: Int, activities: Int) -> ImportProgress {
    let start = start ?? time
    self.start = start
    points.append(Point(time: time, activities: activities))
    // The last point before the window stays as the base of the rate.
    while points.count > 2, points[1].time <= time - Self.window { points.removeFirst() }
    let first = points[0]
    let rate = time > first.time ? Double(activities - first.activities) / (time - first.time) : 0
    var progress = ImportProgress(file: file, bytes: bytes, totalBytes: totalBytes, activities: activities, rate: max(0, rate))
    if let totalBytes, bytes > 0, time - start >= Self.warmUp {
      progress.secondsLeft = max(0, Double(totalBytes - bytes)) / Double(bytes) * (time - start)
    }
    return progress
  }
}
