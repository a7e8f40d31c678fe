import Testing

/// The disk that forgets, against outcomes worked out by hand.
@Suite struct PlatterTests {
  private func bytes(_ tree: Tree, _ path: String) -> String? {
    tree[path].map { String(decoding: $0, as: UTF8.self) }
  }

  /// A file `a` with `old\n` on the platter, and `new\nrow\n` behind it that no sync took.
  private func appended() -> (platter: Platter, file: Int) {
    var platter = Platter()
    let file = platter.make("a", isFolder: false)
    platter.append(Array("old\n".utf8), to: file, isWhole: true)
    platter.settle()
    platter.append(Array("new\nrow\n".utf8), to: file, isWhole: true)
    return (platter, file)
  }

  @Test func `bytes that no sync took may be lost in every way`() {
    let platter = appended().platter
    func left(_ loss: PowerLoss.Bytes) -> String? {
      bytes(platter.after(PowerLoss(names: .kept, bytes: loss)), "a")
    }
    #expect(left(.lost) == "old\n")
    #expect(left(.kept) == "old\nnew\nrow\n")
    #expect(left(.zeros) == "old\n\0\0\0\0\0\0\0\0")
    #expect(left(.half) == "old\nnew\n")
    #expect(left(.wholeLines) == "old\nnew\n")
    #expect(left(.allButOne) == "old\nnew\nrow")
    #expect(left(.laterHalf) == "old\n\0\0\0\0row\n")
    #expect(left(.stale) == "old\nold\nold\n")
  }

  @Test func `bytes that a sync took stay`() {
    var (platter, file) = appended()
    platter.sync(file)
    for loss in PowerLoss.all { #expect(bytes(platter.after(loss), "a") == "old\nnew\nrow\n") }
  }

  @Test func `a sync after one that failed succeeds without what that one dropped`() {
    var (platter, file) = appended()
    platter.failSync(file)
    platter.sync(file)
    #expect(bytes(platter.after(PowerLoss(names: .kept, bytes: .kept)), "a") == "old\n")
    platter.append(Array("end\n".utf8), to: file, isWhole: true)
    platter.sync(file)
    #expect(
      bytes(platter.after(PowerLoss(names: .lost, bytes: .lost)), "a")
        == "old\n\0\0\0\0\0\0\0\0end\n")
    #expect(bytes(platter.seen(), "a") == "old\nnew\nrow\nend\n")
    #expect(platter[file].promised == 4)
  }

  @Test func `a name is there for good once its folder was synced`() {
    var platter = Platter()
    let folder = platter.make("f", isFolder: true)
    platter.settle()
    let file = platter.make("f/a", isFolder: false)
    platter.append(Array("x".utf8), to: file, isWhole: true)
    platter.sync(file)
    let lost = PowerLoss(names: .lost, bytes: .lost)
    #expect(platter.after(lost).files.isEmpty)
    platter.sync(folder)
    #expect(bytes(platter.after(lost), "f/a") == "x")
  }

  @Test func `a renamed file is under its old name or its new one`() {
    var platter = Platter()
    let old = platter.make("a", isFolder: false)
    platter.append(Array("old".utf8), to: old, isWhole: true)
    platter.settle()
    let new = platter.make("a.new", isFolder: false)
    platter.append(Array("new".utf8), to: new, isWhole: true)
    platter.sync(new)
    platter.rename("a.new", "a")
    func left(_ names: PowerLoss.Names) -> [String] {
      platter.after(PowerLoss(names: names, bytes: .lost)).files.map {
        $0.path + "=" + String(decoding: $0.bytes, as: UTF8.self)
      }
    }
    #expect(left(.lost) == ["a=old"])
    #expect(left(.first) == ["a=old", "a.new=new"])
    #expect(left(.kept) == ["a=new"])
  }
}
