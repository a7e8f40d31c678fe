import Model

extension Store {
  /// Makes a store in an empty or absent folder, with a rule set and whatever the first batches hold.
  ///
  /// - Parameters:
  ///   - rules: The text of the rule set, TOML.
  ///   - isSample: Whether every screen and export says 示例数据.
  ///   - identity: The uuid; random unless given.
  public static func create(
    at path: String, rules: String, isSample: Bool, uuid: String? = nil,
    batches: [SealedBatch] = [], by author: Author, now: Stamp = .now(),
    disk: any Disk = SystemDisk()
  ) throws(StoreError) -> Store {
    let ruleSet = try RuleSet(toml: rules, file: "rules")
    guard Files.names(in: path).isEmpty else { throw .notEmpty(path: path) }
    let identity = StoreIdentity(uuid: uuid, isSample: isSample)
    do throws(FileError) {
      for folder in ["", "/rules", "/log", "/batches", "/periods", "/tables", "/quarantine"] {
        try disk.makeFolder(path + folder)
      }
      // Who made the folder may not have lived to make its name durable. Where the folder above may not
      // be read this fails, and nobody but its owner can do better.
      try? disk.syncFolder(of: path)
      try disk.create(path + "/rules/" + ruleSet.id + ".toml", Array(rules.utf8))
      try disk.create(
        path + "/.gitattributes",
        Array("log/** merge=union -text\nbatches/** merge=union -text\n".utf8))
      try disk.create(path + "/.gitignore", Array("tables/\nquarantine/\n*.new\n".utf8))
    } catch { throw .file(error) }
    var store = Store(path: path, identity: identity, disk: disk)
    if !batches.isEmpty {
      try store.write(batches.map { .admit($0) }, by: author, now: now)
    }
    // Last and in one step, so that a folder with a STORE file is a whole store.
    do { try disk.replace(path + "/STORE", Array(identity.text.utf8)) } catch {
      // It may be there though an error was told, and nobody vouches that it stays.
      _ = disk.unlink(path + "/STORE")
      throw .file(error)
    }
    return store
  }
}
