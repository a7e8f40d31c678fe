import Foundation
import Model
@testable import Store
import Testing

/// What the catalogue of checks finds in the prefecture: what was planted, and little else.
@Suite struct SampleCheckTests {
  /// Everything that V01–V35 find in the sample on its day.
  private static let findings = Result { () throws -> [Finding] in
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "liangshai-sample-\(UUID().uuidString)")
    defer {
      try? FileManager.default.removeItem(at: folder)
      try? FileManager.default.removeItem(atPath: folder.path + ".state")
    }
    let store = try Store.create(
      at: folder.path, rules: RuleSet.defaultText, isSample: true,
      batches: Sample.prefecture.batches,
      by: Author(name: "demo", stateFolder: folder.path + ".state"))
    let rules = try RuleSet(toml: RuleSet.defaultText, file: "LS-1.toml")
    return CheckRun(Circumstances(store.ledger, rules: rules, today: SampleStore.today))
      .report().findings
  }

  private func findings(_ severity: Severity) throws -> [Finding] {
    try Self.findings.get().filter { $0.severity == severity }
  }

  /// What a planted fault is found by, and the rows that are found with it.
  private static let planted: [SampleFault: (rules: [String], also: [String])] = [
    .missingMatter: (["V02"], []), .unknownStreet: (["V03"], []), .takenTomorrow: (["V05"], []),
    .takenTooEarly: (["V06"], []), .endsBeforeStart: (["V08"], []),
    .tooManyPartyMembers: (["V09"], []), .tooManyAgreed: (["V09"], []),
    .overspent: (["V10"], []), .unlawfulApplicant: (["V12"], []),
    .secondCommittee: (["V13"], ["YW-331121-0001"]), .wrongSum: (["V15"], []),
    .crowded: (["V16"], []), .sameName: (["V17"], ["331124-0017"]),
    .contradiction: (["V21"], ["BM-331102-0004-J2-2"]),
    .repetition: (["V25"], (2...6).map { "CD-331126-000\($0)" }),
    .wrongMeasure: (["V16", "V27"], []), .unapproved: (["V28"], []), .halfShare: (["V31"], []),
    .contradictsContract: (["V32"], []), .unsigned: (["V33"], []), .tooLate: (["V34"], []),
    .longSuspended: (["V35"], []),
  ]

  /// The rules that drawn shares break as errors, and the most rows that may.
  private static let shares = ["V07": 9, "V10": 1, "V11": 2, "V14": 8, "V15": 6]

  @Test(arguments: SampleFault.allCases)
  func `every planted fault is found by its rules, and by no other`(fault: SampleFault) throws {
    let wanted = try #require(Self.planted[fault])
    let found = try Self.findings.get().filter {
      $0.id == fault.rawValue && $0.severity != .info
    }
    #expect(found.map(\.rule) == wanted.rules)
    for id in wanted.also {
      #expect(try Self.findings.get().contains { $0.id == id && wanted.rules.contains($0.rule) })
    }
  }

  @Test func `every other error is of a share that is told`() throws {
    let known = Set(Self.planted.flatMap { [$0.key.rawValue] + $0.value.also })
    let others = try findings(.error).filter { !known.contains($0.id) }
    let counts = Dictionary(grouping: others, by: \.rule).mapValues(\.count)
    #expect(Set(counts.keys) == Set(Self.shares.keys), "\(others.map(\.message.zh))")
    for (rule, count) in counts { #expect(count <= Self.shares[rule] ?? 0, "\(rule) \(count)") }
  }

  @Test func `a rule warns of fewer than one row in two hundred`() throws {
    let known = Set(Self.planted.flatMap { [$0.key.rawValue] + $0.value.also })
    let others = try findings(.warning).filter { !known.contains($0.id) }
    for (rule, findings) in Dictionary(grouping: others, by: { "\($0.rule) \($0.kind)" }) {
      let kind = KindDeclaration.all[findings[0].kind].identifier
      let rows = Set(findings.map(\.id)).count
      #expect(rows * 200 <= Sample.prefecture.rows(kind).count, "\(rule) \(rows)")
    }
  }

  @Test func `what is told for information is full width and signs for nothing`() throws {
    let told = try Set(findings(.info).map(\.rule))
    #expect(told == ["V29", "V30"])
  }
}
