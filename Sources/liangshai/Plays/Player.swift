import Canvas
import Dashboard
import Model
import Terminal

/// Gives the steps of a script one by one, as fast as a reader can follow.
struct Player {
  /// What is given, and how long it stands before the next.
  private struct Beat {
    let action: Action
    let milliseconds: Int64
  }

  private var beats: ArraySlice<Beat>
  /// When the next one is given; nil behind the last.
  private(set) var due: MonotonicTime?

  /// The steps of a script; sizes and pictures are left to the terminal.
  init(_ script: Script, from now: MonotonicTime) {
    beats =
      script.steps.flatMap { step -> [Beat] in
        switch step {
        case .keys(let keys): keys.map { Beat(action: .key($0), milliseconds: 900) }
        case .type(let text):
          text.unicodeScalars.map { Beat(action: .key(Key($0)), milliseconds: 130) }
        case .say(let words): [Beat(action: .note(words), milliseconds: 2_600)]
        case .resize, .waitIdle, .screen: []
        }
      }[...]
    due = now.adding(milliseconds: 1_500)
  }

  /// The step whose time has come, or nil.
  mutating func next(at now: MonotonicTime) -> Action? {
    guard let due, now >= due else { return nil }
    guard let beat = beats.popFirst() else {
      self.due = nil
      return .note(
        Phrase(
          zh: "演示完了，接着由您操作；数据是临时的，退出即删",
          en: "the play is over; go on yourself, the data go when you quit"))
    }
    self.due = now.adding(milliseconds: beat.milliseconds)
    return beat.action
  }
}
