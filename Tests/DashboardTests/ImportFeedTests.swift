import Foundation
import Navigation
import Testing

@testable import Dashboard

@Suite struct ImportFeedTests {
  private let progress = ImportProgress(file: "a.xml", bytes: 10, totalBytes: 100, activities: 3)

  @Test func `The first news is there at once, and the next not before a pause`() {
    let feed = ImportFeed()
    #expect(feed.take() == nil)
    feed.report(progress, hasChanged: true)
    #expect(feed.take()?.hasChanged == true)
    feed.report(progress, hasChanged: true)
    #expect(feed.take() == nil)
  }

  @Test func `The end is told at once, once, with all that was not told yet`() {
    let feed = ImportFeed()
    feed.report(progress, hasChanged: false)
    _ = feed.take()
    feed.report(progress, hasChanged: true)
    feed.end(Message("Done."))
    let news = feed.take()
    #expect(news?.hasEnded == true)
    #expect(news?.hasChanged == true)
    #expect(news?.message == Message("Done."))
    #expect(feed.take() == nil)
  }

  @Test func `A change is not forgotten by a report without one`() {
    let feed = ImportFeed()
    feed.report(progress, hasChanged: true)
    feed.report(progress, hasChanged: false)
    #expect(feed.take()?.hasChanged == true)
  }

  @Test func `The import hears that it is to stop`() {
    let feed = ImportFeed()
    #expect(!feed.isCancelled)
    feed.cancel()
    #expect(feed.isCancelled)
  }
}

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

@Suite struct FileWatchTests {
  @Test func `It notices what is written to a file or to its log, once`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("watch-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("a.db")
    try Data("one".utf8).write(to: file)
    var watch = FileWatch(path: file.path)
    expect(false, &watch)
    try Data("longer".utf8).write(to: file)
    expect(true, &watch)
    expect(false, &watch)
    try Data("log".utf8).write(to: URL(fileURLWithPath: file.path + "-wal"))
    expect(true, &watch)
    try Data().write(to: URL(fileURLWithPath: file.path + "-wal"))
    expect(true, &watch)
    expect(false, &watch)
  }

  private func expect(_ expected: Bool, _ watch: inout FileWatch, sourceLocation: SourceLocation = #_sourceLocation) {
    let hasChanged = watch.hasChanged()
    #expect(hasChanged == expected, sourceLocation: sourceLocation)
  }
}
