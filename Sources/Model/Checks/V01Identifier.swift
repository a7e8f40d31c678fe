/// V01 E: every id fits the pattern of its kind, a credit code its check sign, and no id occurs twice.
enum V01Identifier: Check {
  static let rule = CheckRule(
    1, .error, zh: "编号格式不符或重复", en: "An id that does not fit its pattern, or occurs twice",
    advice: Phrase(
      zh: "作废此记录，用正确的编号重新录入", en: "void this record and enter it again under a right id"),
    clause: "二(二)")

  static let passes = CheckPass.columns(where: { $0.position == 0 }) { facts, table, columns in
    let kind = table.kind
    var hint = 0
    return { row, found in
      // Most ids are told right by their bytes, and stand where a search for them leads.
      let isRight = table.withRawText(row: row, column: 0) { bytes in
        isPlainlyRight(bytes, kind.idPattern) && table.row(ofAppended: bytes) == nil
          && table.row(ofBytes: bytes, near: &hint) == row
      }
      if isRight == true { return }
      let id = table.id(row)
      guard kind.idPattern.accepts(id) else {
        let example = kind.idPattern.example
        let isCode = if case .creditCode = kind.idPattern { true } else { false }
        found.add(
          row, 0,
          expected: isCode
            ? Phrase(
              zh: "校验位正确的 18 位统一社会信用代码，如 \(example)",
              en: "a credit code of 18 signs with a right check sign, such as \(example)")
            : Phrase(zh: "编号，如 \(example)", en: "an id, such as \(example)"))
        return
      }
      var text = id
      let first = text.withUTF8 { bytes in
        let bytes = UnsafeRawBufferPointer(bytes)
        return table.row(ofAppended: bytes) ?? table.row(ofBytes: bytes, near: &hint)
      }
      guard let first, first != row else { return }
      found.add(
        row, 0,
        expected: Phrase(
          zh: "不重复的编号(另见\(RecordSource(of: first, in: table).phrase.zh))",
          en: "an id that occurs once (see also \(RecordSource(of: first, in: table).phrase.en))"))
    }
  }

  /// Whether an id surely fits a pattern, told by its bytes alone.
  private static func isPlainlyRight(
    _ bytes: UnsafeRawBufferPointer, _ pattern: IdentifierPattern
  ) -> Bool {
    let prefix: String
    switch pattern {
    case .prefixed(let letters): prefix = letters + "-"
    case .slip(let letters): prefix = letters + "〔"
    case .code, .county, .creditCode: return false
    }
    guard bytes.count <= 40, bytes.starts(with: prefix.utf8) else { return false }
    var rest = bytes.dropFirst(prefix.utf8.count)
    if case .slip = pattern {
      guard rest.prefix(4).allSatisfy({ (0x30...0x39).contains($0) }),
        rest.dropFirst(4).starts(with: "〕".utf8)
      else { return false }
      rest = rest.dropFirst(7)
    }
    return !rest.isEmpty
      && rest.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || $0 == 0x2D }
  }
}
