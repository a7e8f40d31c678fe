// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// A field is documented by its own line: labels, type, rules and clause.

/// Rooms, land, parking and advertising places of a compound and what is made of them (存量资源).
public struct PropertyAsset: RecordKind {
  public let id = Field<String>(
    "id", "资产编号", "Asset id", aliases: ["编号"], type: .identifier, required: true, clause: "三(三)10")
  public let compound = Field<String>(
    "compound", "小区", "Compound", aliases: ["小区编号", "小区名称"], type: .reference(to: "compound"),
    required: true, clause: "三(三)10")
  public let unit = Field<String>(
    "unit", "县(市、区)", "Unit", aliases: ["参评单位"], type: .code(of: "unit"), required: true,
    clause: "主送")
  public let kind = Field<AssetKind>(
    "kind", "资产类别", "Kind", aliases: ["类别"], required: true, clause: "三(三)10")
  public let area = Field<Area>(
    "area", "面积", "Area", aliases: ["面积(㎡)"], unit: .squareMetres, range: 0...10_000_000,
    clause: "三(三)10")
  public let areaRequired = Field<Area>(
    "area-required", "应配面积", "Area required", unit: .squareMetres, range: 0...10_000_000,
    clause: "三(三)10")
  public let count = Field<Int>(
    "count", "数量", "Count", aliases: ["个数", "车位数"], unit: .share, range: 0...100_000,
    clause: "三(三)10")
  public let owner = Field<String>(
    "owner", "权属", "Owner", aliases: ["产权单位"], privacy: .internal, clause: "三(三)10")
  public let route = Field<SupplyRoute>(
    "route", "统筹方式", "Route", aliases: ["平衡方式"], clause: "三(三)10")
  public let isEarning = Field<Bool>("earning", "有收益", "Earns", aliases: ["是否经营"], clause: "三(三)10")
  public let leaseUntil = Field<Day>(
    "lease-until", "租期止", "Let until", aliases: ["租赁到期"], clause: "三(三)10")

  public init() {}
  public static let declaration = Declaration<PropertyAsset>(
    "asset", "资产", "Asset", id: .prefixed("ZC"), clause: "三(三)10")
}

/// What an asset is. Source: 三(三)10.
public enum AssetKind: String, Choice {
  case managementRoom = "management-room"
  case businessRoom = "business-room"
  case idleLand = "idle-land"
  case idleHouse = "idle-house"
  case parking
  case advertising

  public var words: ChoiceWords {
    switch self {
    case .managementRoom: ChoiceWords("物业管理用房", "Management room", "管理用房")
    case .businessRoom: ChoiceWords("物业经营用房", "Business room", "经营用房")
    case .idleLand: ChoiceWords("闲置用地", "Idle land")
    case .idleHouse: ChoiceWords("闲置房屋", "Idle house")
    case .parking: ChoiceWords("停车位", "Parking", "车位")
    case .advertising: ChoiceWords("广告点位", "Advertising", "广告")
    }
  }

  public static let list = makeList()
}

/// How an asset is brought in. Source: 三(三)10 区域统筹、片区整合、小区内部平衡.
public enum SupplyRoute: String, Choice {
  case region, district, compound

  public var words: ChoiceWords {
    switch self {
    case .region: ChoiceWords("区域统筹", "Region")
    case .district: ChoiceWords("片区整合", "District")
    case .compound: ChoiceWords("小区内部平衡", "Within the compound", "小区平衡")
    }
  }

  public static let list = makeList()
}
