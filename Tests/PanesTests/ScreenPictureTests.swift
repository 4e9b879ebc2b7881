import Foundation
import Snapshots
import Testing
import TextUI

@Suite("Screens look as they do in the repository")
struct ScreenPictureTests {
  @Test("A screen in its sizes", arguments: Scene.all)
  func looksTheSame(scene: Scene) throws {
    for (size, picture) in zip(scene.sizes, scene.pictures) {
      let canvas = try scene.canvas(size)
      expectSnapshot(canvas.text(), styles: canvas.styleLayer(), named: picture)
    }
  }

  @Test("Every picture has its scene, and no two scenes share one")
  func hasNoStrays() throws {
    let pictures = Scene.all.flatMap(\.pictures)
    #expect(Set(pictures).count == pictures.count)
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Snapshots")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }
    let strays = Set(files.map { String($0.dropLast(4)) }).subtracting(pictures)
    #expect(strays.sorted() == [], "Remove them: swift test does not.")
  }
}
