import Cooperation
import Foundation
import TextUI
import Wording

/// Builds the content of pages from the archive's answers, in one language.
struct PageBuilder {
  let language: Language
  let today: Day
  /// The notation of dates.
  var notation = EDTFDate.Notation.words

  func word(_ phrase: Phrase) -> String { phrase.text(in: language) }

  // MARK: Whole pages

  func record(_ page: RecordPage) -> PageContent {
    var content = PageContent()
    let base = page.record.base
    content.heading = heading(page)
    content.sourceTitles = page.sources.mapValues { $0.title.text(in: language) }
    content.span = span(page)
    if let activity = page.activity {
      add(activity, of: page, to: &content)
      addSurroundings(of: page, to: &content)
      return content
    }
    // For a country, activities come before codes; elsewhere the facts come first.
    let isPlace = page.reference.kind == .country || page.reference.kind == .region
    let facts = unrepeated(facts(page))
    if isPlace {
      content.add(word(PageWords.atAGlance), facts.filter(\.isSummary))
      addPartners(word(PageWords.partners), page.agencies, of: page.partnerTotals.agencies, to: &content)
    } else {
      content.add(word(PageWords.facts), facts)
    }
    content.add(
      word(PageWords.programmes), count: max(page.programmes.count, page.programmesTotal),
      page.programmes.map { entry($0, on: page) } + more(on: page))
    content.add(word(PageWords.regional), isList: true, page.regionalProgrammes.map { entry($0, on: page) })
    content.add(word(PageWords.agreements), isList: true, page.agreements.map { entry($0, on: page) })
    content.add(word(PageWords.milestones), isList: true, page.milestones.map { entry($0, on: page) })
    content.add(word(PageWords.results), isList: true, page.results.map { result($0, on: page) })
    content.add(aboutTitle(base.statements), statements(base.statements, of: page))
    if !isPlace { addPartners(word(PageWords.partners), page.agencies, of: page.partnerTotals.agencies, to: &content) }
    addPartners(word(PageWords.places), page.places, of: page.partnerTotals.places, to: &content)
    addPartners(word(PageWords.themes), page.themes, of: page.partnerTotals.themes, to: &content)
    content.add(word(PageWords.partnerships), isList: true, page.partnerships.map { entry($0, on: page) })
    if isPlace { content.add(word(PageWords.facts), facts.filter { !$0.isSummary }) }
    addSurroundings(of: page, to: &content)
    return content
  }

  /// Adds the sections at the end of every page: parts, notes, findings and mentions.
  private func addSurroundings(of page: RecordPage, to content: inout PageContent) {
    content.add(word(PageWords.parts), isList: true, page.parts.map(hit))
    if page.activity == nil { addRelating(of: page, to: &content) }
    content.add(word(PageWords.notes), notes(page.record.base.notes, of: page))
    // The findings of a report are shown with it.
    if page.activity?.findings.isEmpty ?? true {
      content.add(word(PageWords.findingsTitle), isList: true, page.findings.map(finding))
    }
    let isSource = page.reference.kind == .source
    content.add(word(isSource ? PageWords.cited : PageWords.mentioned), isList: true, page.mentionedBy.map(hit))
  }

  /// Adds the programmes that name this one as related, with their relation to it.
  func addRelating(of page: RecordPage, to content: inout PageContent) {
    var items = page.relatedBy.map { row in
      PageItem(
        .fact(
          label: word(PageWords.relation(row.type)), text: row.title.text(in: language) + " · " + row.reference.id),
        links: [row.reference])
    }
    items += more(page.relatedByTotal - items.count)
    content.add(word(ActivityWords.relatedBy), count: page.relatedByTotal, unrepeated(items))
  }

  /// Returns the number of programmes left out, and where to find them.
  private func more(on page: RecordPage) -> [PageItem] {
    let isInTimeline = Selection.kinds.contains(page.reference.kind)
    return page.programmes.isEmpty ? [] : more(page.programmesTotal - page.programmes.count, isInTimeline: isInTimeline)
  }

  private func more(_ rest: Int, isInTimeline: Bool = false) -> [PageItem] {
    rest > 0 ? [PageItem(.remark(.comment, word(isInTimeline ? Words.moreInTimeline(rest) : Words.more(rest))))] : []
  }

  /// Returns the title above the statements, which says if all are in another language.
  private func aboutTitle(_ statements: [Statement]) -> String {
    let isForeign = language == .japanese && statements.allSatisfy { $0.text.fallback(for: language) != nil }
    return word(PageWords.about) + (isForeign ? word(PageWords.inEnglish) : "")
  }

  /// Returns the page of findings: violations by rule, then findings by file.
  func findings(_ findings: [Finding], rules: [RuleCount]) -> PageContent {
    var content = PageContent()
    content.heading = PageContent.Heading(
      title: word(Words.findings),
      subtitle: rules.isEmpty ? findings.isEmpty ? "" : word(PageWords.aboutFindings) : word(PageWords.aboutRules),
      isOutside: false)
    content.emptyText = word(Words.noFindings)
    let most = Double(max(1, rules.map(\.activities).max() ?? 1))
    let width = rules.map { $0.activities.groupedDigits.utf8.count }.max() ?? 1
    let titles = [
      (Finding.Severity.error, PageWords.errors), (.warning, PageWords.warnings), (.advice, PageWords.advice),
    ]
    for (severity, title) in titles {
      content.add(
        word(title), isList: true,
        rules.filter { $0.rule.severity == severity }.map { count in
          var item = PageItem(
            .measure(
              label: nil, title: count.rule.name.text(in: language), value: count.activities.groupedDigits, valueWidth: width,
              bar: PageItem.Bar(from: 0, to: Double(count.activities) / most), detail: count.rule.rawValue))
          item.breaks(count.rule, in: language)
          item.explanation.append(word(ActivityWords.timesFound(count.findings)))
          return item
        })
    }
    var files: [String] = []
    for finding in findings where !files.contains(finding.file) { files.append(finding.file) }
    for file in files { content.add(file, isList: true, findings.filter { $0.file == file }.map(finding(_:))) }
    return content
  }

  func missing(_ reference: RecordReference, suggestions: [SearchHit]) -> PageContent {
    var content = PageContent()
    content.heading = PageContent.Heading(
      title: word(Words.notFound(reference.description)), subtitle: word(PageWords.missingHint), isOutside: false)
    content.emptyText = word(PageWords.missingHint)
    content.add(word(PageWords.suggestions), suggestions.map(hit))
    return content
  }

  private func heading(_ page: RecordPage) -> PageContent.Heading {
    let base = page.record.base
    let title = base.title.text(in: language)
    let others = base.title.entries.map(\.text).filter { $0 != title }
    var details = others
    switch page.record {
    case .agency(let agency):
      if let acronym = agency.acronym { details.insert(acronym, at: 0) }
    case .country(let country):
      details += [country.id.rawValue, country.alpha3].compactMap(\.self)
      details += page.groups
    case .region(let region): details += [region.code].compactMap(\.self)
    case .theme(let theme): details.insert(theme.id.rawValue, at: 0)
    case .programme:
      if let activity = page.activity { details.insert(activity.identifier, at: 0) }
    case .partnership, .agreement, .milestone, .result, .source: break
    }
    let kind = page.reference.kind.phrase.text(in: language)
    return PageContent.Heading(
      title: title, subtitle: ([kind] + details).joined(separator: " · "), isOutside: page.isOutside(base.citations))
  }

  private func span(_ page: RecordPage) -> ClosedRange<Day>? {
    let rows = page.programmes + page.regionalProgrammes + page.agreements + page.milestones + page.partnerships
    return TimelineListing(spanning: rows, today: today).core?.withMargin
  }

  // MARK: Titles

  func title(of reference: RecordReference, _ page: RecordPage) -> String {
    page.titles[reference]?.text(in: language) ?? reference.id
  }

  // MARK: Items

  /// Returns a fact of the record, with its own citations or else the record's.
  func fact(
    _ label: Phrase, _ text: String, links: [RecordReference] = [], citations: [Citation] = [], _ page: RecordPage
  ) -> PageItem {
    let cited = citations.isEmpty ? page.record.base.citations : citations
    return PageItem(
      .fact(label: word(label), text: text), links: links, citations: cited, isOutside: page.isOutside(cited))
  }

  /// Returns a fact that links to a record, with the record's title as its text.
  func link(
    _ label: Phrase, _ reference: RecordReference, suffix: String = "", citations: [Citation] = [], _ page: RecordPage
  )
    -> PageItem
  {
    fact(label, title(of: reference, page) + suffix, links: [reference], citations: citations, page)
  }

  func date(_ label: Phrase, _ claim: DateClaim?, _ page: RecordPage) -> [PageItem] {
    guard let claim else { return [] }
    return [fact(label, text(of: claim), citations: claim.citations, page)]
  }

  /// Returns a date in the builder's language and notation.
  func text(_ date: EDTFDate, _ style: EDTFDate.TextStyle) -> String {
    date.text(in: language, style: style, notation: notation)
  }

  /// Returns a date in words, followed by its source's wording if that differs.
  func text(of claim: DateClaim) -> String {
    let text = text(claim.date, .long)
    guard let wording = claim.wording, wording != text else { return text }
    return text + word(PageWords.inSource(wording))
  }

  private func statements(_ statements: [Statement], of page: RecordPage) -> [PageItem] {
    let sorted = Statement.Kind.allCases.flatMap { kind in statements.filter { $0.kind == kind } }
    let items = sorted.map { statement in
      let cited = statement.citations.isEmpty ? page.record.base.citations : statement.citations
      let dated = statement.date.map { word(PageWords.statedOn(text(of: $0))) } ?? ""
      return PageItem(
        .fact(
          label: word(PageWords.of(statement.kind)),
          text: statement.text.text(in: language) + dated),
        links: statement.mentions, linkTitles: statement.mentions.map { title(of: $0, page) }, citations: cited,
        isOutside: page.isOutside(cited))
    }
    return unrepeated(items)
  }

  private func notes(_ notes: [Note], of page: RecordPage) -> [PageItem] {
    notes.map { note in
      let remark: PageItem.Remark =
        switch note.kind {
        case .ambiguity: .ambiguity
        case .conflict: .conflict
        case .comment: .comment
        }
      return PageItem(
        .remark(remark, note.text.text(in: language)), citations: note.citations, isOutside: page.isOutside(note.citations))
    }
  }

  private func finding(_ finding: Finding) -> PageItem {
    let line = finding.line.map { word(PageWords.line($0)) }
    let place = line.map(language.parenthesised) ?? ""
    let (message, remedy) = FileRule.sentences(of: finding, in: language)
    return PageItem(
      .remark(.init(finding.severity), language.paragraph([message, remedy]) + place),
      links: finding.record.map { [$0] } ?? [])
  }

  private func entry(_ row: ItemRow, on page: RecordPage) -> PageItem {
    var parts = row.roles.map { $0.title.text(in: language) }
    if parts.isEmpty { parts = row.agencies.map { $0.text(in: language) } }
    return PageItem(
      .entry(
        row, dates: dates(of: row), years: dates(of: row, inYears: true),
        detail: language.list(parts)),
      links: [row.reference], isOutside: row.isOutside)
  }

  /// Returns the dates of a row in short form.
  func dates(of row: ItemRow, inYears: Bool = false) -> String {
    func short(_ date: EDTFDate) -> String { text(inYears ? date.inYears : date, .short) }
    if let actual = row.actual { return short(actual.date) }
    if let planned = row.planned { return word(Words.planned) + " " + short(planned.date) }
    if let mark = row.marks.first {
      let text = short(mark.date)
      return mark.isPlanned ? word(Words.planned) + " " + text : text
    }
    return word(Words.undated)
  }

  /// Blanks labels that repeat the one above.
  func unrepeated(_ items: [PageItem]) -> [PageItem] {
    var previous: String?
    return items.map { item in
      guard case .fact(let label, let text) = item.body else { return item }
      defer { previous = label }
      guard label == previous else { return item }
      var copy = item
      copy.body = .fact(label: "", text: text)
      return copy
    }
  }

  private func result(_ result: ReportedResult, on page: RecordPage) -> PageItem {
    let value = result.value.map { quantity($0, of: result) + " — " } ?? ""
    let dated = result.date.map { language.parenthesised(text($0.date, .short)) } ?? ""
    let cited = result.citations
    return PageItem(
      .fact(label: word(PageWords.of(result.type)), text: value + result.title.text(in: language) + dated),
      links: [result.reference], citations: cited, isOutside: page.isOutside(cited))
  }

  /// A counted number with its unit: `over 5,600 people`, `5,600人超`.
  func quantity(_ value: String, of result: ReportedResult) -> String {
    let number = Decimal(string: value).map { value.count > 6 ? $0.scaled(in: language) : value.groupedDigits } ?? value
    let unit = result.unit.map { unit in
      // A Japanese counter follows its number at once.
      (language == .japanese && unit.exact(.japanese) != nil ? "" : " ") + unit.text(in: language)
    }
    return result.qualifier.text(number + (unit ?? ""), in: language)
  }

  private func addPartners(_ title: String, _ rows: [PartnerRow], of total: Int, to content: inout PageContent) {
    let most = Double(rows.map(\.programmes).max() ?? 1)
    let items = rows.map { row in
      PageItem(
        .share(
          title: row.title.text(in: language), detail: language.list(row.roles.map { $0.title.text(in: language) }),
          count: row.programmes, fraction: most > 0 ? Double(row.programmes) / most : 0),
        links: [row.reference])
    }
    content.add(title, count: max(rows.count, total), items + more(total - rows.count))
  }

  private func hit(_ hit: SearchHit) -> PageItem {
    let kind = hit.reference.kind.phrase.text(in: language)
    let detail = hit.detail.isEmpty ? kind : kind + " · " + hit.detail
    return PageItem(
      .record(title: hit.title.text(in: language), detail: detail), links: [hit.reference], isOutside: hit.isOutside)
  }
}

extension EDTFDate {
  /// The date reduced to its years.
  fileprivate var inYears: EDTFDate {
    let extent = extent
    func side(_ day: Day?, isOpen: Bool, isUnknown: Bool) -> String {
      isOpen ? ".." : isUnknown ? "" : day.map { TextWidth.padded(String($0.year), to: 4, align: .trailing) } ?? ""
    }
    let first = side(extent.earliestStart ?? extent.latestStart, isOpen: extent.openStart, isUnknown: extent.unknownStart)
    let last = side(extent.latestEnd ?? extent.earliestEnd, isOpen: extent.openEnd, isUnknown: extent.unknownEnd)
    return (try? EDTFDate(parsing: first == last ? first : first + "/" + last)) ?? self
  }
}

extension PageItem {
  /// Links the item to a rule: Enter lists the programmes that break it, and the status line explains it.
  mutating func breaks(_ rule: ActivityRule, in language: Language) {
    address = Address(.timeline, selection: Selection(terms: [Term(.rule, rule.rawValue)]))
    explanation = rule.explanation(in: language)
  }
}
