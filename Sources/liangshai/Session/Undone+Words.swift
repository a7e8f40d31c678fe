import Model
import Store

extension Undone {
  /// What was taken back, in words.
  func words(in ledger: Ledger, isRedo: Bool) -> Phrase {
    let kind = ids.lazy.compactMap { ledger.place(of: $0)?.kind }.first
    let labels = fields.map { field in
      kind?.fields.first { $0.identifier == field }?.label ?? Phrase(field)
    }
    // A batch is named by the hash of its bytes, which tells nobody anything.
    let batches = ids.count { $0.utf8.count == 64 }
    if batches > 0 {
      return Phrase(
        zh: (isRedo ? "已重做：" : "已撤销：") + "\(batches) 批导入的行",
        en: (isRedo ? "done again: " : "taken back: ") + "\(batches) batches of rows")
    }
    let what =
      ids.count == 1 ? Phrase(ids[0]) : Phrase(zh: "\(ids.count) 条", en: "\(ids.count) records")
    return Phrase(
      zh: (isRedo ? "已重做：" : "已撤销：") + what.zh
        + (labels.isEmpty ? "" : " " + labels.map(\.zh).joined(separator: "、")),
      en: (isRedo ? "done again: " : "taken back: ") + what.en
        + (labels.isEmpty ? "" : " " + labels.map(\.en).joined(separator: ", ")))
  }
}
