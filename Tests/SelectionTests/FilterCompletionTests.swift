@testable import Model
import Testing

@Suite struct FilterCompletionTests {
  private let items = SupervisionItem.declaration.kind

  private func offered(_ text: String, _ language: Language = .zh) -> [String] {
    let ledger = sampleLedger()
    return FilterCompletion(
      behind: text, kind: items, rows: Array(0..<Int32(ledger[items].count)), in: ledger,
      language: language
    ).candidates.map(\.text)
  }

  private func replaced(_ text: String) -> Int {
    FilterCompletion(behind: text, kind: items, rows: [], in: sampleLedger(), language: .zh)
      .replaced
  }

  @Test func `a beginning offers the fields that begin so, in the language of the reader`() {
    #expect(offered("现行").first == "现行时限")
    #expect(offered("current").first == "current-due")
    #expect(offered("current", .en).first == "current-due")
    #expect(offered("not").contains("not "))
    #expect(replaced("state=closed and curr") == 4)
  }

  @Test func `behind a field's name stand the comparisons it knows`() {
    #expect(offered("current-due") == ["=", "!=", "<", "<=", ">", ">="])
    #expect(offered("title") == ["=", "!=", "~", "<", "<=", ">", ">="])
    #expect(offered("unit") == ["=", "!=", "~"])
    #expect(replaced("current-due") == 0)
  }

  @Test func `behind a comparison stand values, those of choices in their order`() {
    let states = offered("state=")
    guard case .choice(let list)? = items.fields.first(where: { $0.identifier == "state" })?.type
    else {
      Issue.record("no choice")
      return
    }
    #expect(states == list.entries.map(\.label.zh))
    #expect(
      offered("state=", .en)
        == list.entries.map { $0.label.en }.map { label in
          label.contains(" ") ? "\"\(label)\"" : label
        })
    #expect(Set(offered("unit=")).isSuperset(of: ["莲都"]))
    #expect(offered("unit=3311").contains("莲都"))
    #expect(replaced("unit=3311") == 4)
  }

  @Test func `behind a whole condition stand and and or`() {
    #expect(offered("state=closed ") == ["and ", "or "])
    #expect(offered("(state=closed) ") == ["and ", "or "])
    #expect(offered("state=closed and ").contains("not ") == false)
    #expect(!offered("state=closed and ").isEmpty)
  }

  @Test(arguments: ["\"莲", "title=\"莲", "/渗", "title~/渗", "title=“莲"])
  func `inside quotes and expressions nothing is offered`(text: String) {
    #expect(offered(text).isEmpty)
  }

  @Test func `whatever is offered in a condition can be read`() throws {
    for field in items.fields {
      let name = field.identifier
      for value in offered(name + "=") {
        _ = try Filter(name + "=" + value, kind: items)
      }
      for comparison in offered(name) where comparison.count <= 2 {
        let value = offered(name + comparison).first ?? ""
        if !value.isEmpty { _ = try Filter(name + comparison + value, kind: items) }
      }
    }
  }
}
