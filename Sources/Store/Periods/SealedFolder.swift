import Glibc
import Model

/// Files of a period that belong together, written once and never changed: `periods/2026-10/frozen-3f…`.
///
/// The file `seal` lists the SHA-256 of every other; the folder is named by the SHA-256 of the seal. Two
/// offices that seal the same files write the same folder; others lie side by side, and a line of a day-book
/// says which counts. A folder that no line names never happened.
struct SealedFolder: Sendable {
  /// What is sealed.
  enum Content: String, CaseIterable {
    /// The figures of a freeze.
    case frozen
    /// The document they were published by.
    case published
    /// Corrected figures, and what they correct.
    case erratum
  }

  /// A file by its name within the folder.
  typealias File = (name: String, text: String)

  /// The file that lists the others.
  static let sealFile = "seal"

  /// The period.
  let period: Period
  /// What is sealed.
  let content: Content
  /// The files, the seal apart.
  let files: [File]
  /// The text of the seal.
  let sealText: String
  /// The hash of the seal, 64 hexadecimal digits.
  let seal: String

  /// Seals files.
  init(_ content: Content, of period: Period, _ files: [File]) {
    self.period = period
    self.content = content
    self.files = files
    var note = SealedNote()
    note.add("liangshai-period", "1")
    note.add("period", period.code)
    note.add("content", content.rawValue)
    for file in files { note.add("file", file.name + " " + SHA256.hex(file.text.utf8)) }
    sealText = note.text
    seal = SHA256.hex(sealText.utf8)
  }

  /// The folder within the store.
  var folder: String { SealedFolder.folder(content, of: period, seal: seal) }

  /// The text of a file; nil where there is none.
  func text(_ name: String) -> String? { files.first { $0.name == name }?.text }

  /// The folder of a seal within the store.
  static func folder(_ content: Content, of period: Period, seal: String) -> String {
    "periods/\(period.code)/\(content.rawValue)-\(seal.prefix(16))"
  }

  // MARK: Writing

  /// Writes the folder; when it returns it is on the disk, whole. Cut off at any moment it is not there.
  func write(to store: String, on disk: any Disk) throws(FileError) {
    let target = store + "/" + folder
    let parent = Files.folder(of: target)
    try disk.makeFolder(parent)
    // Whoever made the folder may not have lived to make its name durable.
    try disk.syncFolder(of: parent)
    let name = target.split(separator: "/").last ?? ""
    let draft = parent + "/." + name + "." + String(getpid()) + ".new"
    if holds(at: target) {
      // From an attempt that was cut off: it gets its name anew, so that the name is written anew.
      let result = disk.rename(target, draft)
      guard result >= 0 else { throw FileError(action: .writing, path: target, number: -result) }
    } else {
      try disk.makeFolder(draft)
      for file in files + [(SealedFolder.sealFile, sealText)] {
        let path = draft + "/" + file.name
        if Files.exists(path) { _ = disk.unlink(path) }
        try disk.createUnnamed(path, Array(file.text.utf8))
      }
      try disk.syncFolder(of: draft + "/" + SealedFolder.sealFile)
    }
    do throws(FileError) { try disk.move(draft, to: target) } catch {
      // A later sync may succeed without the name.
      _ = disk.rename(target, draft)
      throw error
    }
  }

  /// Whether a folder holds these files.
  private func holds(at path: String) -> Bool {
    (files + [(SealedFolder.sealFile, sealText)]).allSatisfy { file in
      (try? Files.readPlain(path + "/" + file.name)) == Array(file.text.utf8)
    }
  }
}
