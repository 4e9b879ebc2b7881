internal import Cooperation

/// The roles of one agency in one programme as the bits of a column; the leading role is the lowest bit.
struct RoleSet: OptionSet {
  let rawValue: Int

  init(rawValue: Int) { self.rawValue = rawValue }

  init(_ role: OrganisationRole) { rawValue = 1 << Self.rank(role) }

  /// The roles, the leading ones first.
  var roles: [OrganisationRole] { OrganisationRole.allCases.filter { contains(RoleSet($0)) } }

  /// The number of a role's bit; written to databases, so it never changes.
  private static func rank(_ role: OrganisationRole) -> Int {
    switch role {
    case .funding: 0
    case .accountable: 1
    case .extending: 2
    case .implementing: 3
    case .partner: 4
    case .participant: 5
    }
  }
}
