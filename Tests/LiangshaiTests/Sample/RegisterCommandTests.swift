import Foundation
import Testing

/// `liangshai register` on the sample: every register prints, and to the public nothing internal.
@Suite struct RegisterCommandTests {
  private let bench: Bench
  private let store: String

  init() throws {
    bench = try Bench()
    store = try bench.sample()
  }

  private struct Kind: Decodable {
    struct Field: Decodable {
      var identifier: String
      var type: String
      var privacy: String
    }

    var kind: String
    var fields: [Field]
  }

  /// What no record of the sample holds.
  private static let mark = "不得外传7319"

  /// Writes the mark into every field of the first record of each kind that is not for the public.
  private func markInternalFields() throws -> Int {
    let kinds: [Kind] = try bench.runWell("schema", "--json").json()
    let rows = try Sample.rows.get()
    var lines = ["id,field,old,new"]
    for kind in kinds {
      guard let row = rows[kind.kind].first, let id = row["id"] else { continue }
      for field in kind.fields where field.privacy != "public" && field.type == "text" {
        let old = (row[field.identifier] ?? "").replacing("\"", with: "\"\"")
        lines.append("\(id),\(field.identifier),\"\(old)\",\(Self.mark)")
      }
    }
    let file = try bench.write(lines.joined(separator: "\n") + "\n", to: "标记.csv")
    try bench.runWell("apply", store, file, rest: Sample.day)
    return lines.count - 1
  }

  @Test func `every register prints, and the public edition holds no internal field`() throws {
    #expect(try markInternalFields() > 30)
    let names = try bench.runWell("register", store).lines.compactMap {
      $0.split(separator: " ").first.map(String.init)
    }
    #expect(names.count == 27 && Set(names).count == names.count)
    var marked = 0
    for name in names {
      let inner = try bench.runWell("register", store, name, rest: Sample.day).output
      let open = try bench.runWell(
        "register", store, name, "--edition", "public", rest: Sample.day
      ).output
      #expect(inner.contains("示例数据") && inner.contains("内部版"), "\(name)")
      #expect(open.contains("示例数据") && !open.contains("内部版"), "\(name)")
      #expect(!open.contains(Self.mark), "\(name)")
      if inner.contains(Self.mark) { marked += 1 }
    }
    #expect(marked > 5, "the mark must be in what is not for the public")
  }

  @Test func `a register is found by its name in Chinese, and narrowed by unit`() throws {
    let words = ["--format", "json"] + Sample.day
    let all = try bench.runWell("register", store, "leaders", rest: words).output
    #expect(try bench.runWell("register", store, "一小区一领导一专班一览表", rest: words).output == all)
    let own = try bench.runWell(
      "register", store, "leaders", "--unit", "云和县", rest: words
    ).output
    let projects = try Sample.rows.get()["project"].compactMap { $0["id"] }
    for id in projects {
      #expect(all.contains(id))
      #expect(own.contains(id) == id.contains("-331125-"), "\(id)")
    }
    let unknown = try bench.run("register", store, "没有的台账")
    #expect(unknown.code == 2 && unknown.errors.contains("没有的台账"))
  }
}
