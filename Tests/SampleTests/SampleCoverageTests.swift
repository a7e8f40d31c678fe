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
    #expect(sample.batches.allSatisfy { $0.origin == "示例数据" })
  }

  @Test func `the prefecture has its ten units and about 600 compounds and 3,000 items`() {
    let counts = Dictionary(
      uniqueKeysWithValues: sample.batches.map { ($0.kind.identifier, $0.rows) })
    #expect(counts["unit"] == 10)
    #expect(counts["division"] == 183)
    #expect(counts["compound"] == 603)
    #expect(counts["project"] == 603)
    #expect(counts["item"] == 3_000)
    // Thirteen reported indicators, ten units, 24 months and the baseline.
    #expect(counts["indicator-report"] == 3_250)
    #expect(counts["period"] == 26)
  }

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

  /// Communities are no divisions of the sample, contracts are made for served compounds only, and
  /// milestones are kept for five of the stages.
  func expectedAbsent(_ kind: String, _ field: String) -> Set<String> {
    switch (kind, field) {
    case ("division", "level"): ["community"]
    case ("contract", "mode"): ["self-managed", "street-custody", "none"]
    case ("milestone", "stage"): ["S0", "S1", "S6", "S7", "S9", "X1", "X2", "X3"]
    default: []
    }
  }

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
