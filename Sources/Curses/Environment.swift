internal import Glibc

/// Reads the environment variables that concern a terminal.
enum Environment {
  /// The value of a variable, nil if it is unset (`getenv`).
  static func value(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}

/// What the user's locale says about text.
public enum UserLocale {
  /// Tells whether text may be UTF-8; the first use adopts the user's locale for the process, once and for all
  /// (`setlocale`, `nl_langinfo`).
  ///
  /// A locale that this system does not have, as happens to those who log in from elsewhere, still says by its name which
  /// characters the terminal shows: `C.UTF-8` then stands in for `ja_JP.UTF-8`.
  public static var isUTF8: Bool { adopted.isUTF8 }

  /// Tells whether this system has the user's locale.
  public static var isInstalled: Bool { adopted.isInstalled }

  private static let adopted: (isInstalled: Bool, isUTF8: Bool) = {
    let isInstalled = setlocale(LC_ALL, "") != nil
    if !isInstalled, setlocale(LC_CTYPE, "") == nil, namesUTF8 { setlocale(LC_CTYPE, "C.UTF-8") }
    return (isInstalled, String(cString: nl_langinfo(Int32(CODESET))) == "UTF-8")
  }()

  /// Tells whether the name of the locale for characters ends as those of UTF-8 do.
  private static var namesUTF8: Bool {
    let name = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { Environment.value($0) }.first { !$0.isEmpty } ?? ""
    let encoding = name.split(separator: ".").last?.prefix { $0 != "@" }.lowercased() ?? ""
    return encoding == "utf-8" || encoding == "utf8"
  }
}
