import Canvas
import Testing

@Suite struct ThemeTests {
  /// Lines and rails, which are not read.
  private static let unread: Set<Role> = [.border, .gaugeEmpty]

  @Test func `black on white has the highest contrast there is`() {
    #expect(abs(LinearColor(0).contrast(with: LinearColor(0xFFFFFF)) - 21) < 0.001)
    #expect(abs(LinearColor(0x767676).contrast(with: LinearColor(0xFFFFFF)) - 4.54) < 0.01)
  }

  @Test(arguments: ThemeFile.names)
  func `a theme we ship is complete and named in both languages`(name: String) throws {
    let theme = try ThemeFile(named: name).theme()
    #expect(!theme.chineseName.isEmpty)
    #expect(!theme.englishName.isEmpty)
  }

  @Test(arguments: ThemeFile.coloured, [ColorDepth.rgb, .indexed256])
  func `what is read stands out from every ground by 4.5 to 1, on projectors by 7 to 1`(
    name: String, depth: ColorDepth
  ) throws {
    let theme = try ThemeFile(named: name).theme()
    let least = name == "projector" ? 7.0 : 4.5
    for role in Role.allCases where !Self.unread.contains(role) {
      for ground in Ground.allCases {
        let look = theme.appearance(of: Style(role, on: ground), depth: depth)
        let text = try #require(LinearColor(look.foreground))
        let behind = try #require(LinearColor(look.background))
        #expect(text.contrast(with: behind) >= least, "\(role.rawValue) on \(ground.rawValue)")
      }
    }
  }

  @Test(arguments: ThemeFile.coloured, [ColorDepth.rgb, .indexed256])
  func `the three statuses differ without green cones and without red ones too`(
    name: String, depth: ColorDepth
  ) throws {
    let colors = try Self.colors(of: [.overdue, .dueSoon, .onPace], in: name, depth)
    for eye in [\LinearColor.self, \.deuteranopic, \.protanopic] {
      #expect(Self.leastDistance(of: colors.map { $0[keyPath: eye] }) >= 19)
    }
  }

  @Test(arguments: ThemeFile.coloured, [ColorDepth.rgb, .indexed256])
  func `ten bars of a race are told apart, by colour-blind eyes too`(
    name: String, depth: ColorDepth
  ) throws {
    #expect(Role.race.count == 10)
    let colors = try Self.colors(of: Role.race, in: name, depth)
    #expect(Self.leastDistance(of: colors) >= 19)
    for eye in [\LinearColor.deuteranopic, \.protanopic] {
      let least = name == "colorblind" ? 17.0 : 10.0
      #expect(Self.leastDistance(of: colors.map { $0[keyPath: eye] }) >= least)
    }
  }

  private static func colors(
    of roles: [Role], in name: String, _ depth: ColorDepth
  ) throws -> [LinearColor] {
    let theme = try ThemeFile(named: name).theme()
    return try roles.map {
      try #require(LinearColor(theme.appearance(of: Style($0), depth: depth).foreground))
    }
  }

  private static func leastDistance(of colors: [LinearColor]) -> Double {
    colors.indices.flatMap { first in
      colors[(first + 1)...].map { colors[first].distance(to: $0) }
    }.min() ?? 0
  }

  @Test(arguments: ThemeFile.names, ColorDepth.allCases)
  func `selected, marked, matching and overdue differ from the plain at every depth`(
    name: String, depth: ColorDepth
  ) throws {
    let theme = try ThemeFile(named: name).theme()
    let plain = theme.appearance(of: Style(), depth: depth)
    #expect(theme.appearance(of: Style(on: .selected), depth: depth) != plain)
    #expect(theme.appearance(of: Style(on: .marked), depth: depth) != plain)
    #expect(theme.appearance(of: Style(on: .match), depth: depth) != plain)
    #expect(theme.appearance(of: Style(.overdue), depth: depth) != plain)
    #expect(theme.appearance(of: Style(bold: true), depth: depth).isBold)
  }

  @Test(arguments: ColorDepth.allCases)
  func `the mono theme uses no colour at any depth`(depth: ColorDepth) throws {
    let theme = try ThemeFile(named: "mono").theme()
    for role in Role.allCases {
      for ground in Ground.allCases {
        let look = theme.appearance(of: Style(role, on: ground), depth: depth)
        #expect(look.foreground == .standard)
        #expect(look.background == .standard)
      }
    }
  }

  @Test func `a style takes its text from the role and what lies behind from the ground`() throws {
    var file = try ThemeFile(named: "mono")
    file.tables["roles"]?["key"] = [
      "rgb": "#102030", "c256": "200", "c16": "12", "mono": "underline", "emphasis": "bold",
    ]
    file.tables["grounds"]?["match"] = [
      "rgb": "#fafbfc", "c256": "17", "c16": "default", "mono": "reverse",
    ]
    let theme = try file.theme()
    let style = Style(.key, on: .match)
    #expect(
      theme.appearance(of: style, depth: .rgb)
        == Appearance(foreground: .rgb(0x102030), background: .rgb(0xFAFBFC), isBold: true))
    #expect(
      theme.appearance(of: style, depth: .indexed256)
        == Appearance(foreground: .index(200), background: .index(17), isBold: true))
    #expect(
      theme.appearance(of: style, depth: .ansi16)
        == Appearance(foreground: .index(12), background: .standard, isBold: true))
    #expect(
      theme.appearance(of: style, depth: .mono)
        == Appearance(isUnderlined: true, isReversed: true))
  }

  @Test func `a theme is refused with the role or ground it lacks or does not know`() throws {
    var file = try ThemeFile(named: "dark")
    file.tables["roles"]?["overdue"] = nil
    #expect(throws: ThemeError.missingRole(.overdue)) { try file.theme() }
    file = try ThemeFile(named: "dark")
    file.tables["grounds"]?["popup"] = nil
    #expect(throws: ThemeError.missingGround(.popup)) { try file.theme() }
    file = try ThemeFile(named: "dark")
    file.tables["roles"]?["overdeu"] = ["rgb": "#000000"]
    #expect(throws: ThemeError.unknownRole("overdeu")) { try file.theme() }
    file = try ThemeFile(named: "dark")
    file.tables["grounds"]?["back"] = [:]
    #expect(throws: ThemeError.unknownGround("back")) { try file.theme() }
  }

  @Test(arguments: [
    ("rgb", "red", ThemeError.Form.rgb), ("rgb", "#12345", .rgb), ("rgb", "#12345g", .rgb),
    ("rgb", "#+12345", .rgb), ("c256", "256", .index(limit: 256)),
    ("c256", "-1", .index(limit: 256)), ("c16", "16", .index(limit: 16)),
    ("mono", "italic", .emphasis), ("mono", "", .emphasis), ("emphasis", "bold italic", .emphasis),
  ])
  func `a bad value is refused with its place`(
    key: String, value: String, expected: ThemeError.Form
  ) throws {
    var file = try ThemeFile(named: "dark")
    file.tables["roles"]?["overdue"]?[key] = value
    let error = ThemeError.badValue(entry: "overdue", key: key, found: value, expected: expected)
    #expect(throws: error) { try file.theme() }
  }

  @Test func `an entry is refused with the key it lacks or does not know`() throws {
    var file = try ThemeFile(named: "dark")
    file.tables["roles"]?["overdue"]?["mono"] = nil
    #expect(throws: ThemeError.missingKey(entry: "overdue", key: "mono")) { try file.theme() }
    file = try ThemeFile(named: "dark")
    file.tables["roles"]?["overdue"]?["c8"] = "1"
    #expect(throws: ThemeError.unknownKey(entry: "overdue", key: "c8")) { try file.theme() }
  }
}
