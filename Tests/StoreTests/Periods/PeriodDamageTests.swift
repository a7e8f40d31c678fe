import Glibc
import Model
import Testing

@testable import Store

/// Whatever happens to a sealed file is told, with the file.
@Suite struct PeriodDamageTests {
  private let folder: Folder
  private var store: Store

  init() throws {
    folder = try Folder()
    store = try folder.makePeriodStore()
    try store.publishJanuary(by: folder.author())
    try store.reportLess(by: folder.author())
    try store.correct(january, cause: "报表填错", on: closeOver, by: folder.author())
  }

  private func replace(_ file: String, by bytes: [UInt8]?) throws {
    unlink(folder.store + "/" + file)
    if let bytes { try SystemDisk().create(folder.store + "/" + file, bytes) }
  }

  private func damage() throws -> [Damage] { try Store(path: folder.store).integrity() }

  @Test func `a changed byte in any file is told with its file`() throws {
    let files = store.sealedFiles().keys.sorted()
    #expect(files.count == 24)
    for file in files {
      let bytes = try Files.read(folder.store + "/" + file)
      for place in [0, bytes.count / 2, bytes.count - 1] where !bytes.isEmpty {
        var spoiled = bytes
        spoiled[place] ^= 1
        try replace(file, by: spoiled)
        #expect(try damage().contains(Damage(file, .changed)), "\(file) \(place)")
      }
      try replace(file, by: bytes)
    }
    #expect(try damage().isEmpty)
  }

  @Test func `a lost file, a lost folder and a strange file are told`() throws {
    let file = try #require(store.sealedFiles().keys.first { $0.hasSuffix("/table.csv") })
    let bytes = try Files.read(folder.store + "/" + file)
    try replace(file, by: nil)
    #expect(try damage().contains(Damage(file, .fileMissing)))
    try replace(file, by: bytes)
    let inner = Files.folder(of: file)
    try replace(inner + "/extra.csv", by: [0x61])
    #expect(try damage() == [Damage(inner + "/extra.csv", .stranger)])
    try replace(inner + "/extra.csv", by: nil)
    let entry = try #require(try store.periodBook()[january])
    let frozen = SealedFolder.folder(
      .frozen, of: january, seal: try #require(entry.frozen?.seal))
    #expect(rename(folder.store + "/" + frozen, folder.path + "/away") == 0)
    #expect(try damage().contains(Damage(frozen, .missing)))
  }

  @Test func `figures that do not follow from what was frozen are told though the seal holds`()
    throws
  {
    let figures = try #require(try store.frozenPeriods()[january])
    let files = figures.files.map { file in
      file.name == "table.csv" ? (file.name, file.text + "331199,假,1\n") : file
    }
    let forged = SealedFolder(.frozen, of: january, files)
    try forged.write(to: folder.store, on: SystemDisk())
    var store = try Store(path: folder.store)
    _ = try store.change(
      january, [("seal", forged.seal)], reason: nil, by: folder.author(), now: .now())
    #expect(try damage() == [Damage(forged.folder + "/table.csv", .otherFigures)])
  }

  @Test func `damaged figures are shown to nobody`() throws {
    let file = try #require(
      store.sealedFiles().keys.first { $0.contains("/erratum-") && $0.hasSuffix("/returns.csv") })
    try replace(file, by: [0x61])
    let store = try Store(path: folder.store)
    #expect(throws: StoreError.self) { try store.frozenPeriods() }
    #expect(throws: StoreError.self) { try store.periodBook() }
  }

  @Test func `a rule set that a frozen period used may not change`() throws {
    try replace(
      "rules/TEST-1.toml", by: Array((periodRules + "# later\n").utf8))
    #expect(
      try damage() == [Damage("rules/TEST-1.toml", .rulesChanged(period: "2026-01"))])
    let store = try Store(path: folder.store)
    #expect(try store.standing() == ["331121 68.00 1", "331102 61.00 2"])
  }

  @Test func `a day-book cut off behind a freeze is found by its heads`() throws {
    let book = try #require(folder.dayBooks().first)
    let bytes = try Files.read(book)
    let lines = bytes.split(separator: 0x0A)
    let kept = lines.prefix(2).flatMap { $0 + [0x0A] }
    unlink(book)
    try SystemDisk().create(book, kept)
    #expect(
      try damage().contains { damage in
        if case .shortened(let recorded) = damage.reason {
          recorded.hasSuffix("/heads")
        } else {
          false
        }
      })
  }
}
