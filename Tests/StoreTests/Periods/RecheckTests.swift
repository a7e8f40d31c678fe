import Model
import Testing

@testable import Store

/// The random list of compounds to be rechecked.
@Suite struct RecheckTests {
  @Test func `a list follows from seed, period and register alone`() throws {
    let folder = try Folder()
    let store = try folder.makePeriodStore()
    let lists = try store.recheckLists(of: january, seed: "abc")
    // By a program in another language: SHA-256 of abc/2026-01/331102, splitmix64, Fisher and Yates.
    #expect(
      lists == [
        RecheckList(
          unit: "331102", register: 4,
          compounds: ["331102-0002", "331102-0003", "331102-0004"]),
        RecheckList(
          unit: "331121", register: 5,
          compounds: ["331121-0001", "331121-0002", "331121-0003"]),
      ])
    #expect(try store.recheckLists(of: january, seed: "abc") == lists)
    let others = try (0..<20).map { try store.recheckLists(of: january, seed: "\($0)") }
    #expect(Set(others).count > 1)
  }

  @Test func `how many are drawn is the rule set's`() throws {
    let folder = try Folder()
    let rules = periodRules + "[limits]\nrecheck-share = 50\nrecheck-least = 1\n"
    var store = try Store.create(
      at: folder.store, rules: rules, isSample: false, by: folder.author())
    try store.write(
      (1...5).map {
        .new(
          kind: compoundKind, id: "331102-000\($0)",
          values: [("name", "小区\($0)"), ("unit", "331102")])
      } + [.new(kind: ReportingUnit.declaration.kind, id: "331102", values: [("name", "莲都区")])],
      by: folder.author())
    // Half of five, rounded up.
    #expect(try store.recheckLists(of: january, seed: "s").map(\.compounds.count) == [3])
  }
}
