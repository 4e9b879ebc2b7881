import Cooperation
import Foundation

extension Sample {
  static let programmes = [
    Programme(
      id: "tuberculosis",
      title: LocalizedText("Tuberculosis control at the Song Hong hospital", japanese: "ソンホン病院における結核対策"),
      summary: LocalizedText("Laboratory, training and follow-up of patients.", japanese: "検査・研修・患者の追跡。"), status: .closed,
      planned: claim("2019-04/2024-03"), actual: claim("2019-06/2024-09", wording: "from June 2019 to September 2024"),
      participations: [
        .init(agency: "aoba", role: .funding, citations: report), .init(agency: "minato", role: .implementing),
        .init(agency: "song-hong", role: .partner),
      ],
      recipients: [.init(place: .country("VN"), percentage: 100)],
      themes: [ThemeShare(theme: "12263", percentage: 80, basis: .reported), ThemeShare(theme: "12220", percentage: 20)],
      modalities: [.project, .donorPersonnel],
      money: [
        Money(
          kind: .commitment, amount: 480_000_000, currency: "JPY", date: claim("2019"), wording: "480 million yen",
          provider: "aoba", citations: report),
        Money(kind: .disbursement, amount: 455_000_000, currency: "JPY", qualifier: .about, citations: report),
      ],
      identifiers: ["XX-ACA-8-0019"],
      statements: [
        Statement(kind: .aim, text: "Half as many new cases in the province within five years.", citations: report),
        Statement(
          kind: .outcome, text: "The laboratory works around the clock.", date: claim("2024-09"),
          mentions: [RecordReference(.agency, "song-hong")], citations: letter),
      ],
      notes: [Note(kind: .ambiguity, text: "Whether the extension was funded is left open.", citations: report)],
      citations: report),
    Programme(
      id: "nurses", title: LocalizedText("Nurses for the delta", japanese: "デルタの看護師養成"), status: .implementation,
      planned: claim("2022-04/2027-03"), actual: claim("2022-05/.."),
      participations: [.init(agency: "aoba", role: .funding), .init(agency: "song-hong", role: .participant)],
      recipients: [.init(place: .country("VN")), .init(place: .region("delta"))], themes: [ThemeShare(theme: "12220")],
      modalities: [.training], relations: [.init(kind: .parent, programme: "tuberculosis", citations: letter)], citations: letter),
    Programme(
      id: "mothers", title: LocalizedText("Mothers' handbook", japanese: "母子手帳"), status: .finalisation,
      actual: claim("2011?/2016~", wording: "from about 2011"),
      participations: [.init(agency: "wellbeing", role: .accountable), .init(agency: "indus", role: .implementing)],
      recipients: [.init(place: .country("PK"))], themes: [ThemeShare(theme: "marker-9")], modalities: [.project],
      citations: report),
    Programme(
      id: "meetings", title: LocalizedText("Ministers' meetings on caring societies", japanese: "福祉社会閣僚会合"),
      actual: claim("2003/.."), participations: [.init(agency: "wellbeing", role: .funding)],
      recipients: [.init(place: .region("asean"))], themes: [ThemeShare(theme: "12220")], citations: report),
    Programme(
      id: "hospital", title: LocalizedText("A new wing for the hospital", japanese: "病院新棟"), status: .pipeline,
      planned: claim("2027/2031"), participations: [.init(agency: "aoba", role: .funding)],
      recipients: [.init(place: .country("VN"))], modalities: [.project],
      money: [Money(kind: .budget, amount: 12.5, currency: "USD", date: claim("2027"), citations: letter)], citations: letter),
    Programme(
      id: "lungs", title: LocalizedText("Lung screening", japanese: "肺検診"),
      participations: [.init(agency: "network", role: .funding)],
      recipients: [.init(place: .country("KH"))], themes: [ThemeShare(theme: "12263")], citations: web),
  ]

  static let partnerships = [
    Partnership(
      id: "aoba-vietnam", title: LocalizedText("Aoba agency and Viet Nam", japanese: "青葉協力機構とベトナム"),
      summary: "Three programmes and a memorandum.", agencies: ["aoba", "song-hong"], places: [.country("VN")],
      period: claim("1992/.."), programmes: ["tuberculosis", "nurses", "hospital"], agreements: ["memorandum"],
      themes: [ThemeShare(theme: "12263")],
      money: [Money(kind: .investment, amount: 3_000_000, currency: nil, qualifier: .over, citations: letter)],
      statements: [Statement(kind: .rank, text: "The largest partner in the province.", citations: letter)],
      citations: report)
  ]

  static let agreements = [
    Agreement(
      id: "memorandum", title: LocalizedText("Memorandum of cooperation", japanese: "協力覚書"), type: .memorandum,
      agencies: ["aoba", "song-hong"], places: [.country("VN")], signed: claim("2019-03-15"), programmes: ["tuberculosis"],
      statements: [Statement(kind: .field, text: "Lungs, nursing, buildings.", citations: report)], citations: report),
    Agreement(
      id: "notes", title: LocalizedText("Exchange of notes on equipment", japanese: "機材供与交換公文"), type: .exchangeOfNotes,
      agencies: ["wellbeing", "indus"], places: [.country("PK")], signed: claim("2010-11"), citations: letter),
  ]

  static let milestones = [
    Milestone(
      id: "first-meeting", title: LocalizedText("First meeting", japanese: "第1回会合"), type: .meeting, date: claim("2003-11-10"),
      venue: "Ha Noi", programme: "meetings", agencies: ["wellbeing"], places: [.country("VN")], citations: report),
    Milestone(
      id: "next-meeting", title: LocalizedText("Twentieth meeting", japanese: "第20回会合"), type: .meeting, standing: .planned,
      date: claim("2027-02"), programme: "meetings", agencies: ["wellbeing"], places: [.region("asean")], citations: letter),
    Milestone(
      id: "workshop", title: LocalizedText("Workshop on wards", japanese: "病棟研修会"), type: .workshop, date: claim("2025-10-14"),
      venue: "Phnom Penh", summary: "Forty nurses took part.", agencies: ["minato"], places: [.country("KH")],
      themes: [ThemeShare(theme: "12220")], citations: letter),
  ]

  static let results = [
    ReportedResult(
      id: "cases", title: LocalizedText("New cases a year", japanese: "年間新規症例"), type: .outcome, value: "1200",
      qualifier: .under, unit: LocalizedText("cases", japanese: "件"), date: claim("2024"), summary: "From 2500 in 2018.",
      subject: RecordReference(.programme, "tuberculosis"), citations: report),
    ReportedResult(
      id: "population", title: "People served", type: .context, value: "98", unit: "million people",
      subject: RecordReference(.country, "VN"), citations: web),
  ]
}

extension Catalogue {
  /// What no catalogue should hold and a file can: controls, text that runs backwards, invisible and endless titles.
  static let hostile: Catalogue = {
    var catalogue = Catalogue()
    catalogue.sources = [Source(id: "doc", title: "Document\u{7}\u{1B}]0;title\u{7}", layer: .document, location: "x\r\ny")]
    let doc = [Citation(source: "doc", place: "page\t1\u{1B}[31m")]
    catalogue.countries = [
      Country(id: "VN", title: "Viet\u{200B}Nam \u{202E}maN teiV\u{202C}", citations: doc),
      Country(id: "JP", title: LocalizedText("Japan", japanese: "日本\u{FEFF}国"), citations: doc),
    ]
    catalogue.agencies = [
      Agency(id: "escape", title: "\u{1B}[2J\u{1B}[H\u{9B}31mred\u{0}\u{8}\u{7F}", country: "VN", citations: doc),
      Agency(id: "bidi", title: "\u{2066}isolate\u{2069} \u{200F}mark שלום العربية", citations: doc),
      Agency(id: "endless", title: LocalizedText(String(repeating: "endless ", count: 125)), country: "JP", citations: doc),
      Agency(id: "wide", title: LocalizedText(String(repeating: "国際保健協力", count: 60)), citations: doc),
      Agency(id: "emoji", title: "👨‍👩‍👧‍👦 family ❤️ heart 🇻🇳 flag e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301} marks", citations: doc),
    ]
    catalogue.programmes = [
      Programme(
        id: "lines", title: "First line\nsecond line\r\nthird\ttab", summary: "\u{1B}[31mred\u{1B}[0m\n\n\u{202E}drawkcab",
        actual: claim("2020/2024", wording: "\u{1B}cfrom\u{85}2020"),
        participations: catalogue.agencies.map { .init(agency: $0.id, role: .partner) },
        recipients: [.init(place: .country("VN"))],
        identifiers: ["\u{1B}[1m"],
        statements: [Statement(kind: .aim, text: LocalizedText(String(repeating: "無限", count: 500)), citations: doc)],
        citations: doc)
    ]
    return catalogue
  }()
}
