import Testing

@testable import Model

@Suite struct SortOrderTests {
  let kind = SupervisionItem.declaration.kind

  func sorted(_ text: String, _ rows: [Int32] = [0, 1, 2, 3, 4, 5]) throws -> [Int] {
    try SortOrder(text, kind: kind).sorted(rows, in: sampleLedger(), kind: kind)
      .map { Int($0) + 1 }
  }

  @Test(arguments: [
    ("current-due", [2, 6, 1, 3, 4, 5]), ("-current-due", [4, 3, 1, 6, 2, 5]),
    ("现行时限", [2, 6, 1, 3, 4, 5]), ("returns", [2, 4, 1, 6, 3, 5]),
    ("-returns", [6, 1, 4, 2, 3, 5]),
  ])
  func `rows without a value come last in either direction`(text: String, rows: [Int]) throws {
    #expect(try sorted(text) == rows)
  }

  @Test func `equal rows keep their order`() throws {
    #expect(try sorted("state", [5, 0, 1]) == [6, 1, 2])
    #expect(try sorted("-state", [5, 0, 1]) == [2, 6, 1])
  }

  @Test func `later fields decide between rows that are equal in the earlier ones`() throws {
    #expect(try sorted("unit,-current-due") == [1, 2, 4, 6, 3, 5])
  }

  @Test func `units go by their listing order`() throws {
    #expect(try sorted("unit") == [1, 2, 4, 6, 3, 5])
    #expect(try sorted("-unit") == [3, 5, 4, 6, 1, 2])
  }

  @Test func `texts go by their bytes`() throws {
    // 丽 e4 b8 bd, 外 e5 a4 96, 屋 e5 b1 8b, 消 e6 b6 88, 电 e7 94 b5, 𠅤 f0.
    #expect(try sorted("title") == [2, 1, 6, 3, 4, 5])
    #expect(try sorted("-title") == [5, 4, 3, 6, 1, 2])
    #expect(try sorted("-id") == [6, 5, 4, 3, 2, 1])
  }

  @Test func `money beyond 32 bits keeps its order`() throws {
    var ledger = Ledger()
    let compounds = Compound.declaration.kind
    batch(
      compounds, ["id", "income"],
      [
        ["1-1", "90000000000.00"], ["1-2", "-5.00"], ["1-3", ""], ["1-4", "89999999999.99"],
        ["1-5", "0.00"],
      ], into: &ledger)
    let order = try SortOrder("-income", kind: compounds)
    #expect(order.sorted([0, 1, 2, 3, 4], in: ledger, kind: compounds) == [0, 3, 4, 1, 2])
  }

  @Test func `an unknown field is told with its place`() {
    #expect {
      try SortOrder("unit,-colour", kind: kind)
    } throws: { error in
      let error = error as? FilterError
      return error?.column == 6 && error?.found == "colour"
    }
  }
}

@Suite struct LongSortTests {
  /// Ledger of many compounds whose names share long beginnings.
  @Test(arguments: ["name", "-name", "households", "-households", "income", "-income"])
  func `many rows come in the order of a plain sort`(text: String) throws {
    var seed: UInt64 = 42
    func next(_ limit: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % limit
    }
    let words = ["丽阳花园", "丽阳花园一期", "丽", "丽阳花园二期3幢", "𠅤井", "瓯江名邸与白云小区之间的大院", ""]
    let rows = (0..<3_000).map { index -> [String] in
      let name = words[next(7)] + words[next(7)] + (next(3) == 0 ? String(next(40)) : "")
      let households = next(9) == 0 ? "" : String(next(100_000))
      let income = next(9) == 0 ? "" : String(next(2_000_000_000)) + ".50"
      return ["1-" + String(10_000 + index), name, households, income]
    }
    let kind = Compound.declaration.kind
    var ledger = Ledger()
    batch(kind, ["id", "name", "households", "income"], rows, into: &ledger)
    let order = try SortOrder(text, kind: kind)
    let sorted = order.sorted(Array(0..<3_000), in: ledger, kind: kind).map { Int($0) }
    let isDescending = text.hasPrefix("-")
    let field = ["name": 1, "households": 2, "income": 3][text.filter { $0 != "-" }] ?? 0
    func precedes(_ left: Int, _ right: Int) -> Bool {
      let (one, two) = (rows[left][field], rows[right][field])
      if one == two { return left < right }
      if one.isEmpty || two.isEmpty { return two.isEmpty }
      let isLess =
        field == 1
        ? Array(one.utf8).lexicographicallyPrecedes(Array(two.utf8))
        : (Double(one) ?? 0) < (Double(two) ?? 0)
      return isLess != isDescending
    }
    #expect(sorted == Array(0..<3_000).sorted(by: precedes))
  }
}
