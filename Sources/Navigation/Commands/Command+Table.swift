// The command table. Key bindings, footers, help, palette, settings and the README are made from these entries.

extension Command {
  /// Returns the entry of a command; one without an entry does not compile.
  static func definition(of id: ID) -> Command {
    switch id {
    case .down:
      Command(
        id, .moving, Phrase("Down", "下へ"),
        Phrase("Goes one row down.", "1行下へ移ります。"),
        keys: [
          .browse: "Down j",
          .prompt: .keys("Down C-n Tab", hint: move, footer: 3, partner: .up),
          .copy: .keys("Down j Tab", hint: move, footer: 3, partner: .up),
          .help: .keys("Down j", hint: move, footer: 1),
        ], needed: [.browse, .prompt, .copy, .help])
    case .up:
      Command(
        id, .moving, Phrase("Up", "上へ"),
        Phrase("Goes one row up.", "1行上へ移ります。"),
        keys: [.browse: "Up k", .prompt: "Up C-p BTab", .copy: "Up k BTab", .help: "Up k"],
        needed: [.browse, .prompt, .copy, .help])
    case .pageDown:
      Command(
        id, .moving, Phrase("Page down", "次ページ"),
        Phrase("Goes one page down.", "1ページ下へ移ります。"),
        keys: [
          .browse: "PageDown C-d C-f",
          .prompt: "PageDown",
          .help: .keys("PageDown C-d C-f Space", footer: 2),
        ])
    case .pageUp:
      Command(
        id, .moving, Phrase("Page up", "前ページ"),
        Phrase("Goes one page up.", "1ページ上へ移ります。"),
        keys: [.browse: "PageUp C-u C-b", .prompt: "PageUp", .help: "PageUp C-u C-b"])
    case .first:
      Command(
        id, .moving, Phrase("First", "先頭"),
        Phrase("Goes to the first row.", "先頭の行へ移ります。"),
        keys: [.browse: "Home g", .copy: "Home g", .help: "Home g"])
    case .last:
      Command(
        id, .moving, Phrase("Last", "末尾"),
        Phrase("Goes to the last row.", "末尾の行へ移ります。"),
        keys: [.browse: "End G", .copy: "End G", .help: "End G"])
    case .nextPane:
      Command(
        id, .moving, Phrase("Next", "次へ"),
        Phrase("Goes to the next pane, or the next section of a page.", "次のペイン、またはページの次の節へ移ります。"),
        keys: [.browse: .keys("Tab", footer: 2)], unless: noOtherPane)
    case .previousPane:
      Command(
        id, .moving, Phrase("Previous pane", "前のペイン"),
        Phrase("Goes to the previous pane or section.", "前のペインまたは節へ移ります。"),
        keys: [.browse: "BTab"], unless: noOtherPane)
    case .agenciesPane:
      Command(
        id, .moving, Phrase("Agencies", "機関"),
        Phrase("Goes to the agencies.", "機関の一覧へ移ります。"),
        keys: [.browse: "1"], unless: onlyInOverview)
    case .countriesPane:
      Command(
        id, .moving, Phrase("Countries", "国・地域"),
        Phrase("Goes to the countries.", "国・地域の一覧へ移ります。"),
        keys: [.browse: "2"], unless: onlyInOverview)
    case .timelinePane:
      Command(
        id, .moving, Phrase("Timeline pane", "年表ペイン"),
        Phrase("Goes to the timeline.", "年表へ移ります。"),
        keys: [.browse: "3"], unless: onlyInOverview)

    case .open:
      Command(
        id, .opening, Phrase("Open", "開く"),
        Phrase("Opens what is under the cursor, or follows the link.", "カーソル位置の項目を開きます。"),
        keys: [
          .browse: .keys("Enter", footer: 1),
          .prompt: .keys(
            "Enter", summary: Phrase("Opens the selected row; in the filter, keeps the filter.", "選択中の行を開きます。絞り込みでは確定します。"),
            footer: 1),
          .filter: .keys("Enter", name: Phrase("Keep", "確定"), footer: 1),
          .copy: .keys(
            "Enter", name: Phrase("Copy", "コピー"), summary: Phrase("Copies the selected item.", "選択中の項目をコピーします。"), footer: 1),
        ], needed: [.browse, .prompt, .copy])
    case .back:
      Command(
        id, .opening, Phrase("Back", "戻る"),
        Phrase("Goes back to the screen before, exactly as it was.", "前の画面へ、そのままの状態で戻ります。"),
        keys: [.browse: .keys("Escape Backspace [", footer: 0)], needed: [.browse], unless: Words.noBack,
        traits: [.explained])
    case .forward:
      Command(
        id, .opening, Phrase("Forward", "進む"),
        Phrase("Goes forward again to the screen that was left.", "戻る前の画面へ進みます。"),
        keys: [.browse: "]"], unless: Words.noForward, traits: [.explained])
    case .overview:
      Command(
        id, .opening, Phrase("Overview", "概要"),
        Phrase("Opens the overview anew.", "概要を新しく開きます。"),
        keys: [.browse: "0"])
    case .programmes:
      Command(
        id, .opening, Phrase("Programmes", "事業"),
        Phrase("Lists the programmes of what is shown.", "表示中の内容の事業を一覧にします。"),
        keys: [.browse: .keys("p", footer: 8)],
        unless: Phrase("The list of programmes is already open.", "事業の一覧はすでに開いています。"))
    case .sources:
      Command(
        id, .opening, Phrase("Sources", "出典"),
        Phrase("Shows where each fact of the record comes from.", "各事実の出典を示します。"),
        keys: [.browse: .keys("o", footer: 9)],
        unless: Phrase("There is no record here to show sources for.", "ここには出典を示す記録がありません。"))
    case .findings:
      Command(
        id, .opening, Phrase("Findings", "指摘"),
        Phrase("Shows what was noticed when the data was read.", "読み込み時の指摘を示します。"),
        keys: [.browse: "!"])
    case .nextLink:
      Command(
        id, .opening, Phrase("Next link", "次のリンク"),
        Phrase("Chooses the next link of the selected fact.", "選択中の事実の次のリンクを選びます。"),
        keys: [.browse: "Right l"], in: .pages, unless: noOtherLink)
    case .previousLink:
      Command(
        id, .opening, Phrase("Previous link", "前のリンク"),
        Phrase("Chooses the previous link of the selected fact.", "選択中の事実の前のリンクを選びます。"),
        keys: [.browse: "Left h"], in: .pages, unless: noOtherLink)

    case .filter:
      Command(
        id, .narrowing, Phrase("Filter", "絞り込み"),
        Phrase("Narrows as you type: names in any language, codes, words.", "入力に合わせて一覧を絞り込みます。"),
        keys: [.browse: .keys("/", footer: 4)])
    case .find:
      Command(
        id, .narrowing, Phrase("Find", "検索"),
        Phrase("Finds records of every kind by name, code or word.", "名称・コード・語であらゆる記録を探します。"),
        keys: [.browse: .keys("f", footer: 5)])
    case .pin:
      Command(
        id, .narrowing, Phrase("Pin", "固定"),
        Phrase("Keeps what this row narrows when you move on, or undoes it.", "カーソルが移ってもこの行による絞り込みを保ちます。"),
        keys: [.browse: .keys("Space", footer: 3)], in: .lists,
        unless: Phrase("Nothing here can be pinned.", "ここには固定できるものがありません。"))
    case .exclude:
      Command(
        id, .narrowing, Phrase("Exclude", "除外"),
        Phrase("Leaves out what has this row's value; again to undo.", "この行の値を持つものを除きます。もう一度押すと元に戻ります。"),
        keys: [.browse: .keys("-", footer: 16)], in: .lists,
        unless: Phrase("Nothing here can be excluded.", "ここには除外できるものがありません。"))
    case .facets:
      Command(
        id, .narrowing, Phrase("Facets", "絞り込み項目"),
        Phrase("Counts programmes and money by facet, to choose from.", "項目ごとに事業数と金額を示し、値を選べます。"),
        keys: [.browse: .keys("F", footer: 6)], unless: Phrase("The facets are already open.", "絞り込み項目はすでに開いています。"))
    case .facetValues:
      Command(
        id, .narrowing, Phrase("Values", "値へ"),
        Phrase("Goes to the values of the facet.", "項目の値の一覧へ移ります。"),
        keys: [.browse: "Right l"], in: .facets,
        unless: Phrase("The cursor is not in the list of facets.", "カーソルは項目の一覧にありません。"))
    case .facetList:
      Command(
        id, .narrowing, Phrase("List of facets", "項目の一覧へ"),
        Phrase("Goes to the list of facets.", "項目の一覧へ移ります。"),
        keys: [.browse: "Left h"], in: .facets,
        unless: Phrase("The cursor is not in the values of a facet.", "カーソルは項目の値の一覧にありません。"))
    case .clear:
      Command(
        id, .narrowing, Phrase("Clear", "解除"),
        Phrase("Clears the filter and all pins.", "絞り込みと固定をすべて解除します。"),
        keys: [.browse: "c"], unless: Words.nothingToClear, traits: [.explained])
    case .sort:
      Command(
        id, .narrowing, Phrase("Sort", "並べ替え"),
        Phrase("Sorts the list by its next order.", "一覧の並べ替えの基準を切り替えます。"),
        keys: [.browse: .keys("s", footer: 10)], unless: nothingToSort)
    case .reverse:
      Command(
        id, .narrowing, Phrase("Reverse", "逆順"),
        Phrase("Reverses the order.", "並び順を逆にします。"),
        keys: [.browse: "S"], unless: nothingToSort)
    case .undo:
      Command(
        id, .narrowing, Phrase("Undo", "元に戻す"),
        Phrase("Undoes the last narrowing, sorting, zooming or grouping of this screen.", "この画面の絞り込み・並べ替え・拡大・まとめ方を元に戻します。"),
        keys: [.browse: "u"], unless: Phrase("There is no change to undo.", "元に戻す変更はありません。"), traits: [.explained])
    case .redo:
      Command(
        id, .narrowing, Phrase("Redo", "やり直す"),
        Phrase("Does again what was undone.", "元に戻した変更をやり直します。"),
        keys: [.browse: "U"], unless: Phrase("There is no change to redo.", "やり直す変更はありません。"), traits: [.explained])

    case .timeline:
      Command(
        id, .timeline, Phrase("Timeline", "年表"),
        Phrase("Opens the timeline of what is shown, full screen.", "表示中の内容の年表を全画面で開きます。"),
        keys: [.browse: .keys("t", footer: 7)], unless: Phrase("The timeline is already open.", "年表はすでに開いています。"))
    case .zoomIn:
      Command(
        id, .timeline, Phrase("Zoom in", "拡大"),
        Phrase("Zooms in: decade, year, quarter, month.", "拡大します（十年・年・四半期・月）。"),
        keys: [.browse: .keys("z +", footer: 11)], in: .timeline, unless: noTimeline, traits: [.drawing])
    case .zoomOut:
      Command(
        id, .timeline, Phrase("Zoom out", "縮小"),
        Phrase("Zooms out, in the end to the whole span.", "縮小します。最後は全期間です。"),
        keys: [.browse: .keys("Z -", footer: 12)], in: .timeline, unless: noTimeline, traits: [.drawing])
    case .panLeft:
      Command(
        id, .timeline, Phrase("Earlier", "前の時期"),
        Phrase("Moves to earlier dates.", "前の時期へ動かします。"),
        keys: [.browse: .keys("Left h", footer: 13)], in: .timeline, unless: notZoomed, traits: [.drawing])
    case .panRight:
      Command(
        id, .timeline, Phrase("Later", "後の時期"),
        Phrase("Moves to later dates.", "後の時期へ動かします。"),
        keys: [.browse: "Right l"], in: .timeline, unless: notZoomed, traits: [.drawing])
    case .today:
      Command(
        id, .timeline, Phrase("Today", "今日"),
        Phrase("Brings today to the middle.", "今日を中央に置きます。"),
        keys: [.browse: "."], in: .timeline, unless: notZoomed, traits: [.drawing])
    case .group:
      Command(
        id, .timeline, Phrase("Group by", "まとめ方"),
        Phrase("Groups by country, agency or theme, or not at all.", "国・機関・分野別にまとめます。"),
        keys: [.browse: .keys("b", footer: 14)], in: .timeline, unless: noTimeline)
    case .fold:
      Command(
        id, .timeline, Phrase("Fold", "折りたたみ"),
        Phrase("Folds or unfolds the group under the cursor.", "カーソル位置のまとまりを開閉します。"),
        keys: [.browse: .keys("Space", footer: 15)], in: .timeline,
        unless: Phrase("The cursor is not on a group of the timeline.", "カーソルは年表のまとまりの上にありません。"))

    case .help:
      Command(
        id, .application, Phrase("Help", "ヘルプ"),
        Phrase("Shows this help.", "このヘルプを示します。"),
        keys: [.browse: .keys("? F1", footer: 17)], needed: [.browse], traits: [.pinned])
    case .palette:
      Command(
        id, .application, Phrase("Commands", "コマンド"),
        Phrase("Finds a command, or opens an address such as country/VN.", "名前でコマンドを探し、country/VN などの番地を開きます。"),
        keys: [.browse: .keys(":", footer: 18)], needed: [.browse], traits: [.drawing, .hidden])
    case .copy:
      Command(
        id, .application, Phrase("Copy", "コピー"),
        Phrase("Copies the row, the record, its identifier or address, or the table.", "行・記録・識別子・番地・表をコピーします。"),
        keys: [.browse: "y"])
    case .language:
      Command(
        id, .application, Phrase("日本語", "English"),
        Phrase("Switches between English and Japanese.", "日本語と英語を切り替えます。"),
        keys: [.browse: .keys("L", footer: 19), .help: "L"])
    case .theme:
      Command(
        id, .application, Phrase("Colours", "配色"),
        Phrase("Goes on to automatic, dark, light, high contrast, no colours.", "配色を切り替えます（自動・暗・明・高コントラスト・白黒）。"),
        keys: [.browse: "T"], traits: [.drawing])
    case .mouse:
      Command(
        id, .application, Phrase("Mouse", "マウス"),
        Phrase("Gives the mouse to the terminal to select text, and takes it back.", "マウスを端末の文字選択に渡し、また取り戻します。"),
        keys: [.browse: "M"])
    case .reloadSettings:
      Command(
        id, .application, Phrase("Reload settings", "設定を再読込"),
        Phrase("Reads the file of settings again.", "設定ファイルを読み直します。"),
        keys: [.browse: "C-r"])
    case .diagnosis:
      Command(
        id, .application, Phrase("Diagnosis", "診断"),
        Phrase("Shows what was found of terminal, settings and versions.", "端末・設定・版などについて調べた結果を示します。"),
        keys: [.browse: "F12"], alias: "debug")
    case .redraw:
      Command(
        id, .application, Phrase("Redraw", "再描画"),
        Phrase("Draws the whole screen again.", "画面全体を描き直します。"),
        keys: [.browse: "C-l", .prompt: "C-l", .copy: "C-l", .help: "C-l"])
    case .suspend:
      Command(
        id, .application, Phrase("Suspend", "中断"),
        Phrase("Stops the program; the shell's fg brings it back.", "中断します。シェルの fg で戻ります。"),
        keys: [.browse: "C-z", .prompt: "C-z", .copy: "C-z", .help: "C-z"], traits: [.drawing])
    case .cancel:
      Command(
        id, .application, Phrase("Cancel", "取消"),
        Phrase("Leaves a prompt; never ends the program.", "入力を取り消します。終了はしません。"),
        keys: [
          .browse: "C-c",
          .prompt: .keys(
            "Escape C-c Backspace",
            summary: Phrase("Closes the prompt and restores the filter.", "入力欄を閉じ、絞り込みを元に戻します。"), footer: 2),
          .copy: .keys("Escape q y C-c Backspace", summary: Phrase("Closes the box.", "一覧を閉じます。"), footer: 2),
          .help: .keys(
            "Escape q ? F1 Enter C-c Backspace", name: Phrase("Back", "戻る"), summary: Phrase("Closes the help.", "ヘルプを閉じます。"),
            footer: 0),
        ], needed: [.prompt, .copy, .help], traits: [.drawing, .hidden])
    case .stopImport:
      Command(
        id, .application, Phrase("Stop import", "取り込みを中止"),
        Phrase("Ends an import on the first screen; what is complete stays.", "最初の画面で、実行中の取り込みを終えます。完了した分は残ります。"),
        keys: [.browse: "Escape"], unless: Phrase("There is no import to stop here.", "ここで中止できる取り込みはありません。"))
    case .quit:
      Command(
        id, .application, Phrase("Quit", "終了"),
        Phrase("Leaves Kakehashi.", "Kakehashi を終了します。"),
        keys: [.browse: .keys("q", footer: 20)], needed: [.browse], traits: [.pinned])
    }
  }

  private static let move = Phrase("Move", "移動")
  private static let noOtherPane = Phrase("There is no other pane or section here.", "ここにはほかのペインも節もありません。")
  private static let onlyInOverview = Phrase("Only the overview has this pane.", "このペインは概要画面だけにあります。")
  private static let noOtherLink = Phrase("The selected fact has no other link.", "選択中の事実にはほかのリンクがありません。")
  private static let nothingToSort = Phrase("There is no list to sort here.", "ここには並べ替える一覧がありません。")
  private static let noTimeline = Phrase("No timeline with entries is selected.", "項目のある年表が選ばれていません。")
  private static let notZoomed = Phrase("The timeline shows all years; zoom in first.", "年表は全期間を表示しています。先に拡大してください。")
}
