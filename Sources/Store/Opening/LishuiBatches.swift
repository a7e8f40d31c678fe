import Model

/// The units and divisions that a new store of Lishui begins with.
public enum LishuiBatches {
  /// One batch of units, one of divisions.
  public static func all() -> [SealedBatch] {
    [units(), divisions()]
  }

  /// The ten reporting units in the order that documents list them.
  public static func units() -> SealedBatch {
    var builder = BatchBuilder(
      ReportingUnit.declaration.kind,
      fields: fields(ReportingUnit.self, ["id", "name", "short-name", "group", "position"]))
    for (index, unit) in Lishui.units.enumerated() {
      builder.add([unit.id, unit.name, unit.shortName, Lishui.name, String(index + 1)])
    }
    return builder.sealed(origin: "丽水市参评单位")
  }

  /// The prefecture, its counties and their streets.
  public static func divisions() -> SealedBatch {
    var builder = BatchBuilder(
      Division.declaration.kind,
      fields: fields(Division.self, ["id", "name", "level", "parent", "unit"]))
    for place in Lishui.divisions {
      builder.add([
        place.id, place.name, place.level.rawValue, place.parent ?? "", place.unit ?? "",
      ])
    }
    return builder.sealed(origin: "统计用区划代码 2023-06-30")
  }

  private static func fields<Kind: RecordKind>(_: Kind.Type, _ names: [String]) -> [Int] {
    names.compactMap { Kind.declaration.kind.position(named: $0) }
  }
}
