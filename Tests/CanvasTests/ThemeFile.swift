import Canvas
import Glibc

/// Enough of TOML to read our own theme files: two texts, two tables, one entry a line.
struct ThemeFile {
  var names: [String: String] = [:]
  var tables: [String: [String: Theme.Entry]] = [:]

  static let coloured = ["dark", "light", "projector", "meeting", "colorblind"]
  static let names = coloured + ["mono"]

  init(named name: String) throws {
    let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    var table = ""
    for line in try Self.text(of: root + "/themes/\(name).toml").split(separator: "\n") {
      if line.hasPrefix("#") { continue }
      if line.hasPrefix("[") {
        table = String(line.dropFirst().dropLast())
        continue
      }
      guard let equals = line.firstIndex(of: "=") else { continue }
      let key = String(line[..<equals]).trimmed
      let value = String(line[line.index(after: equals)...]).trimmed
      if value.hasPrefix("{") {
        tables[table, default: [:]][key] = Self.entry(value)
      } else {
        names[key] = value.unquoted
      }
    }
  }

  func theme() throws -> Theme {
    try Theme(
      chineseName: names["name-zh"] ?? "", englishName: names["name-en"] ?? "",
      roles: tables["roles"] ?? [:], grounds: tables["grounds"] ?? [:])
  }

  private static func entry(_ value: String) -> Theme.Entry {
    var entry: Theme.Entry = [:]
    for pair in value.dropFirst().dropLast().split(separator: ",") {
      let parts = pair.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
      if parts.count == 2 { entry[parts[0]] = parts[1].unquoted }
    }
    return entry
  }

  private static func text(of path: String) throws -> String {
    guard let file = fopen(path, "r") else { throw Missing(path: path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = fgetc(file), byte >= 0 { bytes.append(UInt8(byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  struct Missing: Error { var path: String }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
  fileprivate var unquoted: String { hasPrefix("\"") ? String(dropFirst().dropLast()) : self }
}
