/// A correction of published figures: what it corrects stays as it is, beside it.
public struct Erratum: Hashable, Sendable {
  /// Its number, from 1.
  public let number: Int
  /// Why.
  public let cause: String
  /// The account that wrote it: a claim, no signature.
  public let who: String
  /// The day it is dated.
  public let date: Day
  /// The document number it was announced under; nil for none.
  public let document: String?
  /// The seal of the figures it corrects, 64 hexadecimal digits.
  public let corrects: String

  /// A correction of sealed figures.
  public init(
    number: Int, cause: String, who: String, date: Day, document: String?, corrects: String
  ) {
    self.number = number
    self.cause = cause
    self.who = who
    self.date = date
    self.document = document
    self.corrects = corrects
  }

  /// Reads the file of an erratum; nil where something is missing.
  public init?(_ text: String) {
    guard let note = SealedNote(text), let number = note["number"].flatMap({ Int($0) }),
      let cause = note["cause"], let who = note["who"],
      let date = note["date"].flatMap({ Day(iso: $0) }), let corrects = note["corrects"]
    else { return nil }
    self.init(
      number: number, cause: cause, who: who, date: date, document: note["document"],
      corrects: corrects)
  }

  /// The file of the erratum.
  public var text: String {
    var note = SealedNote()
    note.add("number", String(number))
    note.add("cause", cause)
    note.add("who", who)
    note.add("date", date.iso)
    if let document { note.add("document", document) }
    note.add("corrects", corrects)
    return note.text
  }
}
