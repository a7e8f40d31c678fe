import Model

extension Store {
  /// The rule sets of the store, by their starting period.
  ///
  /// Throws where a file of `rules/` is not a rule set, with its place and what was expected.
  public func ruleSets() throws(StoreError) -> [RuleSet] {
    var sets: [RuleSet] = []
    for name in Files.names(in: path + "/rules") where name.hasSuffix(".toml") {
      let file = path + "/rules/" + name
      let bytes: [UInt8]
      do { bytes = try Files.read(file) } catch { throw .file(error) }
      sets.append(try RuleSet(toml: String(decoding: bytes, as: UTF8.self), file: file))
    }
    return sets.sorted { $0.from < $1.from }
  }

  /// The rule set that a period is scored with: the last that begins no later.
  public func ruleSet(for period: Period) throws(StoreError) -> RuleSet {
    let sets = try ruleSets()
    guard let set = sets.last(where: { $0.from.firstDay <= period.lastDay }) ?? sets.first else {
      throw .rules(
        path: path + "/rules",
        reason: Phrase(
          zh: "没有规则集文件。请用 liangshai init 的默认规则集，或放入一个 .toml 文件。",
          en: "there is no rule set. Put a .toml file there, such as the default of liangshai init."
        ))
    }
    return set
  }
}

extension RuleSet {
  /// Reads a rule set from TOML; `file` is named in errors.
  public init(toml text: String, file: String) throws(StoreError) {
    let tree: RuleValue
    do { tree = try RuleValue.reading(toml: text) } catch {
      throw .rules(path: file, reason: error.message)
    }
    do { try self.init(tree: tree) } catch { throw .rules(path: file, reason: error.phrase) }
  }
}
