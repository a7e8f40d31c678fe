/// The colours of every role and ground, for every depth of colour.
///
/// A theme is complete or it is refused: nothing is guessed from another depth.
public struct Theme: Hashable, Sendable {
  /// One role or ground as a theme file writes it: `rgb`, `c256`, `c16`, `mono` and perhaps
  /// `emphasis`, each with its value.
  ///
  /// `rgb` is `#rrggbb`, `c256` and `c16` are palette numbers, and each may be `default`. `mono`
  /// and `emphasis` (for the colour depths) are `plain` or words of `bold underline reverse`.
  public typealias Entry = [String: String]

  /// The theme's name in Chinese and in English.
  public let chineseName, englishName: String
  private let roles: [[Appearance]]
  private let grounds: [[Appearance]]

  /// The theme a file describes.
  ///
  /// Throws the first thing wrong, roles before grounds, in the order of their declaration.
  public init(
    chineseName: String, englishName: String, roles: [String: Entry], grounds: [String: Entry]
  ) throws(ThemeError) {
    self.chineseName = chineseName
    self.englishName = englishName
    if let unknown = roles.keys.sorted().first(where: { Role(rawValue: $0) == nil }) {
      throw .unknownRole(unknown)
    }
    if let unknown = grounds.keys.sorted().first(where: { Ground(rawValue: $0) == nil }) {
      throw .unknownGround(unknown)
    }
    var foregrounds: [[Appearance]] = []
    for role in Role.allCases {
      guard let entry = roles[role.rawValue] else { throw .missingRole(role) }
      foregrounds.append(try Theme.appearances(of: entry, named: role.rawValue))
    }
    var backgrounds: [[Appearance]] = []
    for ground in Ground.allCases {
      guard let entry = grounds[ground.rawValue] else { throw .missingGround(ground) }
      backgrounds.append(try Theme.appearances(of: entry, named: ground.rawValue))
    }
    self.roles = foregrounds
    self.grounds = backgrounds
  }

  /// How a style looks at a depth; two array look-ups.
  public func appearance(of style: Style, depth: ColorDepth) -> Appearance {
    let text = roles[style.role.ordinal][depth.rawValue]
    let behind = grounds[style.ground.ordinal][depth.rawValue]
    return Appearance(
      foreground: text.foreground, background: behind.foreground,
      isBold: text.isBold || behind.isBold || style.isBold,
      isUnderlined: text.isUnderlined || behind.isUnderlined,
      isReversed: text.isReversed || behind.isReversed)
  }

  /// An entry at every depth; the colour is put into `foreground`.
  private static func appearances(
    of entry: Entry, named name: String
  ) throws(ThemeError) -> [Appearance] {
    let reader = ThemeEntryReader(name: name, entry: entry)
    try reader.refuseUnknownKeys()
    let emphasis = try reader.emphasis("emphasis", default: "plain")
    let mono = try reader.emphasis("mono", default: nil)
    let colors = [
      try reader.index("c16", limit: 16), try reader.index("c256", limit: 256), try reader.rgb(),
    ]
    return [mono]
      + colors.map {
        var appearance = emphasis
        appearance.foreground = $0
        return appearance
      }
  }
}

extension Role {
  /// The place in `allCases`, which is how a payload-free enumeration is stored.
  var ordinal: Int { Int(unsafeBitCast(self, to: UInt8.self)) }
}

extension Ground {
  /// The place in `allCases`, which is how a payload-free enumeration is stored.
  var ordinal: Int { Int(unsafeBitCast(self, to: UInt8.self)) }
}
