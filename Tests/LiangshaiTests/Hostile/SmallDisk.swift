import Foundation
import Testing

/// A disk in memory of a few kilobytes, mounted in a name space of its own; gone with the test.
final class SmallDisk {
  /// The mounted folder, as this process reaches it.
  let path: String
  private let folder: String
  private let keeper: pid_t
  private let bench: Bench

  /// Mounts a disk of so many kilobytes.
  init(kilobytes: Int, on bench: Bench) throws {
    self.bench = bench
    folder = bench.path("盘")
    mkdir(folder, 0o777)
    let script = """
      mount -t tmpfs -o size=\(kilobytes)k,mode=777 tmpfs "$0" && echo mounted && exec sleep 900
      """
    let command = Means.unshare + ["sh", "-c", script, folder]
    keeper = try bench.spawn(command[0], Array(command.dropFirst()), streams: "盘")
    path = "/proc/\(keeper)/root" + folder
    let deadline = ContinuousClock.now + .seconds(20)
    while try String(contentsOfFile: bench.path("盘.out"), encoding: .utf8) != "mounted\n" {
      try #require(ContinuousClock.now < deadline, "tmpfs is not mounted")
      usleep(1_000)
    }
  }

  deinit {
    kill(keeper, SIGKILL)
    _ = Bench.end(of: keeper)
  }

  /// Mounts the disk anew with other options, such as `ro`.
  func remount(_ options: String) throws {
    let enter =
      ["nsenter", "-t", "\(keeper)", "-m"]
      + (getuid() == 0 ? [] : ["-U", "--preserve-credentials"])
    // The options it has are not said again: not all of them mean anything in the name space of a user.
    let mount = ["mount", "--options-mode", "ignore", "-o", "remount," + options, "tmpfs", folder]
    let answer = try bench.answer(of: enter + mount)
    try #require(answer.code == 0, "\(answer.errors)")
  }

  /// The kilobytes that are taken.
  func used() throws -> Int {
    var status = statvfs()
    try #require(statvfs(path, &status) == 0)
    return (Int(status.f_blocks) - Int(status.f_bfree)) * Int(status.f_frsize) / 1024
  }
}
