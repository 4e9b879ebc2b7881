import Cooperation
import Foundation
import TextUI
import Wording

/// Builds the sections of a programme's page from a report, in one language.
struct ActivityPage {
  let builder: PageBuilder
  let page: RecordPage
  let activity: Activity

  var language: Language { builder.language }

  /// Adds all sections with content.
  func add(to content: inout PageContent) {
    content.add(word(PageWords.facts), unrepeated(distinct(facts)))
    content.add(word(ActivityWords.dates), dates)
    content.add(word(ActivityWords.participants), unrepeated(participants))
    content.add(word(PageWords.places), recipients)
    for (title, items) in sectors { content.add(title, items) }
    content.add(word(ActivityWords.classification), unrepeated(classification))
    for (title, items) in moneyByYear { content.add(title, items) }
    content.add(word(ActivityWords.budgets), isList: true, unrepeated(budgets))
    content.add(word(ActivityWords.plannedDisbursements), isList: true, activity.plannedDisbursements.map(plannedDisbursement))
    content.add(word(ActivityWords.transactions), count: activity.transactions.count, transactions)
    content.add(word(PageWords.results), count: activity.results.count, unrepeated(results))
    content.add(word(ActivityWords.locations), isList: true, activity.locations.map(location))
    content.add(word(ActivityWords.related), isList: true, unrepeated(activity.relations.map(relation)))
    builder.addRelating(of: page, to: &content)
    content.add(word(ActivityWords.documents), isList: true, activity.documents.map(document))
    content.add(word(PageWords.identifiers), unrepeated(identifiers))
    content.add(word(ActivityWords.report), unrepeated(report))
    content.add(
      word(PageWords.findingsTitle), isList: true,
      activity.findings.sorted { ($0.rule.severity, $0.line) < ($1.rule.severity, $1.line) }.map(finding))
  }

  // MARK: Words

  func word(_ phrase: Phrase) -> String { phrase.text(in: language) }

  /// Returns a fact of the report, with the record's own citation for the place in the file.
  func fact(_ label: Phrase, _ text: String, links: [RecordReference] = []) -> PageItem {
    fact(word(label), text, links: links)
  }

  func fact(_ label: String, _ text: String, links: [RecordReference] = []) -> PageItem {
    PageItem(.fact(label: label, text: text), links: links, citations: page.record.base.citations)
  }

  /// Returns the items without duplicates.
  private func distinct(_ items: [PageItem]) -> [PageItem] {
    var seen: Set<PageItem> = []
    return items.filter { seen.insert($0).inserted }
  }

  private func unrepeated(_ items: [PageItem]) -> [PageItem] { builder.unrepeated(items) }

  /// Returns a text in the interface language, or in another one with that language's code.
  func text(_ text: LocalizedText) -> String {
    let words = text.text(in: language)
    guard let fallback = text.fallback(for: language), fallback.primary != language.primary else { return words }
    return "\(words) [\(fallback.rawValue)]"
  }

  /// Returns a code with its name, or alone if it has none; a withdrawn code is marked.
  func name(_ list: CodeList, _ code: String) -> String {
    guard let entry = page.codes[list, code] else { return code }
    return (shortName(list, code) ?? "") + language.parenthesised(code) + (entry.isWithdrawn ? " · " + word(Words.withdrawn) : "")
  }

  /// Returns the name of a code, for rows without room for the code.
  func shortName(_ list: CodeList, _ code: String?) -> String? {
    guard let code else { return nil }
    let name = page.codes[list, code]?.name
    // The official lists have no Japanese names; the most frequent codes have them here.
    if language == .japanese, name?.exact(.japanese) == nil, let own = ActivityWords.japanese[list]?[code] { return own }
    if language == .japanese, list == .aidType, let modality = Modality(rawValue: code) {
      return modality.title.text(in: language)
    }
    return name?.text(in: language) ?? code
  }

  func joined(_ parts: [String?]) -> String { parts.compactMap { $0?.isEmpty == false ? $0 : nil }.joined(separator: " · ") }

  /// Returns a date in words, followed by the report's own wording if it differs from `yyyy-mm-dd`.
  func date(_ date: ReportedDate?) -> String? {
    guard let date else { return nil }
    guard let known = date.date else { return date.wording.map(language.quoted) }
    let text = builder.text(known, .long)
    guard let wording = date.wording else { return text }
    return text + word(PageWords.inFile(wording))
  }

  /// Returns a day in digits, for rows of a table.
  func shortDate(_ date: ReportedDate?) -> String? {
    guard let date else { return nil }
    return date.date?.description ?? date.wording.map(language.quoted)
  }

  func period(_ start: ReportedDate?, _ end: ReportedDate?) -> String {
    switch (shortDate(start), shortDate(end)) {
    case (let first?, let last?): "\(first) – \(last)"
    case (let first?, nil): "\(first) –"
    case (nil, let last?): "– \(last)"
    case (nil, nil): word(Words.undated)
    }
  }

  /// Returns the name of an organisation, else its identifier.
  func name(_ organisation: Organisation) -> String {
    let name = organisation.name.text(in: language)
    return name.isEmpty ? organisation.ref ?? word(ActivityWords.unnamed) : name
  }

  func links(_ organisations: Organisation?...) -> [RecordReference] {
    organisations.compactMap { $0?.agency.map { RecordReference($0) } }
  }

  func amount(_ value: ReportedValue) -> String {
    guard let amount = value.amount else { return value.wording.map(language.quoted) ?? word(ActivityWords.noAmount) }
    return amount.grouped + " " + (value.currency ?? word(Words.noCurrency))
  }
}

extension PageBuilder {
  /// Adds the page of a programme that was read from a report.
  func add(_ activity: Activity, of page: RecordPage, to content: inout PageContent) {
    ActivityPage(builder: self, page: page, activity: activity).add(to: &content)
  }
}
