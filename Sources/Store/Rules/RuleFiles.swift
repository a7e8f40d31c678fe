import Model

extension Store {
  /// The rule sets of the store, by their starting period.
  ///
  /// Throws where a file of `rules/` is not a rule set, with its place and what was expected.
  public func ruleSets() throws(StoreError) -> [RuleSet] {
    var sets: [RuleSet] = []
    for file in try ruleFiles() { sets.append(try RuleSet(toml: file.text, file: file.path)) }
    return sets.sorted { $0.from < $1.from }
  }

  /// The rule set that a period is scored with: the one it was frozen with, else the last that begins no
  /// later.
  public func ruleSet(for period: Period) throws(StoreError) -> RuleSet {
    if let frozen = try frozenRules(of: period) { return frozen }
    return try RuleSet.choice(of: try ruleSets(), for: period, in: path)
  }

  /// The files of `rules/` with their texts.
  func ruleFiles() throws(StoreError) -> [(name: String, path: String, text: String)] {
    var files: [(name: String, path: String, text: String)] = []
    for name in Files.names(in: path + "/rules") where name.hasSuffix(".toml") {
      let file = path + "/rules/" + name
      do {
        files.append(("rules/" + name, file, String(decoding: try Files.read(file), as: UTF8.self)))
      } catch { throw .file(error) }
    }
    return files
  }
}

extension RuleSet {
  /// The last rule set that begins no later than a period, else the first of all.
  static func choice(
    of sets: [RuleSet], for period: Period, in store: String
  ) throws(StoreError) -> RuleSet {
    guard let set = sets.last(where: { $0.from.firstDay <= period.lastDay }) ?? sets.first else {
      throw .rules(
        path: store + "/rules",
        reason: Phrase(
          zh: "没有规则集文件。请用 liangshai init 的默认规则集，或放入一个 .toml 文件。",
          en: "there is no rule set. Put a .toml file there, such as the default of liangshai init."
        ))
    }
    return set
  }

  /// Reads a rule set from TOML; `file` is named in errors.
  public init(toml text: String, file: String) throws(StoreError) {
    let tree: RuleValue
    do { tree = try RuleValue.reading(toml: text) } catch {
      throw .rules(path: file, reason: error.message)
    }
    do { try self.init(tree: tree) } catch { throw .rules(path: file, reason: error.phrase) }
  }
}
