import Model

/// A view that publishing left as it is, and why.
public struct KeptView: Sendable, Equatable {
  /// The kind of record, by its ordinal.
  public let kind: Int
  /// The view within the store, such as `tables/item.csv`.
  public let file: String
  /// Where; what was found; what to do.
  public let reason: Phrase

  init(_ kind: KindDeclaration, reason: Phrase) {
    self.kind = kind.ordinal
    file = "tables/" + kind.identifier + ".csv"
    self.reason = Phrase(zh: file + "：" + reason.zh, en: file + ": " + reason.en)
  }

  static let asOfPast = Phrase(
    zh: "现在看的是过去某日的数据，表格没有更新。",
    en: "the store is shown as it was; the table was not published.")

  static let busy = Phrase(
    zh: "另一个程序正在更新表格，这次没有更新。请稍后运行 liangshai views。",
    en: "another program is publishing; the table was left. Run liangshai views later.")

  static func open(_ mark: String) -> Phrase {
    Phrase(
      zh: "正在表格软件中打开（有 \(mark)），没有更新。请保存并关闭；确实无人打开的，删去该文件。",
      en: "open in a spreadsheet (there is \(mark)), so it was left. Save and close it; "
        + "delete that file where nobody has it open.")
  }

  static func pending(rows: Int) -> Phrase {
    rows > 0
      ? Phrase(
        zh: "有 \(rows) 行手工修改还没有审核，没有更新。请运行 liangshai review 接受或退回。",
        en: "\(rows) rows were edited by hand and not reviewed; the table was left. "
          + "Accept or return them with liangshai review.")
      : Phrase(
        zh: "被改动过，没有更新。请运行 liangshai review 查看说明，再用 --return all 收起。",
        en:
          "was changed, so it was left. See liangshai review, then set it aside with --return all."
      )
  }

  static let movedOn = Phrase(
    zh: "更新时又有人保存了它，没有更新。请再运行一次 liangshai views。",
    en: "somebody saved it during publishing, so it was left. Run liangshai views again.")
}
