import Model

/// Something in a file of the store that is not as it was written.
public struct Damage: Sendable, Equatable {
  /// What is wrong.
  public enum Reason: Sendable, Equatable {
    /// The hash of the line does not follow from the line before.
    case brokenChain
    /// The hash of the line was changed, but the line after it proves what it says.
    case damagedHash
    /// Two lines follow from one: two machines wrote the same day-book.
    case forked
    /// The line does not stand behind the line it follows from.
    case outOfOrder
    /// The line cannot be read.
    case malformed
    /// The last lines of a transaction are missing though others follow.
    case halfTransaction
    /// The file ends within a line.
    case tornTail
    /// A file that a line names is not there.
    case missingBatch
    /// The bytes of a batch are not those that its name says.
    case wrongHash
    /// A batch holds another number of rows than its line says.
    case wrongCount(found: Int, expected: Int)
    /// The rows of a batch are not in ascending order of their ids.
    case unsorted
    /// A line names a kind or a field that this program does not know.
    case unknownName(String)
    /// The day-book belongs to another store.
    case foreignStore(String)
    /// The day-book held more when it was read before, or when its head was recorded.
    case shortened(recorded: String)
    /// A line was written more than a day ahead of this machine's clock.
    case ahead(of: String)
    /// A yearly closing does not hold what the lines before it give; it is passed over.
    case wrongClosing
    /// A line is about an id that no record of its kind can have.
    case wrongIdentifier(String)
    /// Appending to the file failed once; this run writes to another.
    case abandoned
    /// The file could not be read.
    case unreadable(FileError)
    /// Something that was sealed of a period.
    case period(PeriodFault)
  }

  /// The file within the store.
  public var file: String
  /// The line, from 1; nil where it is the file as a whole.
  public var line: Int?
  /// What is wrong.
  public var reason: Reason

  /// Whether the file may only be in the middle of being written: a line that nobody was told is saved.
  public var isInFlight: Bool { reason == .tornTail }

  /// Whether another look at a day-book may find it gone.
  var isPassing: Bool {
    switch reason {
    case .tornTail, .unreadable: true
    default: false
    }
  }

  /// What a reader is told: what was found and what to do.
  public var message: Phrase {
    switch reason {
    case .brokenChain:
      Phrase(
        zh: "链式校验不符：此行或上一行被改动过。请与备份或其他办公室的同名文件核对。",
        en: "the hash does not follow from the line before: one of the two was changed. "
          + "Compare the file with a backup or with another office's copy.")
    case .damagedHash:
      Phrase(
        zh: "此行开头的校验值被改动，但后一行证明其内容完整，已照常采用。请从备份取回此文件。",
        en: "the hash of the line was changed, but the line after it proves its words, which are "
          + "taken. Restore the file from a backup.")
    case .forked:
      Phrase(
        zh: "同一个日志在两台机器上各自续写（文件夹或主目录被整体复制过），两边的内容都已采用。请在其中一台删除"
          + "本机状态文件夹后再用，以免再次分叉。",
        en: "two machines went on writing this day-book, as after a copied home folder; both are "
          + "taken. Remove the program's state folder on one of them.")
    case .outOfOrder:
      Phrase(
        zh: "此行不在它该在的位置（行被移动过），内容经校验完整，已照常采用。请与其他办公室的同名文件核对。",
        en: "the line was moved from its place; its words are proven and taken. "
          + "Compare the file with another office's copy.")
    case .foreignStore(let uuid):
      Phrase(
        zh: "此日志属于另一个数据文件夹（\(uuid)），不予采用。请移到它自己的文件夹。",
        en: "the day-book belongs to another store (\(uuid)) and is not taken. Move it there.")
    case .shortened(let recorded):
      Phrase(
        zh: "日志比登记过的短：\(recorded) 时的最后一行已不在。请从备份或其他办公室取回此文件。",
        en: "the day-book is shorter than it was: its last line as of \(recorded) is gone. "
          + "Fetch the file from a backup or another office.")
    case .ahead(let time):
      Phrase(
        zh: "此行的时间 \(time) 比本机时钟晚一天以上。请校正那台机器（或本机）的时钟；内容照常采用。",
        en: "the line is stamped \(time), more than a day ahead of this clock. Set the clock that "
          + "is wrong; the line is taken.")
    case .wrongClosing:
      Phrase(
        zh: "结转的内容与此前各行推得的不符，未采用结转，改按全部日志重算。请从备份取回。",
        en: "the closing does not hold what the lines before it give; it was passed over and all "
          + "lines folded instead. Restore it from a backup.")
    case .malformed:
      Phrase(
        zh: "无法读取此行，已跳过，其余各行照常采用。请与备份核对。",
        en: "the line cannot be read; it was passed over and the rest taken. Compare with a backup."
      )
    case .halfTransaction:
      Phrase(
        zh: "一次修改的若干行不全，未采用。请与备份核对。",
        en: "lines of one act are missing, so none of it was taken. Compare with a backup.")
    case .tornTail:
      Phrase(
        zh: "文件末尾的一行没有写完，从未确认保存，不予采用。无需处理。",
        en: "the last line was never finished nor acknowledged; it is not taken. Nothing to do.")
    case .missingBatch:
      Phrase(
        zh: "找不到批次文件。请从备份或其他办公室取回。",
        en: "the batch is not there. Fetch it from a backup or another office.")
    case .wrongHash:
      Phrase(
        zh: "批次内容与文件名中的校验值不符，已被改动或损坏。请从备份取回。",
        en: "the bytes are not those its name says: changed or damaged. Restore it from a backup.")
    case .wrongCount(let found, let expected):
      Phrase(
        zh: "批次有 \(found) 行，登记为 \(expected) 行。请从备份取回。",
        en: "the batch holds \(found) rows where \(expected) were admitted. Restore it.")
    case .unsorted:
      Phrase(
        zh: "批次各行未按编号升序。请从备份取回。",
        en: "the rows are not in the order of their ids. Restore the batch from a backup.")
    case .unknownName(let name):
      Phrase(
        zh: "不认识“\(name)”，可能由更新的版本写入。请升级程序。",
        en: "“\(name)” is unknown here; a newer version may have written it. Upgrade the program.")
    case .wrongIdentifier(let id):
      Phrase(
        zh: "编号“\(id)”不合规则，此行不予采用。请向写入者核实。",
        en: "no record of the kind can have the id “\(id)”; the line is not taken. "
          + "Ask whoever wrote it.")
    case .abandoned:
      Phrase(
        zh: "写入时出过错，本次运行改写新的日志文件，已确认的内容不受影响。请检查磁盘。",
        en: "a write failed; this run goes on in another day-book. Nothing acknowledged is lost. "
          + "Check the disk.")
    case .unreadable(let error):
      Phrase(
        zh: "\(error.message.zh)。请检查权限。", en: "\(error.message.en). Check its permissions.")
    case .period(let fault): fault.message
    }
  }
}
