import Canvas
import Model

extension State {
  /// The line of the review that the reader is at, or nil.
  var selectedReviewLine: ReviewContent.Line? {
    guard page.scope == .review, let review, review.lines.indices.contains(page.cursor.selected)
    else { return nil }
    return review.lines[page.cursor.selected]
  }

  /// The row that the reader is at, with its file; nil at a line of the file.
  var selectedReviewRow: (batch: PendingBatch, row: PendingBatch.Row)? {
    guard let line = selectedReviewLine, let review, let row = review.row(of: line) else {
      return nil
    }
    return (review.batches[line.batch], row)
  }

  /// Why what the reader is at cannot be accepted, or nil where it can.
  var acceptRefusal: Phrase? {
    if let reason = returnRefusal { return reason }
    guard let review, let line = selectedReviewLine else { return nil }
    if let row = review.row(of: line) {
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
    return choices(in: line.batch).isEmpty
      ? Phrase(zh: "这个文件里没有可直接接受的行", en: "no row of this file can be accepted unseen") : nil
  }

  /// Why what the reader is at cannot be returned, or nil where it can.
  var returnRefusal: Phrase? {
    if let changeRefusal { return changeRefusal }
    guard let line = selectedReviewLine, let review else {
      return review == nil
        ? Phrase(zh: "还在读取", en: "still reading")
        : Phrase(zh: "没有待审的修改", en: "nothing waits for review")
    }
    return review.batches[line.batch].rows.isEmpty
      ? Phrase(zh: "这个文件里没有可裁决的行", en: "this file has no rows to decide on") : nil
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
    guard let review, let line = selectedReviewLine else { return [] }
    guard let place = line.row else { return acceptFile(line.batch) }
    let row = review.batches[line.batch].rows[place]
    let cells = row.isWhole ? row.cells : review.cell(of: line).map { [$0] } ?? row.cells
    return decide(
      choices(of: row, in: line.batch, cells.filter { $0.problem == nil }), accept: true)
  }

  /// Accepts of a file all rows and cells that nothing must be said of.
  mutating func acceptFile(_ batch: Int) -> [Effect] { decide(choices(in: batch), accept: true) }

  /// Asks why the cell, the row or the file that the reader is at is returned.
  mutating func beginReturn() {
    guard let review, let line = selectedReviewLine else { return }
    let rows = line.row.map { [review.batches[line.batch].rows[$0]] }
    let choices = (rows ?? review.batches[line.batch].rows).flatMap { row in
      self.choices(of: row, in: line.batch, review.cell(of: line).map { [$0] } ?? row.cells)
    }
    prompt = Prompt(.reason(.turnDown(choices)))
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
      guard row.question == nil else { return [] }
      let clear = row.cells.filter { $0.remark == nil }
      if row.isWhole, clear.count < row.cells.count { return [] }
      return choices(of: row, in: batch, clear)
    }
  }
}
