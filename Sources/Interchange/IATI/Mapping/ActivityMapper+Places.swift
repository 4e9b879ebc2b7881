internal import Cooperation

extension ActivityMapper {
  /// Reads a percentage; a negative one counts by its magnitude.
  private mutating func share(_ tree: ElementTree, _ index: ElementTree.Index, _ rule: ActivityRule) -> Activity.Share {
    guard let range = tree.range(.percentage, of: index) else { return Activity.Share() }
    let result = tree.amount(range, AmountParser.Notation(isPercentage: true))
    if let problem = result.rule { report(problem, tree[index].line, tree.string(range)) }
    guard let amount = result.amount else { return Activity.Share() }
    if amount.units < 0 || amount.double > 100.005 { report(rule, tree[index].line, amount.description) }
    return Activity.Share(reported: amount)
  }

  /// Returns the codes of an attribute, usually one.
  private mutating func codes(_ tree: ElementTree, _ index: ElementTree.Index) -> [String] {
    guard let code = tree.attribute(.code, of: index) else { return [] }
    guard code.utf8.contains(where: { $0 == 0x20 || $0 == 0x2C || $0 == 0x3B || $0 == 0x7C }) else { return [code] }
    let parts = code.split { $0 == " " || $0 == "," || $0 == ";" || $0 == "|" }.map(String.init)
    // Several short codes are a list; anything else is a single unknown code.
    guard parts.count > 1, parts.allSatisfy({ $0.utf8.count <= 5 }) else { return [code] }
    report(.codesJoined, tree[index].line, code)
    return parts
  }

  /// Reads countries or regions.
  mutating func recipients(_ tree: ElementTree, _ index: ElementTree.Index) -> [Activity.Recipient] {
    let line = tree[index].line
    let isRegion = tree[index].element == .recipientRegion
    let name = texts(tree, index)
    let share = share(tree, index, .recipientPercentage)
    let codes = codes(tree, index)
    if codes.isEmpty { report(.codeMissing, line, "\(isRegion ? "Region" : "Country") \(name.entries.first?.text ?? "")") }
    return codes.map { code in
      var recipient = Activity.Recipient(
        code: Self.upper(code), isRegion: isRegion, name: codes.count == 1 ? name : LocalizedText())
      if codes.count == 1 { recipient.share = share }
      if isRegion {
        recipient.vocabulary = Self.regionVocabulary(tree.attribute(.vocabulary, of: index))
        if recipient.vocabulary == "1" { _ = checked(recipient.code, in: .region, line: line) }
      } else if (3...4).contains(code.utf8.count), code.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
        recipient.isRegion = true
        report(.countryIsRegion, line, code)
        _ = checked(code, in: .region, line: line)
      } else {
        _ = checked(recipient.code, in: .country, line: line)
      }
      return recipient
    }
  }

  private static func regionVocabulary(_ written: String?) -> String {
    switch written {
    case nil, "DAC": "1"
    case "UN": "2"
    case .some(let vocabulary): vocabulary
    }
  }

  /// Reads sectors.
  mutating func sectors(_ tree: ElementTree, _ index: ElementTree.Index) -> [Activity.Sector] {
    let line = tree[index].line
    let name = texts(tree, index)
    let share = share(tree, index, .sectorPercentage)
    let vocabulary = Self.sectorVocabulary(tree.attribute(.vocabulary, of: index))
    let codes = vocabulary == "1" || vocabulary == "2" ? codes(tree, index) : tree.attribute(.code, of: index).map { [$0] } ?? []
    if codes.isEmpty {
      // A publisher's own vocabulary may have names only.
      guard let text = name.entries.first?.text, vocabulary == "99" || vocabulary == "98" else {
        report(.codeMissing, line, "Sector \(name.entries.first?.text ?? "")")
        return []
      }
      return [Activity.Sector(code: text, vocabulary: vocabulary, share: share, name: name)]
    }
    if vocabulary == "98" || vocabulary == "99", name.isEmpty { report(.sectorUnnamed, line, codes.joined(separator: " ")) }
    return codes.map { code in
      var sector = Activity.Sector(code: code, vocabulary: vocabulary, name: codes.count == 1 ? name : LocalizedText())
      if codes.count == 1 { sector.share = share }
      switch vocabulary {
      case "1": checkSector(code, line: line)
      case "2": _ = checked(code, in: .sectorCategory, line: line)
      default: break
      }
      return sector
    }
  }

  private mutating func checkSector(_ code: String, line: Int) { _ = checked(code, in: .sector, line: line) }

  private static func sectorVocabulary(_ written: String?) -> String {
    switch written?.uppercased() {
    case nil, "1", "DAC": "1"
    case "DAC-3", "DAC3": "2"
    case "COFOG": "3"
    case "NACE": "4"
    case "NTEE": "5"
    case "ADT": "6"
    case "RO2": "98"
    case "RO": "99"
    case .some(let vocabulary): vocabulary
    }
  }

  mutating func mapTag(_ tree: ElementTree) {
    guard let code = tree.attribute(.code, of: 0) else {
      report(.codeMissing, tree[0].line, "tag")
      return
    }
    let vocabulary = tree.attribute(.vocabulary, of: 0) ?? "1"
    let list: CodeList? =
      vocabulary == "2" ? .sustainableDevelopmentGoal : vocabulary == "3" ? .sustainableDevelopmentTarget : nil
    if let list { _ = checked(code, in: list, line: tree[0].line) }
    activity.tags.append(CodedValue(code: code, vocabulary: checked(vocabulary, in: .tagVocabulary, line: tree[0].line)))
  }

  mutating func mapPolicyMarker(_ tree: ElementTree) {
    let line = tree[0].line
    let vocabulary = tree.attribute(.vocabulary, of: 0).map { $0 == "DAC" ? "1" : $0 } ?? "1"
    guard let code = tree.attribute(.code, of: 0) else {
      report(.codeMissing, line, CodeList.policyMarker.rawValue)
      return
    }
    if vocabulary == "1" { _ = checked(code, in: .policyMarker, line: line) }
    let significance = tree.attribute(.significance, of: 0).map { checked($0, in: .policySignificance, line: line) }
    if vocabulary == "1", significance == nil { report(.policyMarkerSignificance, line, code) }
    activity.policyMarkers.append(Activity.PolicyMarker(code: code, vocabulary: vocabulary, significance: significance))
  }

  mutating func mapHumanitarianScope(_ tree: ElementTree) {
    guard let code = tree.attribute(.code, of: 0) else {
      report(.codeMissing, tree[0].line, "humanitarian-scope")
      return
    }
    let type = tree.attribute(.type, of: 0).map { checked($0, in: .humanitarianScopeType, line: tree[0].line) }
    activity.humanitarianScopes.append(
      Activity.HumanitarianScope(
        type: type, vocabulary: tree.attribute(.vocabulary, of: 0), code: code, name: texts(tree, 0)))
  }

  mutating func aidType(_ tree: ElementTree, _ index: ElementTree.Index) -> CodedValue? {
    let vocabulary = tree.attribute(.vocabulary, of: index) ?? "1"
    if vocabulary == "1" { return code(tree, index, .aidType).map { CodedValue(code: $0) } }
    return tree.attribute(.code, of: index).map { CodedValue(code: $0, vocabulary: vocabulary) }
  }
}

// MARK: Places within countries

extension ActivityMapper {
  mutating func mapLocation(_ tree: ElementTree) {
    var location = Activity.Location()
    for child in tree.children(of: 0) {
      switch tree[child].element {
      case .name: location.name.entries += texts(tree, child).entries
      case .description: location.description.entries += texts(tree, child).entries
      case .locationIdentifier:
        if let code = tree.attribute(.code, of: child) {
          location.identifiers.append(CodedValue(code: code, vocabulary: tree.attribute(.vocabulary, of: child) ?? "1"))
        }
      case .gazetteerEntry:
        if let code = plainText(tree, child) {
          location.identifiers.append(CodedValue(code: code, vocabulary: tree.attribute(.gazetteer, of: child) ?? "1"))
        }
      case .exactness: location.exactness = code(tree, child, .geographicExactness)
      case .feature, .locationType: location.feature = code(tree, child, .locationType)
      case .point:
        if let position = tree.child(.position, of: child), let range = tree.textRange(of: position) {
          set(tree.string(range), of: &location, line: tree[position].line)
        }
      case .coordinates:
        let written = [tree.attribute(.latitude, of: child), tree.attribute(.longitude, of: child)].compactMap(\.self)
        if !written.isEmpty { set(written.joined(separator: " "), of: &location, line: tree[child].line) }
      default: break
      }
    }
    activity.locations.append(location)
  }

  /// Parses `16.05 108.2`, tolerating other separators and an evident wrong order.
  private mutating func set(_ written: String, of location: inout Activity.Location, line: Int) {
    let parts = written.split { $0 == " " || $0 == "," || $0 == ";" || $0 == "\t" || $0 == "\n" }.map(String.init)
    guard parts.count == 2, let first = Double(parts[0]), let second = Double(parts[1]), first.isFinite, second.isFinite else {
      report(.coordinatesUnreadable, line, String(written.prefix(60)))
      return
    }
    if written.contains(where: { $0 == "," || $0 == ";" }) { report(.coordinatesForm, line, written) }
    switch (abs(first), abs(second)) {
    case (...90, ...180): (location.latitude, location.longitude) = (first, second)
    case (...180, ...90):
      report(.coordinatesSwapped, line, written)
      (location.latitude, location.longitude) = (second, first)
    default: report(.coordinatesRange, line, written)
    }
  }
}
