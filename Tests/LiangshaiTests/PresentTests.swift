import Canvas
import Foundation
import Testing

/// The presentation as the program gives it: what is hidden, what is frozen, and what is recorded.
@Suite struct PresentTests {
  private let bench: Bench

  init() throws { bench = try Bench() }

  private static let today = "2026-11-20"

  private func present(
    _ store: String, _ script: String, size: String = "120x40", _ options: String...
  ) throws -> String {
    let file = try bench.write(script, to: "脚本.txt")
    return try bench.runWell(
      "present", store, "--today", Self.today, "--script", file, "--size", size, rest: options
    ).output
  }

  // MARK: What is hidden

  private struct Kind: Decodable {
    struct Field: Decodable {
      let identifier, privacy, type: String
    }

    let kind: String
    let fields: [Field]
  }

  private func kinds() throws -> [Kind] { try bench.runWell("schema", "--json").json() }

  /// Every word of a field that is not public and that stands in no public one, two characters or longer.
  private func secrets(of store: String) throws -> Set<String> {
    var (hidden, open): (Set<String>, Set<String>) = ([], [])
    for kind in try kinds() {
      let columns = kind.fields.map(\.identifier).joined(separator: ",")
      let rows: [[String: Value]] = try bench.runWell(
        "list", store, kind.kind, "--columns", columns, "--json", "--today", Self.today
      ).json()
      for field in kind.fields {
        let texts = rows.compactMap { $0[field.identifier]?.text }.filter { $0.count >= 2 }
        if field.privacy == "public" {
          open.formUnion(texts)
        } else if field.type == "text" {
          hidden.formUnion(texts)
        }
      }
    }
    let known = Data(open.joined(separator: "\n").utf8)
    return hidden.filter { known.range(of: Data($0.utf8)) == nil }
  }

  /// A value of a list as JSON has it; only texts matter here.
  private enum Value: Decodable {
    case text(String)
    case other

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      self = (try? container.decode(String.self)).map(Value.text) ?? .other
    }

    var text: String? { if case .text(let text) = self { text } else { nil } }
  }

  /// Every slide; from each of its lines two pages down; every sheet with its first card; and a long walk
  /// by keys drawn from a seed.
  private func walk() throws -> String {
    var lines: [String] = []
    for slide in 1...21 {
      let number = String(slide).map(String.init).joined(separator: " ")
      lines += ["keys \(number) enter", "screen slide"]
      for _ in 0..<3 {
        lines += ["keys enter", "screen page", "keys enter", "screen page"]
        lines += ["keys P", "keys down"]
      }
    }
    for kind in try kinds().map(\.kind) {
      lines += [
        "keys :", "type \(kind)", "keys enter", "screen sheet", "keys enter", "screen card",
      ]
      lines += ["keys tab tab enter", "screen linked", "keys P"]
    }
    let keys = [
      "enter", "enter", "enter", "j", "j", "k", "l", "h", "tab", "escape j", "pgdn", "pgdn", "pgup",
      "G",
      "g", "x", "t", "b", "m", "H", "V", "D", "L", "2", "3", "P", "down", "space", "1 enter",
      "1 2 enter",
    ]
    var seed: UInt64 = 20_261_120
    for _ in 0..<250 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      lines += ["keys \(keys[Int(seed >> 33) % keys.count])", "screen walk"]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  @Test func `in public no name, no phone and no other word that is not public is on any page`()
    throws
  {
    let store = try bench.sample()
    let secrets = try secrets(of: store)
    #expect(secrets.count > 100)
    let walk = try walk()
    let shown = Data(try present(store, walk, size: "160x50").utf8)
    let found = secrets.filter { shown.range(of: Data($0.utf8)) != nil }
    #expect(found.sorted() == [])
    // The same walk inside the offices meets many of them: the search would have found them.
    let inside = Data(try present(store, walk, size: "160x50", "--internal").utf8)
    #expect(secrets.count { inside.range(of: Data($0.utf8)) != nil } > 20)
  }

  // MARK: What is frozen

  @Test func `the latest frozen period is presented, and figures that are not frozen say so`()
    throws
  {
    let store = try bench.sample()
    let script = "screen title\nkeys pgdn\nscreen targets\n"
    // September's record calls it frozen, and nothing of it was sealed.
    for period in ["2026-09", "2026-10"] {
      #expect(try present(store, script, "--period", period).contains("\(period) 未冻结"))
    }
    #expect(try present(store, script).contains("2026-10 未冻结"))
    // The sample has October locked.
    try bench.runWell("freeze", store, "--period", "2026-10", "--today", Self.today)
    let shown = try present(store, script)
    #expect(!shown.contains("未冻结"))
    #expect(shown.contains("2026-10 已冻结") && shown.contains("数据截至 2026-10-31"))
  }

  // MARK: What it looks like elsewhere

  @Test(arguments: ["80x24", "120x40"])
  func `on a terminal that draws signs wide every row is as wide as the screen`(size: String) throws
  {
    let slides = (1...21).map { slide in
      let number = String(slide).map(String.init).joined(separator: " ")
      return "keys \(number) enter\nwait 1000\nscreen \(slide)\n"
    }.joined()
    let text = try present(try bench.sample(), slides, size: size, "--ambiguous", "2")
    // Signs of ambiguous width are not drawn: none of those that bars, lamps and letters are made of.
    for sign in "█▌▀▄■●▲▼◆│─┌" { #expect(!text.contains(sign), "\(sign)") }
    #expect(text.contains("2027年四项目标") && text.contains("晾晒榜"))
  }

  @Test func `every unit's and every compound's name is drawn big without a missing letter`() throws
  {
    struct Named: Decodable { let name: String }
    let store = try bench.sample()
    var names: [String] = []
    for kind in ["unit", "compound"] {
      let rows: [Named] = try bench.runWell(
        "list", store, kind, "--columns", "name", "--json", "--today", Self.today
      ).json()
      names += rows.map(\.name)
    }
    #expect(names.count > 500 && names.contains("景宁畲族自治县"))
    var large = 0
    for name in names {
      for face in [BigText.Face.full, .narrow] {
        var canvas = Canvas(size: BigText(name).size(in: face))
        BigText(name).draw(in: canvas.bounds, on: &canvas)
        // The face has the first plane; a rarer ideograph stands there in ordinary size, never nothing.
        let rare = Set(name.filter { $0.unicodeScalars.allSatisfy { $0.value > 0xFFFF } })
        let others = Set(canvas.lines().joined()).subtracting(Symbols.unicode.quarters)
        #expect(others == rare, "\(name)")
        large += rare.isEmpty ? 1 : 0
      }
    }
    #expect(large > 2 * names.count - 20)
  }

  // MARK: From the floor

  @Test
  func
    `a resolution from the floor is in the minutes, and one undo takes it back`()
    throws
  {
    let store = try bench.sample()
    let shown = try present(
      store,
      """
      keys 4 enter R R
      type 约谈欠费楼道并于月底前反馈
      keys ctrl-s
      screen saved

      """)
    #expect(shown.contains("已保存"))
    struct Item: Decodable {
      let basisReference: String

      enum CodingKeys: String, CodingKey { case basisReference = "basis-ref" }
    }
    let items: [Item] = try bench.runWell(
      "list", store, "item", "--filter", "约谈欠费楼道", "--columns", "basis-ref", "--json",
      "--today", Self.today
    ).json()
    #expect(items.count == 1)
    #expect(items.first?.basisReference == "HY-331100-2026-11")
    let minutes = try bench.runWell(
      "minutes", store, "--meeting", "HY-331100-2026-11", "--edition", "internal", "--today",
      Self.today
    ).output
    #expect(minutes.contains("约谈欠费楼道并于月底前反馈"))
    try bench.runWell("undo", store)
    let left = try bench.run(
      "list", store, "resolution", "--filter", "约谈欠费楼道", "--columns", "id", "--json")
    #expect(left.output.filter { !$0.isWhitespace } == "[]")
  }

  // MARK: A recording

  @Test
  func
    `a recording is an asciicast, and its race is no faster than thirty pictures a second`()
    throws
  {
    let store = try bench.sample()
    let file = try bench.write("keys 5 enter\nwait idle\n", to: "脚本.txt")
    let cast = bench.path("汇报.cast")
    try bench.runWell(
      "present", store, "--today", Self.today, "--script", file, "--size", "100x30", "--dump", cast)
    let lines = try String(contentsOfFile: cast, encoding: .utf8).split(separator: "\n")
    let first = Data(try #require(lines.first).utf8)
    let header = try #require(JSONSerialization.jsonObject(with: first) as? [String: Any])
    #expect(header["version"] as? Int == 2)
    #expect(header["width"] as? Int == 100 && header["height"] as? Int == 30)
    var times: [Double] = []
    for line in lines.dropFirst() {
      let event = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [Any] ?? []
      #expect(event.count == 3 && event[1] as? String == "o")
      times.append(try #require(event.first as? Double))
    }
    #expect(times == times.sorted() && times.count > 100)
    for start in stride(from: 0.0, to: times.last ?? 0, by: 0.5) {
      #expect(times.count { $0 >= start && $0 < start + 1 } <= 31)
    }
  }
}
