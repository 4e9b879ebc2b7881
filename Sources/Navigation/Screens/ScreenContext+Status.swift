import Cooperation
import TextUI
import Wording

/// Content of the status line.
extension ScreenContext {
  /// Returns the full names of a record, the one in the interface language first.
  func names(_ title: LocalizedText, code: String? = nil) -> [Span] {
    let name = title.text(in: language)
    let names = [name] + title.entries.map(\.text).filter { $0 != name }
    let parts = names + (code.map { $0.isEmpty || names.contains($0) ? [] : [$0] } ?? [])
    return [Span(parts.joined(separator: " · "), .plain)]
  }

  /// Returns agencies and places of the selected timeline row; its title and dates are below the chart.
  func item(_ item: ItemRow) -> [Span] {
    let places = item.places.map { $0.reference.id.uppercased() }.joined(separator: " ")
    let agencies = language.list(item.agencies.map { $0.text(in: language) })
    let parts = [agencies, places, item.isOutside ? "‡ " + Words.outside.text(in: language) : ""].filter { !$0.isEmpty }
    return [Span(parts.joined(separator: " · "), .plain)]
  }

  /// Returns as many sentences as fit whole, and the first in any case.
  func explanation(_ sentences: [String]) -> [Span] {
    let choices = (1...max(1, sentences.count)).reversed().map {
      language.paragraph(Array(sentences.prefix($0)))
    }
    let text = choices.first { TextWidth.width(of: $0) <= layout.status.width - 2 } ?? choices.last ?? ""
    return [Span(text, .role(.muted))]
  }
}
