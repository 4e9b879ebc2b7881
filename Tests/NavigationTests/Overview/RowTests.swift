import Testing

/// A cursor stays on its row when the list around it changes.
@Suite struct RowTests {
  @Test(arguments: [
    KeyRow("overview", "j s", "overview [agencies jica 1/5] countries all 0/4 timeline memo 0/4 | agencies by name"),
    KeyRow("overview", "j j s", "overview [agencies who 4/5] countries all 0/4 timeline labs 0/3 | agencies by name"),
    KeyRow("overview", "j s s", "overview [agencies jica 1/5] countries all 0/4 timeline memo 0/4 | agencies by latest"),
    KeyRow("overview", "j s s s", "overview [agencies jica 1/5] countries all 0/4 timeline memo 0/4"),
    KeyRow(
      "overview", "j S", "overview [agencies jica 4/5] countries all 0/4 timeline memo 0/4 | agencies by programmes reversed"),
    KeyRow("overview", "j s S", "overview [agencies jica 4/5] countries all 0/4 timeline memo 0/4 | agencies by name reversed"),
    KeyRow("overview", "2 j s", "overview agencies all 0/4 [countries VN 4/5] timeline memo 0/3 | countries by name"),
    KeyRow("overview", "2 j S S", "overview agencies all 0/4 [countries VN 1/5] timeline memo 0/3"),
    KeyRow("overview", "3 j j s", "overview agencies all 0/5 countries all 0/5 [timeline labs 2/6] | timeline by title"),
    KeyRow("overview", "3 j s s", "overview agencies all 0/5 countries all 0/5 [timeline care 3/6] | timeline by end"),
    KeyRow(
      "overview", "3 G S", "overview agencies all 0/5 countries all 0/5 [timeline training 0/6] | timeline by start reversed"),
    KeyRow("overview", "s", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | agencies by name"),
  ])
  func `The cursor stays on its row when the order changes`(row: KeyRow) throws { try row.check() }

  @Test(arguments: [
    KeyRow("overview", "j j 2 j 1", "overview [agencies who 1/3] countries KH 1/4 timeline labs 0/2"),
    KeyRow("overview", "j j Tab G", "overview agencies who 3/4 [countries VN 3/4] timeline labs 0/1"),
    KeyRow("overview", "2 G 1 j", "overview [agencies jica 1/2] countries asean 3/4 timeline training 0/1"),
  ])
  func `The cursor stays on its row when the other list narrows this one`(row: KeyRow) throws { try row.check() }

  @Test(arguments: [
    KeyRow(
      "overview?agency=who", "j 2 j j", "overview agencies all 0/2 [countries PK 2/4] timeline clinics 0/1 | pins agency/who"),
    KeyRow(
      "overview?agency=jica", "j j Tab G",
      "overview agencies all 0/2 [countries asean 3/4] timeline training 0/1 | pins agency/jica"),
  ])
  func `The cursor goes to the row for all when its row is gone`(row: KeyRow) throws { try row.check() }

  @Test(arguments: [
    KeyRow(
      "overview", "j / 'ministry'",
      "overview [agencies moh 0/1] countries all 0/2 timeline memo 0/2 | agencies filter ministry | filtering ministry▏"),
    KeyRow(
      "overview", "j / 'ministry' Enter",
      "overview [agencies moh 0/1] countries all 0/2 timeline memo 0/2 | agencies filter ministry"),
    KeyRow("overview", "j / 'ministry' Enter c", "overview [agencies jica 1/5] countries all 0/4 timeline memo 0/4"),
    KeyRow("overview", "j / 'ministry' Escape", "overview [agencies jica 1/5] countries all 0/4 timeline memo 0/4"),
    KeyRow("overview", "j j / 'world' Enter c", "overview [agencies who 2/5] countries all 0/4 timeline labs 0/3"),
    KeyRow(
      "overview", "2 j / 'cam' Enter", "overview agencies all 0/3 [countries KH 0/1] timeline labs 0/2 | countries filter cam"),
    KeyRow("overview", "2 j / 'cam' Enter c", "overview agencies all 0/4 [countries VN 1/5] timeline memo 0/3"),
    KeyRow(
      "overview", "3 / 'lab' Enter j", "overview agencies all 0/5 countries all 0/5 [timeline labs 0/1] | timeline filter lab"),
    KeyRow(
      "overview", "/ 'zzz'",
      "overview [agencies - 0/0] countries all 0/5 timeline memo 0/6 | agencies filter zzz | filtering zzz▏"),
    KeyRow("overview", "/ 'zzz' Enter c", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
  ])
  func `The cursor stays on its row when a filter comes and goes`(row: KeyRow) throws { try row.check() }

  @Test(arguments: [
    KeyRow("overview", "Tab", "overview agencies all 0/5 [countries all 0/5] timeline memo 0/6"),
    KeyRow("overview", "Tab Tab", "overview agencies all 0/5 countries all 0/5 [timeline memo 0/6]"),
    KeyRow("overview", "Tab Tab Tab", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
    KeyRow("overview", "BTab", "overview agencies all 0/5 countries all 0/5 [timeline memo 0/6]"),
    KeyRow("overview", "BTab BTab", "overview agencies all 0/5 [countries all 0/5] timeline memo 0/6"),
    KeyRow("overview", "3", "overview agencies all 0/5 countries all 0/5 [timeline memo 0/6]"),
    KeyRow("overview", "3 1", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
    KeyRow("overview", "2", "overview agencies all 0/5 [countries all 0/5] timeline memo 0/6"),
    KeyRow("overview?focus=timeline", "", "overview agencies all 0/5 countries all 0/5 [timeline memo 0/6]"),
  ])
  func `Panes are reached by number and in a ring`(row: KeyRow) throws { try row.check() }

  @Test(arguments: [
    KeyRow("overview", "k", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
    KeyRow("overview", "j j j j j j j j", "overview [agencies nobody 4/5] countries all 0/1 timeline - 0/0"),
    KeyRow("overview", "PageDown", "overview [agencies nobody 4/5] countries all 0/1 timeline - 0/0"),
    KeyRow("overview", "PageDown PageUp", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
    KeyRow("overview", "C-d C-f", "overview [agencies nobody 4/5] countries all 0/1 timeline - 0/0"),
    KeyRow("overview", "C-f C-u", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
    KeyRow("overview", "C-f C-b", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
    KeyRow("overview", "3 PageDown", "overview agencies all 0/5 countries all 0/5 [timeline training 5/6]"),
    KeyRow("overview", "Down Up", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"),
  ])
  func `Movements stop at the ends`(row: KeyRow) throws { try row.check() }
}
