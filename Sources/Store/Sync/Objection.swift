import Model

/// Why a change to the files of a store is not taken: a place and what is wrong there.
public struct Objection: Sendable, Equatable {
  /// What is wrong.
  public enum Reason: Sendable, Equatable {
    /// A file that was there is there no more.
    case fileMissing
    /// A line that was there is there no more, or no longer as it was.
    case lineMissing
    /// A file that never changes has other bytes.
    case bytesChanged
    /// A day-book was changed before its end.
    case notAppended
    /// The store is another one.
    case otherStore
    /// The line is the mark of a merge that nobody finished.
    case conflictMark
    /// The name is none of a store's shared files.
    case noSharedFile
    /// It is a link, a program or a repository within the repository.
    case noPlainFile
    /// The bytes of a batch are not those that its name says.
    case wrongHash
    /// The line cannot be read.
    case malformed
    /// The hash does not follow from the line before.
    case brokenChain
    /// This line, and maybe later ones, was written by another account than the pusher's.
    case writtenBy(String)
    /// The day-book is another account's than the pusher's.
    case bookOf(String)
    /// The file's first line is not the head of a day-book of this name and store.
    case noHead
    /// The line touches records of a unit the pusher has no rights for.
    case unit(String)
    /// What is touched belongs to no unit; only an account with the rights for all may do so.
    case everybody(String)
    /// A branch other than `main`.
    case branch
    /// A branch was to be removed.
    case branchRemoved
    /// The push does not contain what is on the remote.
    case notForward
    /// The rights file cannot be used.
    case rights(Phrase)
  }

  /// The file within the store, or the branch.
  public var place: String
  /// The line, from 1; nil where it is the file as a whole.
  public var line: Int?
  /// What is wrong.
  public var reason: Reason

  /// An objection to a file, or to one of its lines.
  init(_ place: String, line: Int? = nil, _ reason: Reason) {
    self.place = place
    self.line = line
    self.reason = reason
  }

  /// Place and words: `log/2026-11/zhang-x.log:7: …`.
  public var message: Phrase {
    let place = line.map { "\(self.place):\($0)" } ?? self.place
    return Phrase(zh: "\(place)：\(words.zh)", en: "\(place): \(words.en)")
  }

  private var words: Phrase {
    switch reason {
    case .fileMissing:
      Phrase(zh: "原有的文件不见了，应当还在", en: "the file is gone; it has to stay")
    case .lineMissing:
      Phrase(zh: "原有的这一行不见了或被改动，应当原样保留", en: "the line is gone or changed; it has to stay")
    case .bytesChanged:
      Phrase(zh: "内容被改动，此类文件永不改动", en: "the bytes were changed; such a file never changes")
    case .notAppended:
      Phrase(zh: "末尾以外的内容被改动，日志只能在末尾增加", en: "changed before its end; a day-book only grows")
    case .otherStore:
      Phrase(zh: "数据文件夹的编号变了，应为同一个", en: "the store's uuid changed; it has to be the same store")
    case .conflictMark:
      Phrase(zh: "留有合并冲突标记，请改好这一行", en: "the mark of an unfinished merge; correct the line")
    case .noSharedFile:
      Phrase(zh: "不是数据文件夹中共享的文件", en: "is none of the files that offices share")
    case .noPlainFile:
      Phrase(zh: "不是普通文件（是链接、程序或子仓库）", en: "is a link, a program or a submodule, no plain file")
    case .wrongHash:
      Phrase(zh: "文件名应为内容的 SHA-256", en: "the name has to be the SHA-256 of the bytes")
    case .malformed:
      Phrase(zh: "无法读取此行", en: "the line cannot be read")
    case .brokenChain:
      Phrase(zh: "链式校验不符，应当接着上一行", en: "the hash does not follow from the line before")
    case .writtenBy(let who):
      Phrase(
        zh: "写入者是“\(who)”，不是推送者本人；管理员可在 [writers] 中允许代为推送",
        en: "was written by “\(who)”, not by the pusher; the keeper may allow that under [writers]")
    case .bookOf(let who):
      Phrase(
        zh: "是“\(who)”的日志，推送者只能在自己的日志里增加",
        en: "is the day-book of “\(who)”; a pusher adds to their own only")
    case .noHead:
      Phrase(
        zh: "首行应为本数据文件夹中同名日志的文件头",
        en: "the first line has to be the head of a day-book of this store and name")
    case .unit(let unit):
      Phrase(zh: "涉及单位 \(unit)，推送者没有权限", en: "touches unit \(unit), which the pusher may not")
    case .everybody(let what):
      Phrase(
        zh: "\(what) 不属于某一个单位，需要全部单位（*）的权限",
        en: "\(what) belongs to no single unit; that takes the rights for all (*)")
    case .branch:
      Phrase(zh: "只接受分支 main", en: "only the branch main is taken")
    case .branchRemoved:
      Phrase(zh: "分支不能删除", en: "the branch cannot be removed")
    case .notForward:
      Phrase(
        zh: "没有包含远程已有的内容，请先同步", en: "does not contain what is here already; sync first")
    case .rights(let phrase): phrase
    }
  }
}
