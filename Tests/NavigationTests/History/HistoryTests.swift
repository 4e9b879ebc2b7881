import Testing

/// Back and forward.
@Suite struct HistoryTests {
  @Test(arguments: [
    KeyRow("overview", "j Enter", "agency/jica 0/15 → programme/care | back 1"),
    KeyRow("overview", "j Enter Escape", "overview [agencies jica 1/5] countries all 0/4 timeline memo 0/4 | forward 1"),
    KeyRow("overview", "j Enter Backspace", "overview [agencies jica 1/5] countries all 0/4 timeline memo 0/4 | forward 1"),
    KeyRow("overview", "j Enter [", "overview [agencies jica 1/5] countries all 0/4 timeline memo 0/4 | forward 1"),
    KeyRow("overview", "j Enter Escape ]", "agency/jica 0/15 → programme/care | back 1"),
    KeyRow("overview", "j Enter Enter Escape Escape ] ]", "programme/care 0/8 | back 2"),
    KeyRow("overview", "j Enter Enter Escape Enter", "programme/care 0/8 | back 2"),
    KeyRow("overview", "j Enter Escape j", "overview [agencies who 2/5] countries all 0/4 timeline labs 0/3 | forward 1"),
    KeyRow("overview", "j Enter Escape j ]", "agency/jica 0/15 → programme/care | back 1"),
    KeyRow("overview", "j Enter Escape t ]", "timeline memo 0/4 | of agency/jica | back 1"),
    KeyRow("overview", "]", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
    KeyRow("country/VN", "Enter o ! 0 Escape Escape Escape Escape", "country/VN 0/15 → agency/jica | forward 4"),
  ])
  func `Back and forward go through the screens`(row: KeyRow) throws { try row.check() }

  @Test(arguments: [
    KeyRow("overview", "Escape", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
    KeyRow("overview", "Escape Escape Escape", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
    KeyRow("overview", "j Escape", "overview [agencies jica 1/5] countries all 0/4 timeline memo 0/4"),
    KeyRow("overview", "/ 'w' Enter Escape", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
    KeyRow("overview", "/ 'w' Enter Escape Escape", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
    KeyRow("overview", "j Space Escape", "overview [agencies jica 1/5] countries all 0/4 timeline memo 0/4 | pins agency/jica"),
    KeyRow("country/VN", "Escape Backspace [", "country/VN 0/15 → agency/jica"),
    KeyRow("overview", "C-c", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
  ])
  func `Escape on the first screen stays there`(row: KeyRow) throws { try row.check() }

  @Test(arguments: [
    KeyRow("overview", "j Enter C-c", "agency/jica 0/15 → programme/care | back 1"),
    KeyRow("overview", "/ C-c", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
    KeyRow("overview", "f C-c", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
    KeyRow("overview", ": C-c", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
    KeyRow("overview", "? C-c", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
  ])
  func `Ctrl-C leaves prompts, and nothing else`(row: KeyRow) throws { try row.check() }

  @Test(arguments: [
    KeyRow("overview", "F5", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
    KeyRow("overview", "S-Up", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
    KeyRow("overview", "C-M-Left", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
    KeyRow("overview", "Insert", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
    KeyRow("overview", "Delete", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
    KeyRow("overview", "x", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
    KeyRow("overview", "m", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
    KeyRow("overview", "あ", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
    KeyRow("overview", "C-x", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
    KeyRow("overview", "F63", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
    KeyRow("timeline", "x F2", "timeline memo 0/6"),
    KeyRow("agency/jica", "x F2", "agency/jica 0/15 → programme/care"),
    KeyRow("overview", "/ F2 S-Up Insert", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | filtering ▏"),
    KeyRow("overview", "f C-x", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | finding ▏ 0/0"),
    KeyRow("overview", "? F2", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | help 0"),
  ])
  func `Unknown keys do nothing`(row: KeyRow) throws { try row.check() }
}
