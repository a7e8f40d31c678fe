import Model

/// One line of a day-book: what one person did to one record, or that a batch was admitted.
///
/// Written as `hash ⇥ stamp ⇥ k/n ⇥ who ⇥ verb ⇥ kind ⇥ id [⇥ field ⇥ old ⇥ new]…`. The hash is the first
/// 128 bits of SHA-256 over the hash of the line before and the rest of this line: it shows a torn
/// write and a tampered line alike.
public struct Line: Sendable, Equatable {
  /// What a line does.
  public enum Verb: String, Sendable {
    /// The head of a day-book: kind is `log`, id the writer, field `store` the store's uuid.
    case open
    /// Admits a batch: id is the batch's hash; fields `file`, `rows`, `origin`.
    case batch
    /// Makes a record with these values.
    case new
    /// Changes values of a record.
    case set
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

  /// Reads a line without its hash and newline; nil where it is malformed.
  init?(body: Substring) {
    let cells = body.split(separator: "\t", omittingEmptySubsequences: false)
    guard cells.count >= 6, (cells.count - 6) % 3 == 0,
      let stamp = Stamp(cells[0]), let verb = Verb(rawValue: String(cells[3]))
    else { return nil }
    let order = cells[1].split(separator: "/", omittingEmptySubsequences: false)
    guard order.count == 2, let part = Int(order[0]), let parts = Int(order[1]), part >= 1,
      part <= parts,
      let who = Escaping.unescaped(cells[2]) ?? nil, let kind = Escaping.unescaped(cells[4]) ?? nil,
      let id = Escaping.unescaped(cells[5]) ?? nil
    else { return nil }
    var changes: [Change] = []
    for start in stride(from: 6, to: cells.count, by: 3) {
      guard let field = Escaping.unescaped(cells[start]) ?? nil,
        let old = Escaping.unescaped(cells[start + 1]),
        let new = Escaping.unescaped(cells[start + 2])
      else { return nil }
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

/// The running hash of a day-book.
struct Chain {
  /// The hash of the last line; empty before the first.
  var head = ""

  /// The hash of a line that follows, 32 hexadecimal digits.
  func hash(of body: some StringProtocol) -> String {
    String(SHA256.hex(head.utf8, body.utf8).prefix(32))
  }

  /// The written form of a line that follows, with its newline; moves the head to it.
  mutating func append(_ line: Line) -> String {
    let body = line.body
    head = hash(of: body)
    return head + "\t" + body + "\n"
  }
}
