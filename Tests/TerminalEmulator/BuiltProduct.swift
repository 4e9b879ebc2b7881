internal import Glibc

/// Returns the path of an executable of this package: the build puts it beside the test bundle that is running.
public func builtProduct(named name: String) -> String {
  var buffer = [CChar](repeating: 0, count: 4096)
  let length = max(0, readlink("/proc/self/exe", &buffer, buffer.count))
  let path = String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  let folder = path.lastIndex(of: "/").map { path[..<$0] } ?? "."
  return "\(folder)/\(name)"
}
