import Dashboard
import Glibc
import Store

/// Where one running program keeps the forms that are being filled in: a file of its own on the local
/// disk, outside the store.
///
/// The file is written anew beside the old one and renamed over it at each change, without waiting for the
/// disk: it survives the end of the program however it comes, and of the machine as far as the kernel has
/// written it. A program that starts takes over the file of one that is gone.
final class DraftShelf {
  private let path: String
  private let descriptor: Int32

  /// The most programs of one person on one store that keep drafts at the same time.
  private static let mostSlots = 32

  /// Takes the file of a program that is gone, else a free one; nil where there is none.
  init?(path base: String) {
    let slots = (0..<DraftShelf.mostSlots).map { "\(base)-\($0)" }
    let left = slots.filter { access($0, F_OK) == 0 }
    let fresh = slots.filter { !left.contains($0) }
    for path in left + fresh {
      let descriptor = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
      guard descriptor >= 0 else { return nil }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
        self.path = path
        self.descriptor = descriptor
        return
      }
      close(descriptor)
    }
    return nil
  }

  deinit {
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  /// What another program left.
  func read() -> [Draft] {
    ((try? UserFile.text(path)) ?? nil).map(DraftFile.drafts) ?? []
  }

  /// Keeps these drafts and no others; whether they are in the file.
  func keep(_ drafts: [Draft]) -> Bool {
    guard !drafts.isEmpty else { return unlink(path) == 0 || errno == ENOENT }
    let fresh = path + ".new"
    let file = open(fresh, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { return false }
    let bytes = Array(DraftFile.text(of: drafts).utf8)
    let written = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    return close(file) == 0 && written == bytes.count && rename(fresh, path) == 0
  }
}
