import Model
@testable import Store
import Testing

@Suite struct SampleCoverageTests {
  let sample = Sample.prefecture

  @Test func `the same scale gives the same bytes`() {
    let again = SampleStore(scale: .prefecture).batches()
    #expect(again.map(\.hash) == sample.batches.map(\.hash))
  }

  @Test func `every batch says that it is a sample`() {
    #expect(sample.batches.allSatisfy { $0.origin.hasPrefix("示例") })
  }

  @Test func `the prefecture has its ten units, 600 compounds and every kind of record`() {
    let counts = Dictionary(
      uniqueKeysWithValues: sample.batches.map { ($0.kind.identifier, $0.rows) })
    #expect(counts["unit"] == 10)
    #expect(counts["division"] == 183)
    #expect(counts["compound"] == 603)
    #expect(counts["project"] == 603)
    #expect(counts["item"] == 2_370)
    #expect(counts["period"] == 26)
    #expect(sample.batches.map(\.kind.identifier) == KindDeclaration.all.map(\.identifier))
    #expect(sample.batches.allSatisfy { $0.rows >= 10 })
  }

  @Test func `every field of every kind is filled somewhere`() {
    for batch in sample.batches {
      for field in batch.kind.fields {
        let name = batch.kind.identifier + "." + field.identifier
        let isEmpty = sample.values(batch.kind.identifier, field.identifier).isEmpty
        #expect(isEmpty == Self.unfilled.contains(name), "\(name)")
      }
    }
  }

  /// No unit of Lishui has left the league, and seals are written by the acts of freezing and publishing.
  static let unfilled: Set = ["unit.active-to", "period.seal", "period.publication"]

  @Test func `every word of every choice occurs`() {
    for batch in sample.batches {
      for field in batch.kind.fields {
        guard case .choice(let list) = field.type else { continue }
        let seen = Set(sample.values(batch.kind.identifier, field.identifier))
        let wanted = Set(list.entries.map(\.identifier)).subtracting(
          expectedAbsent(batch.kind.identifier, field.identifier))
        #expect(seen.isSuperset(of: wanted), "\(batch.kind.identifier) \(field.identifier)")
      }
    }
  }

  /// Communities are no divisions of the sample, contracts are made for served compounds only,
  /// milestones are kept for five of the stages, and projects are set aside before they are accepted.
  func expectedAbsent(_ kind: String, _ field: String) -> Set<String> {
    switch (kind, field) {
    case ("division", "level"): ["community"]
    case ("contract", "mode"): ["self-managed", "street-custody", "none"]
    case ("milestone", "stage"): ["S0", "S1", "S6", "S7", "S9", "X1", "X2", "X3"]
    case ("project", "aside-stage"): ["S5", "S6", "S7", "S8", "S9", "X1", "X2", "X3"]
    default: []
    }
  }

  @Test func `a prefecture stays small`() {
    #expect(sample.batches.reduce(0) { $0 + $1.bytes.count } < 3_600_000)
  }

  @Test func `the province keeps its rows: the main kinds and every indicator reported`() {
    let batches = SampleStore(scale: .province).batches()
    let hashes = Dictionary(
      uniqueKeysWithValues: batches.map { ($0.kind.identifier, String($0.hash.prefix(12))) })
    #expect(hashes == Self.province)
  }

  /// As the first version of the sample wrote them.
  static let province = [
    "unit": "9fed962d85e8", "division": "d2189c653f8f", "compound": "d1448213b764",
    "project": "7c8541a58f28", "item": "bb7060e61a6a", "committee": "5bdb2389ff73",
    "contract": "5dbb8465436b", "period": "0ff61773c224", "indicator-report": "f3171648c9ee",
    "adjustment": "fd0fcc5ee30c",
  ]

  @Test(arguments: [
    "𠅤井头小区", "𬇙溪家园", "𡎚塘新村", "囦口", "石达石后街小区", "丽阳\"老\"花园", "金碧,银泉花园", "幸福里（南区）", "Ｂ区公寓", "供电局3#楼",
  ])
  func `names that programs trip over occur`(name: String) {
    #expect(sample.values("compound", "name").contains(name))
  }

  @Test func `words hold newlines, quotes and commas`() {
    let remarks = sample.values("compound", "remark") + sample.values("item", "progress")
    #expect(remarks.contains { $0.contains("\n") })
    #expect(remarks.contains { $0.contains("\"") })
    #expect(remarks.contains { $0.contains(",") })
  }

  @Test func `the larger samples have their unit counts and begin with Lishui`() {
    let units = Rows(SampleStore(scale: .province).units())
    #expect(units.rows.count == 90)
    let lishui = units.rows.filter { $0["group"] == "丽水市" }
    #expect(Set(lishui.compactMap { number($0, "position") }) == Set(1...10))
    #expect(units.rows.filter { $0["id"]?.hasPrefix("99") == true }.count == 80)
    #expect(Set(units.values("name")).count == 90)
  }
}
