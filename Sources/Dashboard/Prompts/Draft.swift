/// What somebody typed into a form and has not saved, as it is kept in a file.
public struct Draft: Hashable, Sendable {
  /// What is filled in.
  public enum Matter: Hashable, Sendable {
    /// The field of this identifier.
    case field(String)
    /// All fields of a record.
    case record
    /// A record that is being made.
    case new
    /// What this action asks for.
    case act(String)
  }

  /// A field that was typed into.
  public struct Text: Hashable, Sendable {
    /// The identifier of the kind the field belongs to; empty for the reason.
    public var kind: String
    /// The field's identifier.
    public var field: String
    /// The canonical text that stood there before.
    public var former: String
    /// The canonical text, or what was typed where it is none.
    public var text: String

    /// A text with what stood there before.
    public init(kind: String, field: String, former: String, text: String) {
      self.kind = kind
      self.field = field
      self.former = former
      self.text = text
    }
  }

  /// The identifier of the records' kind.
  public var kind: String
  /// The records; none for a new one.
  public var ids: [String]
  /// What is filled in.
  public var matter: Matter
  /// What was typed, in the order of the form.
  public var texts: [Text]

  /// A draft of a form.
  public init(kind: String, ids: [String], matter: Matter, texts: [Text]) {
    self.kind = kind
    self.ids = ids
    self.matter = matter
    self.texts = texts
  }
}
