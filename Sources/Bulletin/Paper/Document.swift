/// An official document as a value: its parts in order, ready to be printed in any form.
///
/// Documents are written in Chinese, whatever language the program speaks. The order of parts is that of
/// GB/T 9704-2012; annexes follow the date, each on a page of its own.
public struct Document: Sendable {
  /// One part, such as a heading or a table.
  public enum Part: Sendable {
    /// 发文机关标志, 发文字号 and the red rule beneath.
    case letterhead(issuer: String, number: String)
    /// The title, of which a document has one.
    case title(String, ink: Ink)
    /// 主送.
    case addressee(String)
    /// A heading of level 1 (一、) or 2 (（一）), its number included.
    case heading(String, level: Int)
    /// A paragraph.
    case paragraph(String)
    /// Entries of equal rank.
    case list([String])
    /// A table.
    case table(Grid)
    /// 附件说明: the titles of the annexes.
    case annexList([String])
    /// 署名 and 成文日期.
    case signature([String], date: String)
    /// 附注, its brackets included.
    case note(String)
    /// The beginning of an annex, on a new page.
    case annex(number: Int, title: String)
    /// 版记: 抄送, 印发.
    case imprint([String])
    /// What a reader must know of where figures and limits come from.
    case source(String)
    /// A line to be filled in by hand: labels with what is known, such as 填报人.
    case footer([Entry])
  }

  /// A label with its value.
  public struct Entry: Hashable, Sendable {
    /// The label.
    public var label: String
    /// The value; empty where somebody fills it in by hand.
    public var value: String

    /// A label with its value.
    public init(_ label: String, _ value: String) {
      self.label = label
      self.value = value
    }
  }

  /// The colour of a title.
  public enum Ink: String, Sendable {
    case black, blue, orange, red
  }

  /// A table with its caption.
  public struct Grid: Sendable {
    /// The caption; also the name of its block in a CSV file.
    public var caption: String
    /// Columns and rows.
    public var sheet: Sheet
    /// Whether it needs a page on its side.
    public var isWide: Bool

    /// A table with its caption.
    public init(_ caption: String, _ sheet: Sheet, isWide: Bool = false) {
      self.caption = caption
      self.sheet = sheet
      self.isWide = isWide
    }
  }

  /// What kind of document it is, such as `bulletin`; the `document` of its JSON.
  public var kind: String
  /// For whom it is.
  public var edition: Edition
  /// What every page must say: 示例数据, 未冻结.
  public var marks: [String]
  /// The parts in order.
  public var parts: [Part]

  /// A document of these parts.
  public init(kind: String, edition: Edition, marks: [String], parts: [Part] = []) {
    self.kind = kind
    self.edition = edition
    self.marks = marks
    self.parts = parts
  }

  /// The title; empty where there is none.
  public var title: String {
    for case .title(let title, _) in parts { return title }
    return ""
  }

  /// The tables in order.
  public var tables: [Grid] {
    parts.compactMap { part in
      if case .table(let grid) = part { grid } else { nil }
    }
  }

  /// Adds parts at the end.
  public mutating func add(_ parts: Part...) { self.parts += parts }

  /// Adds a paragraph for each line.
  public mutating func add(paragraphs lines: [String]) {
    parts += lines.map(Part.paragraph)
  }
}
