import Glibc

/// Why the benchmark cannot go on, in words.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// A program run to its end.
struct Child {
  /// From its start to its end.
  let wall: Duration
  /// Its exit code; 128 and more where a signal ended it.
  let code: Int
  /// What it printed.
  let output: String

  /// Runs a program that is looked for in PATH; its errors are not shown.
  init(_ command: [String], environment: [String]) throws(Failure) {
    var ends: [CInt] = [0, 0]
    guard pipe(&ends) == 0 else { throw Failure("cannot make a pipe: errno \(errno)") }
    let start = ContinuousClock.now
    let process: pid_t
    do {
      defer { close(ends[1]) }
      process = try Child.spawn(command, environment: environment, output: ends[1], unused: ends[0])
    }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = read(ends[0], &buffer, buffer.count), count > 0 {
      bytes += buffer[..<count]
    }
    close(ends[0])
    let status = Child.wait(for: process).status
    wall = .now - start
    code = Int(status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F)
    output = String(decoding: bytes, as: UTF8.self)
  }

  /// Starts a program in a session of its own, in a terminal or with its output in a pipe.
  ///
  /// - Parameters:
  ///   - input: What it reads; nothing unless given.
  ///   - output: What it writes to; nowhere unless given.
  ///   - unused: A descriptor that it must not keep open.
  static func spawn(
    _ command: [String], environment: [String], terminal: String? = nil, input: CInt = -1,
    output: CInt = -1, unused: CInt = -1
  ) throws(Failure) -> pid_t {
    let newSession: Int16 = 0x80
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, newSession)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let terminal {
      posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    } else {
      if input >= 0 {
        posix_spawn_file_actions_adddup2(&actions, input, 0)
      } else {
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
      }
      if output >= 0 {
        posix_spawn_file_actions_adddup2(&actions, output, 1)
      } else {
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
      }
      posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
      if unused >= 0 { posix_spawn_file_actions_addclose(&actions, unused) }
    }
    var arguments = command.map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var process = pid_t()
    let error = posix_spawnp(&process, command[0], &actions, &attributes, &arguments, &variables)
    guard error == 0 else { throw Failure("cannot start \(command[0]): errno \(error)") }
    return process
  }

  /// Waits for a program's end.
  static func wait(for process: pid_t) -> (status: CInt, usage: rusage) {
    var status: CInt = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    return (status, usage)
  }

  /// The text of a file, or nil.
  static func text(of path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while case let count = read(descriptor, &buffer, buffer.count), count > 0 {
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
