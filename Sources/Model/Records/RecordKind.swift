/// A kind of record, such as a compound: one stored property per field, in the order of its columns.
public protocol RecordKind: Sendable {
  /// Creates the fields.
  init()
  /// The kind with its fields, made once.
  static var declaration: Declaration<Self> { get }
}

/// A record kind with its fields in order.
public struct Declaration<Kind: RecordKind>: Sendable {
  /// The fields, for typed access.
  public let fields: Kind
  /// The same without the Swift type.
  public let kind: KindDeclaration

  /// Declares a kind: its name in files, its names on screens, the pattern of its ids and the clause.
  init(_ identifier: String, _ zh: String, _ en: String, id: IdentifierPattern, clause: String) {
    fields = Kind()
    kind = KindDeclaration(
      identifier: identifier, label: Phrase(zh: zh, en: en), idPattern: id, clause: clause,
      fields: Declaration.list(fields))
  }

  /// The declarations of a kind's fields, in their order.
  ///
  /// A kind is nothing but its fields, and a field is nothing but one reference, so its memory is the
  /// list; asking the run time for it costs a millisecond at every start.
  private static func list(_ fields: Kind) -> [FieldDeclaration] {
    withUnsafeBytes(of: fields) { bytes in
      bytes.assumingMemoryBound(to: Unmanaged<FieldDeclaration>.self).map {
        $0.takeUnretainedValue()
      }
    }
  }

  /// The column of a field.
  public func position<Value>(of path: KeyPath<Kind, Field<Value>>) -> Int {
    fields[keyPath: path].declaration.position
  }
}

/// Everything the program knows of a record kind, without its Swift type.
public final class KindDeclaration: Sendable {
  /// The name in files and on the command line.
  public let identifier: String
  /// The name on screens.
  public let label: Phrase
  /// How its ids look and how new ones are made.
  public let idPattern: IdentifierPattern
  /// The clauses that ask for it.
  public let clause: String
  /// The fields in the order of columns; the first is the id.
  public let fields: [FieldDeclaration]
  /// Its place in `KindDeclaration.all`; set once, when that list is made.
  nonisolated(unsafe) var place = -1

  init(
    identifier: String, label: Phrase, idPattern: IdentifierPattern, clause: String,
    fields: [FieldDeclaration]
  ) {
    self.identifier = identifier
    self.label = label
    self.idPattern = idPattern
    self.clause = clause
    self.fields = fields
    for (position, field) in fields.enumerated() { field.position = position }
  }

  /// The column of the field with this identifier, or nil.
  public func position(named identifier: some StringProtocol) -> Int? {
    fields.firstIndex { $0.identifier == identifier }
  }

  /// The column of the field that a person means by its identifier or label in either language.
  public func position(called name: String) -> Int? {
    let lowered = name.lowercased()
    return fields.firstIndex {
      $0.identifier.lowercased() == lowered || $0.label.zh == name
        || $0.label.en.lowercased() == lowered || $0.aliases.contains(name)
    }
  }
}

/// How the ids of a kind look.
public enum IdentifierPattern: Sendable {
  /// The reporting unit's or the street's own code, such as `331102` or `LS-KFQ`.
  case code
  /// A prefix, a dash, then digits and capital letters in groups: `XM-2025-331102-003`.
  case prefixed(String)
  /// A county code, a dash and four digits or more: `331102-0001`.
  case county
  /// The number of an official slip: `DB〔2025〕031`.
  case slip(String)
  /// A unified social credit code: 18 digits and capital letters, the last a check (GB 32100-2015).
  case creditCode

  /// Whether `text` can be an id of the pattern.
  public func accepts(_ text: some StringProtocol) -> Bool {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty, bytes.count <= 40 else { return false }
    func isPlain(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || byte == 0x2D
    }
    switch self {
    case .code:
      return bytes.allSatisfy(isPlain)
    case .prefixed(let prefix):
      return bytes.starts(with: Array((prefix + "-").utf8)) && bytes.count > prefix.utf8.count + 1
        && bytes.allSatisfy(isPlain)
    case .county:
      return bytes.count >= 5 && bytes.contains(0x2D) && bytes.allSatisfy(isPlain)
        && bytes.first != 0x2D && bytes.last != 0x2D
    case .creditCode:
      return bytes.count == 18 && IdentifierPattern.isCreditCode(bytes)
    case .slip(let prefix):
      let rest = text.dropFirst(prefix.count)
      guard text.hasPrefix(prefix), rest.first == "〔" else { return false }
      let parts = rest.dropFirst().split(separator: "〕", omittingEmptySubsequences: false)
      return parts.count == 2 && parts[0].count == 4
        && parts.allSatisfy { part in
          !part.isEmpty && part.utf8.allSatisfy(isPlain)
        }
    }
  }

  /// What an id of the pattern looks like.
  public var example: String {
    switch self {
    case .code: "331102"
    case .prefixed(let prefix): prefix + "-2025-331102-003"
    case .county: "331102-0001"
    case .slip(let prefix): prefix + "〔2025〕031"
    case .creditCode: "91331100MA2E0AAB0M"
    }
  }
}

extension IdentifierPattern {
  /// The signs of a unified social credit code in the order of their values.
  private static let creditSigns = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

  /// The check sign that 17 signs of a unified social credit code ask for, or nil where one of them is
  /// no sign of such a code. Source: GB 32100-2015.
  public static func creditCheck(_ signs: some Sequence<UInt8>) -> UInt8? {
    var sum = 0
    var weight = 1
    for sign in signs {
      guard let value = creditSigns.firstIndex(of: sign) else { return nil }
      sum += value * weight
      weight = weight * 3 % 31
    }
    return creditSigns[(31 - sum % 31) % 31]
  }

  private static func isCreditCode(_ bytes: [UInt8]) -> Bool {
    bytes.last == creditCheck(bytes.prefix(17))
  }
}
