import Model

/// What choices of a person come to, as acts of one transaction.
struct ReviewPlan {
  /// A row as it reads now, and the columns chosen of it.
  private struct Chosen {
    let kind: KindDeclaration
    let file: String
    let row: PendingBatch.Row
    let cells: [PendingBatch.Cell]
  }

  private var chosen: [Chosen] = []
  /// What came of it.
  var reviewed = Reviewed()

  /// The files that choices are about.
  var files: [String] {
    var files: [String] = []
    for item in chosen where !files.contains(item.file) { files.append(item.file) }
    return files
  }

  /// What was chosen of the batches a person saw, as far as they read the same now.
  init(_ choices: [PendingChoice], in seen: [PendingBatch], now: [PendingBatch]) {
    var columns: [PendingChoice: Set<Int>?] = [:]
    var order: [PendingChoice] = []
    for choice in choices where !Inbox.holds(choice.file) {
      let row = PendingChoice(file: choice.file, line: choice.line, id: choice.id)
      if columns[row] == nil { order.append(row) }
      if let column = choice.column, let known = columns[row] ?? [] {
        columns[row] = known.union([column])
      } else {
        columns[row] = .some(nil)
      }
    }
    for place in order {
      guard let before = ReviewPlan.row(place, in: seen),
        let (batch, row) = ReviewPlan.batchAndRow(place, in: now),
        row.change == before.change, row.question == before.question
      else {
        reviewed.left.append(ReviewPlan.movedOn(place))
        continue
      }
      let wanted = columns[place] ?? nil
      if wanted != nil, let question = row.question ?? ReviewPlan.whole(row) {
        reviewed.left.append(ReviewPlan.at(place, question))
        continue
      }
      let cells = before.cells.filter { wanted?.contains($0.column) ?? true }
      guard !cells.isEmpty, cells.allSatisfy({ row.cells.contains(where: $0.isSame) }) else {
        reviewed.left.append(ReviewPlan.movedOn(place))
        continue
      }
      chosen.append(
        Chosen(
          kind: KindDeclaration.all[batch.kind], file: batch.file, row: row, cells: cells))
    }
  }

  /// The acts that accept what was chosen; `day` gives the year of new official numbers.
  mutating func acceptance(ledger: Ledger, day: Day) -> [Act] {
    var ledger = ledger
    var acts: [Act] = []
    var taken: [String: Int] = [:]
    for item in chosen {
      let place = PendingChoice(file: item.file, line: item.row.line, id: item.row.id)
      let problems = item.cells.compactMap(\.problem)
      reviewed.left += problems.map { ReviewPlan.at(place, $0) }
      if item.row.change == .new, !problems.isEmpty { continue }
      let cells = item.cells.filter { $0.problem == nil && $0.column > 0 }
      guard !cells.isEmpty else { continue }
      let values = cells.map { (field: item.kind.fields[$0.column].identifier, text: $0.proposed) }
      if item.row.change == .new {
        let id =
          item.row.id.isEmpty
          ? ledger.nextID(of: item.kind, values: values, today: day) : item.row.id
        guard let id, item.kind.idPattern.accepts(id), ledger[item.kind].row(of: id) == nil else {
          reviewed.left.append(ReviewPlan.at(place, ReviewPlan.noID(item.kind)))
          continue
        }
        _ = ledger[item.kind].append(id: id)
        acts.append(.new(kind: item.kind, id: id, values: values))
        add(id, cells.count)
        continue
      }
      let key = item.file + "\u{1F}" + item.row.id
      guard taken[key] == nil else {
        reviewed.left.append(ReviewPlan.at(place, ReviewPlan.twice(item.row.id)))
        continue
      }
      taken[key] = item.row.line
      let seen = Dictionary(
        cells.map { (item.kind.fields[$0.column].identifier, $0.current) },
        uniquingKeysWith: { first, _ in first })
      acts.append(.set(kind: item.kind, id: item.row.id, values: values, seen: seen))
      add(item.row.id, cells.count)
    }
    return acts
  }

  /// The acts that return what was chosen.
  mutating func rejection() -> [Act] {
    chosen.map { item in
      let cells = item.cells.filter {
        // What a new record lacks was not proposed by anybody.
        $0.column > 0 && (item.row.change == .changed || !$0.decided.isEmpty)
      }
      // A line has to name something; a new row has no id to name.
      let id = item.row.id.isEmpty ? "-" : item.row.id
      add(item.row.id, cells.count)
      return .turnDown(
        kind: item.kind, id: id,
        values: cells.map { (item.kind.fields[$0.column].identifier, $0.decided) })
    }
  }

  private mutating func add(_ id: String, _ cells: Int) {
    if !id.isEmpty, !reviewed.ids.contains(id) { reviewed.ids.append(id) }
    reviewed.cells += cells
  }

  // MARK: Finding

  private static func batchAndRow(
    _ place: PendingChoice, in batches: [PendingBatch]
  ) -> (PendingBatch, PendingBatch.Row)? {
    for batch in batches where batch.file == place.file {
      if let row = batch.rows.first(where: { $0.line == place.line && $0.id == place.id }) {
        return (batch, row)
      }
    }
    return nil
  }

  private static func row(_ place: PendingChoice, in batches: [PendingBatch]) -> PendingBatch.Row? {
    batchAndRow(place, in: batches)?.1
  }

  // MARK: Words

  static func at(_ place: PendingChoice, _ words: Phrase) -> Phrase {
    let id = place.id.isEmpty ? "" : " " + place.id
    return Phrase(
      zh: "\(place.file) 第\(place.line)行\(id)：\(words.zh)",
      en: "\(place.file) line \(place.line)\(id): \(words.en)")
  }

  static func movedOn(_ place: PendingChoice) -> Phrase {
    at(
      place,
      Phrase(
        zh: "文件或库里的值在查看之后又变了，没有处理。请重新查看。",
        en: "the file or the store changed since it was shown; nothing was done. Look again."))
  }

  private static func whole(_ row: PendingBatch.Row) -> Phrase? {
    guard row.change == .new else { return nil }
    return Phrase(
      zh: "新记录只能整行接受或退回。", en: "a new record is accepted or returned as a whole row.")
  }

  private static func noID(_ kind: KindDeclaration) -> Phrase {
    Phrase(
      zh: "没有可用的编号，应形如 \(kind.idPattern.example) 且未被使用。请在文件里填写编号。",
      en: "there is no id for it; expected the form \(kind.idPattern.example), not taken. "
        + "Write one in the file.")
  }

  private static func twice(_ id: String) -> Phrase {
    Phrase(
      zh: "\(id) 的另一行也选了接受，只处理了前一行。请只选一行。",
      en: "another row of \(id) was accepted too; only that one was taken. Choose one row.")
  }
}
