/// V14 E: whoever handled an item, or reported it done, also verified it.
enum V14VerifierIsHandler: Check {
  static let rule = CheckRule(
    14, .error, zh: "核查人与经办人(反馈人)为同一人",
    en: "The verifier is who handled or reported it",
    advice: Phrase(zh: "换人核查后再销号", en: "have somebody else verify it before it is closed"),
    clause: "二(三)")

  static let passes = [
    CheckPass.rows(of: SupervisionItem.self) { facts, items in
      let verifier = items.position(of: \.verifier)
      let doers = [items.position(of: \.handler), items.position(of: \.answeredBy)]
      let texts = RowTexts(items.table, columns: doers + [verifier])
      return { row, found in
        var names = ["", "", ""]
        texts.each(row) { column, bytes in
          names[doers.firstIndex(of: column) ?? 2] = String(decoding: bytes, as: UTF8.self)
        }
        guard !names[2].isEmpty else { return }
        for (doer, column) in doers.enumerated()
        where !names[doer].isEmpty && isSame(names[doer], names[2]) {
          let label = items.table.kind.fields[column].label
          found.add(
            row, verifier,
            expected: Phrase(
              zh: "\(label.zh)以外的人", en: "somebody else than the one in “\(label.en.lowercased())”")
          )
          return
        }
      }
    }
  ]

  /// Whether two names are the same but for spaces in them.
  private static func isSame(_ one: String, _ other: String) -> Bool {
    if one.utf8.elementsEqual(other.utf8) { return true }
    guard mayHoldSpace(one) || mayHoldSpace(other) else { return false }
    return FoldedText(one).value.filter { !$0.isWhitespace }
      == FoldedText(other).value.filter { !$0.isWhitespace }
  }

  /// A plain space, or a byte that the ideographic one begins with.
  private static func mayHoldSpace(_ name: String) -> Bool {
    name.utf8.contains { $0 == 0x20 || $0 == 0xE3 }
  }
}
