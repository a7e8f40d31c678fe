import Model
import Testing

@testable import Store

@Suite struct HeadingTests {
  private static let row = "莲都区,紫金街道,东苑,1998,3,120"

  @Test(arguments: [
    "县(市、区),街道(乡镇),小区名称,建成年份,楼栋数,户数", "unit,street,name,built-year,buildings,households",
    "Unit,Street,Compound,Built,Buildings,Households", "县（市、区）,街道（乡镇）,小 区,建成年代,栋数,总户数(户)",
    "参评单位*,街道/乡镇,＊小区名称：,竣工年份,幢数(幢),户数【户】", "\"县(市、区)\",\"街道\n(乡镇)\",小区名称,\"建成\n年份\",楼栋数,户数",
  ])
  func `headings are known by identifier, label and alias`(headings: String) throws {
    let preview = try Fixture.preview(headings + "\n" + HeadingTests.row + "\n", kind: "compound")
    #expect(
      preview.mapping.map(\.field) == [
        "unit", "street", "name", "built-year", "buildings", "households",
      ])
    #expect(preview.accepted == 1)
  }

  @Test func `headings of two rows are read, and titles above them skipped`() throws {
    let preview = try Fixture.preview(
      "附件1,,,,,,,\n2025年台账,,,,,,,\n基本情况,,,,规模,,,其他\n县(市、区),街道(乡镇),小区名称,建成年份,楼栋数,户数,建筑面积(万㎡),\n"
        + HeadingTests.row + ",1.5,x\n", kind: "compound")
    #expect(preview.accepted == 1)
    #expect(preview.batchLines.last == "331102-0008,东苑,331102,331102001000,1998,3,120,15000.00,5")
  }

  @Test func `a heading may be told what field it is`() throws {
    let options = ImportOptions(map: [(heading: "房子数", field: "buildings"), ("家数", "户数")])
    let preview = try Fixture.preview(
      "县(市、区),街道(乡镇),小区名称,建成年份,房子数,家数\n" + HeadingTests.row, kind: "compound",
      options: options)
    #expect(preview.accepted == 1)
  }

  @Test func `telling an unknown heading or field is refused`() throws {
    func reason(_ map: [(heading: String, field: String)]) throws -> ImportError.Reason? {
      do {
        _ = try Fixture.preview(
          "县(市、区),小区名称\n莲都区,东苑", kind: "compound", options: ImportOptions(map: map))
        return nil
      } catch let error as ImportError {
        return error.reason
      }
    }
    #expect(
      try reason([("没有", "name")]) == .unknownHeading("没有", found: ["县(市、区)", "小区名称"]))
    guard case .unknownField("nothing", _)? = try reason([("小区名称", "nothing")]) else {
      Issue.record("an unknown field was expected")
      return
    }
  }

  @Test func `required headings that are missing are listed`() throws {
    do {
      _ = try Fixture.preview("县(市、区),小区名称\n莲都区,东苑", kind: "compound")
      Issue.record("a refusal was expected")
    } catch let error as ImportError {
      #expect(
        error.message.zh
          == "台账.csv：第1行表头：找到“县(市、区)、小区名称”，缺少：街道(乡镇)、建成年份、楼栋数、户数。请补上这些列，或用 --map 表头=字段 指明。"
      )
    }
  }

  @Test func `a file without headings is refused`() throws {
    #expect(throws: ImportError.self) {
      try Fixture.preview("1,2,3\n4,5,6\n", kind: "compound")
    }
    #expect(throws: ImportError(file: "台账.csv", reason: .empty)) {
      try Fixture.preview("\n \n", kind: "compound")
    }
  }

  @Test func `unknown headings, rates and second headings are named`() throws {
    let preview = try Fixture.preview(
      "序号,县(市、区),街道(乡镇),小区名称,小区,建成年份,楼栋数,户数,收缴率\n1,莲都区,紫金街道,东苑,x,1998,3,120,95%\n",
      kind: "compound")
    #expect(preview.accepted == 1)
    #expect(
      preview.findings.map { "\($0.severity) \($0.column)" } == [
        "info 序号", "warning 小区", "info 收缴率",
      ])
  }

  @Test func `the size in a heading is used, and one that is not known makes no field`() throws {
    let text = "县(市、区),街道(乡镇),小区名称,建成年份,楼栋数,户数,维修资金余额(百万元),建筑面积(万亩)\n"
    let preview = try Fixture.preview(text + HeadingTests.row + ",1.5,2\n", kind: "compound")
    #expect(
      preview.batchLines.last == "331102-0008,东苑,331102,331102001000,1998,3,120,1500000.00,2")
  }
}
