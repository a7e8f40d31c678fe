/// The prefecture of Lishui (丽水市): its ten reporting units and its divisions down to the street.
public enum Lishui {
  /// A unit that is ranked.
  public struct Unit: Sendable, Hashable {
    /// The county's code of GB/T 2260, or the development zone's own id.
    public let id: String
    /// The full name.
    public let name: String
    /// The name in panes.
    public let shortName: String
  }

  /// A division: the prefecture, a county, or a street, town or township.
  public struct Place: Sendable, Hashable {
    /// Twelve digits.
    public let id: String
    /// The name as the National Bureau of Statistics writes it.
    public let name: String
    /// The level, told by the end of the name below the county.
    public let level: DivisionLevel
    /// The division above; nil for the prefecture.
    public let parent: String?
    /// The reporting unit it belongs to; nil for the prefecture.
    public let unit: String?
  }

  /// The prefecture's name.
  public static let name = "丽水市"
  /// The prefecture's division code.
  public static let code = "331100000000"

  /// The development zone: a reporting unit without a code of GB/T 2260.
  public static let developmentZone = Unit(
    id: "LS-KFQ", name: "丽水经济技术开发区", shortName: "开发区")

  /// The reporting units in the order that documents list them.
  ///
  /// Source: 丽建发〔2023〕22号, addressees 各县(市、区)建设局、开发区建设分局.
  public static let units: [Unit] =
    [
      ("331102", "莲都"), ("331181", "龙泉"), ("331121", "青田"), ("331125", "云和"),
      ("331126", "庆元"), ("331122", "缙云"), ("331123", "遂昌"), ("331124", "松阳"),
      ("331127", "景宁"),
    ].compactMap { id, shortName in
      counties.first { $0.code == id }.map {
        Unit(id: id, name: $0.name, shortName: shortName)
      }
    } + [developmentZone]

  /// The prefecture, its nine counties and their 173 streets, towns and townships, by code.
  ///
  /// Source: 国家统计局 统计用区划代码, as of 2023-06-30.
  public static let divisions: [Place] =
    [Place(id: code, name: name, level: .prefecture, parent: nil, unit: nil)]
    + counties.map {
      Place(
        id: $0.code + "000000", name: $0.name, level: .county, parent: code, unit: $0.code)
    }
    + counties.flatMap(streets)

  private static func streets(of county: County) -> [Place] {
    county.streets.split { $0 == " " || $0 == "\n" }.chunkedInPairs().map { number, name in
      let id = county.code + number + "000"
      return Place(
        id: id, name: String(name), level: level(of: name), parent: county.code + "000000",
        unit: streetsOfDevelopmentZone.contains(id) ? developmentZone.id : county.code)
    }
  }

  private static func level(of name: Substring) -> DivisionLevel {
    name.hasSuffix("街道") ? .subdistrict : name.hasSuffix("镇") ? .town : .township
  }

  /// 南明山街道 lies in 莲都区 and is run by the development zone.
  private static let streetsOfDevelopmentZone: Set = ["331102008000"]
}

extension Array where Element == Substring {
  fileprivate func chunkedInPairs() -> [(Substring, Substring)] {
    stride(from: 0, to: count - 1, by: 2).map { (self[$0], self[$0 + 1]) }
  }
}
