/// Which rows name a record, found once for many attempts whose guards would each look for them.
struct Mentions: Sendable {
  private let ledger: Ledger
  private var links: [ObjectIdentifier: Links] = [:]

  /// Nothing found yet.
  init(_ ledger: Ledger) { self.ledger = ledger }

  /// Finds who names whom in a reference field; costs a pass over its kind.
  mutating func find<Kind: RecordKind>(_ path: KeyPath<Kind, Field<String>>) {
    let field = Kind.declaration.fields[keyPath: path].declaration
    guard let target = target(of: field) else { return }
    links[ObjectIdentifier(field)] = ledger.links(path).inverted(count: target.count)
  }

  /// The rows whose field names a record, in order; nil where the field was not looked through, or
  /// no record has the id.
  func rows<Kind: RecordKind>(
    naming id: String, in path: KeyPath<Kind, Field<String>>
  ) -> [Int]? {
    let field = Kind.declaration.fields[keyPath: path].declaration
    guard let links = links[ObjectIdentifier(field)], let row = target(of: field)?.row(of: id)
    else { return nil }
    return links.targets(of: row).map { Int($0) }
  }

  private func target(of field: FieldDeclaration) -> Table? {
    field.type.referencedKind.flatMap(KindDeclaration.named).map { ledger[$0] }
  }
}
