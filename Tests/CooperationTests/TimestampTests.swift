import Cooperation
import Testing

@Suite struct TimestampTests {
  @Test(arguments: [
    ("2026-12-01T04:00:00+14:00", "2026-11-30T14:00:00Z"), ("2026-12-01T04:00:00-12:00", "2026-12-01T16:00:00Z"),
    ("2026-12-01", "2026-12-01T00:00:00Z"), ("2026-12-01T10:00Z", "2026-12-01T10:00:00.000Z"),
    ("2026-12-01T24:00:00Z", "2026-12-02T00:00:00Z"), ("2026-12-01 10:00:00", "2026-12-01T10:00:00Z"),
  ])
  func `Moments are compared as instants`(one: String, other: String) throws {
    #expect(try #require(Timestamp(one)).microseconds == #require(Timestamp(other)).microseconds)
  }

  @Test func `Fractions order, and a moment without a zone may be as early as anywhere on Earth`() throws {
    #expect(
      try #require(Timestamp("2026-12-01T10:00:00.5Z")).microseconds == #require(Timestamp("2026-12-01T10:00:00.499999Z"))
        .microseconds + 1)
    let plain = try #require(Timestamp("2026-12-01T10:00:00"))
    #expect(plain.earliest == (try #require(Timestamp("2026-12-01T10:00:00+14:00"))).microseconds)
  }

  @Test(arguments: ["yesterday", "", "2026-13-01", "2026-12-01T", "2026-12-01T25:00Z", "2026-12-01T10:00:00+1", "2026-12-01Tx"])
  func `What is no date is none`(text: String) { #expect(Timestamp(text) == nil) }
}
