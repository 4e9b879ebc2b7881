import Cooperation
import Foundation

/// A temporary folder with sample files; removed with this object.
final class SampleFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "kakehashi-importing-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  /// Returns an IATI file with numbered activities and `extra` behind them.
  static func activities(_ numbers: Range<Int>, extra: String = "") -> String {
    let elements = numbers.map { number in
      """
      <iati-activity default-currency="USD" last-updated-datetime="2024-01-01" xml:lang="en">
        <iati-identifier>XM-DAC-701-8-\(number)</iati-identifier>
        <reporting-org ref="XM-DAC-701-8" type="10"><narrative>JICA</narrative></reporting-org>
        <title><narrative>Clinic \(number)</narrative></title>
        <description><narrative>Care in district \(number).</narrative></description>
        <participating-org ref="XM-DAC-701-8" role="1" type="10"><narrative>JICA</narrative></participating-org>
        <activity-status code="2"/>
        <activity-date type="2" iso-date="2020-04-01"/>
        <recipient-country code="VN" percentage="100"/>
        <sector vocabulary="1" code="12220" percentage="100"/>
      </iati-activity>
      """
    }
    return "<iati-activities version=\"2.03\">\(elements.joined(separator: "\n"))\(extra)</iati-activities>\n"
  }

  static let catalogue = """
    sources:
      - {id: report, title: Annual report, layer: document}
    agencies:
      - {id: aoba, title: Aoba Cooperation Agency, sources: [report]}
    """

  /// 30 November 2026.
  static let today = Day(clamping: 20_787)
}
