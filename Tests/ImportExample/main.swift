import Archive
import Cooperation
import Foundation

// Imports made-up reports of three files into a database, says so after every batch, and can be killed at any moment.
//
// import-example DATABASE REPORTS BATCH

let arguments = CommandLine.arguments
guard arguments.count == 4, let reports = Int(arguments[2]), let size = Int(arguments[3]), size > 0 else {
  fatalError("usage: import-example DATABASE REPORTS BATCH")
}

func report(_ number: Int, of reports: Int, file: String) -> PreparedActivity {
  var activity = Activity(identifier: "XM-TEST-\(number % (reports * 2 / 3))", file: file, line: number * 10)
  activity.lastUpdated = "20\(10 + number % 10)-01-01"
  activity.title = LocalizedText("Report \(number) of \(file)")
  activity.publisher = Organisation(ref: "XM-TEST", name: LocalizedText("Publisher"))
  activity.participants = [
    Activity.Participant(
      role: "1", organisation: Organisation(ref: "XM-ORG-\(number % 50)", name: LocalizedText("Org \(number % 50)")))
  ]
  activity.descriptions = [Activity.Description(text: LocalizedText(String(repeating: "word\(number) ", count: 40)))]
  activity.sectors = [Activity.Sector(code: "12220")]
  activity.recipients = [Activity.Recipient(code: number % 2 == 0 ? "VN" : "PK")]
  activity.findings = [ActivityFinding(rule: .identifierMissing, line: number * 10 + 1)]
  return PreparedActivity(activity)
}

let run = try ActivityImport(path: arguments[1])
for file in ["/data/a.xml", "/data/b.xml", "/data/c.xml"] {
  for start in stride(from: 0, to: reports, by: size) {
    let activities = (start..<min(start + size, reports)).map { report($0 + file.utf8.count, of: reports, file: file) }
    try run.store(ActivityImport.Batch(activities: activities))
    FileHandle.standardOutput.write(Data("batch\n".utf8))
  }
  try run.store(ActivityImport.Batch(finished: [ActivityImport.FinishedFile(name: file)]))
}
try run.close()
