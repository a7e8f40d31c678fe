import Model

/// Records of one kind that an act would be done to, with what is reminded of them.
struct Acted: Sendable {
  /// The kind of all of them.
  let kind: KindDeclaration
  /// The records, each once.
  var ids: [String] = []
  /// What is reminded of them in the list they were taken from; empty elsewhere.
  var reminders: [Reminder] = []
  /// What the place they were taken from tells of a record made for them; empty for nothing.
  var known: [CellText] = []
}

extension Acted {
  /// What makes the reminders go away, where it is the same for all of them.
  var remedies: [Remedy] {
    guard let first = reminders.first, reminders.allSatisfy({ $0.rule == first.rule }) else {
      return []
    }
    return first.remedies
  }
}

extension State {
  /// The records that an act would be done to, kind by kind: the marked ones of a list, else the one at
  /// the cursor; the kind at the cursor first.
  var acted: [Acted] {
    switch page.place {
    case .card(let kind, let id): return [Acted(kind: KindDeclaration.all[kind], ids: [id])]
    case .sheet, .county:
      guard let index = page.activeListing else { return [] }
      let listing = page.listings[index]
      let table = ledger[listing.kind]
      if page.scope == .sheet, !listing.marked.isEmpty {
        return [
          Acted(kind: listing.kind, ids: listing.marked.sorted().map { table.id(Int($0)) })
        ]
      }
      return listing.selectedRow.map { [Acted(kind: listing.kind, ids: [table.id($0)])] } ?? []
    case .report: return actedInReport
    default: return []
    }
  }

  private var actedInReport: [Acted] {
    let marked = page.markedReportRows
    let here = selectedReportRow?.record(in: page.cursor.column)
    let rows = marked.isEmpty ? selectedReportRow.map { [$0] } ?? [] : marked
    var found: [Acted] = []
    for row in rows {
      // An entry may lead elsewhere than its row; marks are the row's own.
      guard let record = marked.isEmpty ? here : row.record else { continue }
      let place =
        found.firstIndex { $0.kind.ordinal == record.kind }
        ?? {
          found.append(Acted(kind: KindDeclaration.all[record.kind]))
          return found.count - 1
        }()
      if !found[place].ids.contains(record.id) { found[place].ids.append(record.id) }
      if let reminder = row.reminder { found[place].reminders.append(reminder) }
    }
    return found.filter { $0.kind.ordinal == here?.kind }
      + found.filter { $0.kind.ordinal != here?.kind }
  }
}
