@testable import Model

/// A ledger whose rows lie in a batch, as after opening a store.
///
/// Each row is one canonical text per named field, the id first; rows ascend by id.
func batch(
  _ kind: KindDeclaration, _ fields: [String], _ rows: [[String]], into ledger: inout Ledger
) {
  var bytes: [UInt8] = []
  var starts: [UInt32] = []
  for row in rows {
    starts.append(UInt32(bytes.count))
    let cells = row.map { cell in
      cell.contains { ",\"\n".contains($0) }
        ? "\""
          + cell.split(separator: "\"", omittingEmptySubsequences: false)
          .joined(separator: "\"\"") + "\"" : cell
    }
    bytes += Array((cells.joined(separator: ",") + "\n").utf8)
  }
  let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
  memory.copyBytes(from: bytes)
  let region = ByteRegion(UnsafeRawBufferPointer(memory)) { $0.deallocate() }
  let places = kind.fields.map { field in fields.firstIndex(of: field.identifier) ?? -1 }
  var columns = kind.fields.map { Column($0.type.storage) }
  for (index, field) in kind.fields.enumerated() {
    for row in rows {
      let text = places[index] < 0 ? "" : row[places[index]]
      switch columns[index].storage {
      case .text: break
      case .byte:
        columns[index].bytes.append(UInt8(field.type.number(canonical: text) ?? 0))
      case .word:
        columns[index].words.append(
          field.type.number(canonical: text).map { Int32($0) } ?? Column.missingWord)
      case .long:
        columns[index].longs.append(field.type.number(canonical: text) ?? Column.missingLong)
      case .code:
        columns[index].words.append(
          text.isEmpty ? Column.missingWord : columns[index].dictionary.code(of: text))
      }
    }
  }
  _ = ledger[kind].admit(
    Segment(
      region: region, starts: starts, places: places, linePlace: nil,
      source: Segment.Source(batch: "batch", origin: "台账.xlsx")),
    columns: columns)
}

/// Three units, two streets, six items and three compounds.
func sampleLedger() -> Ledger {
  var ledger = Ledger()
  batch(
    ReportingUnit.declaration.kind, ["id", "name", "short-name", "position"],
    [
      ["331102", "莲都区", "莲都", "1"],
      ["331121", "青田县", "青田", "3"],
      ["331181", "龙泉市", "龙泉", "2"],
    ], into: &ledger)
  batch(
    Division.declaration.kind, ["id", "name", "level", "parent"],
    [
      ["331102001000", "紫金街道", "subdistrict", "331102000000"],
      ["331121001000", "鹤城街道", "subdistrict", "331121000000"],
    ], into: &ledger)
  batch(
    SupervisionItem.declaration.kind,
    ["id", "title", "unit", "street", "current-due", "state", "returns", "compound"],
    [
      ["DB〔2025〕001", "外墙渗漏，需维修", "331102", "331102001000", "2026-11-20", "handling", "2", ""],
      ["DB〔2025〕002", "丽阳花园\"一期\",停车,乱", "331102", "", "2026-10-31", "closed", "0", "331102-0001"],
      ["DB〔2025〕003", "消防通道堵塞", "331121", "331121001000", "2026-11-23", "assigned", "", ""],
      ["DB〔2026〕001", "电梯 Elevator A3 停运", "331181", "", "2027-01-05", "suspended", "1", ""],
      ["DB〔2026〕002", "𠅤井路下水道\n两处破损", "331121", "", "", "filed", "", ""],
      ["DB〔2026〕003", "屋面渗漏", "331181", "", "2026-11-01", "handling", "10", ""],
    ], into: &ledger)
  batch(
    Compound.declaration.kind, ["id", "name", "households", "income", "platform"],
    [
      ["331102-0001", "丽阳花园", "350", "123400.00", "true"],
      ["331102-0002", "景苑小区", "48", "8000.50", "false"],
      ["331121-0001", "瓯江名邸", "", "", ""],
    ], into: &ledger)
  return ledger
}

/// The ids that a filter keeps.
func ids(_ text: String, of kind: KindDeclaration, in ledger: Ledger) throws -> [String] {
  try Filter(text, kind: kind).rows(in: ledger).map { ledger[kind].id(Int($0)) }
}

/// The items that a filter keeps, by their place from 1.
func items(_ text: String, in ledger: Ledger = sampleLedger()) throws -> [Int] {
  try Filter(text, kind: SupervisionItem.declaration.kind).rows(in: ledger).map { Int($0) + 1 }
}
