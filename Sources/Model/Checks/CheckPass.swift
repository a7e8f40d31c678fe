/// How a check looks at the rows of one kind: what it needs is found once, then each row is judged.
struct CheckPass: Sendable {
  /// Judges a row and tells what is wrong with it.
  typealias Judge = (_ row: Int, _ found: inout Findings) -> Void

  /// The kind whose rows are judged.
  let kind: KindDeclaration
  /// Finds what judging needs; costs a pass over the table at most, and over those it looks into.
  let judge: @Sendable (CheckFacts) -> Judge

  /// A pass over the records of a kind.
  static func rows<Kind: RecordKind>(
    of: Kind.Type, _ judge: @escaping @Sendable (CheckFacts, Records<Kind>) -> Judge
  ) -> CheckPass {
    CheckPass(kind: Kind.declaration.kind) { facts in judge(facts, facts.ledger[Kind.self]) }
  }

  /// A pass over every kind that has fields of a sort, with the columns of those fields.
  static func columns(
    where isWanted: (FieldDeclaration) -> Bool,
    _ judge: @escaping @Sendable (CheckFacts, Table, [Int]) -> Judge
  ) -> [CheckPass] {
    KindDeclaration.all.compactMap { kind in
      let columns = kind.fields.indices.filter { isWanted(kind.fields[$0]) }
      if columns.isEmpty { return nil }
      return CheckPass(kind: kind) { facts in judge(facts, facts.ledger[kind], columns) }
    }
  }
}

extension Records {
  /// The column of a field.
  func position<Value>(of path: KeyPath<Kind, Field<Value>>) -> Int {
    Kind.declaration.position(of: path)
  }
}

extension Choice {
  /// For each stored code whether it is one of these cases; false for a missing value.
  static func membership(of cases: some Sequence<Self>) -> [Bool] {
    var codes = [Bool](repeating: false, count: 256)
    for one in cases { codes[Int(one.code)] = true }
    return codes
  }
}
