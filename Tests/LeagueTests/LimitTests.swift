import Testing

@testable import Model

@Suite struct LimitTests {
  @Test func `The default rule set writes out every limit with its usual value`() throws {
    guard case .table(let file) = TomlText.tree(RuleSet.defaultText),
      case .table(let limits)? = file["limits"]
    else { throw Missing() }
    let usual = Dictionary(
      uniqueKeysWithValues: Limit.all.map { ($0.id, RuleValue.integer($0.usual)) })
    #expect(limits == usual)
  }

  @Test func `A rule set changes a limit and leaves the others`() throws {
    let first = try #require(Limit.all.first)
    let second = try #require(Limit.all.dropFirst().first)
    let text = RuleSet.defaultText.split(separator: "[limits]")[0]
    let rules = try ruleSet(text + "[limits]\n\(first.id) = \(first.usual + 7)\n")
    #expect(rules.value(of: first) == first.usual + 7)
    #expect(rules.value(of: second) == second.usual)
  }

  @Test func `A limit that no rule asks for is refused by its name`() throws {
    let text = RuleSet.defaultText.split(separator: "[limits]")[0]
    let error = try #require(throws: RuleSetError.self) {
      try ruleSet(text + "[limits]\nnobody = 3\n")
    }
    #expect(error.path == "limits.nobody")
  }

  private struct Missing: Error {}
}
