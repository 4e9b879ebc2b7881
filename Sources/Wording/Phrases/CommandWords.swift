/// The words of a command, or of an edit of a prompt.
public struct CommandWords: Hashable, Sendable {
  /// One or two words, for the footer, the help and the palette.
  public let name: Phrase
  /// One sentence, for the help.
  public let summary: Phrase

  public init(_ name: Phrase, _ summary: Phrase) {
    self.name = name
    self.summary = summary
  }
}

extension CommandWords {
  public static let down = CommandWords(
    Phrase("Down", "下へ"),
    Phrase("Goes one row down.", "1行下へ移ります。"))
  public static let up = CommandWords(
    Phrase("Up", "上へ"),
    Phrase("Goes one row up.", "1行上へ移ります。"))
  public static let pageDown = CommandWords(
    Phrase("Page down", "次ページ"),
    Phrase("Goes one page down.", "1ページ下へ移ります。"))
  public static let pageUp = CommandWords(
    Phrase("Page up", "前ページ"),
    Phrase("Goes one page up.", "1ページ上へ移ります。"))
  public static let first = CommandWords(
    Phrase("First", "先頭"),
    Phrase("Goes to the first row.", "先頭の行へ移ります。"))
  public static let last = CommandWords(
    Phrase("Last", "末尾"),
    Phrase("Goes to the last row.", "末尾の行へ移ります。"))
  public static let nextPane = CommandWords(
    Phrase("Next", "次へ"),
    Phrase("Goes to the next pane, or the next section of a page.", "次のペイン、またはページの次の節へ移ります。"))
  public static let previousPane = CommandWords(
    Phrase("Previous pane", "前のペイン"),
    Phrase("Goes to the previous pane or section.", "前のペインまたは節へ移ります。"))
  public static let agenciesPane = CommandWords(
    Phrase("Agencies", "機関"),
    Phrase("Goes to the agencies.", "機関の一覧へ移ります。"))
  public static let countriesPane = CommandWords(
    Phrase("Countries", "国・地域"),
    Phrase("Goes to the countries.", "国・地域の一覧へ移ります。"))
  public static let timelinePane = CommandWords(
    Phrase("Timeline pane", "年表ペイン"),
    Phrase("Goes to the timeline.", "年表へ移ります。"))
  public static let open = CommandWords(
    Phrase("Open", "開く"),
    Phrase("Opens what is under the cursor, or follows the link.", "カーソル位置の項目を開きます。"))
  public static let back = CommandWords(
    Phrase("Back", "戻る"),
    Phrase("Goes back to the screen before, exactly as it was.", "前の画面へ、そのままの状態で戻ります。"))
  public static let forward = CommandWords(
    Phrase("Forward", "進む"),
    Phrase("Goes forward again to the screen that was left.", "戻る前の画面へ進みます。"))
  public static let overview = CommandWords(
    Phrase("Overview", "概要"),
    Phrase("Opens the overview anew.", "概要を新しく開きます。"))
  public static let programmes = CommandWords(
    Phrase("Programmes", "事業"),
    Phrase("Lists the programmes of what is shown.", "表示中の内容の事業を一覧にします。"))
  public static let sources = CommandWords(
    Phrase("Sources", "出典"),
    Phrase("Shows where each fact of the record comes from.", "各事実の出典を示します。"))
  public static let findings = CommandWords(
    Phrase("Findings", "指摘"),
    Phrase("Shows what was noticed when the data was read.", "読み込み時の指摘を示します。"))
  public static let nextLink = CommandWords(
    Phrase("Next link", "次のリンク"),
    Phrase("Chooses the next link of the selected fact.", "選択中の事実の次のリンクを選びます。"))
  public static let previousLink = CommandWords(
    Phrase("Previous link", "前のリンク"),
    Phrase("Chooses the previous link of the selected fact.", "選択中の事実の前のリンクを選びます。"))
  public static let filter = CommandWords(
    Phrase("Filter", "絞り込み"),
    Phrase("Narrows as you type: names in any language, codes, words.", "入力に合わせて一覧を絞り込みます。"))
  public static let find = CommandWords(
    Phrase("Find", "検索"),
    Phrase("Finds records of every kind by name, code or word.", "名称・コード・語であらゆる記録を探します。"))
  public static let pin = CommandWords(
    Phrase("Pin", "固定"),
    Phrase("Keeps what this row narrows when you move on, or undoes it.", "カーソルが移ってもこの行による絞り込みを保ちます。"))
  public static let exclude = CommandWords(
    Phrase("Exclude", "除外"),
    Phrase("Leaves out what has this row's value; again to undo.", "この行の値を持つものを除きます。もう一度押すと元に戻ります。"))
  public static let facets = CommandWords(
    Phrase("Facets", "絞り込み項目"),
    Phrase("Counts programmes and money by facet, to choose from.", "項目ごとに事業数と金額を示し、値を選べます。"))
  public static let facetValues = CommandWords(
    Phrase("Values", "値へ"),
    Phrase("Goes to the values of the facet.", "項目の値の一覧へ移ります。"))
  public static let facetList = CommandWords(
    Phrase("List of facets", "項目の一覧へ"),
    Phrase("Goes to the list of facets.", "項目の一覧へ移ります。"))
  public static let clear = CommandWords(
    Phrase("Clear", "解除"),
    Phrase("Clears the filter and all pins.", "絞り込みと固定をすべて解除します。"))
  public static let sort = CommandWords(
    Phrase("Sort", "並べ替え"),
    Phrase("Sorts the list by its next order.", "一覧の並べ替えの基準を切り替えます。"))
  public static let reverse = CommandWords(
    Phrase("Reverse", "逆順"),
    Phrase("Reverses the order.", "並び順を逆にします。"))
  public static let undo = CommandWords(
    Phrase("Undo", "元に戻す"),
    Phrase("Undoes the last narrowing, sorting, zooming or grouping of this screen.", "この画面の絞り込み・並べ替え・拡大・まとめ方を元に戻します。"))
  public static let redo = CommandWords(
    Phrase("Redo", "やり直す"),
    Phrase("Does again what was undone.", "元に戻した変更をやり直します。"))
  public static let timeline = CommandWords(
    Phrase("Timeline", "年表"),
    Phrase("Opens the timeline of what is shown, full screen.", "表示中の内容の年表を全画面で開きます。"))
  public static let zoomIn = CommandWords(
    Phrase("Zoom in", "拡大"),
    Phrase("Zooms in: decade, year, quarter, month.", "拡大します（十年・年・四半期・月）。"))
  public static let zoomOut = CommandWords(
    Phrase("Zoom out", "縮小"),
    Phrase("Zooms out, in the end to the whole span.", "縮小します。最後は全期間です。"))
  public static let panLeft = CommandWords(
    Phrase("Earlier", "前の時期"),
    Phrase("Moves to earlier dates.", "前の時期へ動かします。"))
  public static let panRight = CommandWords(
    Phrase("Later", "後の時期"),
    Phrase("Moves to later dates.", "後の時期へ動かします。"))
  public static let today = CommandWords(
    Phrase("Today", "今日"),
    Phrase("Brings today to the middle.", "今日を中央に置きます。"))
  public static let group = CommandWords(
    Phrase("Group by", "まとめ方"),
    Phrase("Groups by country, agency or theme, or not at all.", "国・機関・分野別にまとめます。"))
  public static let fold = CommandWords(
    Phrase("Fold", "折りたたみ"),
    Phrase("Folds or unfolds the group under the cursor.", "カーソル位置のまとまりを開閉します。"))
  public static let help = CommandWords(
    Phrase("Help", "ヘルプ"),
    Phrase("Shows this help.", "このヘルプを示します。"))
  public static let palette = CommandWords(
    Phrase("Commands", "コマンド"),
    Phrase("Finds a command, or opens an address such as country/VN.", "名前でコマンドを探し、country/VN などの番地を開きます。"))
  public static let copy = CommandWords(
    Phrase("Copy", "コピー"),
    Phrase("Copies the row, the record, its identifier or address, or the table.", "行・記録・識別子・番地・表をコピーします。"))
  public static let language = CommandWords(
    Phrase("日本語", "English"),
    Phrase("Switches between English and Japanese.", "日本語と英語を切り替えます。"))
  public static let theme = CommandWords(
    Phrase("Colours", "配色"),
    Phrase("Goes on to automatic, dark, light, high contrast, no colours.", "配色を切り替えます（自動・暗・明・高コントラスト・白黒）。"))
  public static let mouse = CommandWords(
    Phrase("Mouse", "マウス"),
    Phrase("Gives the mouse to the terminal to select text, and takes it back.", "マウスを端末の文字選択に渡し、また取り戻します。"))
  public static let reloadSettings = CommandWords(
    Phrase("Reload settings", "設定を再読込"),
    Phrase("Reads the file of settings again.", "設定ファイルを読み直します。"))
  public static let diagnosis = CommandWords(
    Phrase("Diagnosis", "診断"),
    Phrase("Shows what was found of terminal, settings and versions.", "端末・設定・版などについて調べた結果を示します。"))
  public static let redraw = CommandWords(
    Phrase("Redraw", "再描画"),
    Phrase("Draws the whole screen again.", "画面全体を描き直します。"))
  public static let suspend = CommandWords(
    Phrase("Suspend", "中断"),
    Phrase("Stops the program; the shell's fg brings it back.", "中断します。シェルの fg で戻ります。"))
  public static let cancel = CommandWords(
    Phrase("Cancel", "取消"),
    Phrase("Leaves a prompt; never ends the program.", "入力を取り消します。終了はしません。"))
  public static let stopImport = CommandWords(
    Phrase("Stop import", "取り込みを中止"),
    Phrase("Ends an import on the first screen; what is complete stays.", "最初の画面で、実行中の取り込みを終えます。完了した分は残ります。"))
  public static let quit = CommandWords(
    Phrase("Quit", "終了"),
    Phrase("Leaves Kakehashi.", "Kakehashi を終了します。"))
}

extension CommandWords {
  public static let complete = CommandWords(
    Phrase("Complete", "補完"),
    Phrase("Completes the value being typed with the selected one.", "入力中の値を選択中の値で補完します。"))
  public static let deleteBackward = CommandWords(
    Phrase("Delete backward", "前を削除"),
    Phrase(
      "Deletes the character before the cursor; in an empty filter, the last condition.", "カーソルの前の文字を削除します。空の絞り込みでは最後の条件を外します。"))
  public static let deleteForward = CommandWords(
    Phrase("Delete forward", "後を削除"),
    Phrase("Deletes the character after the cursor.", "カーソルの後の文字を削除します。"))
  public static let deleteWord = CommandWords(
    Phrase("Delete word", "単語を削除"),
    Phrase("Deletes the word before the cursor.", "カーソルの前の単語を削除します。"))
  public static let clearText = CommandWords(
    Phrase("Clear text", "文字を消去"),
    Phrase("Deletes the whole text.", "入力した文字をすべて消します。"))
  public static let cursorLeft = CommandWords(
    Phrase("Left", "左へ"),
    Phrase("Moves the cursor one character left.", "カーソルを1文字左へ動かします。"))
  public static let cursorRight = CommandWords(
    Phrase("Right", "右へ"),
    Phrase("Moves the cursor one character right; at the end, completes.", "カーソルを1文字右へ動かします。末尾では補完します。"))
  public static let cursorStart = CommandWords(
    Phrase("Start of text", "行頭へ"),
    Phrase("Moves the cursor to the start.", "カーソルを先頭へ動かします。"))
  public static let cursorEnd = CommandWords(
    Phrase("End of text", "行末へ"),
    Phrase("Moves the cursor to the end.", "カーソルを末尾へ動かします。"))
}

/// The words of a command that differ in some mode.
public enum KeyWords {
  public static let move = Phrase("Move", "移動")
  public static let openSelected = Phrase("Opens the selected row; in the filter, keeps the filter.", "選択中の行を開きます。絞り込みでは確定します。")
  public static let keep = Phrase("Keep", "確定")
  public static let copy = Phrase("Copy", "コピー")
  public static let copySelected = Phrase("Copies the selected item.", "選択中の項目をコピーします。")
  public static let closePrompt = Phrase("Closes the prompt and restores the filter.", "入力欄を閉じ、絞り込みを元に戻します。")
  public static let closeBox = Phrase("Closes the box.", "一覧を閉じます。")
  public static let back = Phrase("Back", "戻る")
  public static let closeHelp = Phrase("Closes the help.", "ヘルプを閉じます。")
  public static let clear = Phrase("Clear", "解除")
}

/// Why a command is unavailable.
public enum Unavailable {
  public static let noOtherPane = Phrase("There is no other pane or section here.", "ここにはほかのペインも節もありません。")
  public static let onlyInOverview = Phrase("Only the overview has this pane.", "このペインは概要画面だけにあります。")
  public static let noOtherLink = Phrase("The selected fact has no other link.", "選択中の事実にはほかのリンクがありません。")
  public static let nothingToSort = Phrase("There is no list to sort here.", "ここには並べ替える一覧がありません。")
  public static let noTimeline = Phrase("No timeline with entries is selected.", "項目のある年表が選ばれていません。")
  public static let notZoomed = Phrase("The timeline shows all years; zoom in first.", "年表は全期間を表示しています。先に拡大してください。")
  public static let programmesOpen = Phrase("The list of programmes is already open.", "事業の一覧はすでに開いています。")
  public static let noRecord = Phrase("There is no record here to show sources for.", "ここには出典を示す記録がありません。")
  public static let nothingToPin = Phrase("Nothing here can be pinned.", "ここには固定できるものがありません。")
  public static let nothingToExclude = Phrase("Nothing here can be excluded.", "ここには除外できるものがありません。")
  public static let facetsOpen = Phrase("The facets are already open.", "絞り込み項目はすでに開いています。")
  public static let notInFacets = Phrase("The cursor is not in the list of facets.", "カーソルは項目の一覧にありません。")
  public static let notInValues = Phrase("The cursor is not in the values of a facet.", "カーソルは項目の値の一覧にありません。")
  public static let nothingToUndo = Phrase("There is no change to undo.", "元に戻す変更はありません。")
  public static let nothingToRedo = Phrase("There is no change to redo.", "やり直す変更はありません。")
  public static let timelineOpen = Phrase("The timeline is already open.", "年表はすでに開いています。")
  public static let notOnGroup = Phrase("The cursor is not on a group of the timeline.", "カーソルは年表のまとまりの上にありません。")
  public static let noImport = Phrase("There is no import to stop here.", "ここで中止できる取り込みはありません。")
}
