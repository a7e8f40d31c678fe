import Glibc
import Model
import Synchronization
import Testing

@testable import Store

/// The fold is a pure function of the set of lines, and loses nothing in silence.
@Suite struct FoldTests {
  /// How many histories are generated; `LIANGSHAI_HISTORIES` asks for another number.
  private static let count =
    getenv("LIANGSHAI_HISTORIES").flatMap { Int(String(cString: $0)) } ?? 40_000

  /// Everything a fold says: every cell of every record by id, and every conflict.
  private func account(_ fold: Fold) -> String {
    let table = fold.ledger[Offices.kind]
    let rows = (0..<table.count).map { row in
      Offices.kind.fields.indices.map { table.canonicalText(row: row, column: $0) }
        .joined(separator: "|")
    }
    let conflicts = fold.ledger.conflicts.map { "\($0)" }
    return (rows.sorted() + conflicts).joined(separator: "\n")
  }

  /// The lines in another order, in pieces, some of them doubled, as syncs may bring them.
  private func foldInPieces(_ offices: Offices, _ random: inout SplitMix) -> Fold {
    var order = offices.arrivals
    order.shuffle(using: &random)
    var fold = Fold()
    var taken: [Arrival] = []
    while !order.isEmpty {
      let piece = Array(order.prefix(1 + random.below(4)))
      order.removeFirst(piece.count)
      taken += piece
      if !fold.take(piece, library: { offices.library[$0] }) {
        fold = Fold(taken) { offices.library[$0] }
      }
    }
    return fold
  }

  @Test func `any order, split and sync sequence of lines gives the same records and conflicts`() {
    let failures = Mutex<[UInt64]>([])
    let lines = Mutex(0)
    parallel(Self.count) { seed in
      let offices = Offices(
        seed: seed, acts: 5 + Int(seed % 6), repertoire: seed % 3 == 0 ? .everything : .changes)
      var random = SplitMix(seed: seed ^ 0xABCD)
      let whole = account(Fold(offices.arrivals) { offices.library[$0] })
      let pieces = account(foldInPieces(offices, &random))
      if whole != pieces { failures.withLock { $0.append(seed) } }
      lines.withLock { $0 += offices.lines.count }
    }
    let failed = failures.withLock { $0.sorted() }
    #expect(failed.isEmpty, "seeds \(failed.prefix(5))")
    print("fold: \(Self.count) histories, \(lines.withLock { $0 }) lines, \(failed.count) differ")
  }

  @Test func `of two writings that did not know of each other none disappears in silence`() {
    let failures = Mutex<[String]>([])
    let flagged = Mutex(0)
    parallel(Self.count / 10) { seed in
      let offices = Offices(seed: seed &+ 77, acts: 8, repertoire: .changes)
      let fold = Fold(offices.arrivals) { offices.library[$0] }
      for (cell, writes) in Dictionary(
        grouping: offices.lines.indices.filter { offices.lines[$0].cell != nil },
        by: { offices.lines[$0].cell ?? "" })
      {
        // What nobody wrote over knowing it: the store is not told this, the generator knows.
        let heads = writes.filter { write in
          !writes.contains { offices.lines[$0].seen.contains(write) }
        }
        let values = Set(heads.map { offices.lines[$0].value })
        let parts = cell.split(separator: ".")
        let id = String(parts[0])
        let column = Offices.kind.position(named: String(parts[1]))
        let conflict = fold.ledger.conflicts.first { $0.id == id && $0.column == column }
        let shown = fold.ledger[Offices.kind].row(of: id).flatMap { row in
          column.map { fold.ledger[Offices.kind].canonicalText(row: row, column: $0) }
        }
        let isRight =
          values.count == 1
          ? conflict == nil && shown == values.first
          : Set(conflict?.claims.map(\.value) ?? []) == values
            && values.contains(shown ?? "")
        if values.count > 1 { flagged.withLock { $0 += 1 } }
        if !isRight {
          failures.withLock {
            $0.append("\(seed) \(cell): \(values) / \(String(describing: conflict))")
          }
        }
      }
    }
    let failed = failures.withLock { $0 }
    #expect(failed.isEmpty, "\(failed.count): \(failed.prefix(3))")
    #expect(flagged.withLock { $0 } > Self.count / 200)
  }

  /// Runs `body` for the seeds up to a count on all processors.
  private func parallel(_ count: Int, _ body: @escaping @Sendable (UInt64) -> Void) {
    let size = 500
    _ = parallelMap(Array(stride(from: 0, to: count, by: size))) { start in
      for seed in start..<min(start + size, count) { body(UInt64(seed)) }
    }
  }
}
