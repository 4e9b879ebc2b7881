internal import Cooperation

extension ActivityMapper {
  /// Reads an amount of money with its currency and value date.
  private mutating func value(_ tree: ElementTree, _ parent: ElementTree.Index) -> ReportedValue {
    guard let index = tree.child(.value, of: parent) else {
      report(.valueMissing, tree[parent].line)
      return ReportedValue()
    }
    let line = tree[index].line
    var value = ReportedValue()
    if let currency = tree.attribute(.currency, of: index) {
      value.currency = checked(Self.upper(currency), in: .currency, line: line)
    } else {
      value.currency = activity.defaultCurrency
    }
    if let range = tree.range(.valueDate, of: index) {
      value.date = date(tree, range, line: line)
    } else {
      report(.valueDateMissing, line)
    }
    defer { if value.currency == nil { report(.currencyMissing, line) } }
    guard let range = tree.textRange(of: index) else {
      report(.valueMissing, line)
      return value
    }
    let codes = context.codes
    let result = tree.amount(range, AmountParser.Notation(isCurrency: { codes.isKnown($0, in: .currency) }))
    value.amount = result.amount
    if var rule = result.rule {
      let wording = String(tree.string(range).prefix(100))
      value.wording = wording
      if !result.currencies.isEmpty, value.currency.map(result.currencies.contains) != true {
        // What stands beside the number says more than the default, but must not contradict the attribute.
        if tree.attribute(.currency, of: index) == nil, result.currencies.count == 1 {
          value.currency = result.currencies.first
        } else {
          value.amount = nil
          rule = .valueCurrency
        }
      }
      report(rule, line, wording)
    }
    return value
  }

  /// Reads a budget or a planned disbursement.
  mutating func budget(_ tree: ElementTree, isPlan: Bool) -> Activity.Budget {
    let line = tree[0].line
    var budget = Activity.Budget(value: value(tree, 0))
    switch tree.attribute(.type, of: 0)?.lowercased() {
    case nil, "1", "original": budget.type = "1"
    case "2", "revised": budget.type = "2"
    case .some(let type): budget.type = checked(type, in: .budgetType, line: line)
    }
    if !isPlan { budget.status = tree.attribute(.status, of: 0).map { checked($0, in: .budgetStatus, line: line) } ?? "1" }
    for child in tree.children(of: 0) {
      switch tree[child].element {
      case .periodStart: budget.start = date(tree, child)
      case .periodEnd: budget.end = date(tree, child)
      case .providerOrganisation where isPlan: budget.provider = organisation(tree, child)
      case .receiverOrganisation where isPlan: budget.receiver = organisation(tree, child)
      default: break
      }
    }
    for organisation in [(budget.provider, ActivityRule.providerUnnamed), (budget.receiver, .receiverUnnamed)]
    where organisation.0?.isUnnamed == true {
      report(organisation.1, line)
    }
    // The end of a planned disbursement may be left out.
    if budget.start == nil || (!isPlan && budget.end == nil) { report(.budgetPeriodMissing, line) }
    if let start = budget.start?.day, let end = budget.end?.day {
      if end < start {
        report(.budgetOrder, line, "\(start) to \(end)")
      } else if !isPlan, end.number - start.number > 366 {
        report(.budgetLength, line, "\(start) to \(end)")
      }
    }
    return budget
  }

  /// Reads a transaction.
  mutating func transaction(_ tree: ElementTree) -> Activity.Transaction {
    let line = tree[0].line
    var transaction = Activity.Transaction(line: line)
    transaction.ref = tree.attribute(.ref, of: 0)
    transaction.isHumanitarian = Self.flag(tree.attribute(.humanitarian, of: 0))
    transaction.value = value(tree, 0)
    var child = tree[0].firstChild
    while child >= 0 {
      map(tree, child, of: &transaction)
      child = tree[child].next
    }
    if transaction.type == nil { report(.transactionTypeMissing, line) }
    if let day = transaction.date?.day {
      if day > context.today { report(.transactionFuture, line, day.description) }
    } else if transaction.date == nil {
      report(.transactionDateMissing, line)
    }
    if let day = transaction.value.date?.day, day > context.today { report(.valueDateFuture, line, day.description) }
    return transaction
  }

  private mutating func map(_ tree: ElementTree, _ child: ElementTree.Index, of transaction: inout Activity.Transaction) {
    switch tree[child].element {
    case .transactionType:
      let written = tree.attribute(.code, of: child) ?? plainText(tree, child)
      transaction.type = written.flatMap(Self.transactionType)
      if transaction.type == nil, let written { report(.codeUnknown, tree[child].line, "TransactionType \(written)") }
    case .transactionDate: transaction.date = date(tree, child)
    case .description: transaction.description.entries += texts(tree, child).entries
    case .providerOrganisation:
      let organisation = organisation(tree, child)
      if organisation.isUnnamed { report(.providerUnnamed, tree[child].line) }
      transaction.provider = organisation
      transaction.providerActivity = tree.attribute(.providerActivity, of: child).map(Self.identifier)
    case .receiverOrganisation:
      let organisation = organisation(tree, child)
      if organisation.isUnnamed { report(.receiverUnnamed, tree[child].line) }
      transaction.receiver = organisation
      transaction.receiverActivity = tree.attribute(.receiverActivity, of: child).map(Self.identifier)
    case .recipientCountry, .recipientRegion: transaction.recipients += recipients(tree, child)
    case .sector: transaction.sectors += sectors(tree, child)
    case .flowType: transaction.flowType = code(tree, child, .flowType)
    case .financeType: transaction.financeType = code(tree, child, .financeType)
    case .tiedStatus: transaction.tiedStatus = code(tree, child, .tiedStatus)
    case .aidType: if let type = aidType(tree, child) { transaction.aidTypes.append(type) }
    default: break
    }
  }

  private static func transactionType(_ written: String) -> String? {
    if let number = UInt8(written), number >= 1, number <= 13, written.utf8.first != 0x30, written.utf8.first != 0x2B {
      return written
    }
    return switch written.uppercased() {
    case "IF", "INCOMING FUNDS": "1"
    case "C", "COMMITMENT", "COMMITMENTS": "2"
    case "D", "DISBURSEMENT", "DISBURSEMENTS": "3"
    case "E", "EXPENDITURE": "4"
    case "IR", "INTEREST REPAYMENT": "5"
    case "LR", "LOAN REPAYMENT": "6"
    case "R", "REIMBURSEMENT": "7"
    case "QP", "PURCHASE OF EQUITY": "8"
    case "QS", "SALE OF EQUITY": "9"
    case "CG", "CREDIT GUARANTEE": "10"
    default: nil
    }
  }
}
