import Foundation
import Synchronization
import Testing

/// A test's own place: a folder that goes away with it, and the program, which knows no other.
final class Bench: Sendable {
  /// What a run of the program gave.
  struct Answer {
    /// The exit code, or 128 and the signal that ended it.
    var code: Int32
    var output: String
    var errors: String
    /// The bytes of the output, with a mark at its beginning if there is one.
    var bytes: Data

    /// The output as JSON.
    func json<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
      try JSONDecoder().decode(type, from: bytes)
    }

    /// The lines of the output.
    var lines: [String] { output.split(whereSeparator: \.isNewline).map(String.init) }
  }

  /// The folder.
  let folder: URL
  private let runs = Mutex(0)

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appending(path: "liangshai-" + UUID().uuidString.prefix(8))
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    folder = url
  }

  deinit { remove() }

  /// Removes the folder with all that is in it.
  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// The path of a file in the folder.
  func path(_ name: String) -> String { folder.appending(path: name).path }

  /// What the program finds in its environment.
  var environment: [String: String] {
    [
      "HOME": folder.path, "XDG_STATE_HOME": path("state"), "XDG_DATA_HOME": path("data"),
      "LANG": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin",
    ]
  }

  /// The program, found beside the tests' own.
  static let program: String = {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return ([own] + CommandLine.arguments).map {
      URL(filePath: $0).deletingLastPathComponent().appending(path: "liangshai").path
    }.first { FileManager.default.isExecutableFile(atPath: $0) } ?? "liangshai is not built"
  }()

  /// Starts a program, looked for in PATH, in a process group of its own, its streams in files of the
  /// folder; `variables` are added to its environment.
  func spawn(
    _ program: String, _ arguments: [String], streams name: String,
    variables: [String: String] = [:]
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    for (number, ending) in [(1, ".out"), (2, ".err")] {
      posix_spawn_file_actions_addopen(
        &actions, Int32(number), path(name + ending), O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    let argv = ([program] + arguments).map { strdup($0) }
    let envp = environment.merging(variables) { $1 }.map { strdup($0.key + "=" + $0.value) }
    defer { for text in argv + envp { free(text) } }
    var process: pid_t = 0
    let failure = posix_spawnp(&process, program, &actions, &attributes, argv + [nil], envp + [nil])
    try #require(failure == 0, "\(program): \(String(cString: strerror(failure)))")
    return process
  }

  /// How a process ended, as a shell counts it; waits for it.
  static func end(of process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + status & 0x7F
  }

  /// Runs the program to its end, with nothing to read and no terminal.
  func run(_ arguments: String...) throws -> Answer { try answer(arguments) }

  /// Runs the program where nothing may go wrong.
  @discardableResult
  func runWell(
    _ words: String..., rest: [String] = [], sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Answer {
    let arguments = words + rest
    let answer = try answer(arguments)
    try #require(
      answer.code == 0, "\(arguments): \(answer.errors)", sourceLocation: sourceLocation)
    return answer
  }

  /// Runs the program with these arguments; `wrapper` is the command line of another program that runs
  /// it, `variables` are added to its environment.
  func answer(
    _ arguments: [String], under wrapper: [String] = [], variables: [String: String] = [:]
  ) throws -> Answer {
    try answer(of: wrapper + [Bench.program] + arguments, variables: variables)
  }

  /// Runs a command to its end.
  func answer(of command: [String], variables: [String: String] = [:]) throws -> Answer {
    let number = runs.withLock { runs in
      runs += 1
      return runs
    }
    let name = "run-\(number)"
    let process = try spawn(
      command[0], Array(command.dropFirst()), streams: name, variables: variables)
    let code = Bench.end(of: process)
    let output = try Data(contentsOf: folder.appending(path: name + ".out"))
    let errors = try Data(contentsOf: folder.appending(path: name + ".err"))
    return Answer(
      code: code, output: String(decoding: output, as: UTF8.self),
      errors: String(decoding: errors, as: UTF8.self), bytes: output)
  }

  /// Makes a store with compounds of these ids.
  func makeStore(_ store: String, compounds: [String]) throws {
    try runWell("init", store)
    for id in compounds {
      try runWell(
        "new", store, "compound", "id=\(id)", "name=花园新村", "unit=莲都区", "street=331102001000",
        "built-year=1995", "buildings=4", "households=120")
    }
  }

  /// Puts a file into the folder and returns its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try Data(text.utf8).write(to: folder.appending(path: name))
    return path(name)
  }

  /// Makes the sample store of a prefecture and returns its path.
  func demo(_ name: String) throws -> String {
    try runWell("demo", "--no-open", "--at", path(name))
    return path(name)
  }

  /// A copy of the sample store, which takes no time to make.
  func sample() throws -> String {
    let store = folder.appending(path: "示例")
    try FileManager.default.copyItem(at: Sample.store.get(), to: store)
    return store.path
  }
}

/// The sample store that tests copy; made once and removed when the tests end.
enum Sample {
  private static let bench = Result { try Bench() }

  /// Its folder.
  static let store = Result {
    atexit { if let bench = try? Sample.bench.get() { bench.remove() } }
    return URL(filePath: try bench.get().demo("示例"))
  }
}
