import Glibc
import Testing

@testable import Model
@testable import Store

@Suite struct PublishingTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private func bytes(_ path: String) throws -> [UInt8] { try Files.read(path) }

  @Test func `rows stand in the order of their ids, whatever order they came in`() throws {
    var store = try folder.makeStore([compounds([("331102-0009", "九"), ("331102-0002", "二")])])
    try store.write([.admit(compounds([("331102-0005", "五")]))], by: folder.author())
    try store.write(
      [.new(kind: compoundKind, id: "331102-0001", values: [("name", "一"), ("unit", "331102")])],
      by: folder.author())
    try store.publishViews(of: [compoundKind])
    let sheet = try SheetCopy(folder.view(compoundKind))
    #expect(
      sheet.cells.dropFirst().map(\.[0])
        == ["331102-0001", "331102-0002", "331102-0005", "331102-0009"])
    let other = try Folder()
    let ids = [
      ("331102-0001", "一"), ("331102-0002", "二"), ("331102-0005", "五"), ("331102-0009", "九"),
    ]
    var same = try other.makeStore()
    for id in ids {
      try same.write(
        [
          .new(
            kind: compoundKind, id: id.0,
            values: [("name", id.1), ("unit", "331102")]
              + (id.0 > "331102-0001" ? [("households", "100")] : []))
        ], by: other.author())
    }
    try same.publishViews(of: [compoundKind])
    #expect(try bytes(other.view(compoundKind)) == bytes(folder.view(compoundKind)))
  }

  @Test func `the journal holds every row ever published, once`() throws {
    var store = try folder.makeItems()
    let journal = { try ViewJournal(of: itemKind, in: self.folder.store + "/tables/.published") }
    let first = try SheetCopy(folder.view())
    for progress in ["甲", "乙", "甲"] {
      try store.write(
        [.set(kind: itemKind, id: itemID(2), values: [("progress", progress)])], by: folder.author()
      )
      #expect(try store.publishViews(of: [itemKind]) == [])
    }
    let versions = try journal().versions()
    #expect(versions[itemID(2)]?.count == 3)
    #expect(versions[itemID(1)]?.count == 1)
    let check = try #require(RowCheck(first[itemID(2), "校验"].utf8))
    let row = try #require(try journal().row(check))
    #expect(row.id == itemID(2))
    #expect(row.text(try #require(itemKind.position(named: "progress"))) == "进展2")
    #expect(row.canonical(try #require(itemKind.position(named: "unit"))) == "331121")
    #expect(row.text(try #require(itemKind.position(named: "unit"))) == "青田县")
    #expect(row.canonical(try #require(itemKind.position(named: "state"))) == "handling")
  }

  @Test func `publishing the same ledger again writes nothing`() throws {
    let store = try folder.makeItems()
    let mark = FileMark(of: folder.view())
    #expect(try store.publishViews(of: [itemKind]) == [])
    #expect(FileMark(of: folder.view()) == mark)
  }

  @Test func `what would run as a formula is protected, and comes back unchanged`() throws {
    var store = try folder.makeItems()
    let hostile = ["=1+1", "+86", "-A", "@x", "'q", "＝1", "\t=1", "a,b;c\"d\r\ne"]
    for (index, text) in hostile.prefix(5).enumerated() {
      try store.write(
        [.set(kind: itemKind, id: itemID(index + 1), values: [("progress", text)])],
        by: folder.author())
    }
    for (index, text) in hostile.dropFirst(5).enumerated() {
      try store.write(
        [.set(kind: itemKind, id: itemID(index + 1), values: [("evidence", text)])],
        by: folder.author())
    }
    try store.publishViews(of: [itemKind])
    var sheet = try SheetCopy(folder.view())
    #expect(try sheet[itemID(1), "进展"] == "'=1+1")
    #expect(try sheet[itemID(2), "进展"] == "+86")
    #expect(try sheet[itemID(5), "进展"] == "''q")
    try sheet.type("进展是新的", itemID(5), "办理要求")
    try sheet.save(ending: "\n", mark: false)
    #expect(store.pending()?.proposals == ["\(itemID(5)) requirement  → 进展是新的"])
    #expect(store.pending()?.notes == [])
  }

  @Test func `an edited view survives every publishing until it is reviewed`() throws {
    var store = try folder.makeItems()
    var sheet = try SheetCopy(folder.view())
    try sheet.type("手工", itemID(3), "进展")
    try sheet.save()
    let edited = try bytes(folder.view())
    #expect(store.touchedViews().map(\.file) == ["tables/item.csv"])
    try store.write(
      [.set(kind: itemKind, id: itemID(1), values: [("progress", "程序")])], by: folder.author())
    let kept = try store.publishViews(of: [itemKind])
    #expect(kept.map(\.file) == ["tables/item.csv"])
    #expect(kept.first?.reason.zh.contains("1 行") == true)
    #expect(try bytes(folder.view()) == edited)
    #expect(try Store(path: folder.store).publishViews(of: [itemKind]).count == 1)
    #expect(folder.names("quarantine").isEmpty)
  }

  @Test func `a view that a spreadsheet has open is left`() throws {
    var store = try folder.makeItems()
    try store.write(
      [.set(kind: itemKind, id: itemID(1), values: [("progress", "程序")])], by: folder.author())
    let before = try bytes(folder.view())
    for mark in [".~lock.item.csv#", "~$item.csv"] {
      try SheetCopy.write([], to: folder.store + "/tables/" + mark)
      let kept = try store.publishViews(of: [itemKind])
      #expect(kept.first?.reason.zh.contains(mark) == true)
      #expect(try bytes(folder.view()) == before)
      unlink(folder.store + "/tables/" + mark)
    }
    #expect(try store.publishViews(of: [itemKind]) == [])
    #expect(try bytes(folder.view()) != before)
  }

  @Test func `a view that was only saved again goes to quarantine and is published anew`() throws {
    let store = try folder.makeItems()
    let published = try bytes(folder.view())
    let sheet = try SheetCopy(folder.view())
    try sheet.saveInGB18030()
    #expect(store.touchedViews().count == 1)
    #expect(store.pendingBatches().isEmpty)
    #expect(try store.publishViews(of: [itemKind]) == [])
    #expect(try bytes(folder.view()) == published)
    #expect(folder.names("quarantine").count == 1)
    #expect(store.touchedViews().isEmpty)
  }

  @Test func `links and pipes under a view's name are left alone`() throws {
    let store = try folder.makeItems()
    unlink(folder.view())
    symlink(folder.store + "/STORE", folder.view())
    #expect(try store.publishViews(of: [itemKind]).count == 1)
    #expect(try StoreIdentity(of: folder.store) == store.identity)
    #expect(store.pendingBatches().first?.rows == [])
    #expect(store.pendingBatches().first?.notes.count == 1)
  }

  @Test func `a store as it was publishes nothing`() throws {
    let store = try folder.makeItems()
    let before = try bytes(folder.view())
    let past = try Store(path: folder.store, asOf: Stamp(milliseconds: 1))
    #expect(try past.publishViews(of: [itemKind]).count == 1)
    #expect(try bytes(folder.view()) == before)
    _ = store
  }

  @Test func `no field that is sensitive is in a view or a journal`() throws {
    func field(_ name: String, _ privacy: Privacy) -> FieldDeclaration {
      FieldDeclaration(
        identifier: name, label: Phrase(zh: name, en: name), aliases: [], type: .text, unit: nil,
        isRequired: false, range: nil, privacy: privacy, conflictPolicy: .laterShows, clause: "")
    }
    // No kind declares a sensitive field yet; this one does.
    let secretive = KindDeclaration(
      identifier: "person", label: Phrase("person"), idPattern: .code, clause: "",
      fields: [field("编号", .public), field("身份证号", .sensitive), field("经办人", .internal)])
    #expect(ViewLayout(secretive, isSample: false).journalHeadings == ["编号", "经办人"])
    let sheet = try SheetFile(
      Array("编号,身份证号,经办人,校验\r\nA1,331102199001011234,张,\r\n".utf8),
      of: ViewLayout(secretive, isSample: false))
    #expect(sheet.rows.map(\.texts) == [["A1", nil, "张"]])
    // The rule is held for every kind there is.
    for kind in KindDeclaration.all {
      let layout = ViewLayout(kind, isSample: false)
      for (column, field) in kind.fields.enumerated() {
        #expect(layout.columns.contains(column) == (field.privacy != .sensitive))
      }
      #expect(layout.named.allSatisfy(layout.columns.contains))
      #expect(layout.journalHeadings.count == layout.columns.count + layout.named.count)
      // A heading leads back to its own field and no other.
      #expect(Set(layout.headings).count == layout.headings.count)
      for column in layout.columns {
        let label = kind.fields[column].label.zh
        #expect(kind.fields.firstIndex { $0.label.zh == label } == column)
      }
    }
  }

  @Test func `a torn journal is never appended to, and every row is still found`() throws {
    var store = try folder.makeItems()
    let published = folder.store + "/tables/.published"
    let name = try #require(Files.names(in: published).first { $0.hasSuffix(".csv") })
    let descriptor = open(published + "/" + name, O_WRONLY | O_APPEND)
    _ = write(descriptor, "DB,\"torn", 8)
    close(descriptor)
    let torn = try bytes(published + "/" + name)
    let sheet = try SheetCopy(folder.view())
    try store.write(
      [.set(kind: itemKind, id: itemID(1), values: [("progress", "新")])], by: folder.author())
    #expect(try store.publishViews(of: [itemKind]) == [])
    #expect(try bytes(published + "/" + name) == torn)
    #expect(Files.names(in: published).filter { $0.hasSuffix(".csv") }.count == 2)
    // The copy from before and the view of now are both known.
    #expect(store.pendingBatches().isEmpty)
    try sheet.save()
    #expect(store.pendingBatches().isEmpty)
  }

  @Test func `a publishing that is cut off anywhere loses no base and invents no change`() throws {
    for stop in 1...40 {
      let folder = try Folder()
      var store = try folder.makeItems(3)
      try store.write(
        [.set(kind: itemKind, id: itemID(1), values: [("progress", "新")])], by: folder.author())
      let disk = CutOffDisk(after: stop)
      let cut = try Store(path: folder.store, disk: disk)
      _ = try? cut.publishViews(of: [itemKind])
      let again = try Store(path: folder.store)
      #expect(again.pendingBatches().isEmpty, "\(stop)")
      // Whatever is in place can be edited, and its base is found.
      if FileMark(of: folder.view()) != nil {
        var sheet = try SheetCopy(folder.view())
        try sheet.type("手工", itemID(2), "进展")
        try sheet.save()
        #expect(again.pending()?.proposals == ["\(itemID(2)) progress 进展2 → 手工"], "\(stop)")
        #expect(again.pending()?.rows.first?.question == nil)
        #expect(again.pending()?.notes == [], "\(stop)")
      }
      if !disk.wasCut { break }
      #expect(stop < 40)
    }
  }
}

/// A disk on which the k-th call that changes something fails, and every one after it.
final class CutOffDisk: Disk, @unchecked Sendable {
  private let system = SystemDisk()
  private var left: Int
  private(set) var wasCut = false

  init(after calls: Int) { left = calls }

  private func attempt(_ call: () -> Int32) -> Int32 {
    left -= 1
    if left <= 0 {
      wasCut = true
      return -EIO
    }
    return call()
  }

  func open(_ path: String, _ flags: Int32) -> Int32 { attempt { system.open(path, flags) } }
  func close(_ descriptor: Int32) -> Int32 { system.close(descriptor) }
  func status(_ descriptor: Int32, _ status: inout stat) -> Int32 {
    system.status(descriptor, &status)
  }
  func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    left -= 1
    if left <= 0 {
      wasCut = true
      // Cut off within the write: the first half is there.
      let half = UnsafeRawBufferPointer(rebasing: bytes.prefix(bytes.count / 2))
      if left == 0 { _ = system.write(descriptor, half) }
      return -Int(EIO)
    }
    return system.write(descriptor, bytes)
  }
  func fdatasync(_ descriptor: Int32) -> Int32 { attempt { system.fdatasync(descriptor) } }
  func fsync(_ descriptor: Int32) -> Int32 { attempt { system.fsync(descriptor) } }
  func rename(_ from: String, _ to: String) -> Int32 { attempt { system.rename(from, to) } }
  func unlink(_ path: String) -> Int32 { attempt { system.unlink(path) } }
  func mkdir(_ path: String) -> Int32 { attempt { system.mkdir(path) } }
  func rmdir(_ path: String) -> Int32 {
    attempt { Glibc.rmdir(path) < 0 ? -errno : 0 }
  }
}
