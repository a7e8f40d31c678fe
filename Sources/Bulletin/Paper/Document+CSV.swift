import Model

extension Document {
  /// The tables as one file for Excel and WPS: each a block with its caption, an empty line between.
  public var csv: [UInt8] {
    var writer = CSVWriter()
    writer.add([title] + marks)
    for grid in tables {
      writer.add([])
      writer.add([grid.caption])
      let mark = grid.sheet.isSample ? ["数据性质"] : []
      writer.add(grid.sheet.columns.map(\.heading.zh) + mark)
      for row in grid.sheet.rows {
        writer.add(row.map(\.text) + mark.map { _ in Sheet.sampleMark.zh })
      }
    }
    for part in parts {
      if case .footer(let entries) = part {
        writer.add([])
        writer.add(entries.flatMap { [$0.label, $0.value] })
      }
    }
    return writer.bytes
  }
}

extension Document {
  /// Each table as a file of its own, headings first, as the import reads them; what is filled in by hand last.
  public var csvFiles: [(name: String, bytes: [UInt8])] {
    tables.map { grid in
      var writer = CSVWriter()
      let mark = grid.sheet.isSample ? ["数据性质"] : []
      writer.add(grid.sheet.columns.map(\.heading.zh) + mark)
      for row in grid.sheet.rows {
        writer.add(row.map(\.text) + mark.map { _ in Sheet.sampleMark.zh })
      }
      for part in parts {
        if case .footer(let entries) = part {
          writer.add(entries.map { $0.label + "：" + $0.value })
        }
      }
      return (grid.caption.split(separator: " ").joined(separator: "-") + ".csv", writer.bytes)
    }
  }
}
