/// What reviewers said of findings, as far as it still holds.
public struct FindingRulings: Sendable {
  private let ledger: Ledger

  /// The rulings of a store.
  public init(_ ledger: Ledger) { self.ledger = ledger }

  /// The ruling on a finding; nil where there is none, or where the value is another one by now.
  public func ruling(on finding: Finding) -> Record<FindingRuling>? {
    let kind = KindDeclaration.all[finding.kind]
    let id = FindingRuling.id(
      rule: finding.rule, kind: kind, record: finding.id, column: finding.column)
    return ledger[FindingRuling.self].record(id: id).flatMap { ledger.isInForce($0) ? $0 : nil }
  }

  /// The findings that nobody accepted.
  public func open(_ findings: [Finding]) -> [Finding] {
    if ledger[FindingRuling.self].isEmpty { return findings }
    return findings.filter { ruling(on: $0)?.verdict != .accepted }
  }
}

extension Ledger {
  /// What tells the value of a field from any other, or of the whole record where `column` is nil.
  public func mark(of kind: KindDeclaration, row: Int, column: Int?) -> String {
    var print = Fingerprint()
    for column in column.map({ [$0] }) ?? Array(kind.fields.indices) {
      print.add(self[kind].canonicalText(row: row, column: column))
      print.add("\n")
    }
    return print.digits
  }

  /// Whether what a ruling is about still reads as it was ruled on.
  public func isInForce(_ ruling: Record<FindingRuling>) -> Bool {
    guard let kind = ruling.sheet.flatMap(KindDeclaration.named),
      let row = ruling.record.flatMap({ self[kind].row(of: $0) })
    else { return false }
    return ruling.value
      == mark(of: kind, row: row, column: ruling.field.flatMap { kind.position(named: $0) })
  }
}
