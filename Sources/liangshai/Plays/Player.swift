import Canvas
import Dashboard
import Model
import Terminal

/// Gives the steps of a script one by one, as fast as a reader can follow.
struct Player {
  private var beats: ArraySlice<Script.Beat>
  /// When the next one is given; nil behind the last.
  private(set) var due: MonotonicTime?

  /// The steps of a script; sizes and pictures are left to the terminal.
  init(_ script: Script, from now: MonotonicTime) {
    beats = script.steps.flatMap(\.beats)[...]
    due = now.adding(milliseconds: 1_500)
  }

  /// The step whose time has come, or nil.
  mutating func next(at now: MonotonicTime) -> Script.Beat? {
    guard let due, now >= due else { return nil }
    guard let beat = beats.popFirst() else {
      self.due = nil
      return Script.Beat(
        action: .note(
          Phrase(
            zh: "演示完了，接着由您操作；数据是临时的，退出即删",
            en: "the play is over; go on yourself, the data go when you quit")),
        milliseconds: 0)
    }
    self.due = now.adding(milliseconds: Int64(beat.milliseconds))
    return beat
  }
}
