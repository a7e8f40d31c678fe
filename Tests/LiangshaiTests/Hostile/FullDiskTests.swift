import Foundation
import TerminalScreen
import Testing

/// A disk that is full, and has room again.
@Suite(.enabled(if: Means.mount.isExpected, "excused")) struct FullDiskTests {
  private static let compound = "331102-0001"
  private let bench: Bench
  private let disk: SmallDisk
  private let store: String
  private let ballast: URL

  /// A store on a disk with 64 KiB left, a quarter of them taken by a file that can be removed.
  init() throws {
    bench = try Bench()
    try Means.mount.require(on: bench)
    disk = try SmallDisk(kilobytes: 1024, on: bench)
    store = disk.path + "/库"
    try bench.makeStore(store, compounds: [Self.compound])
    try disk.remount("size=\(disk.used() + 64)k")
    ballast = URL(filePath: disk.path + "/杂物")
    try Data(repeating: 0x61, count: 16 * 1024).write(to: ballast)
  }

  private func remarks() throws -> [String] {
    let log: [LogEntry] = try bench.runWell("log", store, Self.compound, "--json").json()
    return log.flatMap(\.changes).filter { $0.field == "remark" }.compactMap(\.new)
  }

  /// Writes until the disk is full; the values that were acknowledged.
  private func fill() throws -> [String] {
    let values = (1...900).map { "第\($0)次" }
    let rows = values.map { "\(Self.compound),remark,\($0)\n" }.joined()
    let file = try bench.write("id,field,new\n" + rows, to: "修改.csv")
    let answer = try bench.run("apply", store, file)
    #expect(answer.code == 5)
    #expect(answer.lines(of: answer.errors) == 1, "\(answer.errors)")
    #expect(answer.errors.contains("/log/2026-") || answer.errors.contains("/log/20"))
    #expect(answer.errors.contains("磁盘空间或配额已用完。请腾出空间后再试。"))
    return Array(values.prefix(answer.lines.count))
  }

  @Test func `what was acknowledged before the disk was full is there, and writing goes on`() throws
  {
    let acknowledged = try fill()
    #expect(acknowledged.count > 100 && acknowledged.count < 900)
    #expect(try remarks() == acknowledged)
    let shown = try bench.runWell("show", store, Self.compound).output
    #expect(shown.contains(try #require(acknowledged.last)))
    // Refused for as long as it is full, with words, and nothing else changes.
    for value in ["还满着", "仍满着"] {
      let answer = try bench.run("set", store, Self.compound, "remark=" + value)
      #expect(answer.code == 5 && answer.output.isEmpty)
      #expect(answer.errors.contains("磁盘空间或配额已用完") && answer.lines(of: answer.errors) == 1)
    }
    #expect(try remarks() == acknowledged)
    let check = try bench.run("check", "--integrity", store, "--json")
    #expect(check.code == 0)
    let damage = try check.json(Check.self).integrity
    #expect(damage.allSatisfy { $0.message.contains("文件末尾的一行没有写完") }, "\(damage)")
    // With room again it goes on, in a new day-book behind a line that was cut off.
    try FileManager.default.removeItem(at: ballast)
    try bench.runWell("set", store, Self.compound, "remark=有地方了")
    #expect(try remarks() == acknowledged + ["有地方了"])
    #expect(try bench.run("check", "--integrity", store).code == 0)
  }

  @Test
  func `a dashboard keeps the edit that a full disk refused, and saves it when there is room`()
    throws
  {
    // At another desk, which makes its day-book with the first edit.
    let home = bench.path("另一台")
    let screen = try bench.dashboard(store, variables: ["XDG_STATE_HOME": home], columns: 200)
    try #require(screen.wait { _ in bench.hasProbed(stateFolder: home) })
    let acknowledged = try fill()
    screen.send("5")
    try #require(screen.wait(forText: "花园新村"))
    screen.send("\r\tje")
    try #require(screen.wait(forText: "Tab 下一项"))
    screen.send("\u{15}桂花新村\r")
    #expect(screen.wait(forText: "1 处修改没有保存"))
    #expect(screen.lines.contains { $0.contains("无法写入") })
    #expect(!screen.lines.contains { $0.contains("已保存") })
    #expect(try remarks() == acknowledged)
    // It stays for as long as the disk is full.
    screen.send("R")
    #expect(screen.wait(forText: "1 处修改没有保存"))
    try FileManager.default.removeItem(at: ballast)
    screen.send("R")
    #expect(screen.wait { !$0.lines.contains { $0.contains("没有保存") } })
    let log: [LogEntry] = try bench.runWell("log", store, Self.compound, "--json").json()
    #expect(log.last?.changes.map(\.new) == ["桂花新村"])
    screen.send("\u{3}")
    #expect(screen.end() == .exited(0))
  }

  @Test func `a dashboard that is opened on a full disk says so before anybody has typed`() throws {
    _ = try fill()
    let screen = try bench.dashboard(store)
    #expect(screen.wait(forText: "只读："))
    #expect(screen.wait(forText: "磁盘空间或配额已用完"))
    screen.send("\u{3}")
    #expect(screen.end() == .exited(0))
  }
}
