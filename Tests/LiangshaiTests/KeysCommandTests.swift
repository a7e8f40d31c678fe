import Foundation
import Testing

/// The documents that are made of the command table, and the files that change its keys.
@Suite struct KeysCommandTests {
  /// What `keys --json` answers.
  struct Command: Decodable {
    var id: String
    var keys: [String]
    var scopes: [String]
  }

  private let bench: Bench
  private let store: String

  init() throws {
    bench = try Bench()
    store = bench.path("库")
    try bench.runWell("init", store)
    try bench.write("keys ?\nscreen help\n", to: "steps")
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test func `the README shows the main keys as the program prints them`() throws {
    let path = Self.root.appending(path: "README.md")
    let text = try String(contentsOf: path, encoding: .utf8)
    let (opening, closing) = ("<!-- liangshai keys --main --markdown -->\n", "<!-- keys -->")
    let start = try #require(text.range(of: opening))
    let end = try #require(text.range(of: closing))
    let table = try bench.run("keys", "--main", "--markdown").output
    if ProcessInfo.processInfo.environment["README"] == "write" {
      var written = text
      written.replaceSubrange(start.upperBound..<end.lowerBound, with: table)
      try written.write(to: path, atomically: true, encoding: .utf8)
      return
    }
    #expect(String(text[start.upperBound..<end.lowerBound]) == table)
  }

  @Test func `JSON tells ids, keys and scopes of a preset`() throws {
    func keys(_ preset: String) throws -> [String: [String]] {
      let commands = try bench.run("keys", "--json", "--preset", preset).json([Command].self)
      return Dictionary(uniqueKeysWithValues: commands.map { ($0.id, $0.keys) })
    }
    #expect(try keys("vim")["down"] == ["j", "down"])
    #expect(try keys("emacs")["down"] == ["ctrl-n", "down"])
    #expect(try keys("plain")["edit"] == ["f2", "e"])
  }

  @Test func `Markdown puts the presets side by side`() throws {
    let lines = try bench.run("keys", "--markdown", "--lang", "en").lines
    #expect(lines.first == "| Does | vim | emacs | plain | Help |")
    #expect(
      lines.contains("| Down | `j` `↓` | `^N` `↓` | `↓` | Select the row below |"))
  }

  @Test func `a preset that is not there is named with those that are`() throws {
    let answer = try bench.answer(
      ["open", store, "--script", bench.path("steps"), "--keys", "nano"])
    #expect(answer.code == 2)
    #expect(
      answer.errors == "按键 nano：没有这种预设。可用：vim、emacs、plain，或按键文件的路径。\n")
  }

  @Test func `what is wrong in a keys file is told with its line, every one of them`() throws {
    let file = try bench.write(
      """
      preset = "vim"
      [keys]
      nosuch = "x"
      help = "ctrl-q9"
      edit = "y"
      undo = "ctrl-x"
      quit = ""
      theme = 3

      """, to: "keys.toml")
    let answer = try bench.answer(["open", store, "--script", bench.path("steps"), "--keys", file])
    #expect(answer.code == 2)
    #expect(
      answer.errors.replacingOccurrences(of: file, with: "keys.toml") == """
        keys.toml 第 3 行 nosuch：没有这个命令，应为 liangshai keys 列出的编号之一。
        keys.toml 第 4 行 help：找到“ctrl-q9”，应为键名，如 g、G、space、ctrl-d、alt-x、pgdn、f5。
        keys.toml 第 5 行 edit：y 在表格里已是 copy 的键，请换一个，或给 copy 另写一个键。
        keys.toml 第 6 行 undo：找到 ctrl-x，应为不带 ctrl 的键：这个命令会改数据。
        keys.toml 第 7 行 quit：没有键，应至少有一个，否则无法使用。
        keys.toml 第 8 行 theme：应为引号里的键名，如 "g home"。

        """)
  }

  @Test func `a file that is no TOML is told with line and column`() throws {
    let file = try bench.write("preset = vim\n", to: "keys.toml")
    let answer = try bench.answer(["open", store, "--script", bench.path("steps"), "--keys", file])
    #expect(answer.code == 2)
    #expect(answer.errors.hasPrefix("\(file) 第 1 行第 "))
  }

  @Test func `keys come from the option, the environment, and the user's file, in this order`()
    throws
  {
    let folder = bench.path("config/liangshai")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try bench.write("[keys]\ntheme = \"alt-c\"\n", to: "config/liangshai/keys.toml")
    let variables = ["XDG_CONFIG_HOME": bench.path("config")]
    func theme(_ options: [String], _ more: [String: String] = [:]) throws -> [String]? {
      let answer = try bench.answer(
        ["keys", "--json"] + options, variables: variables.merging(more) { $1 })
      return try answer.json([Command].self).first { $0.id == "theme" }?.keys
    }
    #expect(try theme([]) == ["alt-c"])
    #expect(try theme([], ["LIANGSHAI_KEYS": "plain"]) == ["T"])
    #expect(try theme(["--preset", "emacs"], ["LIANGSHAI_KEYS": "nano"]) == ["T"])
  }

  @Test(arguments: ["zh", "en"])
  func `the manual page is roff without a warning and names commands, keys and exit codes`(
    language: String
  ) throws {
    let page = try bench.run("man", "--lang", language).output
    #expect(page.utf8.allSatisfy { $0 < 0x80 })
    let file = try bench.write(page, to: "liangshai.1")
    let groff = try bench.answer(of: ["groff", "-man", "-ww", "-Tutf8", file])
    #expect(groff.code == 0)
    #expect(groff.errors == "")
    for word in ["liangshai import", "ctrl-p", "LIANGSHAI_KEYS", "keys.toml", "[escape]"] {
      #expect(page.replacing("\\-", with: "-").contains(word), "\(word)")
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `shells complete subcommands, kinds and presets`(shell: String) throws {
    let script = try bench.run("--generate-completion-script", shell).output
    for word in ["reminders", "committee", "joint-action", "emacs"] {
      #expect(script.contains(word), "\(word)")
    }
  }
}
