import Navigation
import Testing

@testable import Importing

@Suite struct ImportMeterTests {
  @Test func `The rate is that of the last seconds, the time left that of the whole`() throws {
    var meter = ImportMeter(file: "a.xml", totalBytes: 1000)
    var progress = meter.progress(at: 0, bytes: 0, activities: 0)
    #expect(progress.secondsLeft == nil)
    for second in 1...5 { progress = meter.progress(at: Double(second), bytes: 100 * second, activities: 10 * second) }
    #expect(progress.rate == 10)
    #expect(progress.secondsLeft == 5)
    // Nothing comes for a while: the rate falls, and never below nothing.
    progress = meter.progress(at: 9, bytes: 500, activities: 50)
    #expect(progress.rate == 0)
    #expect(progress.secondsLeft == 9)
  }

  @Test func `Without a size nothing is said of the time left`() {
    var meter = ImportMeter(file: "-")
    _ = meter.progress(at: 0, bytes: 0, activities: 0)
    let progress = meter.progress(at: 10, bytes: 1000, activities: 100)
    #expect(progress.secondsLeft == nil)
    #expect(progress.fraction == nil)
    #expect(progress.rate == 10)
  }

  @Test func `Two looks at one moment divide by nothing`() {
    var meter = ImportMeter(file: "a.xml", totalBytes: 10)
    _ = meter.progress(at: 5, bytes: 0, activities: 0)
    let same = meter.progress(at: 5, bytes: 20, activities: 7)
    #expect(same.rate == 0)
    let beyond = meter.progress(at: 7, bytes: 20, activities: 7)
    #expect(beyond.secondsLeft == 0)
  }
}
