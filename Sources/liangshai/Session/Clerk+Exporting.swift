import Bulletin
import Dashboard
import Model
import Store

extension Clerk {
  /// Writes a sheet as the screen shows it, in the form that the path's ending names.
  ///
  /// A file that is there already is replaced only where the export says so; the store's own folder is
  /// refused. Every row of a sample store says that it is one.
  func export(_ export: SheetExport) -> Action {
    let path = export.path
    guard !isInStore(path) else {
      return .refused(
        Phrase(
          zh: "导出：\(path) 在数据文件夹里，请写到别处", en: "\(path) lies in the store; choose another folder"))
    }
    guard export.replaces || !UserFile.exists(path) else { return .fileExists(path) }
    let sheet = Sheet(export, isSample: store.identity.isSample)
    let bytes: [UInt8]
    switch path.lowercased() {
    case let name where name.hasSuffix(".json"): bytes = Array((sheet.json.written + "\n").utf8)
    case let name where name.hasSuffix(".xlsx"):
      let workbook = Workbook([Document.Grid(export.title, sheet)])
      do throws(Workbook.Problem) { bytes = try workbook.bytes() } catch {
        return .refused(error.message)
      }
    default: bytes = sheet.csv(opening.request.language)
    }
    do throws(StoreError) {
      try UserFile.write(bytes, to: path)
      return .exported(path: path, count: export.rows.count)
    } catch {
      return .refused(error.message)
    }
  }

  /// Whether the folder of a path is the store or lies in it.
  private func isInStore(_ path: String) -> Bool {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    guard let place = UserFile.realPath(folder), let home = UserFile.realPath(store.path) else {
      return false
    }
    return place == home || place.hasPrefix(home + "/")
  }
}

extension Sheet {
  /// A sheet from the screen; texts that are whole numbers in a column of numbers are numbers in JSON.
  fileprivate init(_ export: SheetExport, isSample: Bool) {
    self.init(
      columns: export.columns.map {
        Column($0.key, Phrase($0.heading), isNumeric: $0.isNumeric)
      },
      rows: export.rows.map { row in
        zip(export.columns, row).map { column, text in
          let number = column.isNumeric ? Int(text).map(JSON.number) : nil
          return Cell(number ?? (text.isEmpty ? .null : .text(text)), text: text)
        }
      }, isSample: isSample)
  }
}
