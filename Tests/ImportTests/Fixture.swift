import Glibc
import Model
import Store
import Testing

/// Files and records that the tests of reading share.
enum Fixture {
  /// The bytes of a file in `Fixtures`.
  static func bytes(_ name: String, source: String = #filePath) throws -> [UInt8] {
    let folder = source.split(separator: "/").dropLast().joined(separator: "/")
    let file = try #require(fopen("/" + folder + "/Fixtures/" + name, "rb"), "\(name)")
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&block, 1, block.count, file)
      if count == 0 { return bytes }
      bytes.append(contentsOf: block[..<count])
    }
  }

  /// A ledger with the units 莲都区, 青田县, 龙泉市, 景宁畲族自治县 and the development zone, some of
  /// their streets, and two compounds.
  static func ledger() -> Ledger {
    var ledger = Ledger()
    add(
      "unit", to: &ledger,
      [
        ["id": "331102", "name": "莲都区"], ["id": "331121", "name": "青田县"],
        ["id": "331181", "name": "龙泉市"], ["id": "331127", "name": "景宁畲族自治县"],
        ["id": "LS-KFQ", "name": "丽水经济技术开发区", "short-name": "开发区"],
      ])
    let streets = [
      ("331102001000", "紫金街道", "331102"), ("331102002000", "岩泉街道", "331102"),
      ("331102008000", "南明山街道", "LS-KFQ"), ("331121001000", "鹤城街道", "331121"),
      ("331121101000", "温溪镇", "331121"), ("331181004000", "石达石街道", "331181"),
    ]
    add(
      "division", to: &ledger,
      streets.map { ["id": $0.0, "name": $0.1, "level": "subdistrict", "unit": $0.2] })
    add(
      "compound", to: &ledger,
      [
        [
          "id": "331102-0007", "name": "丽阳小区", "unit": "331102", "street": "331102001000",
          "built-year": "1996", "buildings": "4", "households": "200",
        ],
        [
          "id": "331121-0001", "name": "江滨小区", "unit": "331121", "street": "331121001000",
          "built-year": "1990", "buildings": "6", "households": "300",
        ],
      ])
    return ledger
  }

  /// Adds records to a ledger, each as identifiers and canonical texts.
  static func add(_ kind: String, to ledger: inout Ledger, _ records: [[String: String]]) {
    guard let kind = KindDeclaration.named(kind) else { return }
    for record in records {
      let row = ledger[kind].append(id: record["id"] ?? "")
      for (field, text) in record where field != "id" {
        guard let column = kind.position(named: field) else { continue }
        ledger[kind].write(text, row: row, column: column)
      }
    }
  }

  /// The preview of a text in UTF-8.
  static func preview(
    _ text: String, kind: String, ledger: Ledger = ledger(),
    options: ImportOptions = ImportOptions(today: Day(iso: "2025-06-30"))
  ) throws -> ImportPreview {
    try preview(Array(text.utf8), kind: kind, ledger: ledger, options: options)
  }

  /// The preview of a file.
  static func preview(
    _ bytes: [UInt8], kind: String, ledger: Ledger = ledger(),
    options: ImportOptions = ImportOptions(today: Day(iso: "2025-06-30"))
  ) throws -> ImportPreview {
    let kind = try #require(KindDeclaration.named(kind))
    return try ImportPreview.make(
      bytes: bytes, name: "台账.csv", kind: kind, ledger: ledger, options: options)
  }
}

extension ImportPreview {
  /// The lines of the batch that an empty store would take; none where no row is accepted.
  var batchLines: [String] {
    guard let batch = taking(origin: file, over: Ledger()).batches.first else { return [] }
    return String(decoding: batch.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// The errors, as `line rule heading found`.
  var errors: [String] {
    findings.filter { $0.severity == .error }.map {
      "\($0.row) \($0.rule) \($0.column) \($0.found)"
    }
  }
}
