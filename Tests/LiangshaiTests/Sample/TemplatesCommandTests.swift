import Foundation
import Testing

/// The words of documents, written out to be edited by an office.
@Suite struct TemplatesCommandTests {
  private let bench: Bench
  private let store: String

  init() throws {
    bench = try Bench()
    store = try bench.sample()
  }

  private func file(_ name: String) -> URL {
    URL(filePath: store).appending(path: "templates/" + name + ".mustache")
  }

  private func slip() throws -> Bench.Answer {
    let id = try #require(try Sample.overdueItems().first?["id"])
    return try bench.answer(["slip", store, id] + Sample.day)
  }

  @Test func `they are written once and never over what somebody edited`() throws {
    let before = try slip().output
    let written = try bench.runWell("templates", store).lines
    #expect(written.count == 7 && written.allSatisfy { $0.hasSuffix("已保存") })
    #expect(try slip().output == before)
    let text = try String(contentsOf: file("slip"), encoding: .utf8)
    let edited = text.replacing("丽水市住房和城乡建设局", with: "某县住房和城乡建设局")
    try #require(edited != text)
    try Data(edited.utf8).write(to: file("slip"))
    let again = try bench.runWell("templates", store).lines
    #expect(again.count == 7 && again.allSatisfy { $0.hasSuffix("已有，未改动") })
    #expect(try String(contentsOf: file("slip"), encoding: .utf8) == edited)
    #expect(try slip().output.contains("某县住房和城乡建设局"))
  }

  @Test func `a broken one is refused with its file and line, until it is mended`() throws {
    try bench.runWell("templates", store)
    let text = try String(contentsOf: file("slip"), encoding: .utf8)
    var lines = text.components(separatedBy: "\n")
    // Not within the remark at the head, which may hold anything.
    let place = try #require(lines.lastIndex { $0.contains("{{rule}}") })
    lines[place] = lines[place].replacing("{{rule}}", with: "{{rule")
    try Data(lines.joined(separator: "\n").utf8).write(to: file("slip"))
    let refused = try slip()
    #expect(refused.code == 4 && refused.output.isEmpty)
    #expect(refused.errors.contains("templates/slip.mustache 第\(place + 1)行"))
    try Data(text.utf8).write(to: file("slip"))
    #expect(try slip().code == 0)
  }
}
