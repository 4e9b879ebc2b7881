/// The attributes that are read.
enum AttributeName: String, CaseIterable {
  case code, type, ref, role, vocabulary, percentage, significance, currency, value, year, url, format, name, measure, ascending
  case humanitarian, hierarchy, status, latitude, longitude, version
  case language = "xml:lang"
  case isoDate = "iso-date"
  case valueDate = "value-date"
  case lastUpdated = "last-updated-datetime"
  case defaultCurrency = "default-currency"
  case budgetNotProvided = "budget-not-provided"
  case secondaryReporter = "secondary-reporter"
  case activityIdentifier = "activity-id"
  case providerActivity = "provider-activity-id"
  case receiverActivity = "receiver-activity-id"
  case ownerRef = "owner-ref"
  case ownerName = "owner-name"
  case gazetteer = "gazetteer-ref"
}
