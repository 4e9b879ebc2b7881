import Testing

/// The timeline as a screen of its own and as a pane.
@Suite struct TimelineScreenTests {
  @Test(arguments: [
    KeyRow("overview", "t", "timeline memo 0/6 | back 1"),
    KeyRow("overview", "j t", "timeline memo 0/4 | of agency/jica | back 1"),
    KeyRow("overview", "j 2 j t", "timeline memo 0/3 | of agency/jica,country/VN | back 1"),
    KeyRow("overview?country=VN", "t", "timeline memo 0/3 | of country/VN | back 1"),
    KeyRow("overview", "Enter", "timeline memo 0/6 | back 1"),
    KeyRow("country/VN", "t", "timeline memo 0/3 | of country/VN | back 1"),
    KeyRow("agency/jica", "t", "timeline memo 0/4 | of agency/jica | back 1"),
    KeyRow("region/asean", "t", "timeline training 0/1 | of region/asean | back 1"),
    KeyRow("theme/12220", "t", "timeline labs 0/2 | of theme/12220 | back 1"),
    KeyRow("programme/labs", "t", "timeline labs 2/6 | back 1"),
    KeyRow("findings", "t", "timeline memo 0/6 | back 1"),
    KeyRow("timeline", "t", "timeline memo 0/6"),
    KeyRow("overview", "3 / 'lab' Enter t", "timeline labs 0/1 | timeline filter lab | back 1"),
    KeyRow("overview", "3 j j t", "timeline labs 2/6 | back 1"),
  ])
  func `t opens the timeline of what is shown`(row: KeyRow) throws { try row.check() }

  @Test(arguments: [
    KeyRow("timeline", "j", "timeline care 1/6"),
    KeyRow("timeline", "G", "timeline training 5/6"),
    KeyRow("timeline", "G k", "timeline clinics 4/6"),
    KeyRow("timeline", "PageDown", "timeline training 5/6"),
    KeyRow("timeline", "End Home", "timeline memo 0/6"),
    KeyRow("timeline", "j Enter", "programme/care 0/8 | back 1"),
    KeyRow("timeline", "Enter", "agreement/memo 0/5 | back 1"),
    KeyRow("timeline", "j o", "programme/care/sources 0/7 → source/paper | back 1"),
    KeyRow("timeline?country=XX", "Enter", "timeline - 0/0 | of country/XX"),
    KeyRow("timeline?country=XX", "j", "timeline - 0/0 | of country/XX"),
    KeyRow("overview", "3 j Enter", "programme/care 0/8 | back 1"),
  ])
  func `Rows are moved over and opened`(row: KeyRow) throws { try row.check() }

  @Test(arguments: [
    KeyRow("timeline", "b", "timeline memo 1/11 | by country"),
    KeyRow("timeline", "b b", "timeline memo 1/12 | by agency"),
    KeyRow("timeline", "b b b", "timeline memo 5/8 | by theme"),
    KeyRow("timeline", "b b b b", "timeline memo 0/6"),
    KeyRow("overview", "3 b", "overview agencies all 0/5 countries all 0/5 [timeline memo 1/11] | by country"),
    KeyRow("timeline", "j j b", "timeline labs 3/11 | by country"),
  ])
  func `b groups by country, agency, theme and not at all`(row: KeyRow) throws { try row.check() }

  @Test(arguments: [
    KeyRow("timeline?group=country", "Space", "timeline #VN 0/8 | by country | folded country/VN"),
    KeyRow("timeline?group=country", "j Space", "timeline #VN 0/8 | by country | folded country/VN"),
    KeyRow("timeline?group=country", "Space Space", "timeline #VN 0/11 | by country"),
    KeyRow("timeline?group=country", "Space j Space", "timeline #KH 1/6 | by country | folded country/KH,country/VN"),
    KeyRow("timeline?group=country", "Space b", "timeline #jica 0/12 | by agency"),
    KeyRow("timeline?group=agency", "j j Space Enter", "agency/jica 0/15 → programme/care | back 1"),
    KeyRow("timeline?group=theme", "G Space", "timeline training 7/8 | by theme"),
    KeyRow("timeline?group=theme", "G Enter", "programme/training 0/4 | back 1"),
    KeyRow("timeline", "Space", "timeline memo 0/6"),
    KeyRow(
      "overview?focus=timeline&group=theme", "Space",
      "overview agencies all 0/5 countries all 0/5 [timeline #122 0/5] | by theme | folded theme/122"),
  ])
  func `Space folds the group under the cursor and unfolds it`(row: KeyRow) throws { try row.check() }

  @Test(arguments: [
    KeyRow("timeline?group=country", "Enter", "country/VN 0/15 → agency/jica | back 1"),
    KeyRow("timeline?group=agency", "Enter", "agency/jica 0/15 → programme/care | back 1"),
    KeyRow("timeline?group=theme", "Enter", "theme/122 0/15 | back 1"),
  ])
  func `The heading of a group opens its record`(row: KeyRow) throws { try row.check() }

  @Test(arguments: [
    KeyRow("timeline", "z", "timeline memo 0/6 | zoom decade"),
    KeyRow("timeline", "z z", "timeline memo 0/6 | zoom year"),
    KeyRow("timeline", "+ + +", "timeline memo 0/6 | zoom quarter"),
    KeyRow("timeline", "z z z z", "timeline memo 0/6 | zoom month"),
    KeyRow("timeline", "z z z z z Z", "timeline memo 0/6 | zoom quarter"),
    KeyRow("timeline", "z Z", "timeline memo 0/6"),
    KeyRow("timeline", "z -", "timeline memo 0/6"),
    KeyRow("timeline", "Z", "timeline memo 0/6"),
    KeyRow("timeline?zoom=quarter", "", "timeline memo 0/6 | zoom quarter"),
    KeyRow("overview", "3 z", "overview agencies all 0/5 countries all 0/5 [timeline memo 0/6] | zoom decade"),
    KeyRow("overview", "z", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
  ])
  func `z and Z go through the zooms, and stop at the ends`(row: KeyRow) throws { try row.check() }

  @Test(arguments: [
    KeyRow("timeline", "s", "timeline care 0/6 | timeline by title"),
    KeyRow("timeline", "s s", "timeline labs 0/6 | timeline by end"),
    KeyRow("timeline", "s s s", "timeline memo 0/6"),
    KeyRow("timeline", "S", "timeline training 0/6 | timeline by start reversed"),
    KeyRow("timeline", "/ 'lab'", "timeline labs 0/1 | timeline filter lab | filtering lab▏"),
    KeyRow("timeline", "/ 'lab' Enter", "timeline labs 0/1 | timeline filter lab"),
    KeyRow("timeline", "/ 'lab' Enter c", "timeline memo 0/6"),
    KeyRow("timeline", "/ 'lab' Escape", "timeline memo 0/6"),
    KeyRow("timeline", "c", "timeline memo 0/6"),
    KeyRow("timeline?filter=care", "", "timeline care 0/1 | timeline filter care"),
  ])
  func `The order and the filter of the timeline`(row: KeyRow) throws { try row.check() }

  @Test(arguments: [
    KeyRow("timeline", "Tab", "timeline memo 0/6"),
    KeyRow("timeline", "1", "timeline memo 0/6"),
    KeyRow("timeline", "2", "timeline memo 0/6"),
    KeyRow("timeline", "3", "timeline memo 0/6"),
    KeyRow("timeline", "Space", "timeline memo 0/6"),
    KeyRow("timeline", "Left", "timeline memo 0/6"),
    KeyRow("timeline", "Right", "timeline memo 0/6"),
    KeyRow("timeline", ".", "timeline memo 0/6"),
  ])
  func `Keys of other screens do nothing on it`(row: KeyRow) throws { try row.check() }
}
