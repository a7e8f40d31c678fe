import Model

extension MonthlyReport {
  /// Every compound of the unit's register with what serves it (表1).
  var compoundSheet: Sheet {
    let kind = Compound.declaration.kind
    let compounds = printing.ledger[Compound.self]
    let wanted = rows(of: kind).filter { row in
      compounds[row].register == nil || compounds[row].register == .inRegister
    }
    let facts = CompoundFacts(printing.ledger, at: cutoff)
    let columns = CompoundColumn.all.filter { column in
      guard let kind = KindDeclaration.named(column.kind),
        let position = kind.position(named: column.field)
      else { return false }
      return printing.edition.prints(kind.fields[position], of: kind)
    }
    return Sheet(
      columns: columns.map {
        .init($0.field, Phrase(zh: $0.heading, en: $0.field), isNumeric: $0.isNumeric)
      },
      rows: wanted.map { row in
        let place = facts.place(row)
        return columns.map { .init($0.text(printing.printer, place)) }
      }, isSample: printing.isSample
    ).numbered
  }
}

/// What belongs to a compound at a moment: the rows of its own records.
struct CompoundFacts {
  /// The rows that belong to one compound.
  struct Place {
    var compound: Int
    var contract: Int?
    var committee: Int?
    var fund: Int?
  }

  private var contracts: [Int: Int] = [:]
  private var committees: [Int: Int] = [:]
  private var funds: [Int: Int] = [:]

  /// Finds for every compound the contract in force on a day, the present committee and the fund.
  init(_ ledger: Ledger, at day: Day) {
    let served = ledger.links(\ServiceContract.compounds)
    let signed = ledger[ServiceContract.self]
    let starts = signed.column(\.start).words
    let ends = signed.column(\.end).words
    for row in signed.indices where starts[row] <= day.number && ends[row] >= day.number {
      served.each(row) { compound in
        if let other = contracts[compound], starts[other] > starts[row] { return }
        contracts[compound] = row
      }
    }
    let ruled = ledger.links(\OwnersCommittee.compound)
    let elected = ledger[OwnersCommittee.self].column(\.termStart).words
    for row in 0..<ruled.count {
      ruled.each(row) { compound in
        if let other = committees[compound], elected[other] > elected[row] { return }
        committees[compound] = row
      }
    }
    let funded = ledger.links(\MaintenanceFund.compound)
    for row in 0..<funded.count { funded.each(row) { funds[$0] = row } }
  }

  /// What belongs to the compound in a row.
  func place(_ row: Int) -> Place {
    Place(
      compound: row, contract: contracts[row], committee: committees[row], fund: funds[row])
  }
}
