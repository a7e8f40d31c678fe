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

  /// What a reader is told.
  public var message: Phrase {
    let system = String(cString: strerror(number))
    return switch action {
    case .reading: Phrase(zh: "无法读取：\(system)", en: "cannot be read: \(system)")
    case .writing: Phrase(zh: "无法写入：\(system)", en: "cannot be written: \(system)")
    case .creating: Phrase(zh: "无法新建：\(system)", en: "cannot be created: \(system)")
    case .refusing:
      Phrase(
        zh: "不是普通文件（是链接、管道或设备），不予采用",
        en: "is no plain file but a link, a pipe or a device, and is not taken")
    }
  }
}
