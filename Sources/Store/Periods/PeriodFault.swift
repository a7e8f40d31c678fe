import Model

/// What is wrong with what was sealed of a period.
public enum PeriodFault: Sendable, Equatable {
  /// A day-book names the folder, and it is not there.
  case missing
  /// The bytes are not those that were sealed.
  case changed
  /// A file that was sealed is not there.
  case fileMissing
  /// A file lies there that was never sealed.
  case stranger
  /// The bytes are those that were sealed, and this program cannot read them.
  case unreadable
  /// The published figures do not follow from what was frozen with them.
  case otherFigures
  /// The rule set was changed after a period was frozen with it.
  case rulesChanged(period: String)
  /// Two offices sealed or published the period in different ways.
  case contested

  /// What a reader is told: what was found and what to do.
  var message: Phrase {
    switch self {
    case .missing:
      Phrase(
        zh: "日志登记了这份封存的数字，但文件夹不在。请先 sync，仍没有则从备份或其他办公室取回。",
        en:
          "a day-book names these sealed figures and the folder is not there. Run sync; else fetch "
          + "it from a backup or another office.")
    case .changed:
      Phrase(
        zh: "内容与封存时不符，已被改动或损坏。请从备份或其他办公室取回。",
        en:
          "the bytes are not those that were sealed: changed or damaged. Restore it from a backup "
          + "or another office.")
    case .fileMissing:
      Phrase(
        zh: "封存的文件不见了。请从备份或其他办公室取回。",
        en: "a sealed file is gone. Fetch it from a backup or another office.")
    case .stranger:
      Phrase(
        zh: "这个文件不在封存之列，是后来放进去的。请移到别处。",
        en: "the file was never sealed; somebody put it there later. Move it elsewhere.")
    case .unreadable:
      Phrase(
        zh: "内容完好，但本程序读不懂，可能由更新的版本写入。请升级程序。",
        en: "the bytes are whole but not known here; a newer version may have written them. "
          + "Upgrade the program.")
    case .otherFigures:
      Phrase(
        zh: "按封存的数据和规则集重算，得不出这份数字（计算方法的版本可能不同）。请用封存时的程序版本核对。",
        en:
          "scored anew from what was frozen, the figures come out otherwise; the program may have "
          + "changed. Check with the version that froze them.")
    case .rulesChanged(let period):
      Phrase(
        zh: "\(period) 已按这个规则集冻结，之后文件被改动。请恢复原文件（副本在封存文件夹的 rules.toml），"
          + "要改的另起编号和起始周期。",
        en:
          "\(period) was frozen with this rule set and the file changed since. Put it back (its copy "
          + "is rules.toml beside the figures) and give the new rules an id of their own.")
    case .contested:
      Phrase(
        zh: "两处分别冻结或发布了不同的内容，状态矛盾。请用 conflicts 查看并裁定以哪一份为准。",
        en: "two offices froze or published different figures. Settle which stands; see conflicts.")
    }
  }
}

extension Damage {
  /// Something wrong with a sealed file.
  init(_ file: String, _ fault: PeriodFault) {
    self.init(file: file, line: nil, reason: .period(fault))
  }
}
