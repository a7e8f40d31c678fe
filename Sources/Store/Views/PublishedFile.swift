import Glibc
import Model

/// What tells one state of a file from another without reading it.
struct FileMark: Equatable, Sendable {
  let size: Int
  /// Nanoseconds since 1970.
  let modified: Int64
  let inode: UInt64

  /// The mark of what is under a name now; nil where there is nothing. Links are not followed.
  init?(of path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    size = Int(status.st_size)
    modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
    inode = UInt64(status.st_ino)
  }

  /// When the file was saved, in the time of this machine.
  var savedAt: String { String(Stamp(milliseconds: modified / 1_000_000).localText.prefix(16)) }

  /// A mark that was written down.
  init(size: Int, modified: Int64, inode: UInt64) {
    self.size = size
    self.modified = modified
    self.inode = inode
  }
}

/// A view as it was published: its bytes' hash, its mark, and when.
struct PublishedFile: Equatable {
  /// The SHA-256 of its bytes.
  let hash: String
  /// The file's mark.
  let mark: FileMark
  /// Every line written before has an earlier stamp, and every line written here since none earlier.
  let stamp: Stamp

  /// Written as `hash ⇥ size ⇥ modified ⇥ inode ⇥ stamp`.
  var line: String {
    "\(hash)\t\(mark.size)\t\(mark.modified)\t\(mark.inode)\t\(stamp.text)\n"
  }

  /// A published file.
  init(hash: String, mark: FileMark, stamp: Stamp) {
    self.hash = hash
    self.mark = mark
    self.stamp = stamp
  }

  /// Reads the written form; nil where it is none.
  init?(_ line: Substring) {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard cells.count == 5, cells[0].utf8.count == 64, let size = Int(cells[1]),
      let modified = Int64(cells[2]), let inode = UInt64(cells[3]), let stamp = Stamp(cells[4])
    else { return nil }
    self.init(
      hash: String(cells[0]), mark: FileMark(size: size, modified: modified, inode: inode),
      stamp: stamp)
  }

  /// The last two files published under a state file, the latest first: a publishing that was cut off has
  /// written down the new one and left the old one in place.
  static func last(in path: String) -> [PublishedFile] {
    guard let bytes = try? Files.readPlain(path) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap {
      PublishedFile($0)
    }
  }
}
