/// V14 E: whoever handled an item also verified it.
enum V14VerifierIsHandler: Check {
  static let rule = CheckRule(
    14, .error, zh: "核查人与经办人为同一人", en: "The verifier is the handler",
    advice: Phrase(zh: "换人核查后再销号", en: "have somebody else verify it before it is closed"),
    clause: "二(三)")

  static let passes = [
    CheckPass.rows(of: SupervisionItem.self) { facts, items in
      let handler = items.position(of: \.handler)
      let verifier = items.position(of: \.verifier)
      let texts = RowTexts(items.table, columns: [handler, verifier])
      return { row, found in
        var names = (handler: "", verifier: "")
        texts.each(row) { column, bytes in
          let name = String(decoding: bytes, as: UTF8.self)
          if column == handler { names.handler = name } else { names.verifier = name }
        }
        guard !names.handler.isEmpty, !names.verifier.isEmpty,
          isSame(names.handler, names.verifier)
        else { return }
        found.add(row, verifier, expected: Phrase(zh: "经办人以外的人", en: "somebody else"))
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
