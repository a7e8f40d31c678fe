import Model

/// What a person says about a file that the file does not say itself.
public struct ImportOptions: Sendable {
  /// The encoding, or nil to detect it.
  public var encoding: TextEncoding?
  /// Headings of the file and the fields they stand for, by identifier or label.
  public var map: [(heading: String, field: String)]
  /// The period of every row that names none.
  public var period: Period?
  /// The day of the import; nil leaves unasked whether days lie ahead.
  public var today: Day?
  /// Names of indicators and their codes, so that both can be written.
  public var indicators: [String: String]

  /// Options; all can be left out.
  public init(
    encoding: TextEncoding? = nil, map: [(heading: String, field: String)] = [],
    period: Period? = nil, today: Day? = nil, indicators: [String: String] = [:]
  ) {
    self.encoding = encoding
    self.map = map
    self.period = period
    self.today = today
    self.indicators = indicators
  }
}
