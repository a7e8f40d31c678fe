import Model

/// Files that were handed in for review.
extension Store {
  /// Puts a file into the inbox, where it waits until its rows are accepted or returned; nothing of it is in the
  /// store before.
  ///
  /// - Returns: Its name within the store.
  public func receive(
    _ bytes: [UInt8], named file: String, kind: KindDeclaration
  ) throws(StoreError) -> String {
    if let timelessRefusal { throw timelessRefusal }
    let name = Inbox.name(of: file, kind: kind)
    if (try? Files.read(path + "/" + name)) == bytes { return name }
    guard !Files.exists(path + "/" + name) else {
      throw .refused(
        Phrase(
          zh: "\(name)：已有同名的待审文件，内容不同。请改名后再交。",
          en: "\(name): another file of this name waits for review. Hand it in under another name.")
      )
    }
    do {
      try disk.makeFolder(Files.folder(of: path + "/" + name))
      try disk.replace(path + "/" + name, bytes)
    } catch { throw .file(error) }
    return name
  }

  /// The names within the store of the files in the inbox that something is left to decide of.
  ///
  /// Costs nothing where the inbox is empty, else a pass over its bytes and the day-books.
  public func waitingSubmissions() -> [String] {
    let files = Inbox(of: path).files
    guard asOf == nil, !files.isEmpty else { return [] }
    let decided = Decided.all(in: history())
    return files.map(\.name).filter { name in
      guard let bytes = try? Files.readPlain(path + "/" + name) else { return true }
      return decided[SHA256.hex(bytes)]?.isDone != true
    }
  }

  /// The files of the inbox as they read now, without those of which nothing is left to decide.
  func submissions(today: Day?, named wanted: Set<String>? = nil) -> [SubmissionReading] {
    let files = Inbox(of: path).files.filter { wanted?.contains($0.name) ?? true }
    guard asOf == nil, !files.isEmpty else { return [] }
    let decided = Decided.all(in: history())
    return files.compactMap { file -> SubmissionReading? in
      read(file, decided: decided, today: today)
    }
  }

  private func read(
    _ file: Inbox.File, decided: [String: Decided], today: Day?
  ) -> SubmissionReading? {
    let savedAt = FileMark(of: path + "/" + file.name)?.savedAt ?? ""
    func unreadable(_ words: Phrase) -> SubmissionReading {
      .unreadable(
        PendingBatch(
          kind: file.kind?.ordinal ?? KindDeclaration.all[0].ordinal, origin: .submitted,
          file: file.name, savedAt: savedAt, rows: [], notes: [words]))
    }
    do {
      let bytes = try Files.readPlain(path + "/" + file.name)
      let hash = SHA256.hex(bytes)
      if decided[hash]?.isDone == true, decided[hash]?.returns.isEmpty != false { return nil }
      guard let kind = try file.kind ?? ImportPreview.kind(of: bytes) else {
        return unreadable(Store.unknownKind)
      }
      let preview = try ImportPreview.make(
        bytes: bytes, name: String(file.name.split(separator: "/").last ?? ""), kind: kind,
        ledger: ledger, options: ImportOptions(today: today))
      return .read(
        Submission(
          preview, name: file.name, hash: hash, savedAt: savedAt, over: ledger,
          decided: decided[hash]))
    } catch let error as ImportError {
      return unreadable(error.message)
    } catch let error as FileError {
      return unreadable(error.message)
    } catch {
      return nil
    }
  }

  /// The reasons that people gave for returning something, the latest first, each once.
  public func returnReasons(atMost count: Int) -> [String] {
    var reasons: [String] = []
    for transaction in Transaction.standing(in: history()).reversed() where reasons.count < count {
      guard transaction.lines.first?.line.verb == .return, let reason = transaction.reason,
        !reasons.contains(reason)
      else { continue }
      reasons.append(reason)
    }
    return reasons
  }

  /// Writes for the sender of each file what was returned of it, under `returned/`: the rows as they were
  /// written, each with the reason beside it.
  public func tellReturned(language: Language, today: Day?) throws(StoreError) {
    for case .read(let submission) in submissions(today: today) {
      let answer = path + "/" + Inbox.answer(to: submission.name)
      guard !submission.returns.isEmpty || Files.exists(answer) else { continue }
      do {
        try disk.makeFolder(Files.folder(of: answer))
        try disk.replace(answer, submission.answer(language))
      } catch { throw .file(error) }
    }
  }

  private static let unknownKind = Phrase(
    zh: "表头认不出是哪一种台账，请放进 inbox/种类/，如 inbox/compound/",
    en: "its headings tell no kind of record; put it into inbox/KIND/, such as inbox/compound/")
}

/// What became of reading a file of the inbox.
enum SubmissionReading {
  /// It reads as rows of a kind.
  case read(Submission)
  /// It does not, and its batch says why.
  case unreadable(PendingBatch)

  /// What is still to be decided.
  var pending: PendingBatch {
    switch self {
    case .read(let submission): submission.pending
    case .unreadable(let batch): batch
    }
  }
}

extension ImportPreview {
  /// The kind that a file's headings tell, or nil.
  fileprivate static func kind(of bytes: [UInt8]) throws(ImportError) -> KindDeclaration? {
    guard let encoding = TextEncoding.detect(bytes) else { return nil }
    do throws(ImportError.Reason) {
      let text = try DecodedText(bytes, as: encoding)
      return .told(by: CSVReader.rows(of: text, separator: Separator.detect(text), limit: 40))
    } catch { throw ImportError(file: "", reason: error) }
  }
}
