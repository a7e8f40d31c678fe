import Testing

@testable import Model

@Suite struct PinyinTests {
  /// The readings of a character, in the order of the alphabet.
  func readings(of character: Unicode.Scalar) -> [String] {
    Pinyin.standard.places(of: character.value).map { place in
      var letters: [UInt8] = []
      var rest = Pinyin.standard.reading(at: place)
      while rest != 0 {
        letters.append(UInt8(rest & 0xFF))
        rest >>= 8
      }
      return String(decoding: letters, as: UTF8.self)
    }
  }

  @Test(
    arguments: [
      ("丽", ["li"]), ("长", ["chang", "zhang"]), ("庆", ["qing"]), ("缙", ["jin"]), ("濛", ["meng"]),
      ("龙", ["long"]), ("泉", ["quan"]), ("乐", ["le", "yue"]), ("嵊", ["cheng", "sheng"]),
      ("绿", ["lu", "lv"]), ("畲", ["she"]), ("垟", ["yang"]), ("一", ["yi"]), ("龥", ["yu"]),
    ] as [(Unicode.Scalar, [String])])
  func `a character has every reading, without tones`(
    character: Unicode.Scalar, expected: [String]
  ) {
    #expect(readings(of: character) == expected)
  }

  @Test(arguments: ["A", "。", "〇", "𠀀", "々"] as [Unicode.Scalar])
  func `what is no character of the block has no reading`(scalar: Unicode.Scalar) {
    #expect(readings(of: scalar) == [])
    #expect(Pinyin.standard.initials(of: scalar.value) == 0)
  }

  @Test func `nearly every character of the block can be read`() {
    let readable = (0x4E00...0x9FA5).filter { Pinyin.standard.initials(of: $0) != 0 }
    // Of the 20,902 characters of Unicode 1.1 the readings name all but a handful.
    #expect(readable.count > 20_800)
  }

  @Test(arguments: [
    ("龙泉", "龙泉", Likeness.exact), ("longquan", "龙泉", .exact), ("Longquan", "龙泉", .exact),
    ("LONG QUAN", "龙泉", .exact), ("ｌｏｎｇｑｕａｎ", "龙泉", .exact), ("龙quan", "龙泉", .exact),
    ("龙", "龙泉", .start), ("long", "龙泉", .start), ("longq", "龙泉", .start),
    ("longqua", "龙泉", .start), ("lq", "龙泉", .initials), ("lquan", "龙泉", .initials),
    ("lq", "龙泉市", .initials), ("泉", "龙泉", .within), ("quan", "龙泉", .within),
    ("lq", "白云龙泉", .within), ("ls", "龙泉市", .scattered), ("龙市", "龙泉市", .scattered),
    ("zx", "长兴", .initials), ("cx", "长兴", .initials), ("lvyuan", "绿苑", .exact),
    ("lüyuan", "绿苑", .exact), ("xian", "西安", .exact), ("xian", "县", .exact),
    ("item", "Supervision items", .within), ("12号", "花园弄１２号院", .within),
  ])
  func `a name is found by characters, pinyin, initials and letters`(
    typed: String, name: String, likeness: Likeness
  ) {
    #expect(SoughtName(typed).likeness(to: name) == likeness)
  }

  @Test(arguments: [("lq", "庆元"), ("ql", "龙泉"), ("longqing", "龙泉"), ("龙泉", "龙"), ("x", "")])
  func `a name that is not called so is not found`(typed: String, name: String) {
    #expect(SoughtName(typed).likeness(to: name) == nil)
  }

  @Test func `the rows of a table come nearest first and then shortest first`() {
    var table = Table(Compound.declaration.kind)
    let column = Compound.declaration.position(of: \.name)
    let names = ["东升小区", "龙泉新村一期", "白云龙泉苑", "龙泉新村", "龙渊泉水湾", "", "lq"]
    for (place, name) in names.enumerated() {
      let row = table.append(id: "331181-000\(place)")
      table.write(name, row: row, column: column)
    }
    let found = table.rows(called: SoughtName("lq"), column: column, limit: 10)
    #expect(found.map(\.row) == [6, 3, 1, 2, 4])
    #expect(found.map(\.likeness) == [.exact, .initials, .initials, .within, .scattered])
    #expect(table.rows(called: SoughtName("lq"), column: column, limit: 2).map(\.row) == [6, 3])
  }
}
