import Testing

/// Linked brushing: what is under the cursor of one list narrows the other panes; pins keep it.
@Suite struct BrushingTests {
  @Test(arguments: [
    KeyRow("overview", "", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
    KeyRow("overview", "j", "overview [agencies jica 1/5] countries all 0/4 timeline memo 0/4"),
    KeyRow("overview", "j j", "overview [agencies who 2/5] countries all 0/4 timeline labs 0/3"),
    KeyRow("overview", "j j j", "overview [agencies moh 3/5] countries all 0/2 timeline memo 0/2"),
    KeyRow("overview", "G", "overview [agencies nobody 4/5] countries all 0/1 timeline - 0/0"),
    KeyRow("overview", "j j k", "overview [agencies jica 1/5] countries all 0/4 timeline memo 0/4"),
    KeyRow("overview", "G g", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
  ])
  func `The agency under the cursor narrows the countries and the timeline`(row: KeyRow) throws { try row.check() }

  @Test(arguments: [
    KeyRow("overview", "Tab j", "overview agencies all 0/4 [countries VN 1/5] timeline memo 0/3"),
    KeyRow("overview", "2 j j", "overview agencies all 0/3 [countries KH 2/5] timeline labs 0/2"),
    KeyRow("overview?focus=countries", "G", "overview agencies all 0/2 [countries asean 4/5] timeline training 0/1"),
    KeyRow("overview?focus=countries", "End Home", "overview agencies all 0/5 [countries all 0/5] timeline memo 0/6"),
  ])
  func `The country under the cursor narrows the agencies and the timeline`(row: KeyRow) throws { try row.check() }

  @Test(arguments: [
    KeyRow("overview", "j Tab j", "overview agencies jica 1/4 [countries VN 1/4] timeline memo 0/3"),
    KeyRow("overview", "j Tab j 1 j", "overview [agencies moh 2/4] countries VN 1/2 timeline memo 0/2"),
    KeyRow("overview", "2 j 1 j j", "overview [agencies moh 2/4] countries VN 1/2 timeline memo 0/2"),
    KeyRow("overview", "2 j 1 G g", "overview [agencies all 0/4] countries VN 1/5 timeline memo 0/3"),
  ])
  func `Both cursors together narrow the timeline, and each list by the other`(row: KeyRow) throws { try row.check() }

  @Test(arguments: [
    KeyRow("overview", "3 j", "overview agencies all 0/5 countries all 0/5 [timeline care 1/6]"),
    KeyRow("overview", "j 3 G", "overview agencies jica 1/5 countries all 0/4 [timeline training 3/4]"),
  ])
  func `The timeline's cursor narrows nothing`(row: KeyRow) throws { try row.check() }

  @Test(arguments: [
    KeyRow("overview", "j Space", "overview [agencies jica 1/5] countries all 0/4 timeline memo 0/4 | pins agency/jica"),
    KeyRow("overview", "j Space j", "overview [agencies who 2/5] countries all 0/4 timeline memo 0/4 | pins agency/jica"),
    KeyRow("overview", "j Space g", "overview [agencies all 0/5] countries all 0/4 timeline memo 0/4 | pins agency/jica"),
    KeyRow("overview", "j Space 2 j", "overview agencies jica 1/4 [countries VN 1/4] timeline memo 0/3 | pins agency/jica"),
    KeyRow("overview", "2 j Space g", "overview agencies all 0/4 [countries all 0/5] timeline memo 0/3 | pins country/VN"),
    KeyRow("overview", "2 j Space 1 j", "overview [agencies jica 1/4] countries VN 1/4 timeline memo 0/3 | pins country/VN"),
  ])
  func `A pin keeps its narrowing when the cursor moves on`(row: KeyRow) throws { try row.check() }

  @Test(arguments: [
    KeyRow(
      "overview", "j Space j Space",
      "overview [agencies who 2/5] countries all 0/5 timeline memo 0/6 | pins agency/jica,agency/who"),
    KeyRow(
      "overview", "2 j Space j Space",
      "overview agencies all 0/4 [countries KH 2/5] timeline memo 0/4 | pins country/VN,country/KH"),
    KeyRow(
      "overview", "j Space 2 j Space",
      "overview agencies jica 1/4 [countries VN 1/4] timeline memo 0/3 | pins agency/jica,country/VN"),
    KeyRow(
      "overview?agency=jica&agency=who&country=PK", "",
      "overview [agencies all 0/2] countries all 0/5 timeline clinics 0/1 | pins agency/jica,agency/who,country/PK"),
    KeyRow("overview?theme=12250", "", "overview [agencies all 0/3] countries all 0/2 timeline care 0/1 | pins theme/12250"),
    KeyRow(
      "overview?theme=122&region=asean", "",
      "overview [agencies all 0/1] countries all 0/4 timeline - 0/0 | pins theme/122,region/asean"),
    KeyRow("overview?country=XX", "", "overview [agencies all 0/1] countries all 0/5 timeline - 0/0 | pins country/XX"),
  ])
  func `Several pins of one kind widen, pins of two kinds narrow`(row: KeyRow) throws { try row.check() }

  @Test(arguments: [
    KeyRow("overview", "j Space Space", "overview [agencies jica 1/5] countries all 0/4 timeline memo 0/4"),
    KeyRow("overview", "j Space j Space c", "overview [agencies who 2/5] countries all 0/4 timeline labs 0/3"),
    KeyRow("overview?agency=jica&country=VN", "c", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
    KeyRow("overview?agency=jica", "j Space", "overview [agencies jica 1/5] countries all 0/4 timeline memo 0/4"),
    KeyRow("overview", "j Space k c", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
  ])
  func `A second press takes the pin away, and c takes them all`(row: KeyRow) throws { try row.check() }

  @Test(arguments: [
    KeyRow("overview", "Space", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
    KeyRow("overview", "3 Space", "overview agencies all 0/5 countries all 0/5 [timeline memo 0/6]"),
    KeyRow("overview", "2 Space", "overview agencies all 0/5 [countries all 0/5] timeline memo 0/6"),
  ])
  func `Nothing is pinned on the row for all, or in the timeline`(row: KeyRow) throws { try row.check() }
}
