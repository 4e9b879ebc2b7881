/// IATI codelist OrganisationType.
public enum OrganisationType: Int, CaseIterable, Hashable, Sendable, Codable {
  case government = 10
  case localGovernment = 11
  case otherPublicSector = 15
  case internationalNGO = 21
  case nationalNGO = 22
  case regionalNGO = 23
  case partnerCountryNGO = 24
  case publicPrivatePartnership = 30
  case multilateral = 40
  case foundation = 60
  case privateSector = 70
  case privateSectorInProviderCountry = 71
  case privateSectorInRecipientCountry = 72
  case privateSectorInThirdCountry = 73
  case academic = 80
  case other = 90

  public var title: LocalizedText {
    switch self {
    case .government: LocalizedText("Government", japanese: "政府")
    case .localGovernment: LocalizedText("Local government", japanese: "地方政府")
    case .otherPublicSector: LocalizedText("Other public sector", japanese: "その他公的機関")
    case .internationalNGO: LocalizedText("International NGO", japanese: "国際NGO")
    case .nationalNGO: LocalizedText("National NGO", japanese: "国内NGO")
    case .regionalNGO: LocalizedText("Regional NGO", japanese: "地域NGO")
    case .partnerCountryNGO: LocalizedText("Partner country NGO", japanese: "相手国NGO")
    case .publicPrivatePartnership: LocalizedText("Public–private partnership", japanese: "官民連携")
    case .multilateral: LocalizedText("Multilateral", japanese: "国際機関")
    case .foundation: LocalizedText("Foundation", japanese: "財団")
    case .privateSector: LocalizedText("Private sector", japanese: "民間企業")
    case .privateSectorInProviderCountry: LocalizedText("Private sector, provider country", japanese: "民間企業（供与国）")
    case .privateSectorInRecipientCountry: LocalizedText("Private sector, recipient country", japanese: "民間企業（受入国）")
    case .privateSectorInThirdCountry: LocalizedText("Private sector, third country", japanese: "民間企業（第三国）")
    case .academic: LocalizedText("Academic, training, research", japanese: "学術・研究機関")
    case .other: LocalizedText("Other", japanese: "その他")
    }
  }
}

/// IATI codelist ActivityStatus.
public enum ActivityStatus: Int, CaseIterable, Hashable, Sendable, Codable {
  case pipeline = 1
  case implementation, finalisation, closed, cancelled, suspended

  public var title: LocalizedText {
    switch self {
    case .pipeline: LocalizedText("Pipeline", japanese: "計画中")
    case .implementation: LocalizedText("Implementation", japanese: "実施中")
    case .finalisation: LocalizedText("Finalisation", japanese: "完了手続き中")
    case .closed: LocalizedText("Closed", japanese: "終了")
    case .cancelled: LocalizedText("Cancelled", japanese: "中止")
    case .suspended: LocalizedText("Suspended", japanese: "中断")
    }
  }
}

/// IATI codelist OrganisationRole, extended by participants without a stated role.
public enum OrganisationRole: String, CaseIterable, Hashable, Sendable, Codable {
  case funding, accountable, extending, implementing
  /// Participating, without a stated role.
  case partner
  /// A beneficiary or invitee.
  case participant

  /// The IATI code; nil for roles outside the codelist.
  public var code: Int? {
    switch self {
    case .funding: 1
    case .accountable: 2
    case .extending: 3
    case .implementing: 4
    case .partner, .participant: nil
    }
  }

  public var title: LocalizedText {
    switch self {
    case .funding: LocalizedText("Funding", japanese: "資金拠出")
    case .accountable: LocalizedText("Accountable", japanese: "責任機関")
    case .extending: LocalizedText("Extending", japanese: "資金管理")
    case .implementing: LocalizedText("Implementing", japanese: "実施")
    case .partner: LocalizedText("Partner", japanese: "協力")
    case .participant: LocalizedText("Participant", japanese: "参加")
    }
  }
}

/// IATI codelist AidType, by code.
public enum Modality: String, CaseIterable, Hashable, Sendable, Codable {
  case generalBudgetSupport = "A01"
  case sectorBudgetSupport = "A02"
  case coreSupport = "B01"
  case coreMultilateral = "B02"
  case coreMultilateralInstitution = "B021"
  case coreGlobalFund = "B022"
  case specificPurpose = "B03"
  case specificPurposeMultiDonorMultiEntity = "B031"
  case specificPurposeMultiDonorSingleEntity = "B032"
  case specificPurposeEarmarked = "B033"
  case basketFund = "B04"
  case project = "C01"
  case donorPersonnel = "D01"
  case otherTechnicalAssistance = "D02"
  case training = "E01"
  case imputedStudentCosts = "E02"
  case debtRelief = "F01"
  case administration = "G01"
  case awareness = "H01"

  public var title: LocalizedText {
    switch self {
    case .generalBudgetSupport: LocalizedText("General budget support", japanese: "一般財政支援")
    case .sectorBudgetSupport: LocalizedText("Sector budget support", japanese: "セクター財政支援")
    case .coreSupport: LocalizedText("Core support to NGOs, partnerships, research", japanese: "NGO等へのコア拠出")
    case .coreMultilateral: LocalizedText("Core contribution to multilaterals", japanese: "国際機関へのコア拠出")
    case .coreMultilateralInstitution: LocalizedText("Core contribution to a multilateral", japanese: "国際機関へのコア拠出")
    case .coreGlobalFund: LocalizedText("Core contribution to a global fund", japanese: "グローバル基金へのコア拠出")
    case .specificPurpose: LocalizedText("Specific-purpose programme through a partner", japanese: "特定目的拠出")
    case .specificPurposeMultiDonorMultiEntity:
      LocalizedText("Specific-purpose, many donors and entities", japanese: "特定目的拠出（複数供与・複数機関）")
    case .specificPurposeMultiDonorSingleEntity:
      LocalizedText("Specific-purpose, many donors, one entity", japanese: "特定目的拠出（複数供与・単一機関）")
    case .specificPurposeEarmarked: LocalizedText("Earmarked contribution of one donor", japanese: "使途指定拠出")
    case .basketFund: LocalizedText("Basket or pooled funding", japanese: "共同基金")
    case .project: LocalizedText("Project", japanese: "プロジェクト")
    case .donorPersonnel: LocalizedText("Expert dispatch", japanese: "専門家派遣")
    case .otherTechnicalAssistance: LocalizedText("Other technical assistance", japanese: "その他の技術協力")
    case .training: LocalizedText("Training and scholarships", japanese: "研修・奨学金")
    case .imputedStudentCosts: LocalizedText("Imputed student costs", japanese: "留学生関連費用")
    case .debtRelief: LocalizedText("Debt relief", japanese: "債務救済")
    case .administration: LocalizedText("Administration", japanese: "行政経費")
    case .awareness: LocalizedText("Development awareness", japanese: "開発啓発")
    }
  }
}
