/// For every row of a table the rows of another that a field of it names.
public struct Links: Sendable {
  private var starts: [Int32]
  private var targets: [Int32]

  /// Looks up the ids in a column, separated by spaces; ids that name nothing are left out.
  ///
  /// O(rows) where ids ascend.
  public init(from table: Table, column: Int, to target: Table) {
    starts = []
    targets = []
    starts.reserveCapacity(table.count + 1)
    targets.reserveCapacity(table.count)
    var hint = 0
    for row in 0..<table.count {
      starts.append(Int32(targets.count))
      let isRead: Void? = table.withRawText(row: row, column: column) { bytes in
        var start = 0
        while start < bytes.count {
          let end = bytes[start...].firstIndex(of: 0x20) ?? bytes.count
          let id = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
          if let found = target.row(ofBytes: id, near: &hint) ?? target.row(ofAppended: id) {
            targets.append(Int32(found))
          }
          start = end + 1
        }
      }
      if isRead == nil {
        for id in table.text(row: row, column: column).split(separator: " ") {
          if let found = target.row(of: String(id)) { targets.append(Int32(found)) }
        }
      }
    }
    starts.append(Int32(targets.count))
  }

  private init(starts: [Int32], targets: [Int32]) {
    self.starts = starts
    self.targets = targets
  }

  /// The number of rows that the links start from.
  public var count: Int { starts.count - 1 }

  /// Calls `body` with every target of a row.
  @inline(__always)
  public func each(_ row: Int, _ body: (Int) -> Void) {
    for index in Int(starts[row])..<Int(starts[row + 1]) { body(Int(targets[index])) }
  }

  /// The targets of a row, in the order they are named.
  public func targets(of row: Int) -> ArraySlice<Int32> {
    targets[Int(starts[row])..<Int(starts[row + 1])]
  }

  /// The first target of a row, or nil.
  public func first(of row: Int) -> Int? { targets(of: row).first.map { Int($0) } }

  /// The links the other way: for every one of `count` targets the rows that name it, ascending.
  public func inverted(count: Int) -> Links {
    var ends = [Int32](repeating: 0, count: count + 1)
    for target in targets { ends[Int(target) + 1] += 1 }
    for index in ends.indices.dropFirst() { ends[index] += ends[index - 1] }
    let starts = ends
    var sources = [Int32](repeating: 0, count: targets.count)
    for row in 0..<self.count {
      each(row) { target in
        sources[Int(ends[target])] = Int32(row)
        ends[target] += 1
      }
    }
    return Links(starts: starts, targets: sources)
  }
}

extension Ledger {
  /// For every record of a kind the rows that a field of it names; see `Links`.
  public func links<Kind: RecordKind>(_ path: KeyPath<Kind, Field<String>>) -> Links {
    let declaration = Kind.declaration
    let column = declaration.position(of: path)
    guard
      let target = declaration.kind.fields[column].type.referencedKind.flatMap(
        KindDeclaration.named)
    else { preconditionFailure("\(declaration.kind.identifier) field \(column) names no records") }
    return Links(from: self[declaration.kind], column: column, to: self[target])
  }
}

extension FieldType {
  /// The kind of record that values name; nil where they name none.
  public var referencedKind: String? {
    switch self {
    case .reference(let kind), .references(let kind): kind
    default: nil
    }
  }
}
