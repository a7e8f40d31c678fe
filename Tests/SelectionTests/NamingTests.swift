@testable import Model
import Testing

/// Records found by part of what they are called.
@Suite struct NamingTests {
  private let kind = Compound.declaration.kind

  private func ledger() -> Ledger {
    var ledger = Ledger()
    batch(
      kind, ["id", "name", "surveyor"],
      [
        ["331102-0001", "新白云小区", "叶某"], ["331102-0002", "白云小区", "叶某某"],
        ["331102-0003", "白云小区二期", "王某"], ["331102-0004", "丽阳,新村", "叶某"],
      ], into: &ledger)
    return ledger
  }

  @Test func `what is called so exactly comes first, then what begins so`() {
    #expect(ledger().rows(of: kind, called: "白云小区", limit: 10) == [1, 2, 0])
  }

  @Test func `part of the id finds a record, and a comma in the name too`() {
    #expect(ledger().rows(of: kind, called: "02-0004", limit: 10) == [3])
    #expect(ledger().rows(of: kind, called: "阳,新", limit: 10) == [3])
  }

  @Test func `no words give the first rows, and no more than are wanted`() {
    #expect(ledger().rows(of: kind, called: "", limit: 2) == [0, 1])
    #expect(ledger().rows(of: kind, called: "小区", limit: 1) == [0])
  }

  @Test func `an edited name is found and the former one is not`() {
    var ledger = ledger()
    let name = kind.position(named: "name") ?? 0
    ledger[kind].write("灯塔小区", row: 0, column: name)
    #expect(ledger.rows(of: kind, called: "灯塔", limit: 10) == [0])
    #expect(ledger.rows(of: kind, called: "新白云", limit: 10) == [])
  }

  @Test func `the texts in use of a column are given once each`() {
    let column = kind.position(named: "surveyor") ?? 0
    #expect(
      ledger().texts(of: kind, column: column, holding: "叶", limit: 10) == ["叶某", "叶某某"])
  }
}
