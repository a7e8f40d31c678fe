import Model
import Testing

@testable import Store

@Suite struct HostileFileTests {
  @Test func `damaged files never trap, and no row is lost from the count`() throws {
    let names = ["ledger.utf-8.csv", "month-ledger.csv", "ledger.utf-16le-tab.txt"]
    let files = try names.map { try Fixture.bytes($0) }
    let kinds = ["compound", "committee", "item", "indicator-report", "unit"]
    let ledger = Fixture.ledger()
    let encodings: [TextEncoding?] = [nil, nil] + TextEncoding.allCases
    var random = SplitMix(state: 2_023)
    var previews = 0
    for round in 0..<400 {
      var bytes = files[round % files.count]
      for _ in 0..<(1 + Int(random.next() % 8)) {
        let place = Int(random.next() % UInt64(bytes.count))
        switch random.next() % 4 {
        case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
        case 1:
          bytes.insert([0x22, 0x2C, 0x0A, 0x39, 0x00, 0xFF][Int(random.next() % 6)], at: place)
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + 3))
        default: bytes.append(contentsOf: bytes[place...].prefix(40))
        }
      }
      let options = ImportOptions(
        encoding: encodings[round % encodings.count], today: Day(iso: "2025-06-30"))
      let kind = kinds[random.next() % 3 == 0 ? Int(random.next() % 5) : 0]
      guard
        let preview = try? Fixture.preview(bytes, kind: kind, ledger: ledger, options: options)
      else { continue }
      previews += 1
      #expect(preview.rows == preview.accepted + preview.rejected)
      #expect(preview.taking(origin: "x", over: Ledger()).added == preview.accepted)
      #expect(preview.rejectedRows.allSatisfy { !$0.reasons.isEmpty })
      #expect(!preview.rejectsFile().isEmpty)
    }
    #expect(previews > 50)
  }

  @Test func `what a terminal would obey is shown, not sent`() throws {
    let preview = try Fixture.preview(
      "县(市、区),\"街道\n(乡镇)\",小区名称,建成年份,楼栋数,户数\n莲都区,\u{1B}[31m\u{202E}x,东苑,1998,3,1\n",
      kind: "compound")
    let message = try #require(preview.findings.first).message.zh
    #expect(message.contains("“街道 (乡镇)”：找到“\\u{1B}[31m\\u{202E}x”"))
    #expect(!message.unicodeScalars.contains("\u{1B}"))
    #expect(!message.contains("\n"))
  }

  @Test func `names of four bytes stay whole`() throws {
    let preview = try Fixture.preview(
      "县(市、区),街道(乡镇),小区名称,建成年份,楼栋数,户数\n莲都区,紫金街道,𠮷𠮷里,1998,3,120\n", kind: "compound")
    #expect(preview.batchLines.last?.contains(",𠮷𠮷里,") == true)
  }
}

/// Numbers that are the same in every run (Steele, Lea and Flood, "Fast splittable pseudorandom
/// number generators", 2014).
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
