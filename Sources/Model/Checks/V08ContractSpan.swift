/// V08 E: a contract ends on the day it begins or before.
enum V08ContractSpan: Check {
  static let rule = CheckRule(
    8, .error, zh: "合同止日不晚于起日", en: "A contract that ends before it begins",
    advice: Phrase(zh: "按合同文本改正起止日期", en: "correct the days from the contract"),
    clause: "三(二)5")

  static let passes = [
    CheckPass.rows(of: ServiceContract.self) { facts, contracts in
      let starts = contracts.column(\.start).words
      let ends = contracts.column(\.end).words
      let end = contracts.position(of: \.end)
      return { row, found in
        guard starts[row] != Column.missingWord, ends[row] != Column.missingWord,
          ends[row] <= starts[row]
        else { return }
        let start = Day(number: starts[row]).iso
        found.add(
          row, end, expected: Phrase(zh: "晚于合同起 \(start)", en: "a day after the start, \(start)"))
      }
    }
  ]
}
