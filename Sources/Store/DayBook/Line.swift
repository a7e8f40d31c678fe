import Model

/// One line of a day-book: what one person did to one record, or that a batch was admitted.
///
/// Written as `hash ⇥ stamp ⇥ k/n ⇥ who ⇥ verb ⇥ kind ⇥ id [⇥ field ⇥ old ⇥ new]…`. The hash is the first
/// 128 bits of SHA-256 over the hash of the line before and the rest of this line: it shows a torn
/// write and a tampered line alike.
public struct Line: Sendable, Equatable {
  /// What a line does.
  public enum Verb: String, Sendable {
    /// The head of a day-book: kind is `log`, id the writer, field `store` the store's uuid, `schema` the
    /// form of its lines.
    case open
    /// Admits a batch: id is the batch's hash; fields `file`, `rows`, `origin`, and `form` where its rows are
    /// changes of records.
    case batch
    /// Takes the rows of an admitted batch out again.
    case retract
    /// Makes a record with these values.
    case new
    /// Changes values of a record.
    case set
    /// Chooses one of values that contradict each other; `#seen` names the lines that claimed them.
    case settle
    /// Declares a record void; the values are those its writer saw.
    case void
    /// Brings a void record back.
    case restore
    /// Turns down values that somebody proposed; changes nothing.
    case `return`
    /// Closes the store for a year: id is the hash of a batch that holds every record of the kind.
    case close
  }

  /// One value before and after.
  public struct Change: Sendable, Equatable {
    /// The field's identifier, or a word that begins with `#`, such as `#reason`.
    public var field: String
    /// The canonical text before; nil where there was none.
    public var old: String?
    /// The canonical text after; nil where there is none.
    public var new: String?

    /// A field's value before and after.
    public init(field: String, old: String?, new: String?) {
      self.field = field
      self.old = old
      self.new = new
    }
  }

  /// Its hash; nil until it stands in a day-book.
  var hash: LineHash?
  /// When it was written.
  public var stamp: Stamp
  /// Its place in its transaction, from 1.
  public var part: Int
  /// The number of lines of its transaction.
  public var parts: Int
  /// The account that wrote it: a claim, no signature.
  public var who: String
  /// What it does.
  public var verb: Verb
  /// The kind of record.
  public var kind: String
  /// The record.
  public var id: String
  /// The values before and after.
  public var changes: [Change]

  /// The line without its hash and newline.
  var body: String {
    var text = stamp.text + "\t\(part)/\(parts)\t" + Escaping.escaped(who) + "\t" + verb.rawValue
    text += "\t" + Escaping.escaped(kind) + "\t" + Escaping.escaped(id)
    for change in changes {
      text += "\t" + Escaping.escaped(change.field)
      text += "\t" + Escaping.escaped(change.old) + "\t" + Escaping.escaped(change.new)
    }
    return text
  }

  /// Why a line cannot be read.
  enum Fault: Error {
    case malformed
    /// A verb of a newer program.
    case unknownVerb(String)
  }

  /// Reads a line without its hash and newline.
  init(body: Substring) throws(Fault) {
    let cells = body.split(separator: "\t", omittingEmptySubsequences: false)
    guard cells.count >= 6, (cells.count - 6) % 3 == 0, let stamp = Stamp(cells[0]) else {
      throw .malformed
    }
    let order = cells[1].split(separator: "/", omittingEmptySubsequences: false)
    guard order.count == 2, let part = Int(order[0]), let parts = Int(order[1]), part >= 1,
      part <= parts,
      let who = Escaping.unescaped(cells[2]) ?? nil, let kind = Escaping.unescaped(cells[4]) ?? nil,
      let id = Escaping.unescaped(cells[5]) ?? nil
    else { throw .malformed }
    guard let verb = Verb(rawValue: String(cells[3])) else {
      throw .unknownVerb(String(cells[3]))
    }
    var changes: [Change] = []
    for start in stride(from: 6, to: cells.count, by: 3) {
      guard let field = Escaping.unescaped(cells[start]) ?? nil,
        let old = Escaping.unescaped(cells[start + 1]),
        let new = Escaping.unescaped(cells[start + 2])
      else { throw .malformed }
      changes.append(Change(field: field, old: old, new: new))
    }
    self.init(
      stamp: stamp, part: part, parts: parts, who: who, verb: verb, kind: kind, id: id,
      changes: changes)
  }

  /// A line with these parts.
  init(
    stamp: Stamp, part: Int, parts: Int, who: String, verb: Verb, kind: String, id: String,
    changes: [Change]
  ) {
    self.stamp = stamp
    self.part = part
    self.parts = parts
    self.who = who
    self.verb = verb
    self.kind = kind
    self.id = id
    self.changes = changes
  }
}

extension Line {
  /// The new value of a field, or of a word such as `#reason`; nil where there is none.
  func value(_ field: String) -> String? { changes.first { $0.field == field }?.new }

  /// The changes of fields, without words such as `#reason`.
  var fieldChanges: [Change] { changes.filter { !$0.field.hasPrefix("#") } }
}

/// The running hash of a day-book.
struct Chain {
  /// The hash of the last line; nil before the first.
  var head: LineHash?

  /// The written form of a line that follows, with its newline; moves the head to it.
  mutating func append(_ line: Line) -> String {
    let body = line.body
    let hash = LineHash(after: head, body: body)
    head = hash
    return hash.text + "\t" + body + "\n"
  }
}
