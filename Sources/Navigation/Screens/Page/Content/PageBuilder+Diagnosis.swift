import Cooperation
import Wording

extension PageBuilder {
  /// Returns the page of the diagnosis, with the amount of data.
  func diagnosis(_ diagnosis: Diagnosis, totals: Totals, dataName: String?) -> PageContent {
    var content = PageContent()
    content.heading = PageContent.Heading(
      title: word(Words.diagnosis), subtitle: word(PageWords.aboutDiagnosis), isOutside: false)
    for section in diagnosis.sections { content.add(word(section.title), section.facts.map(item)) }
    let counts: [(label: Phrase, count: Int)] = [
      (Words.programmesHead, totals.programmes), (Words.agencies, totals.agencies), (Words.countries, totals.countries),
      (PageWords.regionCount, totals.regions), (PageWords.withFindings, totals.recordsWithFindings),
    ]
    let name = dataName ?? word(PageWords.builtInCatalogue)
    content.add(
      word(PageWords.data),
      [PageItem(.fact(label: word(PageWords.dataName), text: name))]
        + counts.map { PageItem(.fact(label: word($0.label), text: $0.count.groupedDigits)) })
    return content
  }

  private func item(_ fact: Diagnosis.Fact) -> PageItem {
    PageItem(
      fact.isProblem
        ? .remark(.warning, word(fact.text)) : .fact(label: word(fact.label), text: word(fact.text)))
  }
}
