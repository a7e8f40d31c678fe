import Dashboard
import Glibc
import Model
import Store

/// The keys by name: presets, and files that people write.
enum KeyShelf {
  /// The names of the presets.
  static let names = Preset.allCases.map(\.rawValue)

  /// The keys asked for, else those of `$LIANGSHAI_KEYS`, else those of the user's file, else vim's.
  static func keymap(_ asked: String?) throws(KeyFileProblem) -> Keymap {
    if let name = asked ?? environment("LIANGSHAI_KEYS") { return try keymap(named: name) }
    guard let path = userFile, access(path, F_OK) == 0 else { return Keymap(.vim) }
    return try keymap(file: path)
  }

  /// The keys of a preset, or those that the file of this path describes.
  static func keymap(named name: String) throws(KeyFileProblem) -> Keymap {
    if let preset = Preset(rawValue: name) { return Keymap(preset) }
    guard name.contains("/") || name.hasSuffix(".toml") else {
      throw KeyFileProblem(
        lines: [
          Phrase(
            zh: "按键 \(name)：没有这种预设。可用：" + names.joined(separator: "、") + "，或按键文件的路径。",
            en: "keys \(name): there is no such preset. There are: " + names.joined(separator: ", ")
              + ", or the path of a keys file.")
        ])
    }
    return try keymap(file: name)
  }

  /// `keys.toml` in the folder of the user's settings, or nil where the user has no home.
  static var userFile: String? {
    let folder = environment("XDG_CONFIG_HOME") ?? environment("HOME").map { $0 + "/.config" }
    return folder.map { $0 + "/liangshai/keys.toml" }
  }

  private static func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  private static func keymap(file path: String) throws(KeyFileProblem) -> Keymap {
    let text: String
    do throws(StoreError) { text = try UserFile.text(path) } catch {
      throw KeyFileProblem(lines: [error.message])
    }
    do throws(KeyFileProblem) { return try KeyFile(text).keymap() } catch {
      throw KeyFileProblem(
        lines: error.lines.map { Phrase(zh: "\(path) \($0.zh)", en: "\(path): \($0.en)") })
    }
  }
}

/// Why keys cannot be used, one line a problem.
struct KeyFileProblem: Error {
  let lines: [Phrase]
}

/// A file of keys: a preset and a table of what differs from it.
struct KeyFile {
  /// Something wrong, and the line it stands in.
  private struct Problem {
    let line: Int
    let words: Phrase
  }

  private let text: String

  init(_ text: String) { self.text = text }

  /// The keys it describes.
  func keymap() throws(KeyFileProblem) -> Keymap {
    let tree: RuleValue
    do throws(TOMLProblem) { tree = try RuleValue.reading(toml: text) } catch {
      throw KeyFileProblem(lines: [error.message])
    }
    guard case .table(let entries) = tree else { return Keymap(.vim) }
    var problems: [Problem] = []
    for name in entries.keys.sorted() where !["preset", "keys"].contains(name) {
      problems.append(
        placed(
          name,
          Phrase(
            zh: "\(name)：不认识，应为 preset 或 [keys]。",
            en: "\(name): unknown; expected preset or [keys].")))
    }
    var preset = Preset.vim
    switch entries["preset"] {
    case nil: break
    case .text(let name)?:
      if let named = Preset(rawValue: name) {
        preset = named
      } else {
        problems.append(presetProblem(name))
      }
    case let other?: problems.append(presetProblem("\(other)"))
    }
    var changes: [(command: Command.ID, keys: String)] = []
    if let table = entries["keys"] {
      if case .table(let keys) = table {
        for (id, value) in keys.sorted(by: { $0.key < $1.key }) {
          guard case .text(let notations) = value else {
            problems.append(
              placed(
                id,
                Phrase(
                  zh: "\(id)：应为引号里的键名，如 \"g home\"。",
                  en: "\(id): expected keys in quotes, such as \"g home\".")))
            continue
          }
          changes.append((id, notations))
        }
      } else {
        problems.append(
          placed(
            "keys", Phrase(zh: "keys：应为一张表 [keys]。", en: "keys: expected a table [keys].")))
      }
    }
    switch Keymap.remapped(preset, changes) {
    case .success(let map) where problems.isEmpty: return map
    case .success: break
    case .failure(let found): problems += found.all.map { placed($0.command, $0.message) }
    }
    throw KeyFileProblem(lines: problems.sorted { $0.line < $1.line }.map(\.words))
  }

  private func presetProblem(_ found: String) -> Problem {
    let names = KeyShelf.names
    return placed(
      "preset",
      Phrase(
        zh: "preset：找到“\(found)”，应为 \(names.joined(separator: "、")) 之一。",
        en: "preset: found \"\(found)\", expected one of \(names.joined(separator: ", "))."))
  }

  /// The words with the line that the entry of this name stands in.
  private func placed(_ name: String, _ words: Phrase) -> Problem {
    guard let line = line(of: name) else { return Problem(line: .max, words: words) }
    return Problem(
      line: line, words: Phrase(zh: "第 \(line) 行 \(words.zh)", en: "line \(line): \(words.en)"))
  }

  /// The line an entry begins, from 1; nil where it is written in another way than one to a line.
  private func line(of name: String) -> Int? {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.firstIndex { line in
      guard let sign = line.firstIndex(of: "=") else { return false }
      return line[..<sign].filter { !" \t\"'".contains($0) } == name
    }.map { $0 + 1 }
  }
}
