/// The lists of codes that activities are written in; the raw value is the list's official name.
public enum CodeList: String, CaseIterable, Hashable, Sendable, Codable {
  case activityDateType = "ActivityDateType"
  case activityScope = "ActivityScope"
  case activityStatus = "ActivityStatus"
  case aidType = "AidType"
  case budgetStatus = "BudgetStatus"
  case budgetType = "BudgetType"
  case collaborationType = "CollaborationType"
  case country = "Country"
  case currency = "Currency"
  case descriptionType = "DescriptionType"
  case documentCategory = "DocumentCategory"
  case financeType = "FinanceType"
  case flowType = "FlowType"
  case geographicExactness = "GeographicExactness"
  case humanitarianScopeType = "HumanitarianScopeType"
  case humanitarianScopeVocabulary = "HumanitarianScopeVocabulary"
  case indicatorMeasure = "IndicatorMeasure"
  case language = "Language"
  case locationType = "LocationType"
  case organisationRole = "OrganisationRole"
  case organisationType = "OrganisationType"
  case otherIdentifierType = "OtherIdentifierType"
  case policyMarker = "PolicyMarker"
  case policySignificance = "PolicySignificance"
  case region = "Region"
  case relatedActivityType = "RelatedActivityType"
  case resultType = "ResultType"
  case sector = "Sector"
  case sectorCategory = "SectorCategory"
  case sectorVocabulary = "SectorVocabulary"
  case sustainableDevelopmentGoal = "UNSDG-Goals"
  case sustainableDevelopmentTarget = "UNSDG-Targets"
  case tagVocabulary = "TagVocabulary"
  case tiedStatus = "TiedStatus"
  case transactionType = "TransactionType"
}

/// What the codes of all lists stand for.
public struct CodeLists: Hashable, Sendable {
  /// What one code stands for.
  public struct Entry: Hashable, Sendable, Codable {
    /// Its name, in English and other languages.
    public var name: LocalizedText
    /// The code of the category that it belongs to, in the list of categories.
    public var category: String?
    /// True where the list no longer has it; old data rightly uses it.
    public var isWithdrawn: Bool

    /// Creates an entry.
    public init(name: LocalizedText, category: String? = nil, isWithdrawn: Bool = false) {
      self.name = name
      self.category = category
      self.isWithdrawn = isWithdrawn
    }
  }

  /// The entries of each list, by code.
  public var entries: [CodeList: [String: Entry]]

  /// Creates lists from their entries; by default empty ones.
  public init(entries: [CodeList: [String: Entry]] = [:]) { self.entries = entries }

  /// Returns what a code stands for; nil where the list does not have it.
  public subscript(list: CodeList, code: String) -> Entry? { entries[list]?[code] }
}
