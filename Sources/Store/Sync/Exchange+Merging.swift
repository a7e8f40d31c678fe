import Model

extension Exchange {
  /// Fetches, and brings what is new there into the folder if nothing is lost by it.
  func take(
    of identity: StoreIdentity, into result: inout Exchanged, progress: (Phrase) -> Void
  ) throws(SyncError) {
    let last = try git.commit(Exchange.tracked)
    try fetch()
    guard let theirs = try git.commit(Exchange.tracked) else {
      let branches = try git.run(["for-each-ref", "refs/remotes/\(Exchange.remote)/"]).text
      guard branches.isEmpty else { throw .noStoreThere }
      if last != nil { result.notices.append(.remoteEmptied) }
      return
    }
    if let last, last != theirs {
      if try git.holds(["merge-base", "--is-ancestor", last, theirs]) {
        let dropped = try TreeStep(git, from: last, to: theirs).objections(.keepsLines)
        result.notices += dropped.prefix(3).map { .dropped($0.message) }
      } else {
        result.notices.append(.historyRewritten(from: last, to: theirs))
      }
    }
    guard let ours = try git.commit("HEAD"),
      !(try git.holds(["merge-base", "--is-ancestor", theirs, ours]))
    else { return }
    try requireStore(identity, in: theirs)
    progress(Phrase(zh: "正在合并…", en: "merging…"))
    let merged = try merge(theirs, notices: &result.notices)
    let step = try TreeStep(git, from: ours, to: merged)
    result.received.lines += step.amount.lines
    result.received.batches += step.amount.batches
    result.received.commits += try commits(in: theirs, without: ours)
  }

  private func fetch() throws(SyncError) {
    let heads = "+refs/heads/*:refs/remotes/\(Exchange.remote)/*"
    let answer = try git.answer([
      "fetch", "--quiet", "--no-tags", "--prune", Exchange.remote, heads,
    ])
    guard answer.code != 0 else { return }
    let address = try git.answer(["config", "--get", "remote.\(Exchange.remote).url"]).text
    throw SyncError(command: "fetch", complaint: answer.complaint).about(address)
  }

  /// Stops where the remote holds something else than this store.
  private func requireStore(_ identity: StoreIdentity, in commit: String) throws(SyncError) {
    let answer = try git.answer(["cat-file", "blob", commit + ":STORE"])
    guard answer.code == 0, let found = StoreIdentity(text: answer.text + "\n") else {
      throw .noStoreThere
    }
    guard found.uuid == identity.uuid else {
      throw .otherStore(found: found.uuid, expected: identity.uuid)
    }
  }

  /// Brings a commit of others into `main` and into the folder; the commit that `main` is then at.
  private func merge(
    _ theirs: String, notices: inout [Phrase]
  ) throws(SyncError) -> String {
    let arrival = try TreeStep(git, from: try git.commit("HEAD"), to: theirs)
    let forks = arrival.changes.filter { change in
      let (ours, new) = (arrival.before(change), arrival.after(change))
      return SharedFile(path: change.path) == .dayBook && !new.isEmpty && !ours.starts(with: new)
        && !new.starts(with: ours)
    }
    if !forks.isEmpty {
      try part(forks.map(\.path), from: theirs)
      notices += forks.map { .parted($0.path) }
    }
    guard let ours = try git.commit("HEAD") else { throw .branch(nil) }
    var target = theirs
    if !(try git.holds(["merge-base", "--is-ancestor", ours, theirs])) {
      let tree = try mergedTree(ours, theirs)
      let heads = try SyncHeads.section(of: tree, parents: [ours, theirs], git)
      target = try git.commit(
        tree: tree, parents: [ours, theirs], message: "sync \(author.name): merge\n\n" + heads)
    }
    for side in [ours, theirs] {
      let objections = try TreeStep(git, from: side, to: target).objections(.keepsLines)
      guard objections.isEmpty else { throw .spoiledThere(objections) }
    }
    try git.run(["merge", "--ff-only", "--quiet", "--no-stat", target])
    return target
  }

  /// The tree with all that two commits hold; stops where only people can say what is right.
  ///
  /// Of a day-book that both have, one is the beginning of the other, and the longer is taken as it is:
  /// a merge by lines would double a line that one side has not got whole.
  private func mergedTree(_ ours: String, _ theirs: String) throws(SyncError) -> String {
    let answer = try git.answer([
      "merge-tree", "--write-tree", "--allow-unrelated-histories", "--name-only", "--no-messages",
      "-z", ours, theirs,
    ])
    guard answer.code <= 1, let tree = answer.records.first else {
      throw SyncError(command: "merge-tree", complaint: answer.complaint)
    }
    guard answer.code == 0 else { throw .contested(answer.records.dropFirst().map { $0 }) }
    let step = try TreeStep(git, from: ours, to: theirs)
    var longer: [String: String] = [:]
    for change in step.changes
    where SharedFile(path: change.path) == .dayBook && !change.isAdded && !change.isRemoved {
      let isTheirs = step.after(change).count > step.before(change).count
      longer[change.path] = isTheirs ? change.new : change.old
    }
    for file in try git.files(of: tree, in: "log") where longer[file.path] == file.blob {
      longer[file.path] = nil
    }
    return longer.isEmpty ? tree : try tree.with(longer, git)
  }

  /// Gives our copy of a day-book that was continued in two places another name, so that each keeps its
  /// own whole chain: a backup that was restored, a home folder that was copied.
  ///
  /// The file is renamed, not rewritten: a line that is being appended at this moment moves along.
  private func part(_ books: [String], from theirs: String) throws(SyncError) {
    let disk = SystemDisk()
    var copies: [String] = []
    for book in books {
      do throws(FileError) {
        let stem = book.dropLast(".log".count)
        let digest = SHA256.hex(try Files.readPlain(path + "/" + book)).prefix(8)
        let copy = (0...).lazy.map { "\(stem).\(digest)\($0 == 0 ? "" : "-\($0)").log" }
          .first { !Files.exists(path + "/" + $0) }
        guard let copy else { continue }
        try disk.move(path + "/" + book, to: path + "/" + copy)
        copies.append(copy)
      } catch { throw .file(error) }
    }
    try git.run(["checkout", "--quiet", theirs, "--"] + books)
    try git.run(["add", "-f", "--"] + copies)
    guard let head = try git.commit("HEAD") else { throw .branch(nil) }
    let tree = try git.run(["write-tree"]).text
    let objections = try TreeStep(git, from: head, to: tree).objections(.keepsLines)
    guard objections.isEmpty else { throw .changedHere(objections) }
    try advance(tree: tree, parents: [head], title: "sync \(author.name): part forked day-books")
  }
}

extension String {
  /// The id of a tree like this one, in which some files have other bytes.
  fileprivate func with(_ blobs: [String: String], _ git: Git) throws(SyncError) -> String {
    var git = git
    let index = try git.run(["rev-parse", "--absolute-git-dir"]).text + "/liangshai.index"
    git.environment.append("GIT_INDEX_FILE=" + index)
    try git.run(["read-tree", self])
    let entries = blobs.map { "\(TreeChange.plain) \($0.value)\t\($0.key)\0" }.joined()
    try git.run(["update-index", "-z", "--index-info"], input: Array(entries.utf8))
    return try git.run(["write-tree"]).text
  }
}

extension Phrase {
  /// The remote had something, and now has nothing.
  fileprivate static let remoteEmptied = Phrase(
    zh: "远程仓库被清空过；这里的全部内容已重新送出。请告知管理员。",
    en: "the remote was emptied; everything here was sent again. Tell its keeper.")

  /// A writer's day-book was continued in two places.
  fileprivate static func parted(_ book: String) -> Phrase {
    Phrase(
      zh: "\(book)：同一个日志在两处各自续写（恢复过备份，或复制过主目录）；两份都完整保留。若两台机器都还在用，"
        + "请在其中一台删除本机状态文件夹。",
      en: "\(book): this day-book was continued in two places (a restored backup, a copied home); "
        + "both are kept whole. If both machines are in use, remove the program's state folder on one."
    )
  }

  /// Somebody took something out of the remote, and it was put back.
  fileprivate static func dropped(_ what: Phrase) -> Phrase {
    Phrase(
      zh: "远程仓库中 \(what.zh)；这里没有丢失，已重新送出。请告知管理员。",
      en: "on the remote, \(what.en); it is safe here and was sent again. Tell its keeper.")
  }

  /// The remote's history is no longer the one that was seen last.
  fileprivate static func historyRewritten(from last: String, to now: String) -> Phrase {
    let (last, now) = (last.prefix(8), now.prefix(8))
    return Phrase(
      zh: "远程仓库的历史被改写（强制推送）：上次是 \(last)，现在是 \(now)。这里没有丢失任何一行，缺的会重新送出。请告知管理员。",
      en: "the remote's history was rewritten (a force-push): it was at \(last), now at \(now). "
        + "No line was lost here, and what is missing there is sent again. Tell its keeper.")
  }
}
