public import Cooperation

extension TimelineGrouping {
  public var phrase: Phrase {
    switch self {
    case .none: Phrase("ungrouped", "まとめなし")
    case .country: Facet.country.phrase
    case .agency: Facet.agency.phrase
    case .theme: Facet.theme.phrase
    }
  }
}

extension TimeZoom {
  public var phrase: Phrase {
    switch self {
    case .decade: Phrase("decade", "十年")
    case .year: Phrase("year", "年")
    case .quarter: Phrase("quarter", "四半期")
    case .month: Phrase("month", "月")
    }
  }
}

extension AgencySort {
  public var phrase: Phrase {
    switch self {
    case .programmes: Phrase("programmes", "事業数")
    case .name: Phrase("name", "名称")
    case .latest: Phrase("latest activity", "最近の活動")
    }
  }
}

extension PlaceSort {
  public var phrase: Phrase {
    switch self {
    case .programmes: AgencySort.programmes.phrase
    case .name: AgencySort.name.phrase
    case .latest: AgencySort.latest.phrase
    }
  }
}

extension TimelineSort {
  public var phrase: Phrase {
    switch self {
    case .start: Phrase("start", "開始")
    case .title: Phrase("title", "名称")
    case .end: Phrase("end", "終了")
    }
  }
}

extension ItemSort {
  public var phrase: Phrase {
    switch self {
    case .start: TimelineSort.start.phrase
    case .title: TimelineSort.title.phrase
    case .end: TimelineSort.end.phrase
    case .status: Phrase("status", "状況")
    case .money: FacetSort.money.phrase
    }
  }
}

extension FacetSort {
  public var phrase: Phrase {
    switch self {
    case .programmes: AgencySort.programmes.phrase
    case .money: Phrase("money", "金額")
    case .name: AgencySort.name.phrase
    }
  }
}

/// The two directions of an order.
public enum OrderDirections {
  public static let byCount = (usual: Phrase("most first", "多い順"), reversed: Phrase("fewest first", "少ない順"))
  public static let byName = (usual: Phrase("A to Z", "昇順"), reversed: Phrase("Z to A", "降順"))
  public static let byDate = (usual: Phrase("earliest first", "古い順"), reversed: Phrase("latest first", "新しい順"))
  public static let byLatest = (usual: byDate.reversed, reversed: byDate.usual)
  public static let byCode = (usual: Phrase("by code", "コード順"), reversed: Phrase("by code, last first", "コードの逆順"))
}
