import Glibc

/// Another program, run to its end without a shell.
///
/// What it reads and writes lies in files without a name instead of pipes, so neither side can wait for
/// the other; its session is its own, so it cannot ask anybody at the terminal for a password.
enum Child {
  /// `POSIX_SPAWN_SETSID` of glibc, which its headers show to GNU C only.
  private static let ownSession: Int32 = 0x80

  /// How a program ended.
  struct Ending: Sendable {
    /// Its exit code; 128 and the signal's number where a signal ended it.
    var code: Int32
    /// What it wrote to its standard output.
    var output: [UInt8]
    /// What it wrote to its standard error.
    var complaint: [UInt8]
  }

  /// Why a program has no ending.
  enum Failure: Error, Equatable {
    /// There is no program of this name.
    case missing
    /// The system refused to start it.
    case system(Int32)
    /// It was still running after the time it was given, and was ended.
    case tooSlow
  }

  /// Runs the program `words[0]`, looked for in `PATH`, with the others as its arguments.
  ///
  /// - Parameters:
  ///   - environment: All it is given, each `NAME=value`.
  ///   - input: What it reads from its standard input.
  ///   - seconds: How long it may run.
  static func run(
    _ words: [String], environment: [String], input: [UInt8], seconds: Int
  ) throws(Failure) -> Ending {
    let files = (0..<3).compactMap { _ in tmpfile() }
    defer { for file in files { fclose(file) } }
    let streams = files.map { fileno($0) }
    guard streams.count == 3, fill(streams[0], with: input) else { throw .system(errno) }
    for stream in streams { _ = fcntl(stream, F_SETFD, FD_CLOEXEC) }
    let child = try start(words, environment: environment, streams: streams)
    let code = try wait(for: child, seconds: seconds)
    return Ending(code: code, output: content(of: streams[1]), complaint: content(of: streams[2]))
  }

  private static func start(
    _ words: [String], environment: [String], streams: [Int32]
  ) throws(Failure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (target, stream) in streams.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, stream, Int32(target))
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(
      &attributes, Int16(ownSession | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var arguments = words.map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var child: pid_t = 0
    let result = posix_spawnp(
      &child, words[0], &actions, &attributes, &arguments, &variables)
    guard result == 0 else { throw result == ENOENT ? .missing : .system(result) }
    return child
  }

  private static func wait(for child: pid_t, seconds: Int) throws(Failure) -> Int32 {
    let end = now() + Int64(seconds) * 1_000_000
    var pause: UInt32 = 200
    var status: Int32 = 0
    while true {
      let result = waitpid(child, &status, WNOHANG)
      if result == child { break }
      guard result == 0 || errno == EINTR else { throw .system(errno) }
      guard now() < end else {
        // The whole session: git runs ssh and others of its own.
        kill(-child, SIGKILL)
        waitpid(child, &status, 0)
        throw .tooSlow
      }
      usleep(pause)
      pause = min(10_000, pause * 2)
    }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  /// Microseconds of a clock that never goes back.
  private static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000
  }

  private static func fill(_ stream: Int32, with bytes: [UInt8]) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(stream, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      written += count
    }
    return lseek(stream, 0, SEEK_SET) == 0
  }

  private static func content(of stream: Int32) -> [UInt8] {
    (try? Files.read(stream, from: 0, path: "")) ?? []
  }
}
