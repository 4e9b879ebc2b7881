internal import Cooperation

/// The data that mapping needs besides the file.
struct MappingContext: Sendable {
  /// Returns the preferred of an organisation's identifiers; nil if no other is known.
  var preferredOrganisation: @Sendable (String) -> String?
  var codes: KnownCodes
  /// The current date; later dates are in the future.
  var today: Day
  /// The current moment, in microseconds since 1970; later ones are in the future.
  var now: Int64
}
