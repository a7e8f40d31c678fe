/// V34 E: an extension was approved after the time it extends was over.
///
/// The original due day never changes. Source: 二(三).
enum V34LateExtension: Check {
  static let rule = CheckRule(
    34, .error, zh: "延期在原定时限之后才批准", en: "An extension approved after the original due day",
    advice: Phrase(
      zh: "按超期处理，作废此延期；日期录错的改正日期", en: "treat the item as late and void this, or correct the day"),
    clause: "二(三)", looksAtOthers: true)

  static let passes = [
    CheckPass.rows(of: Extension.self) { facts, extensions in
      let items = facts.ledger.links(\Extension.item)
      let dues = facts.ledger[SupervisionItem.self].column(\.originalDue).words
      let decisions = extensions.column(\.decision).bytes
      let days = extensions.column(\.decidedOn).words
      let place = extensions.position(of: \.decidedOn)
      return { row, found in
        guard decisions[row] == Decision.approved.code, days[row] != Column.missingWord,
          let item = items.first(of: row), dues[item] != Column.missingWord,
          days[row] > dues[item]
        else { return }
        let due = Day(number: dues[item]).iso
        found.add(
          row, place,
          expected: Phrase(zh: "不晚于原定时限 \(due)", en: "a day not after the original due day, \(due)")
        )
      }
    }
  ]
}
