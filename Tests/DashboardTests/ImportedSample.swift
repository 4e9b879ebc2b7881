import Archive
import Cooperation
import Foundation
import ScriptedSession

/// A few reports as an import leaves them: several currencies, a region, a code that nobody knows, a plan alone, no date at all.
enum ImportedSample {
  static func archive() throws -> Archive {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kakehashi-sample-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appendingPathComponent("sample.kakehashi").path
    let run = try ActivityImport(path: path)
    try run.store(ActivityImport.Batch(activities: (1...9).map { PreparedActivity(activity($0)) }))
    try run.close()
    return try Archive.open(path: path, readOnly: true, today: SmallCatalogue.today)
  }

  private static func activity(_ number: Int) -> Activity {
    var activity = Activity(identifier: "XX-1-\(number)", file: "a.xml", line: number * 10)
    activity.publisher = Organisation(ref: "XX-1", type: "10", name: "Aoba Cooperation Agency")
    activity.title = LocalizedText("Clinics, part \(number)", japanese: "診療所 第\(number)期")
    activity.participants = [
      .init(role: "1", organisation: Organisation(ref: "XX-1", name: "Aoba Cooperation Agency")),
      .init(role: "4", organisation: Organisation(name: LocalizedText("Clinic \(number % 3)"))),
    ]
    activity.status = "\(1 + number % 6)"
    if number > 1 {
      activity.dates = [
        .init(kind: .plannedStart, date: ReportedDate(Day(year: 2010 + number, month: 4, day: 1))),
        .init(kind: .plannedEnd, date: ReportedDate(Day(year: 2014 + number, month: 3, day: 31))),
      ]
    }
    if number > 3 {
      activity.dates.append(.init(kind: .actualStart, date: ReportedDate(Day(year: 2010 + number, month: 6, day: 12))))
    }
    activity.recipients = [.init(code: number.isMultiple(of: 2) ? "VN" : "298", isRegion: !number.isMultiple(of: 2))]
    activity.sectors = [.init(code: "12262"), .init(code: "99999")]
    activity.aidTypes = [.init(code: "C01")]
    activity.transactions = ["USD", "JPY"].prefix(1 + number % 2).map { currency in
      var payment = Activity.Transaction(line: number * 10 + 5)
      payment.type = "3"
      payment.value = ReportedValue(amount: Amount(units: 12_345_678 * Int64(number), scale: 2), currency: currency)
      return payment
    }
    return activity
  }
}
