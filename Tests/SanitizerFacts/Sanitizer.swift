internal import Glibc

/// The sanitizer of the compiler that the tests, and the programs that they start, were built with.
///
/// Under one everything takes some ten times as long, and more memory by far. A test that cannot hold then says so with
/// `.disabled(if: Sanitizer.current != nil, "…")`; waits for a program grow by themselves.
public enum Sanitizer: Sendable {
  case address, thread

  /// The one that this program was built with; nil without one.
  public static let current: Sanitizer? = isLinked("__tsan_init") ? .thread : isLinked("__asan_init") ? .address : nil

  /// How many times as long a wait may take.
  public static let patience: Double = current == nil ? 1 : 10

  /// The seeds for a test that draws by lot: fewer under a sanitizer, which looks for other errors than those of some rare draw.
  public static func seeds(_ count: UInt64) -> Range<UInt64> { 0..<(current == nil ? count : max(1, count / 10)) }

  /// The variables that say what is looked for and where reports go: they belong in the environment of every program that a test
  /// starts, or else its reports are lost among what it writes.
  public static let environment: [String: String] = {
    var variables: [String: String] = [:]
    for name in ["ASAN_OPTIONS", "TSAN_OPTIONS"] {
      if let value = getenv(name) { variables[name] = String(cString: value) }
    }
    return variables
  }()

  private static func isLinked(_ symbol: String) -> Bool { dlsym(nil, symbol) != nil }
}
