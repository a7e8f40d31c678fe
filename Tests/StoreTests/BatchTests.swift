import Model
import Testing

@testable import Store

@Suite struct BatchTests {
  private func read(_ text: String, kind: KindDeclaration = compoundKind) -> Table {
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: text.utf8.count, alignment: 1)
    bytes.copyBytes(from: text.utf8)
    let region = ByteRegion(UnsafeRawBufferPointer(bytes)) { $0.deallocate() }
    let part = BatchReader.read([
      .init(kind: kind, region: region, source: .init(batch: "b", origin: "o"))
    ])[0]
    var table = Table(kind)
    if let part { _ = table.admit(part.segment, columns: part.columns) }
    return table
  }

  @Test func `typed cells, quotes and newlines in quotes are read`() throws {
    let table = read(
      "id,name,unit,households,floor-area,surveyed-on,open-state,platform,remark\n"
        + "331102-0001,\"花园,一期\",331102,128,1234.50,2026-10-31,enclosed,true,\"第一行\n第二行 \"\"引\"\"\"\n"
        + "331102-0002,桥头,,,,2026-02-30,nonsense,,\n")
    let records = Records<Compound>(table)
    #expect(records.count == 2)
    #expect(records[0].name == "花园,一期")
    #expect(records[0].unit == "331102")
    #expect(records[0].households == 128)
    #expect(records[0].floorArea == Area(hundredths: 123_450))
    #expect(records[0].surveyedOn?.iso == "2026-10-31")
    #expect(records[0].openState == .enclosed)
    #expect(records[0].platform == true)
    #expect(records[0].remark == "第一行\n第二行 \"引\"")
    #expect(records[1].unit == nil)
    #expect(records[1].households == nil)
    #expect(records[1].surveyedOn == nil)
    #expect(records[1].openState == nil)
    #expect(records[1].remark == nil)
  }

  @Test func `a large batch read by several threads gives what its rows say`() {
    // Ten megabytes with a quoted newline in every third row, so that cuts fall within quotes.
    var text = "id,name,unit,households,remark\n"
    let filler = String(repeating: "长", count: 60)
    let count = 50_000
    for row in 0..<count {
      let remark = row % 3 == 0 ? "\"\(filler)\n\"\"\(row)\"\"\"" : filler
      text += "331102-\(1_000_000 + row),名\(row),3311\(row % 7),\(row),\(remark)\n"
    }
    let table = read(text)
    #expect(table.count == count)
    let records = Records<Compound>(table)
    let households = records.column(\.households).words
    #expect(households.enumerated().allSatisfy { $0.offset == Int($0.element) })
    for row in stride(from: 0, to: count, by: 997) {
      #expect(records[row].recordID == "331102-\(1_000_000 + row)")
      #expect(records[row].unit == "3311\(row % 7)")
      #expect(records[row].remark == (row % 3 == 0 ? "\(filler)\n\"\(row)\"" : filler))
      #expect(table.row(of: "331102-\(1_000_000 + row)") == row)
    }
    #expect(table.row(of: "331102-0999999") == nil)
    #expect(table.row(of: "331102-2000000") == nil)
  }

  @Test func `rows are sealed in the order of their ids, whatever order they came in`() {
    let kind = compoundKind
    var builder = BatchBuilder(kind, fields: [0, 1], hasLines: true)
    builder.add(["331102-0010", "乙"], line: 3)
    builder.add(["331102-0002", "甲"], line: 4)
    let batch = builder.sealed(origin: "x")
    #expect(
      String(decoding: batch.bytes, as: UTF8.self)
        == "id,name,line\n331102-0002,甲,4\n331102-0010,乙,3\n")
    #expect(batch.hash.count == 64)
    #expect(batch.rows == 2)
  }

  @Test func `every kind's memory is its list of fields`() {
    for kind in KindDeclaration.all {
      #expect(!kind.fields.isEmpty)
      #expect(Set(kind.fields.map(\.identifier)).count == kind.fields.count)
      for (position, field) in kind.fields.enumerated() { #expect(field.position == position) }
    }
    // What the run time sees must be what the declaration took from memory.
    #expect(Mirror(reflecting: Compound()).children.count == compoundKind.fields.count)
    #expect(Mirror(reflecting: Project()).children.count == Project.declaration.kind.fields.count)
    #expect(
      Mirror(reflecting: SupervisionItem()).children.count
        == SupervisionItem.declaration.kind.fields.count)
  }
}
