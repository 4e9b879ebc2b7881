import Cooperation
import Navigation
import ScriptedSession
import Testing
import Wording

/// Addresses name screens: they are read, and written in one way.
@Suite struct AddressTests {
  @Test(arguments: [
    ("overview", "overview"), ("timeline", "timeline"), ("findings", "findings"), ("diagnosis", "diagnosis"),
    ("/overview/", "overview"),
    ("country/VN", "country/VN"), ("country/vn", "country/VN"), ("agency/jica", "agency/jica"), ("agency/jica/", "agency/jica"),
    ("agency/JICA", "agency/JICA"), ("programme/XM-DAC-701-8-1", "programme/XM-DAC-701-8-1"), ("theme/12250", "theme/12250"),
    ("region/asean", "region/asean"), ("partnership/p", "partnership/p"), ("agreement/a", "agreement/a"),
    ("milestone/m", "milestone/m"), ("result/r", "result/r"), ("source/s", "source/s"),
    ("agency/jica/sources", "agency/jica/sources"), ("country/vn/sources", "country/VN/sources"),
    ("agency/jica/timeline", "timeline?agency=jica"), ("country/vn/timeline", "timeline?country=VN"),
    ("agency/a%2Fb", "agency/a%2Fb"), ("agency/a%2fb%20c", "agency/a%2Fb%20c"), ("agency/国際", "agency/国際"),
    ("agency/%E5%9B%BD", "agency/国"), ("agency/a b", "agency/a%20b"), ("agency/50%25", "agency/50%25"),
    ("overview?", "overview"), ("overview?focus=agencies", "overview"), ("overview?focus=timeline", "overview?focus=timeline"),
    ("overview?focus=countries", "overview?focus=countries"), ("overview?filter=", "overview"),
    ("overview?filter=a=b", "overview?filter=a%3Db"), ("overview?filter=a%26b", "overview?filter=a%26b"),
    ("overview?country=vn&agency=jica", "overview?country=VN&agency=jica"), ("timeline?agency=a&agency=a", "timeline?agency=a"),
    ("timeline?zoom=year&group=country", "timeline?zoom=year&group=country"), ("timeline?group=none", "timeline"),
    ("timeline?group=country&zoom=year", "timeline?zoom=year&group=country"),
    ("timeline?zoom=year&zoom=month", "timeline?zoom=month"),
    ("timeline?region=asean&theme=122", "timeline?region=asean&theme=122"), ("country/VN?filter=care", "country/VN?filter=care"),
    ("findings?filter=x", "findings?filter=x"), ("country/VN/sources?filter=x", "country/VN/sources?filter=x"),
    ("overview?zoom=decade&group=theme&filter=x&agency=a", "overview?agency=a&filter=x&zoom=decade&group=theme"),
    ("facets", "facets"), ("facets?facet=agency", "facets"), ("facets?facet=year&country=vn", "facets?country=VN&facet=year"),
    (
      "overview?country=vn&status=2&not=country:kh&text=basic care",
      "overview?country=VN&status=2&not=country:KH&text=basic%20care"
    ),
    ("timeline?year=2024-2019&modality=C01&publisher=a%26b", "timeline?year=2019..2024&modality=C01&publisher=a%26b"),
    ("overview?country=NONE&role=funding&category=122", "overview?country=none&role=funding&category=122"),
    ("overview?agency=a&not=agency:a", "overview?not=agency:a"), ("facets?not=agency:x:y%3Dz", "facets?not=agency:x:y%3Dz"),
  ])
  func `An address is written in one way, which reads as the same`(text: String, canonical: String) throws {
    let address = try Address(parsing: text)
    #expect(address.description == canonical)
    #expect(try Address(parsing: canonical) == address)
  }

  @Test(arguments: [
    "overview", "overview?focus=timeline", "overview?country=VN&agency=jica&filter=x",
    "overview?focus=countries&filter=viet%20nam",
    "overview?focus=timeline&zoom=year&group=theme", "timeline?agency=jica&filter=lab&zoom=quarter&group=country",
    "findings?filter=x", "diagnosis?filter=x",
    "facets?country=VN&not=status:5&text=x&facet=theme", "facets?facet=country&filter=v", "timeline?year=2019..&text=a%20b",
    "country/VN", "agency/jica/sources", "programme/care?filter=a", "agency/zzz",
  ])
  func `The screen that an address opens has that address`(text: String) throws {
    #expect(try Session(text).state.screen.address == Address(parsing: text))
  }

  @Test(arguments: [
    ("", "The address is empty."), ("/", "The address is empty."), ("?x=1", "The address is empty."),
    ("contry/VN", "There is no screen 'contry'. Did you mean 'country'?"),
    ("Overview", "There is no screen 'Overview'. Did you mean 'overview'?"),
    ("timelines", "Did you mean 'timeline'?"), ("overview/x", "'overview' takes nothing behind a slash"),
    ("country", "'country' names no country. Write country/ID; `kakehashi list countries` lists them."),
    ("agency/", "'agency/' names no agency."), ("agency/%zz", "names no agency"), ("agency/%FF", "names no agency"),
    ("agency/%2", "names no agency"),
    ("agency/jica/money", "Behind 'agency/jica' only /sources and /timeline can follow"),
    ("agency/jica/sources/x", "Behind 'agency/jica' only /sources and /timeline can follow"),
    ("programme/care/timeline", "A programme has no timeline of its own"),
    ("timeline?zoom=week", "zoom=week is not known. zoom is one of decade, year, quarter, month."),
    ("timeline?group=year", "group=year is not known. group is one of none, country, agency, theme."),
    ("overview?focus=map", "focus=map is not known. focus is one of agencies, countries, timeline."),
    (
      "timeline?focus=agencies",
      "does not take 'focus'. It takes agency, role, country, region, theme, category, status, modality, year,"
    ),
    ("overview?year=next", "year=next is no year."), ("overview?not=VN", "not=VN is not of the form not=country:VN"),
    ("facets?facet=colour", "facet=colour is not known."), ("facets?zoom=year", "does not take 'zoom'."),
    ("overview?programme=care", "does not take 'programme'."), ("country/VN?zoom=year", "does not take 'zoom'. It takes filter."),
    ("overview?zoom", "'zoom' in the address 'overview?zoom' is not of the form name=value."),
    ("overview?filter=%zz", "is not of the form name=value."), ("overview?=x", "does not take ''."),
  ])
  func `What is no address is refused with a sentence that says why`(text: String, part: String) {
    let error = #expect(throws: AddressError.self) { try Address(parsing: text) }
    #expect(error?.description.contains(part) == true, "\(error?.description ?? "")")
    #expect(error?.description.last == ".")
  }
}
