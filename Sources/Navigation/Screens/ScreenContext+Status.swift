import Cooperation
import TextUI
import Wording

/// What the line above the footer says.
extension ScreenContext {
  /// A record's names in full, the one in the language of the screen first.
  func names(_ title: LocalizedText, code: String? = nil) -> [Span] {
    let name = title.text(in: language)
    let names = [name] + title.entries.map(\.text).filter { $0 != name }
    let parts = names + (code.map { $0.isEmpty || names.contains($0) ? [] : [$0] } ?? [])
    return [Span(parts.joined(separator: " · "), .plain)]
  }

  /// Who and where, for the selected row of a timeline; its title and dates stand below the chart.
  func item(_ item: ItemRow) -> [Span] {
    let places = item.places.map { $0.reference.id.uppercased() }.joined(separator: " ")
    let agencies = language.list(item.agencies.map { $0.text(in: language) })
    let parts = [agencies, places, item.isOutside ? "‡ " + Words.outside.text(in: language) : ""].filter { !$0.isEmpty }
    return [Span(parts.joined(separator: " · "), .plain)]
  }

  /// As many sentences as fit whole, the first in any case.
  func explanation(_ sentences: [String]) -> [Span] {
    let choices = (1...max(1, sentences.count)).reversed().map {
      language.paragraph(Array(sentences.prefix($0)))
    }
    let text = choices.first { TextWidth.width(of: $0) <= layout.status.width - 2 } ?? choices.last ?? ""
    return [Span(text, .role(.muted))]
  }
}
