import Cooperation
import TextUI
import Wording

extension Scene {
  static let all = imported + overview + programmes + timeline + pages + prompts + conditions + japanese + ascii + hostile + large

  static let imported = [
    Scene("million-overview", "overview?country=VN&not=status:5&text=care", "j", data: .million),
    Scene("million-timeline", "timeline?zoom=quarter", "PageDown", data: .million),
    Scene("million-importing", "overview", "import", data: .million),
    Scene("facets", "facets", data: .million),
    Scene("facets-values", "facets?facet=country&country=VN&not=country:KH", "j j", data: .million),
    Scene("facets-publishers", "facets?facet=publisher", "G", data: .million),
    Scene("facets-years", "facets?facet=year", data: .million),
    Scene("facets-japanese", "facets?facet=country&country=VN&not=country:KH", "j", language: .japanese, data: .million),
    Scene("facets-ascii", "facets?facet=modality&modality=C01", "", glyphs: .ascii, data: .million),
    Scene("conditions", "overview", "/ text:status:2_country:v Down", data: .million),
    Scene("conditions-wrong", "timeline", "/ text:country:cambodja Enter", data: .million),
    Scene("activity", "programme/XX-1-A", sizes: many, data: .million),
    Scene("activity-money", "programme/XX-1-A", "Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab j", data: .million),
    Scene("activity-end", "programme/XX-1-A", "G", data: .million),
    Scene("activity-japanese", "programme/XX-1-A", language: .japanese, data: .million),
    Scene("activity-bare", "programme/XX-1-B", data: .million),
    Scene("findings-by-rule", "findings", data: .million),
    Scene("findings-by-rule-japanese", "findings", "j", language: .japanese, data: .million),
    Scene("timeline-of-a-rule", "findings", "Enter j", data: .million),
    Scene("facets-rules", "facets?facet=rule", "j", data: .million),
    Scene("country-of-many", "country/VN", "G", data: .million),
  ]

  static let overview = [
    Scene("overview", "overview", sizes: many),
    Scene("overview-agency", "overview", "j"),
    Scene("overview-countries", "overview", "2 j"),
    Scene("overview-timeline", "overview", "3 j"),
    Scene("overview-pinned", "overview", "j Space 2 j Space 3"),
    Scene("overview-sorted", "overview", "s S"),
    Scene("overview-empty-selection", "overview?country=PK&agency=network"),
    Scene("overview-no-totals", "overview?year=1950"),
    Scene("overview-folded", "overview", "3 b Space"),
  ]

  static let programmes = [
    Scene("programmes", "programmes", "j", sizes: many),
    Scene("programmes-narrowed", "programmes?country=VN", "s"),
    Scene("programmes-none", "programmes?year=1950"),
    Scene("programmes-japanese", "programmes", "j", language: .japanese),
    Scene("programmes-ascii", "programmes", "S", glyphs: .ascii),
  ]

  static let timeline = [
    Scene("timeline", "timeline", sizes: many),
    Scene("timeline-decade", "timeline?zoom=decade", "j"),
    Scene("timeline-year", "timeline?zoom=year", "j j"),
    Scene("timeline-quarter", "timeline?zoom=quarter", "j j ."),
    Scene("timeline-month", "timeline?zoom=month", "j j . h"),
    Scene("timeline-grouped", "timeline?group=country"),
    Scene("timeline-folded", "timeline?group=agency", "Space j Space j j j Space"),
    Scene("timeline-theme", "timeline?group=theme&agency=aoba", "j"),
  ]

  static let pages = [
    Scene("country", "country/VN"),
    Scene("country-end", "country/VN", "G"),
    Scene("country-without-programmes", "country/JP"),
    Scene("agency", "agency/aoba"),
    Scene("agency-second-section", "agency/aoba", "Tab j"),
    Scene("agency-outside", "agency/network"),
    Scene("programme", "programme/tuberculosis"),
    Scene("programme-links", "programme/tuberculosis", "Tab j l"),
    Scene("programme-end", "programme/tuberculosis", "G"),
    Scene("partnership", "partnership/aoba-vietnam"),
    Scene("agreement", "agreement/memorandum"),
    Scene("milestone", "milestone/next-meeting"),
    Scene("result", "result/cases"),
    Scene("theme", "theme/12263"),
    Scene("region", "region/asean"),
    Scene("source", "source/report"),
    Scene("sources", "programme/tuberculosis/sources"),
    Scene("sources-of-a-fact", "agency/aoba", "Tab Tab o"),
    Scene("findings", "findings", data: .findings),
    Scene("findings-none", "findings"),
    Scene("findings-of-a-record", "programme/tuberculosis", data: .findings),
    Scene("missing-record", "agency/aobaa"),
    Scene("diagnosis", "overview", "F12"),
    Scene("diagnosis-end", "diagnosis", "G"),
  ]

  static let prompts = [
    Scene("help", "overview", "?"),
    Scene("help-end", "overview", "? G"),
    Scene("copy", "overview", "j y", sizes: many),
    Scene("copy-page", "country/VN", "y j"),
    Scene("palette", "overview", ":"),
    Scene("palette-narrowed", "overview", ": text:time Down"),
    Scene("palette-address", "overview", ": text:country/V"),
    Scene("search", "overview", "f"),
    Scene("search-hits", "overview", "f text:hospital Down"),
    Scene("search-japanese", "overview", "f text:結核"),
    Scene("search-none", "overview", "f text:zzz"),
    Scene("filter", "overview", "/ text:mi"),
    Scene("filter-kept", "overview", "/ text:mi Enter"),
    Scene("filter-no-match", "overview", "/ text:zzz Enter"),
    Scene("filter-timeline", "timeline", "/ text:hosp"),
    Scene("filter-page", "country/VN", "/ text:nurses Enter"),
  ]

  static let conditions = [
    Scene("too-small", "overview", sizes: ["23x6", "24x5", "10x3", "1x1"]),
    Scene("smallest", "overview", sizes: ["24x6"]),
    Scene("smallest-page", "country/VN", sizes: ["24x6"]),
    Scene("smallest-timeline", "timeline", sizes: ["24x6"]),
    Scene("loading", "overview", moment: .unanswered),
    Scene("loading-timeline", "timeline", moment: .unanswered),
    Scene("loading-page", "country/VN", moment: .unanswered),
    Scene("failed", "overview", moment: .failed),
    Scene("failed-page", "country/VN", moment: .failed),
    Scene("message", "overview", "j Space"),
    Scene("empty-catalogue", "overview", data: .empty),
    Scene("empty-timeline", "timeline", data: .empty),
  ]

  static let japanese = [
    Scene("japanese-overview", "overview", language: .japanese),
    Scene("japanese-timeline", "timeline?zoom=year&group=country", language: .japanese),
    Scene("japanese-country", "country/VN", language: .japanese),
    Scene("japanese-programme", "programme/tuberculosis", language: .japanese),
    Scene("japanese-agency", "agency/aoba", language: .japanese),
    Scene("japanese-diagnosis", "diagnosis", language: .japanese),
    Scene("japanese-help", "overview", "?", language: .japanese),
    Scene("japanese-copy", "overview", "j y", language: .japanese),
    Scene("japanese-search", "overview", "f text:病院", language: .japanese),
    Scene("japanese-too-small", "overview", sizes: ["20x5"], language: .japanese),
  ]

  static let ascii = [
    Scene("ascii-overview", "overview", glyphs: .ascii),
    Scene("ascii-timeline", "timeline?group=country", "j", glyphs: .ascii),
    Scene("ascii-programme", "programme/tuberculosis", glyphs: .ascii),
    Scene("ascii-help", "overview", "?", glyphs: .ascii),
  ]

  static let hostile = [
    Scene("hostile-overview", "overview", data: .hostile),
    Scene("hostile-programme", "programme/lines", data: .hostile),
    Scene("hostile-agency", "agency/endless", data: .hostile),
    Scene("hostile-emoji", "agency/emoji", data: .hostile),
    Scene("hostile-country", "country/VN", data: .hostile),
    Scene("hostile-search", "overview", "f text:e", data: .hostile),
    Scene("hostile-missing", "agency/%1B[2J%E2%80%AE"),
  ]

  static let large = [
    Scene("large-overview", "overview", sizes: ["120x36"], data: .large),
    Scene("large-timeline", "timeline", sizes: ["120x36"], data: .large),
    Scene("large-country", "country/VN", sizes: ["120x36"], data: .large),
    Scene("large-country-japanese", "country/VN", sizes: ["80x24"], language: .japanese, data: .large),
  ]
}
