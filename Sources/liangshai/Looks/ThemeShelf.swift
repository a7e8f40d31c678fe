import Canvas
import Model
import Store

/// The themes by name: those compiled in, and files that people name.
enum ThemeShelf {
  /// The names of the themes compiled in, in the order they are stepped through.
  static let names = ["dark", "light", "mono", "projector", "meeting", "colorblind"]

  /// The theme of a name, or the one that a file of this path describes.
  static func theme(_ name: String) throws(ThemeProblem) -> Theme {
    if let bytes = builtIn(name) {
      return try theme(toml: String(decoding: bytes, as: UTF8.self), name: name)
    }
    guard name.contains("/") || name.hasSuffix(".toml") else {
      throw ThemeProblem(
        name: name,
        reason: Phrase(
          zh: "没有这个主题。可用：" + names.joined(separator: "、") + "，或主题文件的路径。",
          en: "there is no such theme. There are: " + names.joined(separator: ", ")
            + ", or the path of a theme file."))
    }
    let text: String
    do throws(StoreError) { text = try UserFile.text(name) } catch {
      throw ThemeProblem(name: name, reason: error.message)
    }
    return try theme(toml: text, name: name)
  }

  /// The folder and the name of the file a theme is read from; nil for one compiled in.
  static func file(of name: String) -> (folder: String, name: String)? {
    guard builtIn(name) == nil else { return nil }
    guard let slash = name.lastIndex(of: "/") else { return (".", name) }
    let folder = slash == name.startIndex ? "/" : String(name[..<slash])
    return (folder, String(name[name.index(after: slash)...]))
  }

  private static func builtIn(_ name: String) -> [UInt8]? {
    switch name {
    case "dark": PackageResources.dark_toml
    case "light": PackageResources.light_toml
    case "mono": PackageResources.mono_toml
    case "projector": PackageResources.projector_toml
    case "meeting": PackageResources.meeting_toml
    case "colorblind": PackageResources.colorblind_toml
    default: nil
    }
  }

  private static func theme(toml text: String, name: String) throws(ThemeProblem) -> Theme {
    let tree: RuleValue
    do throws(TOMLProblem) { tree = try RuleValue.reading(toml: text) } catch {
      throw ThemeProblem(name: name, reason: error.message)
    }
    guard case .table(let entries) = tree else {
      throw ThemeProblem(name: name, reason: Phrase(zh: "是空文件。", en: "the file is empty."))
    }
    func word(_ key: String) -> String {
      if case .text(let text)? = entries[key] { text } else { name }
    }
    do throws(ThemeError) {
      return try Theme(
        chineseName: word("name-zh"), englishName: word("name-en"),
        roles: looks(entries["roles"]), grounds: looks(entries["grounds"]))
    } catch {
      throw ThemeProblem(name: name, reason: error.message)
    }
  }

  private static func looks(_ value: RuleValue?) -> [String: Theme.Entry] {
    guard case .table(let entries)? = value else { return [:] }
    return entries.mapValues { entry in
      guard case .table(let members) = entry else { return [:] }
      return members.compactMapValues { if case .text(let text) = $0 { text } else { nil } }
    }
  }
}

extension Theme {
  /// What the theme is called.
  var title: Phrase { Phrase(zh: chineseName, en: englishName) }
}

/// Why a theme cannot be used.
struct ThemeProblem: Error {
  let name: String
  let reason: Phrase

  /// The theme; what is wrong; what to do.
  var message: Phrase {
    Phrase(zh: "主题 \(name)：\(reason.zh)", en: "theme \(name): \(reason.en)")
  }
}

extension ThemeError {
  /// What a reader is told.
  var message: Phrase {
    switch self {
    case .missingRole(let role):
      Phrase(zh: "[roles] 缺少 \(role.rawValue)，请补上。", en: "[roles] lacks \(role.rawValue); add it.")
    case .missingGround(let ground):
      Phrase(
        zh: "[grounds] 缺少 \(ground.rawValue)，请补上。",
        en: "[grounds] lacks \(ground.rawValue); add it.")
    case .unknownRole(let name):
      Phrase(
        zh: "[roles] 里没有叫 \(name) 的角色，请删去。", en: "[roles]: there is no role \(name); remove it.")
    case .unknownGround(let name):
      Phrase(
        zh: "[grounds] 里没有叫 \(name) 的底色，请删去。",
        en: "[grounds]: there is no ground \(name); remove it.")
    case .missingKey(let entry, let key):
      Phrase(zh: "\(entry) 缺少 \(key)，请补上。", en: "\(entry) lacks \(key); add it.")
    case .unknownKey(let entry, let key):
      Phrase(zh: "\(entry) 里不认识 \(key)，请删去。", en: "\(entry): \(key) is unknown; remove it.")
    case .badValue(let entry, let key, let found, let expected):
      Phrase(
        zh: "\(entry).\(key)：找到“\(found)”，应为\(expected.words.zh)。",
        en: "\(entry).\(key): found \"\(found)\", expected \(expected.words.en).")
    }
  }
}

extension ThemeError.Form {
  fileprivate var words: Phrase {
    switch self {
    case .rgb: Phrase(zh: " #rrggbb 或 default", en: "#rrggbb or default")
    case .index(let limit):
      Phrase(zh: " 0 到 \(limit - 1) 或 default", en: "0 to \(limit - 1) or default")
    case .emphasis:
      Phrase(
        zh: " plain，或 bold、underline、reverse 的组合",
        en: "plain, or words of bold, underline, reverse")
    }
  }
}
