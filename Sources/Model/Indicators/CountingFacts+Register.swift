extension CountingFacts {
  /// For each compound whether it is in the register at a cut-off.
  ///
  /// It is from the day it was entered (no day: always) until the day it left; one that left later
  /// was still in it. A merged, split or removed compound without a day has left.
  /// Source: 丽建发〔2023〕22号 二(三); the register is the reading Q6 (市级设定).
  func register(at cutoff: Day) -> [Bool] {
    let compounds = ledger[Compound.self]
    let statuses = compounds.column(\.register).bytes
    let entered = compounds.column(\.registeredOn).words
    let left = compounds.column(\.leftRegisterOn).words
    let candidate = RegisterStatus.candidate.code
    let end = cutoff.number
    return compounds.indices.map { row in
      guard statuses[row] != candidate, entered[row] <= end else { return false }
      return left[row] == Column.missingWord
        ? RegisterStatus.isInRegister(statuses[row]) : left[row] > end
    }
  }

  /// What each compound weighs in A1: one, its households, or its whole square metres.
  ///
  /// Source: 丽建发〔2023〕22号 一; which it is, is the reading Q1 (市级设定).
  func weights() -> [Int32] {
    let compounds = ledger[Compound.self]
    switch rule.coverage {
    case .compounds: return Array(repeating: 1, count: compounds.count)
    case .households: return compounds.column(\.households).words.map { max(0, $0) }
    case .area:
      return compounds.column(\.floorArea).longs.map { hundredths in
        Int32(clamping: max(0, hundredths) / 100)
      }
    }
  }
}

extension Day {
  /// The first day of the stretch of so many months that ends with the month of this day.
  func startOfMonths(_ count: Int) -> Day { (month + (1 - count)).firstDay }

  /// Whether the days from `start` to this one make at least so many months.
  func endsMonths(_ count: Int, from start: Day) -> Bool {
    let days = self - start + 1
    if days >= count * 31 { return true }
    if days < count * 28 { return false }
    let month = start.month + count
    let ordinal = min(start.civil.day, month.lastDay.civil.day)
    return self + 1 >= month.firstDay + (ordinal - 1)
  }
}
