import Canvas
import Model

/// Keys and sizes from a text, run against a state without a terminal.
///
/// One step a line: `keys j j enter`, `type 龙泉`, `resize 120x40`, `wait idle`, `screen NAME`,
/// `wait 1500` in milliseconds, `say 中文 | English`. Lines that are empty or begin with `#` are left out.
public struct Script: Sendable {
  /// One step.
  public enum Step: Hashable, Sendable {
    /// Keys pressed one after the other.
    case keys([Key])
    /// A text typed character by character.
    case type(String)
    /// The terminal gets another size.
    case resize(Size)
    /// Waits until nothing is under way, a minute at most.
    case waitIdle
    /// Lets so many milliseconds go by.
    case wait(Int)
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

  /// What is given to the dashboard, and how long it stands before the next: as fast as a reader can
  /// follow.
  public struct Beat: Sendable {
    /// What is given; nil lets time go by.
    public let action: Action?
    /// The milliseconds until the next.
    public let milliseconds: Int

    /// Gives this, and waits so long.
    public init(action: Action?, milliseconds: Int) {
      self.action = action
      self.milliseconds = milliseconds
    }
  }

  /// Runs the steps on a state and returns the screens kept. Time goes by as in a play.
  ///
  /// - Parameters:
  ///   - perform: Takes each effect and answers with the actions it leads to.
  ///   - watch: Sees every picture, with the milliseconds since the start.
  public func run(
    on state: inout State, perform: (Effect) -> [Action] = { _ in [] },
    watch: ((Canvas, Int) -> Void)? = nil
  ) -> [Picture] {
    var pictures: [Picture] = []
    var clock = 0
    func send(_ action: Action) {
      var waiting = [action]
      while !waiting.isEmpty {
        for effect in update(&state, waiting.removeFirst()) { waiting += perform(effect) }
      }
    }
    func letGoBy(_ milliseconds: Int) {
      let end = clock + milliseconds
      while let next = state.nextChange, next <= end {
        clock = max(clock, next)
        send(.clock(clock))
        watch?(state.picture(), clock)
      }
      clock = end
      if state.followsClock { send(.clock(clock)) }
    }
    watch?(state.picture(), clock)
    for step in steps {
      switch step {
      case .resize(let size): send(.resized(size))
      case .screen(let name):
        pictures.append(Picture(name: name, lines: state.picture().lines()))
      case .waitIdle:
        let end = clock + 60_000
        while let next = state.nextChange, next <= end { letGoBy(next - clock) }
      case .keys, .type, .wait, .say:
        for beat in step.beats {
          if let action = beat.action {
            if state.followsClock { send(.clock(clock)) }
            // What is said is for whoever watches; the screen stays as it is.
            if case .note = action {} else { send(action) }
            watch?(state.picture(), clock)
          }
          letGoBy(beat.milliseconds)
        }
      }
    }
    return pictures
  }

  private static let expected = Phrase(
    zh: "keys 键名…、type 文字、resize 宽x高、wait idle、wait 毫秒、screen 名称或 say 中文 | English",
    en: "keys KEY…, type TEXT, resize WxH, wait idle, wait MS, screen NAME or say 中文 | English")
}

extension Script.Step {
  /// What it gives to the dashboard; sizes and pictures are left to who runs it.
  public var beats: [Script.Beat] {
    switch self {
    case .keys(let keys): keys.map { Script.Beat(action: .key($0), milliseconds: 900) }
    case .type(let text):
      text.unicodeScalars.map { Script.Beat(action: .key(Key($0)), milliseconds: 130) }
    case .say(let words): [Script.Beat(action: .note(words), milliseconds: 2_600)]
    case .wait(let milliseconds): [Script.Beat(action: nil, milliseconds: milliseconds)]
    case .resize, .waitIdle, .screen: []
    }
  }

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
      if rest == "idle" {
        self = .waitIdle
      } else {
        guard let milliseconds = Int(rest), (0...600_000).contains(milliseconds) else { return nil }
        self = .wait(milliseconds)
      }
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
