import Testing

/// The prompts: filter, search, palette; and the help.
@Suite struct PromptTests {
  @Test(arguments: [
    KeyRow("overview", "/", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | filtering ▏"),
    KeyRow(
      "overview", "/ 'ji'",
      "overview [agencies jica 0/1] countries all 0/4 timeline memo 0/4 | agencies filter ji | filtering ji▏"),
    KeyRow(
      "overview", "/ 'ji' Backspace",
      "overview [agencies jica 0/1] countries all 0/4 timeline memo 0/4 | agencies filter j | filtering j▏"),
    KeyRow(
      "overview", "/ 'ji' Backspace Backspace", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | filtering ▏"),
    KeyRow("overview", "/ 'ji' Backspace Backspace Backspace", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
    KeyRow(
      "overview", "/ 'ji' Left 'x'",
      "overview [agencies - 0/0] countries all 0/5 timeline memo 0/6 | agencies filter jxi | filtering jxi▏"),
    KeyRow("overview", "/ 'jica' C-w", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | filtering ▏"),
    KeyRow("overview", "/ 'jica' C-u", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | filtering ▏"),
    KeyRow(
      "overview", "/ 'jica' Home Delete",
      "overview [agencies jica 0/1] countries all 0/4 timeline memo 0/4 | agencies filter ica | filtering ica▏"),
    KeyRow(
      "overview", "/ 'world_health'",
      "overview [agencies who 0/1] countries all 0/4 timeline labs 0/3 | agencies filter world health | filtering world health▏"),
  ])
  func `The filter follows the typing`(row: KeyRow) throws { try row.check() }

  @Test(arguments: [
    KeyRow("overview", "/ 'ji' Enter", "overview [agencies jica 0/1] countries all 0/4 timeline memo 0/4 | agencies filter ji"),
    KeyRow("overview", "/ 'ji' Escape", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
    KeyRow("overview", "/ 'ji' C-c", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
    KeyRow(
      "overview", "/ 'ji' Enter / 'ca' Escape",
      "overview [agencies jica 0/1] countries all 0/4 timeline memo 0/4 | agencies filter ji"),
    KeyRow("overview", "/ 'ji' Enter / C-u Enter", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
    KeyRow("overview", "/ 'ji' Enter Escape", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
    KeyRow(
      "overview", "/ 'ji' Enter Tab", "overview agencies jica 0/1 [countries all 0/4] timeline memo 0/4 | agencies filter ji"),
    KeyRow("overview", "/ Enter", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
  ])
  func `Enter keeps the filter, Escape and Ctrl-C bring back what was`(row: KeyRow) throws { try row.check() }

  @Test(arguments: [
    KeyRow(
      "overview", "/ 'i' Down",
      "overview [agencies who 1/3] countries all 0/4 timeline labs 0/3 | agencies filter i | filtering i▏"),
    KeyRow(
      "overview", "/ 'i' Down Down Up",
      "overview [agencies who 1/3] countries all 0/4 timeline labs 0/3 | agencies filter i | filtering i▏"),
    KeyRow(
      "overview", "/ 'i' C-n C-n C-p",
      "overview [agencies who 1/3] countries all 0/4 timeline labs 0/3 | agencies filter i | filtering i▏"),
    KeyRow(
      "overview", "/ 'i' Tab",
      "overview [agencies who 1/3] countries all 0/4 timeline labs 0/3 | agencies filter i | filtering i▏"),
    KeyRow(
      "overview", "/ 'i' Tab BTab",
      "overview [agencies jica 0/3] countries all 0/4 timeline memo 0/4 | agencies filter i | filtering i▏"),
    KeyRow(
      "overview", "/ 'i' PageDown",
      "overview [agencies moh 2/3] countries all 0/2 timeline memo 0/2 | agencies filter i | filtering i▏"),
    KeyRow(
      "overview", "/ 'i' PageDown PageUp",
      "overview [agencies jica 0/3] countries all 0/4 timeline memo 0/4 | agencies filter i | filtering i▏"),
    KeyRow("overview", "/ 'i' Down Enter", "overview [agencies who 1/3] countries all 0/4 timeline labs 0/3 | agencies filter i"),
    KeyRow("agency/jica", "/ Down Enter", "agency/jica 1/15 → programme/labs"),
  ])
  func `The list is moved over while typing`(row: KeyRow) throws { try row.check() }

  @Test(arguments: [
    KeyRow(
      "overview", "/ 'q'", "overview [agencies - 0/0] countries all 0/5 timeline memo 0/6 | agencies filter q | filtering q▏"),
    KeyRow(
      "overview", "/ '?:!0'",
      "overview [agencies - 0/0] countries all 0/5 timeline memo 0/6 | agencies filter ?:!0 | filtering ?:!0▏"),
    KeyRow("overview", "f 'qL'", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | finding qL▏ 0/0"),
    KeyRow("overview", ": 'q'", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | command q▏ 0/1 → Quit"),
    KeyRow("overview", "/ F1", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | filtering ▏"),
  ])
  func `Letters are letters in a prompt`(row: KeyRow) throws { try row.check() }

  @Test(arguments: [
    KeyRow("overview", "f", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | finding ▏ 0/0"),
    KeyRow(
      "overview", "f 'jica'", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | finding jica▏ 0/2 → agency/jica"),
    KeyRow(
      "overview", "f 'health'",
      "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | finding health▏ 0/4 → agency/moh"),
    KeyRow(
      "overview", "f 'ベトナム'", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | finding ベトナム▏ 0/1 → country/VN"),
    KeyRow("overview", "f 'zzz'", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | finding zzz▏ 0/0"),
    KeyRow(
      "overview", "f 'health' Down Down",
      "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | finding health▏ 2/4 → theme/122"),
    KeyRow(
      "overview", "f 'health' Down Up",
      "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | finding health▏ 0/4 → agency/moh"),
    KeyRow(
      "overview", "f 'health' PageDown",
      "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | finding health▏ 3/4 → theme/12220"),
    KeyRow("overview", "f 'jica' Enter", "agency/jica 0/15 → programme/care | back 1"),
    KeyRow("overview", "f 'health' Down Enter", "agency/who 0/8 → programme/labs | back 1"),
    KeyRow("overview", "f 'zzz' Enter", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | finding zzz▏ 0/0"),
    KeyRow("overview", "f Enter", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | finding ▏ 0/0"),
    KeyRow("overview", "f 'jica' Escape", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
    KeyRow("overview", "f 'jica' C-c", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
    KeyRow("overview", "f 'j' Backspace", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | finding ▏ 0/0"),
    KeyRow("overview", "f 'j' Backspace Backspace", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
    KeyRow("overview", "f 'jica' Escape f", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | finding ▏ 0/0"),
    KeyRow("agency/jica", "f 'care' Enter", "programme/care 0/8 | back 1"),
  ])
  func `The search finds records of every kind, best first`(row: KeyRow) throws { try row.check() }

  @Test(arguments: [
    KeyRow("overview", ":", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | command ▏ 0/20 → Open"),
    KeyRow("overview", ": 'quit'", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | command quit▏ 0/1 → Quit"),
    KeyRow("overview", ": 'help'", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | command help▏ 0/1 → Help"),
    KeyRow("overview", ": 'help' Enter", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | help 0"),
    KeyRow(
      "overview", ": 'time'", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | command time▏ 0/1 → Timeline"),
    KeyRow("overview", ": 'time' Enter", "timeline memo 0/6 | back 1"),
    KeyRow("overview", ": 'zo'", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | command zo▏ 0/0"),
    KeyRow("timeline", ": 'zo'", "timeline memo 0/6 | command zo▏ 0/2 → Zoom in"),
    KeyRow("timeline", ": 'zo' Enter", "timeline memo 0/6 | zoom decade"),
    KeyRow("overview", ": 'xqz'", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | command xqz▏ 0/0"),
    KeyRow("overview", ": 'xqz' Enter", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | command xqz▏ 0/0"),
    KeyRow("overview", ": 'find' Enter", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | finding ▏ 0/0"),
    KeyRow("overview", ": 'findings' Enter", "findings 0/1 → programme/training | back 1"),
    KeyRow(
      "overview", ": 'fndngs'", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | command fndngs▏ 0/1 → Findings"
    ),
    KeyRow("overview", ": '概要' Enter", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | back 1"),
    KeyRow("overview", ": 'sort' Enter", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | agencies by name"),
    KeyRow("overview", ": '日本' Enter", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | in Japanese"),
    KeyRow("overview", ": Escape", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
    KeyRow("overview", ": Backspace", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
    KeyRow("overview", ": 'filter' Enter", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | filtering ▏"),
    KeyRow("overview", ": 'open' Enter", "timeline memo 0/6 | back 1"),
    KeyRow("overview", "j : 'open' Enter", "agency/jica 0/15 → programme/care | back 1"),
    KeyRow("overview", "j : 'pin' Enter", "overview [agencies jica 1/5] countries all 0/4 timeline memo 0/4 | pins agency/jica"),
    KeyRow("overview", "j Enter : 'back' Enter", "overview [agencies jica 1/5] countries all 0/4 timeline memo 0/4 | forward 1"),
  ])
  func `The palette finds commands, best first`(row: KeyRow) throws { try row.check() }

  @Test(arguments: [
    KeyRow(
      "overview", ": 'country/VN'",
      "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | command country/VN▏ 0/1 → Open country/VN"),
    KeyRow("overview", ": 'country/vn' Enter", "country/VN 0/15 → agency/jica | back 1"),
    KeyRow("overview", ": 'agency/jica/sources' Enter", "agency/jica/sources 0/3 → source/paper | back 1"),
    KeyRow("overview", ": 'timeline?zoom=year&group=country' Enter", "timeline #VN 0/11 | zoom year | by country | back 1"),
    KeyRow("overview", ": 'country/'", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | command country/▏ 0/0"),
    KeyRow("overview", ": 'agency/jica/timeline' Enter", "timeline memo 0/4 | of agency/jica | back 1"),
    KeyRow(
      "overview", ": 'overview?agency=jica' Enter",
      "overview [agencies all 0/5] countries all 0/4 timeline memo 0/4 | pins agency/jica | back 1"),
    KeyRow(
      "overview", ": 'nowhere/1'", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | command nowhere/1▏ 0/0"),
  ])
  func `The palette goes to an address`(row: KeyRow) throws { try row.check() }

  @Test(arguments: [
    KeyRow("overview", "?", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | help 0"),
    KeyRow("overview", "F1", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | help 0"),
    KeyRow("overview", "? j", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | help 1"),
    KeyRow("overview", "? j j k", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | help 1"),
    KeyRow("overview", "? k", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | help 0"),
    KeyRow("overview", "? PageDown", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | help 31"),
    KeyRow("overview", "? Space", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | help 31"),
    KeyRow("overview", "? G", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | help 77"),
    KeyRow("overview", "? G g", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | help 0"),
    KeyRow("overview", "? End PageUp", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | help 46"),
    KeyRow("overview", "? C-d C-u", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | help 0"),
    KeyRow("overview", "? C-f C-b", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | help 0"),
    KeyRow("overview", "? Escape", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
    KeyRow("overview", "? q", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
    KeyRow("overview", "? ?", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
    KeyRow("overview", "? Enter", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
    KeyRow("overview", "? Backspace", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
    KeyRow("overview", "? C-c", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
    KeyRow("overview", "? F1", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
    KeyRow("overview", "? L", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | help 0 | in Japanese"),
    KeyRow("overview", "? x", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | help 0"),
    KeyRow("overview", "? Tab", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | help 0"),
    KeyRow("agency/jica", "j ? j Escape", "agency/jica 1/15 → programme/labs"),
  ])
  func `The help scrolls, and every way out leads back`(row: KeyRow) throws { try row.check() }
}
