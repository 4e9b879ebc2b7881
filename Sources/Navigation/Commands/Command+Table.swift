internal import Wording

// The command table. Key bindings, footers, help, palette, settings and the README are made from these entries.

extension Command {
  /// Returns the entry of a command; one without an entry does not compile.
  static func definition(of id: ID) -> Command {
    switch id {
    case .down:
      Command(
        id, .moving, .down,
        keys: [
          .browse: "Down j",
          .prompt: .keys("Down C-n Tab", hint: KeyWords.move, footer: 3, partner: .up),
          .copy: .keys("Down j Tab", hint: KeyWords.move, footer: 3, partner: .up),
          .help: .keys("Down j", hint: KeyWords.move, footer: 1),
        ], needed: [.browse, .prompt, .copy, .help])
    case .up:
      Command(
        id, .moving, .up,
        keys: [.browse: "Up k", .prompt: "Up C-p BTab", .copy: "Up k BTab", .help: "Up k"],
        needed: [.browse, .prompt, .copy, .help])
    case .pageDown:
      Command(
        id, .moving, .pageDown,
        keys: [
          .browse: "PageDown C-d C-f",
          .prompt: "PageDown",
          .help: .keys("PageDown C-d C-f Space", footer: 2),
        ])
    case .pageUp:
      Command(
        id, .moving, .pageUp,
        keys: [.browse: "PageUp C-u C-b", .prompt: "PageUp", .help: "PageUp C-u C-b"])
    case .first:
      Command(
        id, .moving, .first,
        keys: [.browse: "Home g", .copy: "Home g", .help: "Home g"])
    case .last:
      Command(
        id, .moving, .last,
        keys: [.browse: "End G", .copy: "End G", .help: "End G"])
    case .nextPane:
      Command(
        id, .moving, .nextPane,
        keys: [.browse: .keys("Tab", footer: 2)], unless: Unavailable.noOtherPane)
    case .previousPane:
      Command(
        id, .moving, .previousPane,
        keys: [.browse: "BTab"], unless: Unavailable.noOtherPane)
    case .agenciesPane:
      Command(
        id, .moving, .agenciesPane,
        keys: [.browse: "1"], unless: Unavailable.onlyInOverview)
    case .countriesPane:
      Command(
        id, .moving, .countriesPane,
        keys: [.browse: "2"], unless: Unavailable.onlyInOverview)
    case .timelinePane:
      Command(
        id, .moving, .timelinePane,
        keys: [.browse: "3"], unless: Unavailable.onlyInOverview)

    case .open:
      Command(
        id, .opening, .open,
        keys: [
          .browse: .keys("Enter", footer: 1),
          .prompt: .keys(
            "Enter", summary: KeyWords.openSelected,
            footer: 1),
          .filter: .keys("Enter", name: KeyWords.keep, footer: 1),
          .copy: .keys(
            "Enter", name: KeyWords.copy, summary: KeyWords.copySelected, footer: 1),
        ], needed: [.browse, .prompt, .copy])
    case .back:
      Command(
        id, .opening, .back,
        keys: [.browse: .keys("Escape Backspace [", footer: 0)], needed: [.browse], unless: Words.noBack,
        traits: [.explained])
    case .forward:
      Command(
        id, .opening, .forward,
        keys: [.browse: "]"], unless: Words.noForward, traits: [.explained])
    case .overview:
      Command(
        id, .opening, .overview,
        keys: [.browse: "0"])
    case .programmes:
      Command(
        id, .opening, .programmes,
        keys: [.browse: .keys("p", footer: 8)],
        unless: Unavailable.programmesOpen)
    case .sources:
      Command(
        id, .opening, .sources,
        keys: [.browse: .keys("o", footer: 9)],
        unless: Unavailable.noRecord)
    case .findings:
      Command(
        id, .opening, .findings,
        keys: [.browse: "!"])
    case .nextLink:
      Command(
        id, .opening, .nextLink,
        keys: [.browse: "Right l"], in: .pages, unless: Unavailable.noOtherLink)
    case .previousLink:
      Command(
        id, .opening, .previousLink,
        keys: [.browse: "Left h"], in: .pages, unless: Unavailable.noOtherLink)

    case .filter:
      Command(
        id, .narrowing, .filter,
        keys: [.browse: .keys("/", footer: 4)])
    case .find:
      Command(
        id, .narrowing, .find,
        keys: [.browse: .keys("f", footer: 5)])
    case .pin:
      Command(
        id, .narrowing, .pin,
        keys: [.browse: .keys("Space", footer: 3)], in: .lists,
        unless: Unavailable.nothingToPin)
    case .exclude:
      Command(
        id, .narrowing, .exclude,
        keys: [.browse: .keys("-", footer: 16)], in: .lists,
        unless: Unavailable.nothingToExclude)
    case .facets:
      Command(
        id, .narrowing, .facets,
        keys: [.browse: .keys("F", footer: 6)], unless: Unavailable.facetsOpen)
    case .facetValues:
      Command(
        id, .narrowing, .facetValues,
        keys: [.browse: "Right l"], in: .facets,
        unless: Unavailable.notInFacets)
    case .facetList:
      Command(
        id, .narrowing, .facetList,
        keys: [.browse: "Left h"], in: .facets,
        unless: Unavailable.notInValues)
    case .clear:
      Command(
        id, .narrowing, .clear,
        keys: [.browse: "c"], unless: Words.nothingToClear, traits: [.explained])
    case .sort:
      Command(
        id, .narrowing, .sort,
        keys: [.browse: .keys("s", footer: 10)], unless: Unavailable.nothingToSort)
    case .reverse:
      Command(
        id, .narrowing, .reverse,
        keys: [.browse: "S"], unless: Unavailable.nothingToSort)
    case .undo:
      Command(
        id, .narrowing, .undo,
        keys: [.browse: "u"], unless: Unavailable.nothingToUndo, traits: [.explained])
    case .redo:
      Command(
        id, .narrowing, .redo,
        keys: [.browse: "U"], unless: Unavailable.nothingToRedo, traits: [.explained])

    case .timeline:
      Command(
        id, .timeline, .timeline,
        keys: [.browse: .keys("t", footer: 7)], unless: Unavailable.timelineOpen)
    case .zoomIn:
      Command(
        id, .timeline, .zoomIn,
        keys: [.browse: .keys("z +", footer: 11)], in: .timeline, unless: Unavailable.noTimeline, traits: [.drawing])
    case .zoomOut:
      Command(
        id, .timeline, .zoomOut,
        keys: [.browse: .keys("Z -", footer: 12)], in: .timeline, unless: Unavailable.noTimeline, traits: [.drawing])
    case .panLeft:
      Command(
        id, .timeline, .panLeft,
        keys: [.browse: .keys("Left h", footer: 13)], in: .timeline, unless: Unavailable.notZoomed, traits: [.drawing])
    case .panRight:
      Command(
        id, .timeline, .panRight,
        keys: [.browse: "Right l"], in: .timeline, unless: Unavailable.notZoomed, traits: [.drawing])
    case .today:
      Command(
        id, .timeline, .today,
        keys: [.browse: "."], in: .timeline, unless: Unavailable.notZoomed, traits: [.drawing])
    case .group:
      Command(
        id, .timeline, .group,
        keys: [.browse: .keys("b", footer: 14)], in: .timeline, unless: Unavailable.noTimeline)
    case .fold:
      Command(
        id, .timeline, .fold,
        keys: [.browse: .keys("Space", footer: 15)], in: .timeline,
        unless: Unavailable.notOnGroup)

    case .help:
      Command(
        id, .application, .help,
        keys: [.browse: .keys("? F1", footer: 17)], needed: [.browse], traits: [.pinned])
    case .palette:
      Command(
        id, .application, .palette,
        keys: [.browse: .keys(":", footer: 18)], needed: [.browse], traits: [.drawing, .hidden])
    case .copy:
      Command(
        id, .application, .copy,
        keys: [.browse: "y"])
    case .language:
      Command(
        id, .application, .language,
        keys: [.browse: .keys("L", footer: 19), .help: "L"])
    case .theme:
      Command(
        id, .application, .theme,
        keys: [.browse: "T"], traits: [.drawing])
    case .mouse:
      Command(
        id, .application, .mouse,
        keys: [.browse: "M"])
    case .reloadSettings:
      Command(
        id, .application, .reloadSettings,
        keys: [.browse: "C-r"])
    case .diagnosis:
      Command(
        id, .application, .diagnosis,
        keys: [.browse: "F12"], alias: "debug")
    case .redraw:
      Command(
        id, .application, .redraw,
        keys: [.browse: "C-l", .prompt: "C-l", .copy: "C-l", .help: "C-l"])
    case .suspend:
      Command(
        id, .application, .suspend,
        keys: [.browse: "C-z", .prompt: "C-z", .copy: "C-z", .help: "C-z"], traits: [.drawing])
    case .cancel:
      Command(
        id, .application, .cancel,
        keys: [
          .browse: "C-c",
          .prompt: .keys(
            "Escape C-c Backspace",
            summary: KeyWords.closePrompt, footer: 2),
          .copy: .keys("Escape q y C-c Backspace", summary: KeyWords.closeBox, footer: 2),
          .help: .keys(
            "Escape q ? F1 Enter C-c Backspace", name: KeyWords.back, summary: KeyWords.closeHelp,
            footer: 0),
        ], needed: [.prompt, .copy, .help], traits: [.drawing, .hidden])
    case .stopImport:
      Command(
        id, .application, .stopImport,
        keys: [.browse: "Escape"], unless: Unavailable.noImport)
    case .quit:
      Command(
        id, .application, .quit,
        keys: [.browse: .keys("q", footer: 20)], needed: [.browse], traits: [.pinned])
    }
  }
}
