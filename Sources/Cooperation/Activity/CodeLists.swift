/// The code lists of IATI; the raw value is the official name.
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

/// The entries of all code lists.
public struct CodeLists: Hashable, Sendable {
  /// An entry of a code list.
  public struct Entry: Hashable, Sendable, Codable {
    public var name: LocalizedText
    /// The code of its category in the category list.
    public var category: String?
    /// Whether it was withdrawn from the list; still valid in old data.
    public var isWithdrawn: Bool

    public init(name: LocalizedText, category: String? = nil, isWithdrawn: Bool = false) {
      self.name = name
      self.category = category
      self.isWithdrawn = isWithdrawn
    }
  }

  public var entries: [CodeList: [String: Entry]]

  public init(entries: [CodeList: [String: Entry]] = [:]) { self.entries = entries }

  /// The entry of a code; nil if unknown.
  public subscript(list: CodeList, code: String) -> Entry? { entries[list]?[code] }
}
