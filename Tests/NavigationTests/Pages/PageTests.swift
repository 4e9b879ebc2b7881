import Testing

/// The pages of records, of their sources, and of the findings.
@Suite struct PageTests {
  @Test(arguments: [
    KeyRow("agency/jica", "", "agency/jica 0/15 → programme/care"),
    KeyRow("agency/jica", "j", "agency/jica 1/15 → programme/labs"),
    KeyRow("agency/jica", "G", "agency/jica 14/15 → partnership/jica-vn"),
    KeyRow("agency/jica", "G j", "agency/jica 14/15 → partnership/jica-vn"),
    KeyRow("agency/jica", "k", "agency/jica 0/15 → programme/care"),
    KeyRow("agency/jica", "PageDown PageUp", "agency/jica 0/15 → programme/care"),
    KeyRow("agency/jica", "End Home", "agency/jica 0/15 → programme/care"),
  ])
  func `The cursor goes from item to item`(row: KeyRow) throws { try row.check() }

  @Test(arguments: [
    KeyRow("agency/jica", "Tab", "agency/jica 3/15 → agreement/memo"),
    KeyRow("agency/jica", "Tab Tab", "agency/jica 4/15 → milestone/kickoff"),
    KeyRow("agency/jica", "BTab", "agency/jica 14/15 → partnership/jica-vn"),
    KeyRow("agency/jica", "BTab Tab", "agency/jica 0/15 → programme/care"),
    KeyRow("agency/jica", "j BTab", "agency/jica 0/15 → programme/care"),
    KeyRow("theme/122", "Tab", "theme/122 1/15 → programme/care"),
  ])
  func `Tab goes from section to section, around`(row: KeyRow) throws { try row.check() }

  @Test(arguments: [
    KeyRow("agency/jica", "Enter", "programme/care 0/8 | back 1"),
    KeyRow("country/VN", "G Enter", "region/asean 0/5 → agency/jica | back 1"),
    KeyRow("theme/12220", "Enter", "theme/12220 0/9"),
    KeyRow("agency/jica/sources", "Enter", "source/paper 0/21 | back 1"),
    KeyRow("findings", "Enter", "programme/training 0/4 | back 1"),
    KeyRow("source/paper", "Enter", "source/paper 0/21"),
    KeyRow("partnership/jica-vn", "Enter", "agency/jica 0/15 → programme/care | back 1"),
    KeyRow("agreement/memo", "j j Enter", "agency/jica 0/15 → programme/care | back 1"),
    KeyRow("milestone/kickoff", "G Enter", "programme/care 0/8 | back 1"),
    KeyRow("result/nurses", "G Enter", "programme/care 0/8 | back 1"),
    KeyRow("region/asean", "Enter", "agency/jica 0/15 → programme/care | back 1"),
  ])
  func `Enter opens what the item leads to`(row: KeyRow) throws { try row.check() }

  @Test(arguments: [
    KeyRow("agency/jica", "Tab Tab Tab Tab", "agency/jica 6/15 → agency/moh"),
    KeyRow("agency/jica", "Tab Tab Tab Tab Right", "agency/jica 6/15 → agency/who"),
    KeyRow("agency/jica", "Tab Tab Tab Tab l l", "agency/jica 6/15 → agency/moh"),
    KeyRow("agency/jica", "Tab Tab Tab Tab h", "agency/jica 6/15 → agency/who"),
    KeyRow("agency/jica", "Tab Tab Tab Tab Right Enter", "agency/who 0/8 → programme/labs | back 1"),
    KeyRow("agency/jica", "Tab Tab Tab Tab Right j", "agency/jica 7/15 → agency/moh"),
    KeyRow("agency/jica", "Right", "agency/jica 0/15 → programme/care"),
  ])
  func `Left and Right choose among several links`(row: KeyRow) throws { try row.check() }

  @Test(arguments: [
    KeyRow("agency/jica", "o", "agency/jica/sources 0/3 → source/paper | back 1"),
    KeyRow("country/VN", "j o", "country/VN/sources 0/4 → source/paper | back 1"),
    KeyRow("overview", "j o", "agency/jica/sources 0/3 → source/paper | back 1"),
    KeyRow("overview", "2 j o", "country/VN/sources 0/4 → source/paper | back 1"),
    KeyRow("overview", "3 j o", "programme/care/sources 0/7 → source/paper | back 1"),
    KeyRow("timeline", "o", "agreement/memo/sources 0/6 → source/paper | back 1"),
    KeyRow("overview", "o", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
    KeyRow("agency/jica/sources", "o", "agency/jica/sources 0/3 → source/paper"),
    KeyRow("findings", "o", "findings 0/1 → programme/training"),
  ])
  func `o opens the sources of the page, or of the row`(row: KeyRow) throws { try row.check() }

  @Test(arguments: [
    KeyRow("overview", "!", "findings 0/1 → programme/training | back 1"),
    KeyRow("timeline", "!", "findings 0/1 → programme/training | back 1"),
    KeyRow("agency/jica", "!", "findings 0/1 → programme/training | back 1"),
    KeyRow("findings", "!", "findings 0/1 → programme/training | back 1"),
  ])
  func `! opens the findings from everywhere`(row: KeyRow) throws { try row.check() }

  @Test(arguments: [
    KeyRow("overview", "0", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | back 1"),
    KeyRow("timeline?country=VN", "0", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | back 1"),
    KeyRow("agency/jica", "0", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | back 1"),
    KeyRow("overview", "j Space 0", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | back 1"),
  ])
  func `0 opens the overview from everywhere`(row: KeyRow) throws { try row.check() }

  @Test(arguments: [
    KeyRow("agency/jica", "/ 'lab'", "agency/jica 0/1 → programme/labs | filter lab | filtering lab▏"),
    KeyRow("agency/jica", "/ 'lab' Enter Enter", "programme/labs 0/6 | back 1"),
    KeyRow("agency/jica", "/ 'zzz'", "agency/jica 0/0 | filter zzz | filtering zzz▏"),
    KeyRow("agency/jica", "/ 'lab' Enter c", "agency/jica 0/15 → programme/care"),
    KeyRow("agency/jica", "j j / 'lab' Escape", "agency/jica 2/15 → programme/training"),
    KeyRow("agency/jica?filter=lab", "", "agency/jica 0/1 → programme/labs | filter lab"),
    KeyRow("agency/jica/sources", "/ 'section'", "agency/jica/sources 0/1 → result/nurses | filter section | filtering section▏"),
    KeyRow("findings", "/ 'zzz' Enter", "findings 0/0 | filter zzz"),
    KeyRow("findings", "/ 'titel'", "findings 0/1 → programme/training | filter titel | filtering titel▏"),
  ])
  func `A filter narrows a page`(row: KeyRow) throws { try row.check() }

  @Test(arguments: [
    KeyRow("agency/jika", "", "agency/jika 0/1 → agency/jica"),
    KeyRow("agency/jika", "Enter", "agency/jica 0/15 → programme/care | back 1"),
    KeyRow("country/VM", "", "country/VM 0/1 → country/VN"),
    KeyRow("agency/jika", "Tab", "agency/jika 0/1 → agency/jica"),
    KeyRow("programme/car", "", "programme/car 0/2 → programme/care"),
    KeyRow("agency/jika/sources", "", "agency/jika/sources 0/1 → agency/jica"),
    KeyRow("agency/zzzzzzzzzzzz", "", "agency/zzzzzzzzzzzz 0/0"),
    KeyRow("agency/zzzzzzzzzzzz", "Enter", "agency/zzzzzzzzzzzz 0/0"),
    KeyRow("agency/zzzzzzzzzzzz", "j G PageDown o t", "timeline - 0/0 | of agency/zzzzzzzzzzzz | back 1"),
  ])
  func `A record that is missing suggests the nearest ones`(row: KeyRow) throws { try row.check() }

  @Test(arguments: [
    KeyRow("agency/jica", "s", "agency/jica 0/15 → programme/care"),
    KeyRow("agency/jica", "S", "agency/jica 0/15 → programme/care"),
    KeyRow("agency/jica", "z", "agency/jica 0/15 → programme/care"),
    KeyRow("agency/jica", "Z", "agency/jica 0/15 → programme/care"),
    KeyRow("agency/jica", "b", "agency/jica 0/15 → programme/care"),
    KeyRow("agency/jica", "Space", "agency/jica 0/15 → programme/care"),
    KeyRow("agency/jica", "1", "agency/jica 0/15 → programme/care"),
    KeyRow("agency/jica", "2", "agency/jica 0/15 → programme/care"),
    KeyRow("agency/jica", "3", "agency/jica 0/15 → programme/care"),
    KeyRow("agency/jica", ".", "agency/jica 0/15 → programme/care"),
    KeyRow("agency/jica", "c", "agency/jica 0/15 → programme/care"),
  ])
  func `Keys of other screens do nothing on a page`(row: KeyRow) throws { try row.check() }
}
