import Canvas
import Model

/// Keys and sizes from a text, run against a state without a terminal.
///
/// One step a line: `keys j j enter`, `type 龙泉`, `resize 120x40`, `wait idle`, `screen NAME`,
/// `say 中文 | English`. Lines that are empty or begin with `#` are left out.
public struct Script: Sendable {
  /// One step.
  public enum Step: Hashable, Sendable {
    /// Keys pressed one after the other.
    case keys([Key])
    /// A text typed character by character.
    case type(String)
    /// The terminal gets another size.
    case resize(Size)
    /// Waits until nothing is under way.
    case waitIdle
    /// Keeps the screen under a name.
    case screen(String)
    /// Tells whoever watches what comes; the screen stays as it is.
    case say(Phrase)
  }

  /// A screen that was kept.
  public struct Picture: Hashable, Sendable {
    /// The name the script gave it.
    public var name: String
    /// Its rows as text.
    public var lines: [String]
  }

  /// What is wrong with a script.
  public struct Failure: Error, Hashable, Sendable {
    /// The line, from 1.
    public var line: Int
    /// What stands there.
    public var found: String
    /// What could stand there.
    public var expected: Phrase

    /// The failure in one line.
    public var phrase: Phrase {
      Phrase(
        zh: "脚本第 \(line) 行：找到“\(found)”，应为\(expected.zh)。",
        en: "Script, line \(line): found “\(found)”, expected \(expected.en).")
    }
  }

  /// The steps in order.
  public let steps: [Step]

  /// Reads a script.
  public init(_ text: String) throws(Failure) {
    var steps: [Step] = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let words = line.drop { $0 == " " }
      if words.isEmpty || words.first == "#" { continue }
      guard let step = Step(String(words)) else {
        throw Failure(line: index + 1, found: String(words), expected: Script.expected)
      }
      steps.append(step)
    }
    self.steps = steps
  }

  /// Runs the steps on a state and returns the screens kept.
  ///
  /// - Parameter perform: Takes each effect and answers with the actions it leads to.
  public func run(
    on state: inout State, perform: (Effect) -> [Action] = { _ in [] }
  ) -> [Picture] {
    var pictures: [Picture] = []
    func send(_ action: Action) {
      var waiting = [action]
      while !waiting.isEmpty {
        for effect in update(&state, waiting.removeFirst()) { waiting += perform(effect) }
      }
    }
    for step in steps {
      switch step {
      case .keys(let keys): for key in keys { send(.key(key)) }
      case .type(let text): for scalar in text.unicodeScalars { send(.key(Key(scalar))) }
      case .resize(let size): send(.resized(size))
      case .waitIdle, .say: break
      case .screen(let name):
        pictures.append(Picture(name: name, lines: state.picture().lines()))
      }
    }
    return pictures
  }

  private static let expected = Phrase(
    zh: "keys 键名…、type 文字、resize 宽x高、wait idle、screen 名称或 say 中文 | English",
    en: "keys KEY…, type TEXT, resize WxH, wait idle, screen NAME or say 中文 | English")
}

extension Script.Step {
  /// Reads a line; nil where it is no step.
  fileprivate init?(_ line: String) {
    let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
    let rest = parts.count > 1 ? parts[1] : ""
    switch parts[0] {
    case "keys":
      let notations = rest.split(separator: " ")
      let keys = notations.compactMap { Key(notation: String($0)) }
      guard !keys.isEmpty, keys.count == notations.count else { return nil }
      self = .keys(keys)
    case "type":
      guard !rest.isEmpty else { return nil }
      self = .type(rest)
    case "resize":
      let numbers = rest.split(separator: "x").map { Int($0) }
      guard numbers.count == 2, let columns = numbers[0], let rows = numbers[1], columns > 0,
        rows > 0
      else { return nil }
      self = .resize(Size(columns: columns, rows: rows))
    case "wait":
      guard rest == "idle" else { return nil }
      self = .waitIdle
    case "say":
      let words = rest.split(separator: " | ").map(String.init)
      guard words.count == 2 else { return nil }
      self = .say(Phrase(zh: words[0], en: words[1]))
    case "screen":
      guard !rest.isEmpty else { return nil }
      self = .screen(rest)
    default: return nil
    }
  }
}
