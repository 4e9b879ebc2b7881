import Cooperation
public import TextUI

/// One command: the keys that give it, what it is called, and what it does.
///
/// The table of all commands feeds the key bindings, the footer, the help screen, the command palette and the README.
public struct Command: Hashable, Sendable {
  /// What commands are called among themselves.
  public enum ID: String, CaseIterable, Hashable, Sendable {
    case up, down, pageUp, pageDown, first, last
    case nextPane, previousPane, agenciesPane, countriesPane, timelinePane
    case open, back, forward, overview
    case filter, find, clear, pin, exclude, sort, reverse, undo, redo, facets, facetList, facetValues
    case timeline, sources, findings, group, fold
    case zoomIn, zoomOut, panLeft, panRight, today
    case nextLink, previousLink
    case palette, help, copy, language, theme, mouse, reloadSettings, diagnosis, redraw, suspend, cancel, stopImport, quit
  }

  /// The headings of the help screen.
  public enum Group: CaseIterable, Hashable, Sendable {
    case moving, opening, narrowing, timeline, application

    /// The heading.
    public var phrase: Phrase {
      switch self {
      case .moving: Phrase("Moving", "移動")
      case .opening: Phrase("Opening and going back", "開く・戻る")
      case .narrowing: Phrase("Narrowing and sorting", "絞り込みと並べ替え")
      case .timeline: Phrase("Timeline", "年表")
      case .application: Phrase("Kakehashi", "Kakehashi")
      }
    }
  }

  /// What the command is called among commands.
  public let id: ID
  /// The heading under which the help shows it.
  public let group: Group
  /// The keys that give it, the first one most prominent.
  public let keys: [Key]
  /// One or two words, for the footer and the palette.
  public let name: Phrase
  /// One sentence, for the help.
  public let summary: Phrase
  /// Place in the footer, low numbers first; nil keeps it out.
  public let footer: Int?

  init(_ id: ID, _ group: Group, _ keys: String, _ name: Phrase, _ summary: Phrase, footer: Int? = nil) {
    self.id = id
    self.group = group
    self.keys = keys.split(separator: " ").compactMap { Key(name: String($0)) }
    self.name = name
    self.summary = summary
    self.footer = footer
  }

}

extension Bindings {
  /// The keys of a command as the help shows them: `↓ j`.
  public func caption(of command: Command.ID) -> String { keys(of: command).map(\.caption).joined(separator: " ") }
}

extension Command {
  /// Returns the command with an identifier; the table holds every one.
  public static func command(_ id: ID) -> Command { byID[id] ?? table[0] }

  private static let byID: [ID: Command] = Dictionary(uniqueKeysWithValues: table.map { ($0.id, $0) })

  /// The commands that each key gives, in the order of the table.
  static let byKey: [Key: [ID]] = table.reduce(into: [:]) { commands, command in
    for key in command.keys { commands[key, default: []].append(command.id) }
  }

  /// The commands that a footer can show, most useful first.
  static let footer = table.filter { $0.footer != nil }.sorted { ($0.footer ?? 0) < ($1.footer ?? 0) }

  /// Every command, in the order of the help.
  public static let table: [Command] = [
    Command(.down, .moving, "Down j", Phrase("Down", "下へ"), Phrase("Goes one row down.", "1行下へ移ります。")),
    Command(.up, .moving, "Up k", Phrase("Up", "上へ"), Phrase("Goes one row up.", "1行上へ移ります。")),
    Command(
      .pageDown, .moving, "PageDown C-d C-f", Phrase("Page down", "次ページ"), Phrase("Goes one page down.", "1ページ下へ移ります。")),
    Command(.pageUp, .moving, "PageUp C-u C-b", Phrase("Page up", "前ページ"), Phrase("Goes one page up.", "1ページ上へ移ります。")),
    Command(.first, .moving, "Home g", Phrase("First", "先頭"), Phrase("Goes to the first row.", "先頭の行へ移ります。")),
    Command(.last, .moving, "End G", Phrase("Last", "末尾"), Phrase("Goes to the last row.", "末尾の行へ移ります。")),
    Command(
      .nextPane, .moving, "Tab", Phrase("Next", "次へ"),
      Phrase("Goes to the next pane, or the next section of a page.", "次のペイン、またはページの次の節へ移ります。"), footer: 2),
    Command(
      .previousPane, .moving, "BTab", Phrase("Previous pane", "前のペイン"),
      Phrase("Goes to the previous pane or section.", "前のペインまたは節へ移ります。")),
    Command(.agenciesPane, .moving, "1", Phrase("Agencies", "機関"), Phrase("Goes to the agencies.", "機関の一覧へ移ります。")),
    Command(.countriesPane, .moving, "2", Phrase("Countries", "国・地域"), Phrase("Goes to the countries.", "国・地域の一覧へ移ります。")),
    Command(.timelinePane, .moving, "3", Phrase("Timeline pane", "年表ペイン"), Phrase("Goes to the timeline.", "年表へ移ります。")),

    Command(
      .open, .opening, "Enter", Phrase("Open", "開く"),
      Phrase("Opens what is under the cursor, or follows the link.", "カーソル位置の項目を開きます。"), footer: 1),
    Command(
      .back, .opening, "Escape Backspace [", Phrase("Back", "戻る"),
      Phrase("Goes back to the screen before, exactly as it was.", "前の画面へ、そのままの状態で戻ります。"), footer: 0),
    Command(
      .forward, .opening, "]", Phrase("Forward", "進む"),
      Phrase("Goes forward again to the screen that was left.", "戻る前の画面へ進みます。")),
    Command(
      .overview, .opening, "0", Phrase("Overview", "概要"), Phrase("Opens the overview anew.", "概要を新しく開きます。")),
    Command(
      .sources, .opening, "o", Phrase("Sources", "出典"),
      Phrase("Shows where each fact of the record comes from.", "各事実の出典を示します。"), footer: 8),
    Command(
      .findings, .opening, "!", Phrase("Findings", "指摘"),
      Phrase("Shows what was noticed when the data was read.", "読み込み時の指摘を示します。")),
    Command(
      .nextLink, .opening, "Right l", Phrase("Next link", "次のリンク"),
      Phrase("Chooses the next link of the selected fact.", "選択中の事実の次のリンクを選びます。")),
    Command(
      .previousLink, .opening, "Left h", Phrase("Previous link", "前のリンク"),
      Phrase("Chooses the previous link of the selected fact.", "選択中の事実の前のリンクを選びます。")),

    Command(
      .filter, .narrowing, "/", Phrase("Filter", "絞り込み"),
      Phrase("Narrows as you type: names in any language, codes, words.", "入力に合わせて一覧を絞り込みます。"), footer: 4),
    Command(
      .find, .narrowing, "f", Phrase("Find", "検索"),
      Phrase("Finds records of every kind by name, code or word.", "名称・コード・語であらゆる記録を探します。"), footer: 5),
    Command(
      .pin, .narrowing, "Space", Phrase("Pin", "固定"),
      Phrase("Keeps what this row narrows when you move on, or undoes it.", "カーソルが移ってもこの行による絞り込みを保ちます。"),
      footer: 3),
    Command(
      .exclude, .narrowing, "-", Phrase("Exclude", "除外"),
      Phrase("Leaves out what has this row's value; again to undo.", "この行の値を持つものを除きます。もう一度押すと元に戻ります。"), footer: 15),
    Command(
      .facets, .narrowing, "F", Phrase("Facets", "絞り込み項目"),
      Phrase("Counts programmes and money by facet, to choose from.", "項目ごとに事業数と金額を示し、値を選べます。"), footer: 6),
    Command(
      .facetValues, .narrowing, "Right l", Phrase("Values", "値へ"), Phrase("Goes to the values of the facet.", "項目の値の一覧へ移ります。")),
    Command(
      .facetList, .narrowing, "Left h", Phrase("List of facets", "項目の一覧へ"), Phrase("Goes to the list of facets.", "項目の一覧へ移ります。")),
    Command(
      .clear, .narrowing, "c", Phrase("Clear", "解除"),
      Phrase("Clears the filter and all pins.", "絞り込みと固定をすべて解除します。")),
    Command(
      .sort, .narrowing, "s", Phrase("Sort", "並べ替え"),
      Phrase("Sorts by programmes, name or latest, in turn.", "一覧の並べ替えの基準を切り替えます。"), footer: 9),
    Command(.reverse, .narrowing, "S", Phrase("Reverse", "逆順"), Phrase("Reverses the order.", "並び順を逆にします。")),
    Command(
      .undo, .narrowing, "u", Phrase("Undo", "元に戻す"),
      Phrase("Undoes the last narrowing, sorting, zooming or grouping of this screen.", "この画面の絞り込み・並べ替え・拡大・まとめ方を元に戻します。")),
    Command(.redo, .narrowing, "U", Phrase("Redo", "やり直す"), Phrase("Does again what was undone.", "元に戻した変更をやり直します。")),

    Command(
      .timeline, .timeline, "t", Phrase("Timeline", "年表"),
      Phrase("Opens the timeline of what is shown, full screen.", "表示中の内容の年表を全画面で開きます。"), footer: 7),
    Command(
      .zoomIn, .timeline, "z +", Phrase("Zoom in", "拡大"),
      Phrase("Zooms in: decade, year, quarter, month.", "拡大します（十年・年・四半期・月）。"), footer: 10),
    Command(
      .zoomOut, .timeline, "Z -", Phrase("Zoom out", "縮小"),
      Phrase("Zooms out, in the end to the whole span.", "縮小します。最後は全期間です。"), footer: 11),
    Command(
      .panLeft, .timeline, "Left h", Phrase("Earlier", "前の時期"), Phrase("Moves to earlier dates.", "前の時期へ動かします。"), footer: 12),
    Command(
      .panRight, .timeline, "Right l", Phrase("Later", "後の時期"), Phrase("Moves to later dates.", "後の時期へ動かします。")),
    Command(.today, .timeline, ".", Phrase("Today", "今日"), Phrase("Brings today to the middle.", "今日を中央に置きます。")),
    Command(
      .group, .timeline, "b", Phrase("Group by", "まとめ方"),
      Phrase("Groups by country, agency or theme, or not at all.", "国・機関・分野別にまとめます。"), footer: 13),
    Command(
      .fold, .timeline, "Space", Phrase("Fold", "折りたたみ"),
      Phrase("Folds or unfolds the group under the cursor.", "カーソル位置のまとまりを開閉します。"), footer: 14),

    Command(
      .help, .application, "? F1", Phrase("Help", "ヘルプ"), Phrase("Shows this help.", "このヘルプを示します。"), footer: 16),
    Command(
      .palette, .application, ":", Phrase("Commands", "コマンド"),
      Phrase("Finds a command, or opens an address such as country/VN.", "名前でコマンドを探し、country/VN などの番地を開きます。"),
      footer: 17),
    Command(
      .copy, .application, "y", Phrase("Copy", "コピー"),
      Phrase("Copies the row, the record, its identifier or address, or the table.", "行・記録・識別子・番地・表をコピーします。")),
    Command(
      .language, .application, "L", Phrase("日本語", "English"),
      Phrase("Switches between English and Japanese.", "日本語と英語を切り替えます。"), footer: 18),
    Command(
      .theme, .application, "T", Phrase("Colours", "配色"),
      Phrase(
        "Goes on to automatic, dark, light, high contrast, no colours.", "配色を切り替えます（自動・暗・明・高コントラスト・白黒）。")),
    Command(
      .mouse, .application, "M", Phrase("Mouse", "マウス"),
      Phrase("Gives the mouse to the terminal to select text, and takes it back.", "マウスを端末の文字選択に渡し、また取り戻します。")),
    Command(
      .reloadSettings, .application, "C-r", Phrase("Reload settings", "設定を再読込"),
      Phrase("Reads the file of settings again.", "設定ファイルを読み直します。")),
    Command(
      .diagnosis, .application, "F12", Phrase("Diagnosis", "診断"),
      Phrase("Shows what was found of terminal, settings and versions.", "端末・設定・版などについて調べた結果を示します。")),
    Command(
      .redraw, .application, "C-l", Phrase("Redraw", "再描画"), Phrase("Draws the whole screen again.", "画面全体を描き直します。")),
    Command(
      .suspend, .application, "C-z", Phrase("Suspend", "中断"),
      Phrase("Stops the program; the shell's fg brings it back.", "中断します。シェルの fg で戻ります。")),
    Command(
      .cancel, .application, "C-c", Phrase("Cancel", "取消"),
      Phrase("Leaves a prompt; never ends the program.", "入力を取り消します。終了はしません。")),
    Command(
      .stopImport, .application, "Escape", Phrase("Stop import", "取り込みを中止"),
      Phrase("Ends an import on the first screen; what is complete stays.", "最初の画面で、実行中の取り込みを終えます。完了した分は残ります。")),
    Command(.quit, .application, "q", Phrase("Quit", "終了"), Phrase("Leaves Kakehashi.", "Kakehashi を終了します。"), footer: 19),
  ]
}
