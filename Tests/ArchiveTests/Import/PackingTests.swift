import Cooperation
import Testing

@testable import Archive

@Suite struct PackingTests {
  @Test(arguments: 0..<8)
  func `An activity comes back from its packed form, field by field`(seed: UInt64) throws {
    var random = RandomActivity(seed: seed)
    for _ in 0..<60 {
      let activity = random.next()
      let bytes = ActivityPacking.pack(activity)
      let back = try ActivityPacking.unpack(
        bytes, identifier: activity.identifier, file: activity.file, line: activity.line)
      #expect(back == activity)
    }
  }

  @Test func `A report that only moves within its file packs alike`() throws {
    let activity = Activity.sample(1, line: 100)
    let moved = Activity.sample(1, line: 7000)
    #expect(PreparedActivity(activity).digest == PreparedActivity(moved).digest)
    #expect(PreparedActivity(activity).digest != PreparedActivity(Activity.sample(1, title: "Other", line: 100)).digest)
  }

  @Test func `A digest is the same for ever`() {
    let bytes: [UInt8] = Array("The quick brown fox".utf8)
    #expect(bytes.withUnsafeBytes { Digest.hash($0) } == 2_899_484_241_546_871_600)
    #expect(bytes.dropLast().withUnsafeBytes { Digest.hash($0) } != bytes.withUnsafeBytes { Digest.hash($0) })
  }

  @Test(arguments: 0..<8)
  func `Damaged bytes are an error or another activity, never a crash`(seed: UInt64) throws {
    var random = RandomActivity(seed: seed)
    var errors = 0
    for _ in 0..<40 {
      let bytes = ActivityPacking.pack(random.next())
      for _ in 0..<25 {
        let damaged = random.damage(bytes)
        if (try? ActivityPacking.unpack(damaged, identifier: "a", file: "b", line: 1)) == nil { errors += 1 }
      }
    }
    #expect(errors > 100)
  }

  @Test func `A report of another version is refused`() {
    var bytes = ActivityPacking.pack(.sample(1))
    bytes[0] = 4
    #expect(throws: ArchiveError.self) { try ActivityPacking.unpack(bytes, identifier: "a", file: "b", line: 1) }
  }
}
