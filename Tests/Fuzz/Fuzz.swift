import Cooperation
import Foundation
import Interchange
import Navigation

/// The fuzzer: the environment's `FUZZ` names what is fed with what libFuzzer makes of the seeds; the arguments are libFuzzer's.
@main
struct Fuzz {
  static func main() {
    guard target != nil else {
      print("FUZZ must name one of: " + Target.allCases.map(\.rawValue).joined(separator: ", "))
      exit(64)
    }
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    exit(runFuzzer(&count, &arguments, feed))
  }
}

/// What can be fed. It must take any bytes without a crash, in bounded time and memory.
private enum Target: String, CaseIterable {
  case activities, catalogue, date, filter

  func take(_ bytes: [UInt8]) {
    switch self {
    case .activities:
      let reader = ActivityReader(today: .first, workers: 1, blockSize: 61)
      let input = ActivityInput.bytes(name: "fuzz.xml", content: bytes)
      let summary = reader.read([input], transform: { $0 }, deliver: { _ in true })
      precondition(summary.read == summary.accepted + summary.rejected, "an activity was neither accepted nor rejected")
    case .date:
      let text = String(decoding: bytes, as: UTF8.self)
      if let date = EDTFDate(text) { precondition(EDTFDate(date.description) == date, "a date is not what it prints") }
    case .filter:
      let filter = FilterText(parsing: String(decoding: bytes, as: UTF8.self))
      let selection = Selection(terms: filter.terms, text: filter.text)
      let again = FilterText(parsing: FilterText.text(of: selection))
      precondition(
        Selection(terms: again.terms, text: again.text) == selection && again.problems.isEmpty,
        "a selection is not what it prints")
    case .catalogue:
      _ = CatalogueReader().read(files: [CatalogueFile(name: "fuzz.yaml", bytes: bytes)])
    }
  }
}

private let target = ProcessInfo.processInfo.environment["FUZZ"].flatMap(Target.init(rawValue:))

/// libFuzzer's loop; it calls `body` with one input after another.
@_silgen_name("LLVMFuzzerRunDriver")
func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Feeds the target once; libFuzzer's own main wants it under this name.
@_cdecl("LLVMFuzzerTestOneInput")
public func feed(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  target?.take(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
