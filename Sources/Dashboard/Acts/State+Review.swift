import Canvas
import Model

extension State {
  /// Takes in what waits for a verdict, with what the checks would find in it once it is accepted.
  mutating func takeReview(_ batches: [PendingBatch], reasons: [String]) {
    let frozen = periodBook.frozen.max { $0.key < $1.key }.map { FrozenFigures($0.value) }
    let checked = batches.map { $0.checked(in: circumstances, frozen: frozen) }
    review = ReviewContent(checked, conflicts: ledger.conflicts)
    returnReasons = reasons
    pendingViews = batches.count
    // What waits of each unit stands in the checklist.
    for index in pages.indices {
      if case .report(.checklist) = pages[index].place { pages[index].reportStamp = nil }
    }
  }

  /// The line of the review that the reader is at, or nil.
  var selectedReviewLine: ReviewContent.Line? {
    guard page.scope == .review, let review, review.lines.indices.contains(page.cursor.selected)
    else { return nil }
    return review.lines[page.cursor.selected]
  }

  /// The row that the reader is at, with its file; nil at a line of the file.
  var selectedReviewRow: (batch: PendingBatch, row: PendingBatch.Row)? {
    guard let line = selectedReviewLine, let review, let row = review.row(of: line),
      let batch = review.batch(of: line)
    else { return nil }
    return (batch, row)
  }

  /// The rule that the line the reader is at is about, with the place of its file; nil where none is.
  var selectedRule: (code: String, batch: Int)? {
    guard let line = selectedReviewLine, let rule = review?.rule(of: line), let batch = line.batch
    else { return nil }
    return (rule, batch)
  }

  /// Why what the reader is at cannot be accepted, or nil where it can.
  var acceptRefusal: Phrase? {
    if let reason = returnRefusal { return reason }
    guard let review, let line = selectedReviewLine else { return nil }
    if let row = review.row(of: line) {
      if row.change == .refused {
        return row.cells.compactMap(\.problem).first ?? row.remarks.first?.words ?? row.question
      }
      if let question = row.question {
        return Phrase(
          zh: "\(question.zh)；请改好表再存一次，或按 \(key("return-change")) 退回",
          en: "\(question.en); correct the file and save it again, or return the row with r")
      }
      let cells = review.cell(of: line).map { row.isWhole ? row.cells : [$0] } ?? row.cells
      let problems = cells.compactMap(\.problem)
      if let problem = problems.first, row.isWhole || problems.count == cells.count {
        return problem
      }
      return nil
    }
    return acceptFileRefusal
  }

  /// Why nothing of the file that the reader is at can be accepted unseen, or nil where something can.
  var acceptFileRefusal: Phrase? {
    if let reason = returnRefusal { return reason }
    guard let batch = selectedReviewLine?.batch, choices(in: batch).isEmpty else { return nil }
    return Phrase(zh: "这个文件里没有可直接接受的行", en: "no row of this file can be accepted unseen")
  }

  /// Why what the reader is at cannot be returned, or nil where it can.
  var returnRefusal: Phrase? {
    if let changeRefusal { return changeRefusal }
    guard let line = selectedReviewLine, let review else {
      return review == nil
        ? Phrase(zh: "还在读取", en: "still reading")
        : Phrase(zh: "没有待审的修改", en: "nothing waits for review")
    }
    guard let batch = review.batch(of: line) else {
      return Phrase(zh: "冲突按 Enter 打开裁定", en: "Enter opens a conflict to settle it")
    }
    return batch.rows.isEmpty
      ? Phrase(zh: "这个文件里没有可裁决的行", en: "this file has no rows to decide on") : nil
  }

  /// Why no verdict on a rule can be given here, or nil where one can.
  var ruleRefusal: Phrase? {
    if let reason = returnRefusal { return reason }
    return selectedRule == nil
      ? Phrase(
        zh: "先按 \(key("next-remark")) 走到一条规则发现",
        en: "go to a finding of a rule with \(key("next-remark")) first") : nil
  }

  /// Goes to the next or previous line that must be looked at.
  mutating func moveToRemark(forward: Bool) {
    guard let place = review?.nextRemark(from: page.cursor.selected, forward: forward) else {
      say(Phrase(zh: "没有需要留意的", en: "nothing needs a look"), as: .good)
      return
    }
    page.cursor.selected = place
  }

  /// Accepts the cell, the row or the file that the reader is at.
  mutating func acceptSelected() -> [Effect] {
    guard let review, let line = selectedReviewLine, let batch = line.batch else { return [] }
    guard let row = review.row(of: line) else { return acceptFile(batch) }
    let cells = row.isWhole ? row.cells : review.cell(of: line).map { [$0] } ?? row.cells
    return decide(choices(of: row, in: batch, cells.filter { $0.problem == nil }), accept: true)
  }

  /// Accepts of a file all rows and cells that nothing must be said of.
  mutating func acceptFile(_ batch: Int) -> [Effect] { decide(choices(in: batch), accept: true) }

  /// Accepts what the rule at the reader's line doubts in the file, where nothing else must be said of it.
  mutating func acceptRule() -> [Effect] {
    guard let (code, batch) = selectedRule, let review else { return [] }
    let choices = review.batches[batch].rows.flatMap { row -> [ReviewChoice] in
      let others = row.cells.filter { !$0.isClear && !$0.isOnly(code) }
      guard row.question == nil, row.remarks.allSatisfy({ $0.rule == code }) else { return [] }
      if row.isWhole {
        let isSubject = row.isSubject(to: code)
        return isSubject && others.isEmpty ? self.choices(of: row, in: batch, row.cells) : []
      }
      let cells =
        row.remarks.isEmpty ? row.cells.filter { $0.isOnly(code) } : others.isEmpty ? row.cells : []
      return self.choices(of: row, in: batch, cells)
    }
    guard !choices.isEmpty else {
      say(
        Phrase(
          zh: "\(code) 的发现不能成批接受：不可读，或还有别的问题",
          en: "findings of \(code) cannot be accepted together: unreadable, or more is wrong"),
        as: .warning)
      return []
    }
    return decide(choices, accept: true)
  }

  /// Asks why everything is returned in which the rule at the reader's line finds something.
  mutating func beginReturnOfRule() {
    guard let (code, batch) = selectedRule, let review else { return }
    let choices = review.batches[batch].rows.flatMap { row -> [ReviewChoice] in
      guard row.isSubject(to: code) else { return [] }
      let isWhole = row.isWhole || row.remarks.contains { $0.rule == code }
      return self.choices(
        of: row, in: batch, isWhole ? row.cells : row.cells.filter { $0.isSubject(to: code) })
    }
    prompt = Prompt(.reason(.turnDown(choices)))
  }

  /// Asks why the cell, the row or the file that the reader is at is returned.
  mutating func beginReturn() {
    guard let review, let line = selectedReviewLine, let batch = line.batch else { return }
    let rows = review.row(of: line).map { [$0] } ?? review.batches[batch].rows
    let choices = rows.flatMap { row in
      self.choices(of: row, in: batch, review.cell(of: line).map { [$0] } ?? row.cells)
    }
    prompt = Prompt(.reason(.turnDown(choices)))
  }

  /// The reasons for a return that hold the typed words: what the rule says here, then those given before.
  func returnReasons(matching typed: String) -> [String] {
    var reasons: [String] = []
    if let line = selectedReviewLine, let review {
      let said = review.ruling(of: line)?.words ?? review.cell(of: line)?.remark
      if let said { reasons.append(said(language)) }
    }
    reasons += returnReasons.filter { !reasons.contains($0) }
    let wanted = typed.folded.lowercased()
    return wanted.isEmpty ? reasons : reasons.filter { $0.lowercased().contains(wanted) }
  }

  /// The reason that a line being typed gives: what was typed, or the one chosen below it.
  func returnReason(of line: Prompt) -> String {
    let offered = returnReasons(matching: line.text)
    return offered.indices.contains(line.choice - 1) ? offered[line.choice - 1] : line.text
  }

  /// Asks the program to accept or return what was chosen.
  mutating func decide(
    _ choices: [ReviewChoice], accept: Bool, reason: String? = nil
  ) -> [Effect] {
    say(
      accept
        ? Phrase(zh: "正在接受 \(choices.count) 处…", en: "Accepting \(choices.count)…")
        : Phrase(zh: "正在退回 \(choices.count) 处…", en: "Returning \(choices.count)…"), as: .dim)
    return [.decide(choices, accept: accept, reason: reason)]
  }

  private func choices(
    of row: PendingBatch.Row, in batch: Int, _ cells: [PendingBatch.Cell]
  ) -> [ReviewChoice] {
    guard let file = review?.batches[batch].file else { return [] }
    if row.isWhole || row.cells.isEmpty {
      return [ReviewChoice(file: file, line: row.line, id: row.id)]
    }
    return cells.map { ReviewChoice(file: file, line: row.line, id: row.id, column: $0.column) }
  }

  /// What can be accepted of a file without looking at it once more.
  private func choices(in batch: Int) -> [ReviewChoice] {
    guard let review else { return [] }
    return review.batches[batch].rows.flatMap { row -> [ReviewChoice] in
      guard row.isClear else { return [] }
      let clear = row.cells.filter(\.isClear)
      if row.isWhole, clear.count < row.cells.count { return [] }
      return choices(of: row, in: batch, clear)
    }
  }
}

extension PendingBatch.Cell {
  /// Whether one rule doubts it and nothing else must be said of it.
  fileprivate func isOnly(_ rule: String) -> Bool {
    remark == nil && !remarks.isEmpty && remarks.allSatisfy { $0.rule == rule }
  }
}

extension PendingBatch.Row {
  /// Whether a rule finds something in it.
  fileprivate func isSubject(to rule: String) -> Bool {
    remarks.contains { $0.rule == rule } || cells.contains { $0.isSubject(to: rule) }
  }
}
