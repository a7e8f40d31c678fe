import Glibc
import Model

/// A file that could not be read or written.
public struct FileError: Error, Sendable, Equatable {
  /// What was being done.
  public enum Action: Sendable, Equatable {
    case reading, writing, creating
    /// The name hides a link, a pipe or a device.
    case refusing
  }

  /// What was being done.
  public var action: Action
  /// The file.
  public var path: String
  /// The system's error number.
  public var number: Int32

  /// The failure of a system call on a file.
  public init(action: Action, path: String, number: Int32) {
    self.action = action
    self.path = path
    self.number = number
  }

  /// What a reader is told: what could not be done, and the cause.
  public var message: Phrase {
    let cause = cause
    return switch action {
    case .reading: Phrase(zh: "无法读取：\(cause.zh)", en: "cannot be read: \(cause.en)")
    case .writing: Phrase(zh: "无法写入：\(cause.zh)", en: "cannot be written: \(cause.en)")
    case .creating: Phrase(zh: "无法新建：\(cause.zh)", en: "cannot be created: \(cause.en)")
    case .refusing:
      Phrase(
        zh: "不是普通文件（是链接、管道或设备），不予采用",
        en: "is no plain file but a link, a pipe or a device, and is not taken")
    }
  }

  /// Why, in words.
  var cause: Phrase {
    let system = String(cString: strerror(number))
    return switch number {
    case EACCES, EPERM: Phrase(zh: "没有权限", en: "no permission")
    case EROFS: Phrase(zh: "所在磁盘以只读方式挂载", en: "the disk is mounted read-only")
    case ENOSPC, EDQUOT: Phrase(zh: "磁盘空间或配额已用完", en: "no space or quota is left")
    case ENOENT: Phrase(zh: "没有这个文件或文件夹", en: system)
    case EISDIR: Phrase(zh: "是文件夹，不是文件", en: system)
    case EIO: Phrase(zh: "磁盘出错", en: system)
    case ESTALE: Phrase(zh: "文件被别处改动", en: "it was changed elsewhere")
    case EMFILE, ENFILE: Phrase(zh: "打开的文件太多", en: system)
    case EINVAL, ENOSYS, EOPNOTSUPP:
      Phrase(zh: "所在磁盘不支持这种写入", en: "the disk does not support this")
    default: Phrase(zh: system, en: system)
    }
  }

  /// What to do.
  var advice: Phrase {
    switch number {
    case EACCES, EPERM:
      Phrase(zh: "请向数据管理员申请权限。", en: "Ask who looks after the store.")
    case EROFS: Phrase(zh: "请改为可写后重新打开。", en: "Mount it writable and open it again.")
    case ENOSPC, EDQUOT: Phrase(zh: "请腾出空间后再试。", en: "Make room and try again.")
    case ENOENT, EISDIR: Phrase(zh: "请核对路径。", en: "Check the path.")
    case EINVAL, ENOSYS, EOPNOTSUPP:
      Phrase(zh: "请把数据文件夹放到别的磁盘上。", en: "Put the store on another disk.")
    default: Phrase(zh: "请检查磁盘。", en: "Check the disk.")
    }
  }
}
