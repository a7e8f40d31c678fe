import Model
import Testing

@testable import Store

extension Store {
  /// A change that an office wrote without having heard of anything later than what it saw.
  struct Late {
    let field: String
    let old: String
    let new: String
    let after: Stamp
  }

  var lastStampForTests: Stamp? { shelf.lastStamp }
}

extension Folder {
  /// Puts a late change into a day-book of its own, as a sync brings it.
  func append(_ late: Store.Late, kind: KindDeclaration, id: String, who: String, store: Store)
    throws
  {
    let line = Line(
      stamp: Stamp(milliseconds: late.after.milliseconds + 1), part: 1, parts: 1, who: who,
      verb: .set, kind: kind.identifier, id: id,
      changes: [.init(field: late.field, old: late.old, new: late.new)])
    try append([line], store: store)
  }

  /// Puts lines into day-books, one a writer, as a sync brings them.
  func append(_ lines: [Line], store: Store) throws {
    for (who, lines) in Dictionary(grouping: lines, by: \.who) {
      var chain = Chain()
      let head = Line(
        stamp: lines[0].stamp, part: 1, parts: 1, who: who, verb: .open, kind: "log",
        id: who + "-test",
        changes: [
          .init(field: "store", old: nil, new: store.identity.uuid),
          .init(field: "schema", old: nil, new: "2"),
        ])
      let text = ([head] + lines).map { chain.append($0) }.joined()
      let folder = self.store + "/log/2027-01"
      try SystemDisk().makeFolder(folder)
      try SystemDisk().create(folder + "/" + who + "-test.log", Array(text.utf8))
    }
  }
}
