import Canvas
import Model

/// A line being typed.
struct Prompt: Sendable {
  /// What the line is for.
  enum Purpose: Sendable {
    /// Filtering the list in focus; `former` comes back on Escape.
    case filter(former: String)
    /// Going somewhere.
    case jump
    /// Picking any command or page by its name.
    case palette
    /// A field's new value.
    case edit(FieldEdit)
    /// Picking what is done to records or made for them.
    case act([Acted])
    /// What an action asks for.
    case actInput(ActForm, FieldEdit)
    /// A field of a record that is being made.
    case making(NewForm, FieldEdit)
    /// Why something is done.
    case reason(Reasoned)
    /// The day that the store is shown at.
    case asOf
    /// The file for edits that could not be saved.
    case saveElsewhere
  }

  /// What a reason is asked for.
  enum Reasoned: Sendable {
    /// Writing these edits, which come of changing a field of several records.
    case write([Edit], of: FieldEdit)
    /// Returning what was changed by hand.
    case turnDown([ReviewChoice])
    /// Doing an action of a machine.
    case act(ActForm)
  }

  /// What the line is for.
  let purpose: Purpose
  /// What was typed.
  private(set) var text: String
  /// The characters before the caret.
  private(set) var caret: Int
  /// The candidate chosen, from 0.
  var choice = 0

  /// A line that begins with a text and the caret behind it.
  init(_ purpose: Purpose, text: String = "") {
    self.purpose = purpose
    self.text = text
    caret = text.count
  }

  /// Puts text in at the caret; line ends become spaces.
  mutating func insert(_ added: String) {
    let clean = String(added.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    text = String(text.prefix(caret)) + clean + String(text.dropFirst(caret))
    // Marks join the character before them, so the count is taken from the whole.
    caret = min(text.count, caret + clean.count)
    choice = 0
  }

  /// Removes the character before the caret.
  mutating func erase() {
    guard caret > 0 else { return }
    text = String(text.prefix(caret - 1)) + String(text.dropFirst(caret))
    caret -= 1
    choice = 0
  }

  /// Removes the character behind the caret.
  mutating func eraseAfter() {
    text = String(text.prefix(caret)) + String(text.dropFirst(caret + 1))
    choice = 0
  }

  /// Removes everything before the caret.
  mutating func eraseLine() {
    text = String(text.dropFirst(caret))
    caret = 0
    choice = 0
  }

  /// Moves the caret.
  mutating func move(by step: Int) { caret = max(0, min(text.count, caret + step)) }

  /// What stands before the caret.
  var beforeCaret: String { String(text.prefix(caret)) }
}
