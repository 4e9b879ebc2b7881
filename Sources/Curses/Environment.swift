internal import Glibc

/// Access to environment variables.
enum Environment {
  /// Returns the value of a variable; nil if unset (`getenv`).
  static func value(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}

/// The character encoding of the user's locale.
public enum UserLocale {
  /// Whether the terminal's encoding is UTF-8 (`nl_langinfo`).
  ///
  /// The first use sets the locale of the process (`setlocale`).
  ///
  /// If the system lacks the locale, as after a remote login, its name still decides: `C.UTF-8` then replaces `ja_JP.UTF-8`.
  public static var isUTF8: Bool { adopted.isUTF8 }

  /// Whether the system has the user's locale.
  public static var isInstalled: Bool { adopted.isInstalled }

  private static let adopted: (isInstalled: Bool, isUTF8: Bool) = {
    let isInstalled = setlocale(LC_ALL, "") != nil
    if !isInstalled, setlocale(LC_CTYPE, "") == nil, namesUTF8 { setlocale(LC_CTYPE, "C.UTF-8") }
    return (isInstalled, String(cString: nl_langinfo(Int32(CODESET))) == "UTF-8")
  }()

  /// Whether the name of the `LC_CTYPE` locale ends in a UTF-8 codeset.
  private static var namesUTF8: Bool {
    let name = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { Environment.value($0) }.first { !$0.isEmpty } ?? ""
    let encoding = name.split(separator: ".").last?.prefix { $0 != "@" }.lowercased() ?? ""
    return encoding == "utf-8" || encoding == "utf8"
  }
}
