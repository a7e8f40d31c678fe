import Foundation
import Testing

/// A system call of the program on a file, as strace tells it.
struct SystemCall: Equatable {
  /// Its name.
  let name: String
  /// The file's name without its folder.
  let file: String
  /// What it answered; -1 for an error.
  let answer: Int
  /// Whether the file lies among the day-books.
  let isInLog: Bool
  /// Whether it changes a file or asks to.
  let writes: Bool

  /// Reads one line, such as `7 write(4</库/log/x.log>, "…"..., 113) = 113`; nil where it is about no file.
  init?(_ line: Substring) {
    guard let parenthesis = line.firstIndex(of: "("), let equals = line.range(of: " = "),
      let start = line.firstIndex(of: "<"), let end = line.firstIndex(of: ">"), start < end
    else { return nil }
    name = String(line[..<parenthesis].split(separator: " ").last ?? "")
    // Where a file is opened the name at the end is the file's, the one before its folder's.
    let path = line[start..<end]
    let opened = line[equals.upperBound...].firstIndex(of: "<").map { line[$0...].dropLast() }
    file = String((opened ?? path).split(separator: "/").last ?? "")
    let number = line[equals.upperBound...].prefix { $0.isNumber || $0 == "-" }
    answer = Int(number) ?? -1
    isInLog = (opened ?? path).contains("/log/")
    writes = name != "openat" || line.contains("O_WRONLY") || line.contains("O_RDWR")
  }
}

extension Bench {
  /// Runs the program and follows its system calls.
  ///
  /// - Parameter faults: What strace shall let fail, such as `fdatasync:error=EIO:when=1`.
  func trace(
    _ arguments: [String], faults: [String] = []
  ) throws -> (answer: Answer, calls: [SystemCall]) {
    let file = self.path("calls-" + UUID().uuidString)
    let calls = "write,writev,pwrite64,pwritev,ftruncate,fsync,fdatasync,openat"
    let wrapper =
      ["strace", "-f", "-y", "-qq", "-o", file, "-e", "trace=" + calls]
      + faults.flatMap { ["-e", "inject=" + $0] }
    let answer = try answer(arguments, under: wrapper)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    return (answer, text.split(separator: "\n").compactMap { SystemCall($0) })
  }
}
