/// The document by which the figures of a period were published (晾晒通报).
public struct Publication: Hashable, Sendable {
  /// The document number, such as `丽建发〔2026〕12号`.
  public let number: String
  /// The errata that had been made by then; 0 for the figures as they were frozen.
  public let revision: Int
  /// Who issued it.
  public let issuedBy: String
  /// Who got a copy.
  public let copyTo: [String]
  /// The day of the document.
  public let date: Day
  /// The seal of the figures, 64 hexadecimal digits.
  public let seal: String

  /// Who issues it unless told.
  public static let usualIssuer = "丽水市住房和城乡建设局"
  /// Who gets a copy unless told. Source: 丽建发〔2023〕22号 抄送.
  public static let usualCopies = ["各县(市、区)人民政府"]

  /// A document about sealed figures.
  public init(
    number: String, revision: Int, issuedBy: String, copyTo: [String], date: Day, seal: String
  ) {
    self.number = number
    self.revision = revision
    self.issuedBy = issuedBy
    self.copyTo = copyTo
    self.date = date
    self.seal = seal
  }

  /// Reads the file of a publication; nil where something is missing.
  public init?(_ text: String) {
    guard let note = SealedNote(text), let number = note["number"],
      let revision = note["revision"].flatMap({ Int($0) }), let issuedBy = note["issued-by"],
      let date = note["date"].flatMap({ Day(iso: $0) }), let seal = note["seal"]
    else { return nil }
    self.init(
      number: number, revision: revision, issuedBy: issuedBy,
      copyTo: note.entries.filter { $0.name == "copy-to" }.map(\.words), date: date, seal: seal)
  }

  /// The file of the publication.
  public var text: String {
    var note = SealedNote()
    note.add("number", number)
    note.add("revision", String(revision))
    note.add("issued-by", issuedBy)
    for office in copyTo { note.add("copy-to", office) }
    note.add("date", date.iso)
    note.add("seal", seal)
    return note.text
  }

  /// Whether a text has the form of a document number: the agency's code, the year in 〔〕, the number without
  /// leading zeros and 号 (GB/T 9704-2012).
  public static func isNumber(_ text: String) -> Bool {
    let parts = text.unicodeScalars.split(omittingEmptySubsequences: false) {
      $0 == "〔" || $0 == "〕"
    }
    guard parts.count == 3, !parts[0].isEmpty, parts[1].count == 4, parts[2].last == "号",
      parts[2].count >= 2, parts[2].first != "0"
    else { return false }
    return (Array(parts[1]) + parts[2].dropLast()).allSatisfy { ("0"..."9").contains($0) }
      && parts[0].allSatisfy { $0.properties.isAlphabetic }
  }
}
