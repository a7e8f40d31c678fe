import Model

/// A difficulty of the sample: one that an item was made of, or one that was found and answered without.
struct SampleIssue {
  let id: String
  let unit: SampleUnit
  let place: Int
  let draw: Draw
  let discovered: Day
  /// The item that was made of it.
  let item: SampleMatter?
  /// The issue it is a recurrence of.
  let recurrenceOf: String?
  let problem: String

  /// Whether it has been said by then how it is answered.
  func isAnswered(_ today: Day) -> Bool { draw.chance(today - discovered > 20 ? 760 : 300, 11) }

  /// The project that answers it, where one does.
  func project(_ today: Day) -> String? {
    isAnswered(today) && draw.chance(550, 13) ? unit.projectID(place) : nil
  }

  /// All, by unit and number and then by the items they led to.
  static func all(_ matters: [SampleMatter], _ store: SampleStore) -> [SampleIssue] {
    let begin = Month(year: 2024, month: 9).firstDay
    var issues: [SampleIssue] = []
    for unit in store.plan.ordered {
      // Enough a month to be scored, but in the small zone.
      let count = max(18 + unit.compounds * 4 / 5, unit.compounds < 20 ? 0 : 100)
      for number in 0..<count {
        let draw = Draw(.issue, unit.firstRow * 64 + number)
        let isRecurrence = number >= 30 && draw.chance(40, 0)
        let origin = isRecurrence ? Draw(.issue, unit.firstRow * 64 + number - 30) : draw
        let part = (Double(number) + draw.fraction(2)) / Double(count)
        // The last was found yesterday and is not reported yet.
        let isNew = number == count - 1
        issues.append(
          SampleIssue(
            id: "WT-" + unit.id + "-" + serial(number + 1, 4), unit: unit,
            place: origin.below(unit.compounds, 1), draw: draw,
            discovered: isNew
              ? store.today + -1
              : begin + Int(Double(store.today - begin) * part * (1.15 - 0.15 * part)),
            item: nil,
            recurrenceOf: isRecurrence ? "WT-" + unit.id + "-" + serial(number - 29, 4) : nil,
            problem: origin.pick(SampleWords.problems, 3)))
      }
    }
    for (number, matter) in matters.enumerated() where matter.basis == .issue {
      let draw = Draw(.issue, 100_000 + number)
      issues.append(
        SampleIssue(
          id: "WT-" + matter.key, unit: matter.unit, place: matter.place, draw: draw,
          discovered: matter.item.assigned + -draw.within(3...12, 2), item: matter,
          recurrenceOf: nil, problem: matter.problem))
    }
    return issues
  }
}

extension SampleStory {
  func issueBatch() -> SealedBatch {
    var sheet = SampleSheet(of: Issue.declaration.kind, bytes: issues.count * 300)
    for issue in issues {
      let draw = issue.draw
      sheet.begin(issue.id)
      sheet.put("compound", issue.unit.compoundID(issue.place))
      sheet.put("unit", issue.unit.id)
      sheet.put(
        "street",
        SampleFault.unknownStreet.hits(issue.id)
          ? "331122999000" : issue.unit.street(issue.place))
      sheet.put("kind", choice: draw.pick(IssueKind.allCases, 4))
      sheet.put("source", choice: draw.pick(IssueSource.allCases, 5))
      sheet.put("description", issue.problem)
      sheet.put("discovered-on", issue.discovered)
      putReport(issue, &sheet)
      sheet.put(
        "level", choice: draw.pick([HandlingLevel.community, .street, .street, .county, .city], 6))
      putAnswer(issue, &sheet)
      sheet.put("item", issue.item?.id)
      sheet.put("recurrence-of", issue.recurrenceOf)
    }
    return sheet.sealed()
  }

  /// First reports come within a working day, or late; the newest are still to come.
  private func putReport(_ issue: SampleIssue, _ sheet: inout SampleSheet) {
    let draw = issue.draw
    let isTimely = draw.chance(
      store.quality(of: issue.unit, in: .reports, on: issue.discovered) + 40, 7)
    let reported =
      isTimely
      ? issue.discovered + draw.below(2, 8)
      : calendar.workingDay(draw.within(2...6, 8), after: issue.discovered)
    guard let day = past(reported), issue.item != nil || issue.discovered < today + -1 else {
      return
    }
    sheet.put("reported-on", day)
    sheet.put("reported-by", person(draw, 9))
  }

  private func putAnswer(_ issue: SampleIssue, _ sheet: inout SampleSheet) {
    let draw = issue.draw
    let age = today - issue.discovered
    if issue.isAnswered(today) { sheet.put("planned-fix", draw.pick(SampleWords.fixes, 12)) }
    sheet.put("project", issue.project(today))
    let closed: Day? =
      if let item = issue.item { item.item.closed } else {
        draw.chance(age > 150 ? 985 : 800, 14)
          ? past(issue.discovered + draw.within(4...90, 15)) : nil
      }
    sheet.put("closed-on", closed)
    guard draw.chance(330, 16) else { return }
    sheet.put("patch", draw.pick(SampleWords.patches, 17))
    sheet.put("patch-owner", person(draw, 18))
    sheet.put("patch-due-on", calendar.workingDay(draw.within(5...25, 20), after: issue.discovered))
  }
}
