/// One requirement of 丽建发〔2023〕22号: its words, and what records, computes, shows, reminds of and
/// exports it.
///
/// The notice is cut into 106 of them. Each binding names a thing that the program runs; none is a claim.
public struct Atom: Sendable {
  /// Its number, such as `T5.2`.
  public let id: String
  /// The part of the notice, such as 任务5.
  public let clause: String
  /// The words of the notice, and what they ask for in English.
  public let words: Phrase
  /// What makes it true.
  public let bindings: [Binding]

  /// A requirement with what makes it true.
  init(_ id: String, _ clause: String, _ zh: String, _ en: String, _ bindings: Binding...) {
    self.id = id
    self.clause = clause
    words = Phrase(zh: zh, en: en)
    self.bindings = bindings
  }

  /// Every requirement, in the order of the notice.
  public static let all: [Atom] =
    head + aims + principles + governance + services + resources + safeguards

  /// What the requirement is bound to in one of the five ways.
  public func bindings(_ way: Binding.Way) -> [Binding] { bindings.filter { $0.way == way } }
}
