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
    /// A field of a form.
    case form(Form)
    /// Picking what is done to records or made for them.
    case act([Acted])
    /// What a step of a period needs.
    case period(PeriodForm)
    /// What a recheck found wrong.
    case recheck(RecheckForm)
    /// Why something is done.
    case reason(Reasoned)
    /// The day that the store is shown at.
    case asOf
    /// The file for edits that could not be saved.
    case saveElsewhere
    /// Choosing the columns of a sheet.
    case columns
    /// The file that the sheet on the screen is written to.
    case export
    /// The number of the slide to turn to.
    case slide
  }

  /// What a reason is asked for.
  enum Reasoned: Sendable {
    /// Writing these edits, which come of changing a field of several records.
    case write([Edit], of: FieldEdit)
    /// Returning what was changed by hand.
    case turnDown([ReviewChoice])
    /// Ruling on a finding.
    case rule(Finding, RulingVerdict)
  }

  /// What the line is for.
  private(set) var purpose: Purpose
  /// What was typed.
  private(set) var text: String
  /// The characters before the caret.
  private(set) var caret: Int
  /// The candidate chosen, from 0.
  var choice = 0
  /// What can be picked for the field being typed.
  var offer = FieldOffer()
  /// What is being completed at the caret; nil once something is typed.
  private(set) var completion: Completion?

  /// Candidates that take each other's place at the caret.
  struct Completion: Sendable {
    /// What can stand there.
    let candidates: [FilterCompletion.Candidate]
    /// What was typed of it.
    let typed: String
    /// The one that stands there, or nil while it is what was typed.
    fileprivate(set) var choice: Int?
  }

  /// A line that begins with a text and the caret behind it.
  init(_ purpose: Purpose, text: String = "") {
    self.purpose = purpose
    self.text = text
    caret = text.count
  }

  /// The form whose field is being typed, or nil.
  var form: Form? {
    get { if case .form(let form) = purpose { form } else { nil } }
    set { if let newValue { purpose = .form(newValue) } }
  }

  /// Puts text in at the caret.
  mutating func insert(_ added: String) {
    text = String(text.prefix(caret)) + added + String(text.dropFirst(caret))
    // Marks join the character before them, so the count is taken from the whole.
    caret = min(text.count, caret + added.count)
    forgetChoice()
  }

  /// Takes another text, the caret behind it.
  mutating func replace(by other: String) {
    text = other
    caret = other.count
    forgetChoice()
  }

  /// Removes the character before the caret.
  mutating func erase() {
    guard caret > 0 else { return }
    text = String(text.prefix(caret - 1)) + String(text.dropFirst(caret))
    caret -= 1
    forgetChoice()
  }

  /// Removes the character behind the caret.
  mutating func eraseAfter() {
    text = String(text.prefix(caret)) + String(text.dropFirst(caret + 1))
    forgetChoice()
  }

  /// Removes everything before the caret.
  mutating func eraseLine() {
    text = String(text.dropFirst(caret))
    caret = 0
    forgetChoice()
  }

  /// Moves the caret.
  mutating func move(by step: Int) {
    caret = max(0, min(text.count, caret + step))
    completion = nil
  }

  private mutating func forgetChoice() {
    choice = 0
    completion = nil
  }

  /// Begins to complete what stands before the caret.
  mutating func begin(_ found: FilterCompletion) {
    completion = Completion(
      candidates: found.candidates, typed: String(beforeCaret.suffix(found.replaced)), choice: nil)
  }

  /// Puts the next or the previous candidate in place of the one that stands there; wraps around.
  mutating func complete(by step: Int) {
    guard let open = completion else { return }
    let count = open.candidates.count
    let next = open.choice.map { ($0 + step + count) % count } ?? (step > 0 ? 0 : count - 1)
    put(next)
  }

  /// Puts back what was typed.
  mutating func dropCompletion() {
    put(nil)
    completion = nil
  }

  private mutating func put(_ choice: Int?) {
    guard let open = completion else { return }
    func words(_ choice: Int?) -> String {
      choice.map { open.candidates[$0].text } ?? open.typed
    }
    let kept = beforeCaret.dropLast(words(open.choice).count)
    let after = text.dropFirst(caret)
    let before = kept + words(choice)
    text = String(before + after)
    caret = before.count
    completion?.choice = choice
  }

  /// Puts the caret behind so many characters.
  mutating func move(to place: Int) { caret = max(0, min(text.count, place)) }

  /// What stands before the caret.
  var beforeCaret: String { String(text.prefix(caret)) }
}
