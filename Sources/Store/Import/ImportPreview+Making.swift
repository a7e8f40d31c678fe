import Model

extension ImportPreview {
  /// The most bytes and rows that are read.
  private static let limits = (bytes: 256 << 20, rows: 1_048_576)

  /// Reads a file of rows of a kind; nothing is taken yet.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - name: The file, as its user named it.
  ///   - kind: What its rows are.
  ///   - ledger: The records that rows may name.
  /// - Throws: An error where no row at all can be read.
  public static func make(
    bytes: [UInt8], name: String, kind: KindDeclaration, ledger: Ledger,
    options: ImportOptions = ImportOptions()
  ) throws(ImportError) -> ImportPreview {
    do throws(ImportError.Reason) {
      if bytes.count > limits.bytes { throw ImportError.Reason.tooLarge }
      if bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
        throw ImportError.Reason.workbook
      }
      guard let encoding = options.encoding ?? TextEncoding.detect(bytes) else {
        throw ImportError.Reason.encodingUnclear
      }
      let text = try DecodedText(bytes, as: encoding)
      let separator = Separator.detect(text)
      let rows = CSVReader.rows(of: text, separator: separator, limit: limits.rows + 1)
      if rows.count > limits.rows { throw ImportError.Reason.tooLarge }
      var table = SourceTable(
        file: name, sheet: "", kind: kind, ledger: ledger, options: options, rows: rows)
      return try table.preview(encoding: encoding, separator: Separator.name(separator))
    } catch {
      throw ImportError(file: name, reason: error)
    }
  }
}
