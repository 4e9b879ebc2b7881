import Foundation
import Navigation
import Testing

@testable import Dashboard

@Suite struct ImportFeedTests {
  private let progress = ImportProgress(file: "a.xml", bytes: 10, totalBytes: 100, activities: 3)

  @Test func `The first news is there at once, and the next not before a pause`() {
    let feed = ImportFeed()
    #expect(feed.drain() == nil)
    feed.report(progress, hasChanged: true)
    #expect(feed.drain()?.hasChanged == true)
    feed.report(progress, hasChanged: true)
    #expect(feed.drain() == nil)
  }

  @Test func `The end is told at once, once, with all that was not told yet`() {
    let feed = ImportFeed()
    feed.report(progress, hasChanged: false)
    _ = feed.drain()
    feed.report(progress, hasChanged: true)
    feed.end(Message("Done."))
    let news = feed.drain()
    #expect(news?.hasEnded == true)
    #expect(news?.hasChanged == true)
    #expect(news?.message == Message("Done."))
    #expect(feed.drain() == nil)
  }

  @Test func `A change is not forgotten by a report without one`() {
    let feed = ImportFeed()
    feed.report(progress, hasChanged: true)
    feed.report(progress, hasChanged: false)
    #expect(feed.drain()?.hasChanged == true)
  }

  @Test func `The import hears that it is to stop`() {
    let feed = ImportFeed()
    #expect(!feed.isCancelled)
    feed.cancel()
    #expect(feed.isCancelled)
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
