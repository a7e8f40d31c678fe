import Glibc
import Model

/// The hook that lets a shared repository check what is pushed to it.
public enum GuardHook {
  /// What was written into the repository.
  public struct Installed: Sendable, Equatable {
    /// The hook.
    public let hook: String
    /// The rights file.
    public let rights: String
    /// Whether the rights file is new and has to be filled in.
    public let isRightsNew: Bool
  }

  /// By this line a hook is known to be ours, and may be written anew.
  private static let mark = "# liangshai guard --install"

  /// Writes the hook into a bare repository, and an example of a rights file where there is none; the
  /// repository is told to bring what it takes to the disk and to refuse what rewrites history.
  ///
  /// - Parameter program: The absolute path of the program the hook calls.
  public static func install(
    into repository: String, program: String
  ) throws(SyncError) -> Installed {
    let git = Git(folder: repository)
    guard Files.isFolder(repository + "/objects"),
      try git.answer(["rev-parse", "--is-bare-repository"]).text == "true"
    else { throw .noBareRepository(path: repository) }
    let (hook, rights) = (repository + "/hooks/pre-receive", repository + "/" + Rights.file)
    if Files.exists(hook) {
      let bytes = (try? Files.readPlain(hook)) ?? []
      guard String(decoding: bytes, as: UTF8.self).contains(mark) else {
        throw .otherHook(path: hook)
      }
    }
    let isNew = !Files.exists(rights)
    do throws(FileError) {
      let disk = SystemDisk()
      if isNew { try disk.create(rights, Array(Rights.example.utf8)) }
      try disk.makeFolder(repository + "/hooks")
      try disk.replace(hook, Array("#!/bin/sh\n\(mark)\nexec \(quoted(program)) guard\n".utf8))
    } catch { throw .file(error) }
    guard chmod(hook, 0o755) == 0 else {
      throw .file(FileError(action: .writing, path: hook, number: errno))
    }
    for setting in [
      "core.fsync", "receive.denyNonFastForwards", "receive.denyDeletes", "receive.fsckObjects",
    ] {
      try git.run(["config", setting, setting == "core.fsync" ? "all" : "true"])
    }
    if try git.commit("HEAD") == nil { try git.run(["symbolic-ref", "HEAD", "refs/heads/main"]) }
    return Installed(hook: hook, rights: rights, isRightsNew: isNew)
  }

  /// A word that a shell takes as it is.
  private static func quoted(_ word: String) -> String {
    "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
