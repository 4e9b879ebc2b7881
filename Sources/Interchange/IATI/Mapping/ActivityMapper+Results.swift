internal import Cooperation

extension ActivityMapper {
  mutating func mapResult(_ tree: ElementTree) {
    var result = Activity.ActivityResult()
    result.type = tree.attribute(.type, of: 0).map { checked($0, in: .resultType, line: tree[0].line) }
    for child in tree.children(of: 0) {
      switch tree[child].element {
      case .title: result.title.entries += texts(tree, child).entries
      case .description: result.description.entries += texts(tree, child).entries
      case .indicator: result.indicators.append(indicator(tree, child))
      case .documentLink: mapDocument(tree, child, isOfResult: true)
      default: break
      }
    }
    activity.results.append(result)
  }

  private mutating func indicator(_ tree: ElementTree, _ index: ElementTree.Index) -> Activity.Indicator {
    var indicator = Activity.Indicator()
    indicator.measure = tree.attribute(.measure, of: index).map { checked($0, in: .indicatorMeasure, line: tree[index].line) }
    indicator.isAscending = Self.flag(tree.attribute(.ascending, of: index)) ?? true
    let measure = indicator.measure
    for child in tree.children(of: index) {
      switch tree[child].element {
      case .title: indicator.title.entries += texts(tree, child).entries
      case .description: indicator.description.entries += texts(tree, child).entries
      case .baseline:
        indicator.baselines.append(
          measurement(tree, child, measure, missing: .baselineMissing, number: .baselineNumber, qualitative: .baselineQualitative)
        )
      case .period: indicator.periods.append(period(tree, child, measure))
      case .documentLink: mapDocument(tree, child, isOfResult: true)
      default: break
      }
    }
    return indicator
  }

  private mutating func period(_ tree: ElementTree, _ index: ElementTree.Index, _ measure: String?) -> Activity.Period {
    var period = Activity.Period()
    for child in tree.children(of: index) {
      switch tree[child].element {
      case .periodStart: period.start = date(tree, child)
      case .periodEnd: period.end = date(tree, child)
      case .target:
        period.targets.append(
          measurement(tree, child, measure, missing: .targetMissing, number: .targetNumber, qualitative: .targetQualitative))
      case .actual:
        period.actuals.append(
          measurement(tree, child, measure, missing: .actualMissing, number: .actualNumber, qualitative: .actualQualitative))
      default: break
      }
    }
    if let start = period.start?.day, let end = period.end?.day, end < start {
      report(.indicatorPeriodOrder, tree[index].line, "\(start) to \(end)")
    }
    return period
  }

  private mutating func measurement(
    _ tree: ElementTree, _ index: ElementTree.Index, _ measure: String?, missing: ActivityRule, number: ActivityRule,
    qualitative: ActivityRule
  ) -> Activity.Measurement {
    var measurement = Activity.Measurement()
    let line = tree[index].line
    if let range = tree.range(.value, of: index) {
      let value = tree.string(range)
      measurement.value = value
      switch measure {
      case "5": report(qualitative, line, String(value.prefix(60)))
      case .some where tree.amount(range).amount == nil: report(number, line, String(value.prefix(60)))
      default: break
      }
    } else if let measure, measure != "5" {
      report(missing, line)
    }
    measurement.year = tree.attribute(.year, of: index)
    if let range = tree.range(.isoDate, of: index) { measurement.date = date(tree, range, line: line) }
    for child in tree.children(of: index) {
      switch tree[child].element {
      case .comment: measurement.comment.entries += texts(tree, child).entries
      case .dimension:
        let parts = [tree.attribute(.name, of: child), tree.attribute(.value, of: child)].compactMap(\.self)
        if !parts.isEmpty { measurement.dimensions.append(parts.joined(separator: ": ")) }
      default: break
      }
    }
    return measurement
  }
}
