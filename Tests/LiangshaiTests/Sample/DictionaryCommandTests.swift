import Foundation
import Testing

/// What the program says of itself, and the draws that anybody can repeat.
@Suite struct DictionaryCommandTests {
  private let bench: Bench

  init() throws { bench = try Bench() }

  private struct Kind: Decodable {
    struct Field: Decodable {
      var identifier: String
      var clause: String
    }

    var kind: String
    var clause: String
    var fields: [Field]
  }

  @Test func `the data dictionary names a clause for every field of every kind`() throws {
    let kinds: [Kind] = try bench.runWell("schema", "--json").json()
    #expect(Set(kinds.map(\.kind)) == (try Sample.rows.get()).kinds)
    for kind in kinds {
      #expect(!kind.clause.isEmpty, "\(kind.kind)")
      #expect(kind.fields.allSatisfy { !$0.clause.isEmpty }, "\(kind.kind)")
    }
    let text = try bench.runWell("schema", "--markdown").output
    let parts = ("\n" + text).components(separatedBy: "\n## ").dropFirst()
    #expect(parts.count == kinds.count)
    for (part, kind) in zip(parts, kinds) {
      #expect(part.contains("`\(kind.kind)`"))
      let rows = part.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst()
      #expect(rows.count == kind.fields.count, "\(kind.kind)")
      for (row, field) in zip(rows, kind.fields) {
        let cells = row.split(separator: "|", omittingEmptySubsequences: false).map {
          $0.trimmingCharacters(in: .whitespaces)
        }
        #expect(cells.contains("`\(field.identifier)`") && cells.contains(field.clause))
      }
    }
  }

  @Test func `the batches hold the fields of the dictionary and no other`() throws {
    let kinds: [Kind] = try bench.runWell("schema", "--json").json()
    let rows = try Sample.rows.get()
    for kind in kinds {
      let known = Set(kind.fields.map(\.identifier) + ["line"])
      #expect(rows[kind.kind].allSatisfy { known.isSuperset(of: $0.keys) }, "\(kind.kind)")
    }
  }

  private struct Recheck: Decodable, Equatable {
    struct Compound: Decodable, Equatable {
      var unit: String
      var register: Int
      var compound: String
    }

    var period: String
    var seed: String
    var compounds: [Compound]
  }

  @Test func `the same seed draws the same compounds, another draws others`() throws {
    let store = try bench.sample()
    func drawn(_ words: String...) throws -> Recheck {
      try bench.runWell("recheck", store, "--period", "2026-09", "--json", rest: words).json()
    }
    let once = try drawn("--seed", "公开抽签")
    #expect(try drawn("--seed", "公开抽签") == once)
    #expect(try bench.runWell("demo", "--no-open", "--at", bench.path("另一")).code == 0)
    let elsewhere: Recheck = try bench.runWell(
      "recheck", bench.path("另一"), "--period", "2026-09", "--seed", "公开抽签", "--json"
    ).json()
    #expect(elsewhere == once)
    #expect(try drawn("--seed", "再抽一次").compounds != once.compounds)
    #expect(try drawn().seed == "2026-09")
    let compounds = try Sample.rows.get()["compound"].filter { $0["register"] == "in-register" }
    for (unit, drawn) in Dictionary(grouping: once.compounds, by: \.unit) {
      let register = Set(compounds.filter { $0["unit"] == unit }.compactMap { $0["id"] })
      #expect(drawn.allSatisfy { $0.register == register.count }, "\(unit)")
      #expect(register.isSuperset(of: drawn.map(\.compound)), "\(unit)")
      #expect(Set(drawn.map(\.compound)).count == drawn.count)
      // One in twenty, three at least.
      #expect(drawn.count == max(3, (register.count + 19) / 20), "\(unit)")
    }
  }
}
