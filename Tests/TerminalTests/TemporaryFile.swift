import Glibc

/// A file that is gone when the test is.
final class TemporaryFile {
  /// Its path.
  let path: String

  /// The system would not make one.
  struct Refused: Error {
    var number: Int32
  }

  /// A file of this text.
  init(_ text: String) throws {
    var template = Array((temporaryFolder + "/terminal-test-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw Refused(number: errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let bytes = Array(text.utf8)
    let count = write(descriptor, bytes, bytes.count)
    close(descriptor)
    guard count == bytes.count else { throw Refused(number: errno) }
  }

  deinit { unlink(path) }
}

/// Where tests may put files.
let temporaryFolder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
