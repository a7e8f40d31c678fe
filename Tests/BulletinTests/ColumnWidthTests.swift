@testable import Bulletin
import Model
import Testing

@Suite struct ColumnWidthTests {
  private func sheet(_ headings: [String], _ rows: [[String]], numeric: Set<Int> = []) -> Sheet {
    Sheet(
      columns: headings.enumerated().map { place, heading in
        Sheet.Column("c\(place)", Phrase(heading), isNumeric: numeric.contains(place))
      }, rows: rows.map { $0.map { Sheet.Cell($0) } }, isSample: false)
  }

  /// The width of a column in characters, its rules and the space beside them taken off.
  private func characters(_ widths: ColumnWidths, _ column: Int, on form: PageForm) -> Double {
    let all = form.millimetres / 25.4 * 72 / form.points
    return Double(widths.shares[column]) / 1000 * all - 7 / form.points
  }

  @Test func `a date is never broken and a unit's name stands on one line where there is room`() {
    let widths = ColumnWidths(
      sheet(
        ["单位", "日期", "说明"],
        [["丽水经济技术开发区", "2026-10-22", String(repeating: "说", count: 60)]]), on: .upright)
    // Nine characters; ten figures and signs of 0.56 each.
    #expect(characters(widths, 0, on: .upright) >= 4.5)
    #expect(characters(widths, 1, on: .upright) >= 5.6)
    #expect(widths.lines == 3)
  }

  @Test func `a number stands on one line however many columns there are`() {
    let row = ["105374030.94"] + Array(repeating: "城西家园东区物业服务中心", count: 13)
    let widths = ColumnWidths(
      sheet(row.map { _ in "列" }, [row], numeric: [0]), on: .wide)
    #expect(characters(widths, 0, on: .wide) >= 12 * 0.56)
  }

  @Test func `a label beside long words keeps to one line`() {
    let widths = ColumnWidths(
      sheet(["要素", "内容"], [["当前进展", String(repeating: "办", count: 30)]]), on: .upright)
    #expect(widths.lines == 1)
    #expect(characters(widths, 0, on: .upright) >= 4)
  }

  @Test func `shares come to the whole within their rounding`() {
    let widths = ColumnWidths(
      sheet((1...27).map { "第\($0)列" }, [(1...27).map { "值\($0)" }]), on: .wide)
    #expect(abs(widths.shares.reduce(0, +) - 1000) <= 14)
  }

  @Test func `a ledger of many columns goes to broad paper, a small one stays`() {
    let many = Array(repeating: "2023-01-01至2026-12-31", count: 27)
    #expect(
      Document.Grid("台账", sheet(many.map { _ in "列" }, [many]), isWide: true).form == .broad)
    #expect(Document.Grid("台账", sheet(["列"], [["值"]]), isWide: true).form == .wide)
    #expect(Document.Grid("台账", sheet(["列"], [["值"]])).form == .upright)
  }
}
