import Foundation
import Testing

/// The rules of the house that the compiler does not hold.
@Suite struct HouseTests {
  /// The floors below each floor, which alone it may import.
  static let floors: [(floor: String, below: Set<String>)] = [
    ("Model", ["BigInt"]),
    ("Canvas", ["CGlyphs"]),
    ("Store", ["Model", "CBytes", "TOMLKit", "Glibc", "Synchronization"]),
    ("Bulletin", ["Model", "Mustache"]),
    ("Dashboard", ["Model", "Canvas"]),
    ("Terminal", ["Canvas", "CNcurses", "Glibc"]),
    (
      "liangshai",
      [
        "Model", "Canvas", "Store", "Bulletin", "Dashboard", "Terminal", "ArgumentParser", "Glibc",
        "Synchronization",
      ]
    ),
  ]

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func files(under folder: String, ending: String) throws -> [(path: String, text: String)] {
    let top = root.appending(path: folder)
    let names = FileManager.default.enumerator(atPath: top.path)?.compactMap { $0 as? String } ?? []
    return try names.filter { $0.hasSuffix(ending) }.map { name in
      let url = top.appending(path: name)
      return (folder + "/" + name, try String(contentsOf: url, encoding: .utf8))
    }
  }

  @Test(arguments: floors)
  func `a floor imports only what lies below it`(floor: String, below: Set<String>) throws {
    let files = try Self.files(under: "Sources/" + floor, ending: ".swift")
    #expect(!files.isEmpty)
    for file in files {
      for line in file.text.split(separator: "\n") {
        let words = line.split(separator: " ").map(String.init)
        guard let index = words.firstIndex(of: "import"), index + 1 < words.count,
          words[..<index].allSatisfy({ ["public", "@preconcurrency", "@testable"].contains($0) })
        else { continue }
        #expect(below.contains(words[index + 1]), "\(file.path): \(line)")
      }
    }
  }

  @Test func `nothing is forced, postponed or commented out`() throws {
    let files = try Self.files(under: "Sources", ending: ".swift")
    for file in files {
      for (number, line) in file.text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        let place = "\(file.path):\(number + 1): \(line)"
        for word in ["try" + "!", "as" + "! ", "TO" + "DO", "FIX" + "ME"] {
          #expect(!line.contains(word), "\(place)")
        }
      }
    }
  }

  @Test func `the README names files that are there`() throws {
    let text = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
    let paths = text.matches(of: /`((?:Sources|Tests|themes|\.ci)\/[A-Za-z0-9_+\/.-]+)`/).map {
      String($0.1)
    }
    #expect(paths.count > 10)
    for path in paths {
      #expect(
        FileManager.default.fileExists(atPath: Self.root.appending(path: path).path), "\(path)")
    }
  }

  @Test func `every theme file is compiled in`() throws {
    let manifest = try String(
      contentsOf: Self.root.appending(path: "Package.swift"), encoding: .utf8)
    let themes = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.appending(path: "themes").path)
    #expect(themes.count >= 3)
    for theme in themes { #expect(manifest.contains("themes/\(theme)"), "\(theme)") }
  }
}
