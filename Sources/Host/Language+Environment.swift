public import Cooperation

extension Language {
  /// The language of the locale in POSIX order (`LC_ALL`, `LC_MESSAGES`, `LANG`); English where Japanese cannot be displayed.
  public init(environment: [String: String], isUTF8: Bool) {
    let name = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    self = isUTF8 && name?.hasPrefix("ja") == true ? .japanese : .english
  }
}
