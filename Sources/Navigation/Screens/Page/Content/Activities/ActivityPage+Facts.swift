import Cooperation
import TextUI
import Wording

extension ActivityPage {
  /// The facts at the top: descriptions, status, publisher and classifications.
  var facts: [PageItem] {
    var items: [PageItem] = []
    for description in activity.descriptions where !description.text.isEmpty {
      let label = description.type.flatMap { shortName(.descriptionType, $0) } ?? word(PageWords.summary)
      items.append(fact(label, text(description.text)))
    }
    if let status = activity.status { items.append(fact(PageWords.status, name(.activityStatus, status))) }
    if !activity.publisher.isUnnamed {
      let second = activity.isSecondaryPublisher ? word(ActivityWords.secondary) : nil
      items.append(
        fact(
          ActivityWords.publisher, joined(parts(of: activity.publisher) + [second]),
          links: links(activity.publisher)))
    }
    for type in activity.aidTypes { items.append(fact(PageWords.modality, name(.aidType, type.code))) }
    let codes: [(Phrase, CodeList, String?)] = [
      (ActivityWords.flow, .flowType, activity.flowType), (ActivityWords.finance, .financeType, activity.financeType),
      (ActivityWords.tied, .tiedStatus, activity.tiedStatus),
      (ActivityWords.collaboration, .collaborationType, activity.collaborationType),
      (ActivityWords.scope, .activityScope, activity.scope),
    ]
    for (label, list, code) in codes {
      if let code { items.append(fact(label, name(list, code))) }
    }
    if activity.isHumanitarian == true { items.append(fact(ActivityWords.humanitarian, word(PageWords.yes))) }
    if let hierarchy = activity.hierarchy { items.append(fact(ActivityWords.hierarchy, String(hierarchy))) }
    if !activity.findings.isEmpty {
      let count = activity.findings.count
      let text = word(ActivityWords.findingCount(count))
      let gravest = activity.findings.map(\.rule.severity).min() ?? .advice
      items.append(PageItem(.remark(.init(gravest), text)))
    }
    return items
  }

  /// The activity dates with the report's notes, and findings that contradict them.
  var dates: [PageItem] {
    guard !activity.dates.isEmpty else { return [fact(PageWords.dates, word(PageWords.datesUnstated))] }
    let stated = Activity.ActivityDate.Kind.allCases.flatMap { kind in
      activity.dates.filter { $0.kind == kind }.map { entry in
        fact(
          ActivityWords.of(kind),
          joined([date(entry.date) ?? word(PageWords.datesUnstated), entry.note.isEmpty ? nil : text(entry.note)]))
      }
    }
    return stated + activity.findings.filter { Self.contradictions.contains($0.rule) }.map(finding)
  }

  private static let contradictions: Set<ActivityRule> = [
    .plannedOrder, .actualOrder, .actualStartFuture, .actualEndFuture, .statusAndDates, .dateImplausible, .dateRepeated,
  ]

  /// Participating organisations, funding first.
  var participants: [PageItem] {
    let order = ["1", "2", "3", "4"]
    let sorted =
      order.flatMap { role in activity.participants.filter { $0.role == role } }
      + activity.participants.filter { !order.contains($0.role ?? "") }
    return sorted.map { participant in
      fact(
        Phrase(participant.organisationRole.title),
        joined(parts(of: participant.organisation) + [participant.activity]),
        links: links(participant.organisation))
    }
  }

  /// Returns the name of an organisation, its identifier as the report writes it, and its type.
  private func parts(of organisation: Organisation) -> [String?] {
    let (name, written) = (name(organisation), organisation.statedRef ?? organisation.ref)
    return [name, written == name ? nil : written, type(of: organisation)]
  }

  private func type(of organisation: Organisation) -> String? {
    guard let code = organisation.type else { return nil }
    return Int(code).flatMap(OrganisationType.init(rawValue:))?.title.text(in: language) ?? shortName(.organisationType, code)
  }

  /// Recipient countries and regions with the percentage used, and the reported one if it differs.
  var recipients: [PageItem] {
    activity.recipients.map { recipient in
      let place = recipient.place(of: activity.publisher)
      let known = place.flatMap { page.titles[$0.reference]?.text(in: language) }
      let listed = page.codes[recipient.isRegion ? .region : .country, recipient.code]?.name.text(in: language)
      let own = recipient.name.isEmpty ? nil : recipient.name.text(in: language)
      return share(
        (known ?? listed ?? own).map { $0 + "  " + recipient.code } ?? recipient.code, recipient.share,
        isDerived: recipient.isDerived, links: [place?.reference].compactMap(\.self))
    }
  }

  /// Sectors, with a section for each vocabulary.
  var sectors: [(String, [PageItem])] {
    var vocabularies: [String] = []
    for sector in activity.sectors where !vocabularies.contains(sector.vocabulary) { vocabularies.append(sector.vocabulary) }
    return vocabularies.sorted().map { vocabulary in
      let items = activity.sectors.filter { $0.vocabulary == vocabulary }.map { sector in
        let isTheme = vocabulary == "1" || vocabulary == "2"
        let entry = isTheme ? page.codes[vocabulary == "1" ? .sector : .sectorCategory, sector.code] : nil
        let title = entry?.name.text(in: language) ?? (sector.name.isEmpty ? "" : sector.name.text(in: language))
        let withdrawn = entry?.isWithdrawn == true ? " (\(word(Words.withdrawn)))" : ""
        return share(
          sector.code + (title.isEmpty || title == sector.code ? "" : "  " + title) + withdrawn, sector.share,
          isDerived: sector.isDerived,
          links: isTheme ? [RecordReference(.theme, sector.code)] : [])
      }
      return (word(PageWords.themes) + " · " + name(.sectorVocabulary, vocabulary), items)
    }
  }

  /// Returns a percentage as a row with a bar.
  private func share(_ title: String, _ share: Activity.Share, isDerived: Bool, links: [RecordReference]) -> PageItem {
    var details: [String] = []
    let used = share.used * 100
    if let reported = share.reported {
      if abs(reported.double - used) >= 0.05 {
        details.append(word(ActivityWords.reported(reported.description + " %")))
      }
    } else if share.used < 0.9995 {
      details.append(word(ActivityWords.notReported))
    }
    if isDerived { details.append(word(ActivityWords.derived)) }
    let percentage = used.isFinite && abs(used) < 1e6 ? Self.percentage(used) : "–"
    return PageItem(
      .measure(
        label: nil, title: title, value: percentage + " %", valueWidth: 8,
        bar: share.used > 0 ? .init(from: 0, to: share.used) : nil,
        detail: details.joined(separator: " · ")), links: links, citations: page.record.base.citations)
  }

  /// Formats a percentage with at most one decimal; a part never reads as nothing or all.
  static func percentage(_ value: Double) -> String {
    if value > 0, value < 0.1 { return "<0.1" }
    if value > 99.9, value < 100 { return ">99.9" }
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(abs(tenths % 10))"
  }

  /// Policy markers, tags and emergencies.
  var classification: [PageItem] {
    var items = activity.policyMarkers.map { marker in
      let significance = marker.significance.map { name(.policySignificance, $0) }
      let title = marker.vocabulary == "1" ? name(.policyMarker, marker.code) : marker.code
      return fact(
        ActivityWords.marker, joined([title, significance]),
        links: marker.vocabulary == "1" ? [RecordReference(.theme, "marker-" + marker.code)] : [])
    }
    for tag in activity.tags {
      let list: CodeList? =
        tag.vocabulary == "2" ? .sustainableDevelopmentGoal : tag.vocabulary == "3" ? .sustainableDevelopmentTarget : nil
      items.append(
        fact(ActivityWords.tag, joined([list.map { name($0, tag.code) } ?? tag.code, shortName(.tagVocabulary, tag.vocabulary)])))
    }
    for scope in activity.humanitarianScopes {
      let title = scope.name.isEmpty ? scope.code : joined([text(scope.name), scope.code])
      items.append(
        fact(
          scope.type.flatMap { shortName(.humanitarianScopeType, $0) } ?? word(ActivityWords.humanitarian),
          joined([title, shortName(.humanitarianScopeVocabulary, scope.vocabulary)])))
    }
    return items
  }

  func location(_ location: Activity.Location) -> PageItem {
    var parts: [String?] = [
      location.name.isEmpty ? nil : text(location.name), location.description.isEmpty ? nil : text(location.description),
    ]
    if let latitude = location.latitude, let longitude = location.longitude { parts.append("\(latitude), \(longitude)") }
    parts.append(shortName(.geographicExactness, location.exactness))
    parts += location.identifiers.map { "\($0.vocabulary):\($0.code)" }
    let label = location.feature.flatMap { shortName(.locationType, $0) } ?? word(PageWords.venue)
    return fact(label, joined(parts))
  }

  func relation(_ relation: Activity.RelatedActivity) -> PageItem {
    let reference = RecordReference(.programme, relation.identifier)
    let title = page.titles[reference]?.text(in: language)
    return fact(
      relation.type.flatMap { shortName(.relatedActivityType, $0) } ?? word(PageWords.related),
      joined([title, relation.identifier]),
      links: [reference])
  }

  func document(_ document: Activity.DocumentLink) -> PageItem {
    let category = document.categories.first.flatMap { shortName(.documentCategory, $0) } ?? word(ActivityWords.document)
    let languages = language.list(document.languages.map { shortName(.language, $0) ?? $0 })
    let title = document.title.isEmpty ? nil : text(document.title)
    return fact(category, joined([title, document.url, document.format, languages, shortDate(document.date)]))
  }

  var identifiers: [PageItem] {
    var items = [fact(ActivityWords.identifier, activity.identifier)]
    if let stated = activity.statedIdentifier {
      items.append(fact(ActivityWords.asWritten, "“\(stated.replacing("\n", with: "\\n"))”"))
    }
    for other in activity.otherIdentifiers {
      items.append(
        fact(
          other.type.flatMap { shortName(.otherIdentifierType, $0) } ?? word(ActivityWords.otherIdentifier),
          joined([other.identifier, other.owner])))
    }
    return items
  }

  /// The position in the file, and other reports of the same activity.
  var report: [PageItem] {
    var items = [fact(ActivityWords.file, "\(activity.file):\(activity.line)")]
    if let updated = activity.lastUpdated { items.append(fact(ActivityWords.updated, updated)) }
    if !page.copies.isEmpty {
      items.append(
        fact(ActivityWords.copies, word(ActivityWords.copyCount(page.copies.count + 1))))
      for copy in page.copies {
        items.append(fact(ActivityWords.copies, joined(["\(copy.file):\(copy.line)", copy.lastUpdated])))
      }
    }
    return items
  }
}
