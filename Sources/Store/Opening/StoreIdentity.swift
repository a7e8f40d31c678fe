import Glibc
import Model

/// What the file `STORE` says: that a folder is a store, which, and in what form.
public struct StoreIdentity: Sendable, Equatable {
  /// The form of day-books and batches; a higher one is opened read-only.
  public var schema: Int
  /// Tells stores apart.
  public var uuid: String
  /// Whether every record is invented; every screen and export then says 示例数据.
  public var isSample: Bool

  /// The form this program writes.
  public static let currentSchema = 2

  /// A new store's identity, with a random uuid unless one is given.
  init(uuid: String? = nil, isSample: Bool) {
    schema = StoreIdentity.currentSchema
    self.uuid = uuid ?? StoreIdentity.randomID()
    self.isSample = isSample
  }

  /// What the store in a folder is.
  public init(of path: String) throws(StoreError) {
    let bytes: [UInt8]
    do { bytes = try Files.read(path + "/STORE") } catch { throw .noStore(path: path) }
    guard let identity = StoreIdentity(text: String(decoding: bytes, as: UTF8.self)) else {
      throw .noStore(path: path)
    }
    self = identity
  }

  /// Reads the text of `STORE`; nil where it is not one.
  init?(text: String) {
    let cells = text.split(separator: "\n").first.map { $0.split(separator: "\t") } ?? []
    guard cells.count >= 3, cells[0] == "liangshai-store 1", cells[1].hasPrefix("schema "),
      let schema = Int(cells[1].dropFirst(7)), !cells[2].isEmpty,
      cells[2].utf8.allSatisfy({
        ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || $0 == 0x2D || $0 & 0xF0 == 0x30
      })
    else { return nil }
    self.schema = schema
    uuid = String(cells[2])
    isSample = cells.dropFirst(3).contains("sample")
  }

  /// The text of `STORE`.
  var text: String {
    "liangshai-store 1\tschema \(schema)\t\(uuid)" + (isSample ? "\tsample" : "") + "\n"
  }

  private static func randomID() -> String {
    var generator = SystemRandomNumberGenerator()
    let digits = Array("0123456789abcdef")
    return [8, 4, 4, 4, 12].map { count in
      String((0..<count).map { _ in digits[Int.random(in: 0..<16, using: &generator)] })
    }.joined(separator: "-")
  }
}

/// Why a store cannot be opened or written.
public enum StoreError: Error, Sendable {
  /// The folder holds no store.
  case noStore(path: String)
  /// A new store was to be made where there is something already.
  case notEmpty(path: String)
  /// A file failed.
  case file(FileError)
  /// The rule set cannot be used.
  case rules(path: String, reason: Phrase)
  /// The store is of a newer form than this program writes.
  case newerSchema(found: Int)
  /// The store is of an older form than what is to be written needs.
  case olderSchema(found: Int)
  /// There is no folder for the program's own state.
  case noStateFolder
  /// An id is taken.
  case duplicate(id: String)
  /// There is nothing of this id.
  case unknown(id: String)
  /// The store was opened as it was at an earlier moment.
  case readAsOf
  /// The clock of this machine is far ahead of everything in the store.
  case implausibleClock(now: String, last: String)
  /// What was sealed of a period is not as it was.
  case damaged(Damage)
  /// An act cannot be taken back.
  case cannotUndo(Phrase)
  /// Something is refused by a rule.
  case refused(Phrase)

  /// Whether a rule says no, rather than that the disk, the store or the machine could not.
  public var isRefusal: Bool {
    switch self {
    case .duplicate, .unknown, .cannotUndo, .refused: true
    case .noStore, .notEmpty, .file, .rules, .newerSchema, .olderSchema, .noStateFolder, .readAsOf,
      .implausibleClock, .damaged:
      false
    }
  }

  /// Where; what was found; what was expected; what to do.
  public var message: Phrase {
    switch self {
    case .noStore(let path):
      Phrase(
        zh: "\(path)：不是晾晒台数据文件夹（没有可读的 STORE 文件）。请用 liangshai init 新建，或用 liangshai demo 试用。",
        en: "\(path): no store here (no readable STORE file). Make one with liangshai init, "
          + "or try liangshai demo.")
    case .notEmpty(let path):
      Phrase(
        zh: "\(path)：文件夹里已有内容，应为空文件夹。请换一个位置。",
        en: "\(path): the folder is not empty. Choose another place.")
    case .file(let error):
      Phrase(
        zh: "\(error.path)：\(error.message.zh)。\(error.advice.zh)",
        en: "\(error.path): \(error.message.en). \(error.advice.en)")
    case .rules(let path, let reason):
      Phrase(zh: "\(path)：\(reason.zh)", en: "\(path): \(reason.en)")
    case .newerSchema(let found):
      Phrase(
        zh: "数据格式为第 \(found) 版，本程序只写第 \(StoreIdentity.currentSchema) 版。请升级程序；现在只能查看。",
        en: "the store has schema \(found), this program writes \(StoreIdentity.currentSchema). "
          + "Upgrade the program; until then the store is read-only.")
    case .olderSchema(let found):
      Phrase(
        zh: "数据格式为第 \(found) 版，这项操作需要第 \(StoreIdentity.currentSchema) 版。各办公室都升级程序后，"
          + "请运行 liangshai upgrade 升级数据格式。",
        en:
          "the store has schema \(found), this needs \(StoreIdentity.currentSchema). Once every office "
          + "has this program, run liangshai upgrade.")
    case .noStateFolder:
      Phrase(
        zh: "没有主目录，无法登记写入者。请设置环境变量 XDG_STATE_HOME 或 HOME。",
        en: "there is no home folder to register the writer in. Set XDG_STATE_HOME or HOME.")
    case .unknown(let id):
      Phrase(
        zh: "\(id)：没有这个编号（或已作废）。请用 list 查看编号。",
        en: "\(id): nothing has this id, or it is void. See list for the ids.")
    case .readAsOf:
      Phrase(
        zh: "正在回看过去某日的数据，只能查看。要修改请回到现在。",
        en: "the store is shown as it was at an earlier day. Return to the present to change it.")
    case .implausibleClock(let now, let last):
      Phrase(
        zh: "本机时钟是 \(now)，比数据里最新的修改（\(last)）晚一年多。请校正时钟；确认无误请设置环境变量"
          + " LIANGSHAI_TRUST_CLOCK=1 后再试。",
        en:
          "this machine's clock says \(now), more than a year after the latest edit (\(last)). Set "
          + "the clock, or set LIANGSHAI_TRUST_CLOCK=1 if it is right.")
    case .cannotUndo(let reason), .refused(let reason): reason
    case .damaged(let damage):
      Phrase(
        zh: "\(damage.file)：\(damage.message.zh)", en: "\(damage.file): \(damage.message.en)")
    case .duplicate(let id):
      Phrase(
        zh: "\(id)：编号已存在。请换一个编号，或用 set 修改。",
        en: "\(id): the id is taken. Choose another or use set.")
    }
  }
}
