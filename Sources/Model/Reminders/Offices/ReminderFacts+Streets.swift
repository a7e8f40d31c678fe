extension ReminderFacts {
  /// What a rule has to say of each street that compounds of the register lie in.
  ///
  /// - Parameter notice: gets the row of the street's capacity record; nil where there is none.
  func remindStreets(
    _ rule: any ReminderRule.Type, _ notice: (Int?) -> Notice?
  ) -> [Reminder] {
    let compounds = ledger[Compound.self]
    let registers = compounds.column(\.register).bytes
    let streets = compounds.column(\.street)
    let units = compounds.column(\.unit)
    // Of every street code its first compound.
    var firsts = [Int](repeating: -1, count: streets.dictionary.texts.count)
    for (row, code) in streets.words.enumerated()
    where code != Column.missingWord && firsts[Int(code)] < 0
      && RegisterStatus.isInRegister(registers[row])
    {
      firsts[Int(code)] = row
    }
    let capacities = ledger[StreetCapacity.self]
    let owners = capacities.column(\.street)
    var capacityOf: [String: Int] = [:]
    for row in capacities.indices {
      if let code = owners.number(row) { capacityOf[owners.dictionary.texts[Int(code)]] = row }
    }
    let divisions = ledger[Division.self].table
    return firsts.enumerated().compactMap { code, first -> Reminder? in
      guard first >= 0 else { return nil }
      let street = streets.dictionary.texts[code]
      let row = capacityOf[street]
      guard let notice = notice(row) else { return nil }
      let subject = row.map {
        Reminder.Subject(capacities.table.kind, id: capacities.table.id($0), row: $0)
      }
      return reminder(
        rule,
        about: subject
          ?? Reminder.Subject(divisions.kind, id: street, row: divisions.row(of: street)),
        unit: units.number(first).map { units.dictionary.texts[Int($0)] } ?? "", street: street,
        notice)
    }
  }
}
