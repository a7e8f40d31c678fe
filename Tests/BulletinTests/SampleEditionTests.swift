import Bulletin
import Foundation
import Model
import Store
import Testing

/// The public editions of the whole sample store, looked through for what is not public.
@Suite struct SampleEditionTests {
  /// The sample store's records, from a folder that is removed again.
  private func sample() throws -> Ledger {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "liangshai-bulletin-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    return try Store.create(
      at: folder.path, rules: RuleSet.defaultText, isSample: true,
      batches: SampleStore(scale: .prefecture).batches(),
      by: Author(name: "demo", stateFolder: folder.path + ".state")
    ).ledger
  }

  /// Every word of a field that is not public and that somebody wrote, at least two characters long.
  private func secrets(_ ledger: Ledger) -> Set<String> {
    var found: Set<String> = []
    for kind in KindDeclaration.all {
      let table = ledger[kind]
      for field in kind.fields where field.privacy != .public {
        guard case .text = field.type else { continue }
        for row in 0..<table.count {
          let text = table.text(row: row, column: field.position)
          if text.count >= 2 { found.insert(text) }
        }
      }
    }
    return found
  }

  @Test func `no public document of the sample store holds a name or another word not public`()
    throws
  {
    let ledger = try sample()
    // What a bulletin without records says, the words of lists, and what places are called are no secrets.
    var known = LeagueBulletin(
      try octoberInput(Ledger()), edition: .public, wording: try Wording()
    ).document.markdown
    for kind in ["unit", "division", "compound", "project"] {
      guard let kind = KindDeclaration.named(kind), let name = kind.position(named: "name") else {
        continue
      }
      for row in 0..<ledger[kind].count {
        known += ledger[kind].text(row: row, column: name) + "\n"
      }
    }
    for field in KindDeclaration.all.flatMap(\.fields) {
      if case .choice(let list) = field.type {
        known += list.entries.map { $0.label.zh + "\n" }.joined()
      }
    }
    let open = Data(known.utf8)
    let secrets = secrets(ledger).filter { open.range(of: Data($0.utf8)) == nil }
    #expect(secrets.count > 100)
    let wording = try Wording()
    let printing = Printing(
      Circumstances(ledger, rules: try defaultRules(), today: day("2026-11-20")),
      edition: .public, wording: wording, isSample: true)
    var documents = [
      LeagueBulletin(
        try octoberInput(ledger, isSample: true), edition: .public, wording: wording
      ).document,
      MonthlyReport(printing, unit: "331102", month: Month(year: 2026, month: 10)).document,
    ]
    for plan in RegisterPlan.all { documents.append(try Register(printing, plan: plan).document()) }
    for row in stride(from: 0, to: ledger[SupervisionItem.self].count, by: 50) {
      documents.append(SupervisionSlip(printing, row: row).document)
    }
    for row in stride(from: 0, to: ledger[Meeting.self].count, by: 50) {
      documents.append(MeetingMinutes(printing, meeting: row, standings: []).document)
    }
    for row in stride(from: 0, to: ledger[Compound.self].count, by: 50) {
      documents.append(CompoundCard(printing, row: row).document)
    }
    for document in documents {
      let text = Data(document.markdown.utf8)
      #expect(document.marks.contains("示例数据"))
      for secret in secrets where text.range(of: Data(secret.utf8)) != nil {
        Testing.Issue.record("\(document.title): \(secret)")
      }
    }
  }
}
