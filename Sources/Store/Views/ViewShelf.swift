import Glibc
import Model

/// Where the views of a store lie, and what is known of the files published there.
struct ViewShelf {
  private let store: String

  /// The views of the store in a folder.
  init(of store: String) { self.store = store }

  /// The folder of the views.
  var folder: String { store + "/tables" }
  /// The folder of what was published.
  var published: String { folder + "/.published" }

  /// A view's name within the store.
  func name(of kind: KindDeclaration) -> String { "tables/" + kind.identifier + ".csv" }
  /// A view's path.
  func path(of kind: KindDeclaration) -> String { store + "/" + name(of: kind) }
  /// The path of what was written down of the files published last.
  func state(of kind: KindDeclaration) -> String {
    published + "/" + kind.identifier + ".state"
  }
  /// The path of a view on its way.
  func draft(of kind: KindDeclaration) -> String { published + "/" + kind.identifier + ".new" }

  /// A name in quarantine that nothing has yet.
  func quarantine(of kind: KindDeclaration, at stamp: Stamp) -> String {
    let digits = String(stamp.text.unicodeScalars.filter { !"-:.".unicodeScalars.contains($0) })
    let stem = store + "/quarantine/" + kind.identifier + "-" + digits
    var name = stem + ".csv"
    var number = 2
    while Files.exists(name) {
      name = stem + "-\(number).csv"
      number += 1
    }
    return name
  }

  /// The file by which a spreadsheet tells that it has the view open; nil where none does.
  func openMark(of kind: KindDeclaration) -> String? {
    let file = kind.identifier + ".csv"
    return [".~lock.\(file)#", "~$\(file)", ".~\(file)"].first {
      Files.exists(folder + "/" + $0)
    }
  }

  /// Whether a view is not the file that was published; told by its mark, and by its bytes where it was
  /// written so lately that an edit could hide within a tick of the clock.
  func isTouched(_ kind: KindDeclaration, now: Stamp) -> Bool {
    guard let mark = FileMark(of: path(of: kind)) else { return false }
    let known = PublishedFile.last(in: state(of: kind))
    guard known.contains(where: { $0.mark == mark }) else {
      return !isPublished(kind, among: known)
    }
    let age = now.milliseconds - mark.modified / 1_000_000
    return age < 2_000 && !isPublished(kind, among: known)
  }

  private func isPublished(_ kind: KindDeclaration, among known: [PublishedFile]) -> Bool {
    // What cannot be read is no file that was published.
    guard let bytes = try? Files.readPlain(path(of: kind)) else { return false }
    let hash = SHA256.hex(bytes)
    return known.contains { $0.hash == hash }
  }
}

/// Keeps other programs on this machine from publishing views of the same store at the same time.
struct ViewLock: ~Copyable {
  private let descriptor: Int32

  /// Waits for up to two seconds; nil where another program still publishes.
  init?(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    for _ in 0..<200 {
      // Where the disk knows no locks, there is nobody to wait for either.
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK {
        self.descriptor = descriptor
        return
      }
      usleep(10_000)
    }
    close(descriptor)
    return nil
  }

  deinit { close(descriptor) }
}
