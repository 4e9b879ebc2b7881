/// The elements that are read; all others, such as contacts, are skipped.
enum Element: String, CaseIterable {
  case activity = "iati-activity"
  case identifier = "iati-identifier"
  case reportingOrganisation = "reporting-org"
  case title, description, narrative
  case participatingOrganisation = "participating-org"
  case otherIdentifier = "other-identifier"
  case ownerOrganisation = "owner-org"
  case status = "activity-status"
  case activityDate = "activity-date"
  case scope = "activity-scope"
  case recipientCountry = "recipient-country"
  case recipientRegion = "recipient-region"
  case location, name, point
  case position = "pos"
  case coordinates
  case locationIdentifier = "location-id"
  case gazetteerEntry = "gazetteer-entry"
  case locationType = "location-type"
  case feature = "feature-designation"
  case exactness
  case sector, tag
  case humanitarianScope = "humanitarian-scope"
  case policyMarker = "policy-marker"
  case collaborationType = "collaboration-type"
  case defaultFlowType = "default-flow-type"
  case defaultFinanceType = "default-finance-type"
  case defaultAidType = "default-aid-type"
  case defaultTiedStatus = "default-tied-status"
  case flowType = "flow-type"
  case financeType = "finance-type"
  case aidType = "aid-type"
  case tiedStatus = "tied-status"
  case budget
  case plannedDisbursement = "planned-disbursement"
  case periodStart = "period-start"
  case periodEnd = "period-end"
  case value
  case transaction
  case transactionType = "transaction-type"
  case transactionDate = "transaction-date"
  case providerOrganisation = "provider-org"
  case receiverOrganisation = "receiver-org"
  case documentLink = "document-link"
  case category, language
  case documentDate = "document-date"
  case relatedActivity = "related-activity"
  case website = "activity-website"
  case result, indicator, baseline, period, target, actual, dimension, comment

  /// Whether its text is read, directly or from narratives.
  var takesText: Bool {
    switch self {
    case .activity, .location, .point, .coordinates, .locationIdentifier, .tag, .budget, .plannedDisbursement, .transaction,
      .documentLink, .documentDate, .result, .indicator, .baseline, .period, .target, .actual, .dimension:
      false
    default: true
    }
  }
}
