import Foundation
import TerminalEmulator
import Testing

/// What cannot be read is named, and the exit status says so.
@Suite struct LeftOutTests {
  private let sample: SampleActivities

  init() throws { sample = try SampleActivities() }

  /// Makes a folder with a good file and what `commands` add to it.
  private func folder(_ commands: String) throws -> String {
    let file = try sample.write("d/good.xml", making: 0..<2)
    let folder = URL(filePath: file).deletingLastPathComponent().path
    let outcome = try shell("cd '\(folder)' && \(commands)")
    #expect(outcome.status == 0, "\(outcome.errors)")
    return folder
  }

  private static let damages = [
    ("cp good.xml \"$(printf 'bad\\377.xml')\"", "bad\\xFF.xml"), ("mkfifo b.xml", "b.xml"), ("ln -s nowhere b.xml", "b.xml"),
    ("gzip -c good.xml | head -c 1 > b.xml.gz", "b.xml.gz"), ("gzip -c good.xml | head -c 9 > b.xml.gz", "b.xml.gz"),
    ("gzip -c good.xml | head -c 100 > b.xml.gz", "b.xml.gz"), (": > b.xml.gz", "b.xml.gz"), (": > b.xml", "b.xml"),
    ("gzip -c good.xml | gzip -c > b.xml.gz", "b.xml.gz"), ("(gzip -c good.xml; echo more) > b.xml.gz", "b.xml.gz"),
    ("(echo '<!DOCTYPE a ['; cat good.xml) > b.xml", "b.xml"), ("(echo '<!-- '; cat good.xml) > b.xml", "b.xml"),
  ]

  @Test(arguments: damages) func `A file that cannot be read is named by every command, with status 2`(
    commands: String, name: String
  ) throws {
    let folder = try folder(commands)
    for arguments in [
      ["check", folder], ["import", folder, "--into", sample.path("t.kakehashi")], ["list", "programmes", "--data", folder],
      ["export", "--data", folder], ["timeline", "--data", folder], ["show", "programme", "XM-DAC-701-8-0", "--data", folder],
      ["screen", "overview", "--data", folder], [folder],
    ] {
      let outcome = try kakehashi(arguments)
      if outcome.status == 64 { continue }
      #expect(outcome.status == 2, "\(arguments): \(outcome.errors)")
      let said = outcome.output + outcome.errors
      #expect(said.contains(name) || said.contains("in the data"), "\(arguments): \(outcome.errors)")
    }
    #expect(try kakehashi("check", folder).output.contains(name))
  }

  @Test func `A linked folder is read, inside another one once`() throws {
    let folder = try folder("mkdir ../real && mv good.xml ../real/ && ln -s ../real a && ln -s ../real b && ln -s . loop")
    #expect(try kakehashi("check", folder).errors.contains("2 read, 2 accepted"))
    #expect(try shell("ln -s '\(folder)' '\(sample.path("link"))'").status == 0)
    for path in ["link", "link/", "link/."] {
      #expect(try kakehashi("check", sample.path(path)).errors.contains("2 read, 2 accepted"), "\(path)")
    }
  }

  @Test(arguments: ["TERM", "INT", "HUP"]) func `The first signal ends a wait for a pipe`(signal: String) throws {
    _ = try folder("mkfifo pipe")
    for input in [sample.path("d/pipe"), "/dev/zero"] {
      let outcome = try shell(
        "$KAKEHASHI import '\(input)' --into '\(sample.path("p.kakehashi"))' & sleep 0.7; kill -\(signal) $!; wait $!")
      #expect(outcome.status > 128, "\(outcome.errors)")
    }
  }

  @Test func `An activity over the limit is rejected with its line, and the rest is read`() throws {
    let file = sample.path("large.xml")
    let activity = "<iati-activity><iati-identifier>%s</iati-identifier><title><narrative>%s</narrative></title></iati-activity>"
    let outcome = try shell(
      """
      (echo '<iati-activities>'; echo '<iati-activity><iati-identifier>A-1</iati-identifier></iati-activity>'
      printf '\(activity)' A-2 "$(head -c 100000 /dev/zero | tr '\\0' x)" | sed "s/x/$(printf '%030d' 0)/g"
      echo '<iati-activity><iati-identifier>A-3</iati-identifier></iati-activity></iati-activities>') > '\(file)'
      $KAKEHASHI import '\(file)' --activity-limit 1 --into '\(sample.path("l.kakehashi"))'
      """)
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("large.xml:3: The activity that begins on line 3 is larger than 1 MB, so it is left out."))
    #expect(outcome.output.contains("2 accepted") && outcome.output.contains("1 rejected"))
    #expect(try kakehashi("import", file, "--activity-limit", "8", "--into", sample.path("m.kakehashi")).status == 0)
  }

  @Test func `A file with the name of a database is never taken for a catalogue`() throws {
    #expect(try shell("echo hello > '\(sample.path("u.kakehashi"))'").status == 0)
    let outcome = try kakehashi("list", "programmes", "--data", sample.path("u.kakehashi"))
    #expect(outcome.status == 1 && outcome.output.isEmpty && outcome.errors.contains("was not made by Kakehashi, or is damaged"))
  }
}
