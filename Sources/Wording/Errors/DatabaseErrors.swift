/// The errors of opening, reading and writing a database; a path of nil stands for a database in memory.
public enum DatabaseErrors {
  public static func missing(_ path: String?) -> Phrase {
    error(
      path, "does not exist. Check the path, or make it with kakehashi import FILE --into DATABASE.",
      "がありません。パスを確認するか、`kakehashi import FILE --into DATABASE` で作成してください。")
  }
  public static func foreign(_ path: String?) -> Phrase {
    error(
      path, "was not made by Kakehashi, or is damaged. Open another file, or import into a new one.",
      "は Kakehashi のものでないか、壊れています。別のファイルを開くか、新しいデータベースに取り込んでください。")
  }
  public static func newerSchema(_ path: String?, found: String, known: String) -> Phrase {
    error(
      path,
      "was made by a newer Kakehashi (schema \(found), this one knows \(known)). Install a newer Kakehashi, or open another file.",
      "は新しい版の Kakehashi で作られています（スキーマ \(found)、この版は \(known) まで）。新しい版を導入するか、別のファイルを開いてください。")
  }
  public static func olderSchema(_ path: String?) -> Phrase {
    error(
      path,
      "was made by an older Kakehashi and is open for reading only. "
        + "Import into it once, or make it writable, to bring it up to date.",
      "は古い版の Kakehashi で作られ、読み取り専用で開かれています。一度取り込むか、書き込めるようにすると更新されます。")
  }
  public static func withoutAmounts(_ path: String?) -> Phrase {
    error(
      path, "was made by an older Kakehashi, which kept sums of money without years and places. Import its files into a new one.",
      "は古い版の Kakehashi で作られ、金額に年と国の区別がありません。元のファイルを新しいデータベースに取り込んでください。")
  }
  public static func busy(_ path: String?) -> Phrase {
    error(
      path, "is in use by another process. Wait until that one is done, then try again.",
      "は別のプロセスが使用中です。その終了を待って、やり直してください。")
  }
  public static func readOnly(_ path: String?) -> Phrase {
    error(
      path, "cannot be written. Check the permissions of the file and of its folder.",
      "に書き込めません。ファイルとフォルダのアクセス権を確認してください。")
  }
  public static func logPending(_ path: String?) -> Phrase {
    error(
      path,
      "was not closed properly: what was written last is in the log beside it, which can be read only where "
        + "files can be made. Open it once in a folder that can be written.",
      "は正しく閉じられていません。最後の書き込みは隣のログにあり、ファイルを作れる場所でだけ読み込めます。書き込めるフォルダで一度開いてください。")
  }
  public static func replaced(_ path: String?) -> Phrase {
    error(
      path, "was removed, replaced or cut while it was open. Open it again, or import its sources anew.",
      "は開いている間に削除、置き換え、または切り詰められました。開き直すか、元のデータを新しく取り込んでください。")
  }
  public static func full(_ path: String?) -> Phrase {
    error(
      path, "cannot grow: the disk is full. Free some space, then import again; what was stored stays.",
      "を書き足せません。ディスクがいっぱいです。空きを作り、もう一度取り込んでください。保存済みの分は残ります。")
  }
  public static func unreadable(_ path: String?, _ detail: String) -> Phrase {
    error(
      path, "cannot be opened: \(detail). Check the path and the permissions of the file and of its folder.",
      "を開けません（「\(detail)」）。パスと、ファイルとフォルダのアクセス権を確認してください。")
  }
  public static func damaged(_ path: String?, _ detail: String) -> Phrase {
    error(
      path, "is damaged: \(detail). Import its sources into a new one.",
      "は壊れています（「\(detail)」）。元のファイルを新しいデータベースに取り込んでください。")
  }
  public static func failed(_ path: String?, _ detail: String) -> Phrase {
    error(
      path, "refused a statement: \(detail). Try again; if it stays so, import its sources into a new one.",
      "の操作に失敗しました（「\(detail)」）。やり直しても同じ場合は、元のファイルを新しいデータベースに取り込んでください。")
  }

  private static func error(_ path: String?, _ english: String, _ japanese: String) -> Phrase {
    Phrase((path.map { "The database \($0) " } ?? "The database in memory ") + english, Self.japanese(path) + japanese)
  }

  private static func japanese(_ path: String?) -> String { path.map { "データベース \($0) " } ?? "メモリ上のデータベース" }
}
