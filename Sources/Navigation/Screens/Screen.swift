public import Cooperation

/// A screen, current or in the history. Only this file and the screens' own folders tell screens apart.
///
/// Indirect, because states, histories and undo stacks copy screens far more often than anything changes one.
public indirect enum Screen: Hashable, Sendable {
  case overview(OverviewScreen)
  case timeline(TimelineScreen)
  case breakdown(BreakdownScreen)
  case programmes(ProgrammesScreen)
  case page(PageScreen)

  /// Creates the screen that an address names, before any query.
  init(_ address: Address) {
    switch address.destination.screen {
    case .overview: self = .overview(OverviewScreen(address))
    case .timeline: self = .timeline(TimelineScreen(address))
    case .facets: self = .breakdown(BreakdownScreen(address))
    case .programmes: self = .programmes(ProgrammesScreen(address))
    case .findings, .diagnosis, .recordPage, .sourcesPage: self = .page(PageScreen(address))
    }
  }

  public var model: any ScreenModel {
    switch self {
    case .overview(let screen): screen
    case .timeline(let screen): screen
    case .breakdown(let screen): screen
    case .programmes(let screen): screen
    case .page(let screen): screen
    }
  }

  /// Applies a type-erased change in place.
  mutating func update<Result>(_ change: (inout any ScreenModel) -> Result) -> Result {
    func changed<Model: ScreenModel>(_ model: Model) -> (Model, Result) {
      var any: any ScreenModel = model
      let result = change(&any)
      return (any as? Model ?? model, result)
    }
    switch self {
    case .overview(let screen):
      let (screen, result) = changed(screen)
      self = .overview(screen)
      return result
    case .timeline(let screen):
      let (screen, result) = changed(screen)
      self = .timeline(screen)
      return result
    case .breakdown(let screen):
      let (screen, result) = changed(screen)
      self = .breakdown(screen)
      return result
    case .programmes(let screen):
      let (screen, result) = changed(screen)
      self = .programmes(screen)
      return result
    case .page(let screen):
      let (screen, result) = changed(screen)
      self = .page(screen)
      return result
    }
  }
}

/// The first component of a screen's address.
public enum ScreenName: String, CaseIterable, Hashable, Sendable {
  case overview, timeline, facets, programmes, findings, diagnosis
  /// The page of a record; its addresses begin with the kind of the record instead.
  case recordPage
  /// The sources of a record.
  case sourcesPage

  /// The query parameters of the address, besides `filter`.
  var parameters: Set<AddressParameter> {
    switch self {
    case .overview: [.selection, .zoom, .group, .focus]
    case .timeline: [.selection, .zoom, .group]
    case .facets: [.selection, .facet]
    case .programmes: [.selection]
    case .findings, .diagnosis, .recordPage, .sourcesPage: []
    }
  }
}

extension Screen {
  public var address: Address { model.address }
  public var selection: Selection {
    get { model.selection }
    set { update { $0.selection = newValue } }
  }
}
