import Model

extension Exchange {
  /// Commits what is new in the shared files, if anything is; stops where something of them was lost.
  func commit() throws(SyncError) {
    let names = SharedFile.names(in: path)
    let present = Set(names)
    var objections: [Objection] = []
    for file in try git.run(["ls-files", "-z"]).records where !present.contains(file) {
      objections.append(
        Objection(file, SharedFile(path: file) == nil ? .noSharedFile : .fileMissing))
    }
    guard objections.isEmpty else { throw .changedHere(objections) }
    try git.run(
      ["add", "-f", "--pathspec-from-file=-", "--pathspec-file-nul"],
      input: Array(names.joined(separator: "\0").utf8))
    let head = try git.commit("HEAD")
    let tree = try git.run(["write-tree"]).text
    let step = try TreeStep(git, from: head, to: tree)
    if head != nil, step.changes.isEmpty { return }
    objections = step.objections(.keepsLines)
    guard objections.isEmpty else {
      try git.run(["reset", "--quiet"])
      throw .changedHere(objections)
    }
    let amount = step.amount
    try advance(
      tree: tree, parents: head.map { [$0] } ?? [],
      title: "sync \(author.name): \(amount.lines) lines, \(amount.batches) batches")
  }

  /// Commits a tree that the folder holds already, and moves `main` there.
  func advance(tree: String, parents: [String], title: String) throws(SyncError) {
    let message = title + "\n\n" + (try SyncHeads.section(of: tree, parents: parents, git))
    let commit = try git.commit(tree: tree, parents: parents, message: message)
    try git.run(["update-ref", "-m", "sync", "refs/heads/main", commit] + parents.prefix(1))
  }
}
