import Foundation
import Testing

/// Sheets written to files from the dashboard.
@Suite struct SheetExportTests {
  private let bench: Bench
  private let store: String

  init() throws {
    bench = try Bench()
    store = try bench.sample()
  }

  /// Plays keys on the sheet of compounds and returns the last screen.
  @discardableResult
  private func play(_ steps: String) throws -> [String] {
    let file = try bench.write(steps + "\nscreen last\n", to: "按键")
    let text = try bench.runWell(
      store, "--today", "2026-11-20", "--script", file, "--size", "80x24"
    ).output
    return text.components(separatedBy: "== ").last?.components(separatedBy: "\n") ?? []
  }

  private func bytes(_ path: String) throws -> Data {
    try Data(contentsOf: URL(filePath: path))
  }

  @Test func `a CSV file holds what the screen shows, with names and in its order`() throws {
    let path = bench.path("小区.csv")
    let screen = try play(
      "keys 5 /\ntype 单位=龙泉 且 户数>300\nkeys enter l l l s s\nscreen x\nkeys w ctrl-u\n"
        + "type \(path)\nkeys enter")
    #expect(screen.joined().contains("已导出"))
    let data = try bytes(path)
    #expect(data.starts(with: [0xEF, 0xBB, 0xBF]))
    let lines = String(decoding: data.dropFirst(3), as: UTF8.self)
      .components(separatedBy: "\r\n").filter { !$0.isEmpty }
    #expect(lines[0] == "小区编号,小区名称,单位,户数,物业模式,建成年份,维修资金状态,数据性质")
    let shown = screen.dropFirst(3).filter { $0.hasPrefix("331181") }
    #expect(!shown.isEmpty)
    for (line, row) in zip(lines.dropFirst(), shown) {
      // The seventh column lies beyond the right edge.
      for cell in line.components(separatedBy: ",").prefix(6) { #expect(row.contains(cell)) }
    }
    let counts = lines.dropFirst().compactMap { Int($0.components(separatedBy: ",")[3]) }
    #expect(counts == counts.sorted(by: >))
    #expect(counts.allSatisfy { $0 > 300 })
  }

  @Test func `a file that is there already is replaced only when asked once more`() throws {
    let path = try bench.write("别的内容", to: "旧.csv")
    let asked = try play("keys 5 w ctrl-u\ntype \(path)\nkeys enter")
    #expect(asked.joined().contains("文件已存在"))
    #expect(try bytes(path) == Data("别的内容".utf8))
    try play("keys 5 w ctrl-u\ntype \(path)\nkeys enter enter")
    #expect(try bytes(path) != Data("别的内容".utf8))
  }

  @Test func `a sheet can be a workbook or JSON, but not in the store`() throws {
    try play("keys 5 w ctrl-u\ntype \(bench.path("小区.xlsx"))\nkeys enter")
    #expect(try bytes(bench.path("小区.xlsx")).starts(with: Data("PK".utf8)))
    try play("keys 5 w ctrl-u\ntype \(bench.path("小区.json"))\nkeys enter")
    let rows = try JSONDecoder().decode([Row].self, from: try bytes(bench.path("小区.json")))
    #expect(rows.count > 500 && rows.allSatisfy { $0.unit != nil })
    let refused = try play("keys 5 w ctrl-u\ntype \(store)/小区.csv\nkeys enter")
    #expect(refused.joined().contains("✗ 导出："))
    #expect(!FileManager.default.fileExists(atPath: store + "/小区.csv"))
  }

  @Test func `what a spreadsheet would run as a formula is text in the file`() throws {
    let id = "331181-0001"
    try bench.runWell("set", store, id, "name==HYPERLINK(1)")
    let path = bench.path("公式.csv")
    try play("keys 5 /\ntype 小区编号=\(id)\nkeys enter w ctrl-u\ntype \(path)\nkeys enter")
    let text = String(decoding: try bytes(path), as: UTF8.self)
    #expect(text.contains("'=HYPERLINK(1)"))
  }
}
