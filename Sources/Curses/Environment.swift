internal import Glibc

/// Reads the environment variables that concern a terminal.
enum Environment {
  /// The value of a variable, nil if it is unset (`getenv`).
  static func value(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}

/// What the user's locale says about text.
enum Locale {
  /// Tells whether text may be UTF-8; the first use adopts the user's locale for the process, once and for all
  /// (`setlocale`, `nl_langinfo`).
  static let isUTF8: Bool = {
    setlocale(LC_ALL, "")
    return String(cString: nl_langinfo(Int32(CODESET))) == "UTF-8"
  }()
}
