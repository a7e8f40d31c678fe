import Testing

@testable import Model

@Suite struct DivisionsTests {
  @Test func `Lishui has 31 subdistricts, 54 towns and 88 townships in nine counties`() {
    func count(_ level: DivisionLevel) -> Int {
      Lishui.divisions.count { $0.level == level }
    }
    #expect(count(.prefecture) == 1)
    #expect(count(.county) == 9)
    #expect(count(.subdistrict) == 31)
    #expect(count(.town) == 54)
    #expect(count(.township) == 88)
    #expect(Lishui.divisions.count == 183)
  }

  @Test(arguments: [
    ("331102", 15), ("331121", 32), ("331122", 18), ("331123", 20), ("331124", 19),
    ("331125", 10), ("331126", 19), ("331127", 21), ("331181", 19),
  ])
  func `every county has its streets`(county: String, count: Int) {
    #expect(Lishui.divisions.count { $0.parent == county + "000000" } == count)
  }

  @Test func `units are disjoint and cover every county and street`() {
    #expect(Set(Lishui.units.map(\.id)).count == 10)
    #expect(Set(Lishui.divisions.map(\.id)).count == 183)
    let ids = Set(Lishui.units.map(\.id))
    for place in Lishui.divisions where place.level != .prefecture {
      #expect(place.unit.map(ids.contains) == true, "\(place.name)")
    }
    let zone = Lishui.divisions.filter { $0.unit == "LS-KFQ" }
    #expect(zone.map(\.name) == ["南明山街道"])
    #expect(zone.first?.parent == "331102000000")
  }

  @Test func `units are listed as documents list them`() {
    #expect(
      Lishui.units.map(\.shortName) == [
        "莲都", "龙泉", "青田", "云和", "庆元", "缙云", "遂昌", "松阳", "景宁", "开发区",
      ])
    #expect(Lishui.units[8].name == "景宁畲族自治县")
    #expect(Lishui.units[9].name == "丽水经济技术开发区")
  }

  @Test func `codes have twelve digits and ascend within their level`() {
    #expect(Lishui.divisions.allSatisfy { $0.id.utf8.count == 12 })
    #expect(Lishui.divisions.map(\.id).contains("331181004000"))
    #expect(Lishui.divisions.first { $0.id == "331181004000" }?.name == "石达石街道")
    let streets = Lishui.divisions.dropFirst(10).map(\.id)
    #expect(streets == streets.sorted())
  }
}
