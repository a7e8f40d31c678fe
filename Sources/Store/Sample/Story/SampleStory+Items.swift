import Model

extension SampleStory {
  private static let fields =
    SampleStore.itemFields + [
      "resolution", "issue", "reported-on", "answered-on", "checked-on", "first-check", "opinion",
      "return-reason", "suspended-on", "suspended-by", "suspend-reason", "reopens",
      "answered-by", "resumed-on",
    ]

  func items() -> SealedBatch {
    var sheet = SampleSheet(
      SupervisionItem.declaration.kind, SampleStory.fields, bytes: matters.count * 430,
      hasLines: true)
    /// The last finished item of each compound.
    var finished: [String: String] = [:]
    for matter in matters {
      let compound = matter.unit.compoundID(matter.place)
      sheet.begin(matter.id)
      for (field, cell) in zip(SampleStore.itemFields, store.cells(of: matter)) {
        sheet.put(field, cell)
      }
      if matter.basis == .meeting {
        let meeting = meeting(before: matter)
        sheet.put("basis-ref", meeting.minutes)
        sheet.put("resolution", "YD-" + matter.key)
      }
      if matter.basis == .issue { sheet.put("issue", "WT-" + matter.key) }
      putHandling(matter, &sheet)
      putSuspension(matter, &sheet)
      if matter.item.state == .reopened || matter.draw.chance(8, 50) {
        sheet.put("reopens", finished[compound])
      }
      if matter.item.state.isFinished { finished[compound] = matter.id }
    }
    return sheet.sealed()
  }

  /// Follow-ups, the answer, and the first check with its result.
  private func putHandling(_ matter: SampleMatter, _ sheet: inout SampleSheet) {
    let (item, draw) = (matter.item, matter.draw)
    guard matter.isReceived, item.state != .revoked, item.closeType != .waived else { return }
    let received = store.received(matter) ?? today
    let end = item.closed ?? today
    if end - received > 8 {
      sheet.put("reported-on", end + -draw.within(1...(draw.chance(150, 51) ? 20 : 6), 52))
    }
    guard matter.isChecked || item.state == .answered else { return }
    let isRefused = matter.returns > 0 && item.state != .verifying
    let checked = max(received, end + -(isRefused ? draw.within(3...9, 53) : draw.below(3, 53)))
    let answered = max(received, checked + -draw.below(4, 54))
    sheet.put("answered-on", answered)
    if store.hasText(item) { sheet.put("answered-by", person(draw, 16)) }
    if draw.chance(6, 49) { sheet.put("resumed-on", received) }
    guard item.state != .answered, item.state != .verifying || matter.returns > 0 else { return }
    sheet.put("checked-on", checked)
    sheet.put("first-check", choice: isRefused ? Decision.refused : .approved)
    if store.hasText(item) {
      sheet.put("opinion", isRefused ? "整改不到位" : "现场核查属实")
    }
    if isRefused { sheet.put("return-reason", draw.pick(["缺少对比照片", "问题仍在", "未附验收记录"], 55)) }
  }

  private func putSuspension(_ matter: SampleMatter, _ sheet: inout SampleSheet) {
    let isLong = SampleFault.longSuspended.hits(matter.id)
    if isLong { sheet.put("state", choice: ItemState.suspended) }
    guard matter.item.state == .suspended || isLong else { return }
    let day = matter.item.assigned + 4
    let since = isLong || today - day < 40 ? day : today + -matter.draw.within(5...35, 56)
    sheet.put("suspended-on", min(since, today))
    sheet.put("suspended-by", person(matter.draw, 57))
    sheet.put("suspend-reason", "受台风影响暂停施工")
  }

  /// Requests to put items off: approved, refused, too late, and some not decided yet.
  func extensions() -> SealedBatch {
    var sheet = SampleSheet(of: Extension.declaration.kind, bytes: 80_000)
    var numbers: [String: Int] = [:]
    for matter in matters {
      let (item, draw) = (matter.item, matter.draw)
      let isExtended = item.due > item.originalDue
      // Of what falls due within ten days much have just been asked for.
      let isAsked =
        !isExtended && item.closed == nil && (1...10).contains(item.originalDue - today)
        && draw.chance(700, 59)
      guard isExtended || isAsked || draw.chance(35, 60) else { continue }
      let isLate = !isExtended && draw.chance(300, 61)
      let back = draw.within(2...4, 62)
      let asked = isAsked ? today + -1 : item.originalDue + -back
      let requested = isLate ? item.originalDue + 1 : max(item.assigned, asked)
      guard requested <= today, item.closed.map({ $0 >= requested }) ?? true else { continue }
      let key = String(matter.year) + "-" + matter.unit.slip
      numbers[key, default: 0] += 1
      let id = "YQ-" + key + "-" + serial(numbers[key] ?? 0, 4)
      sheet.begin(id)
      sheet.put("item", matter.id)
      sheet.put("unit", matter.unit.id)
      sheet.put("requested-on", requested)
      sheet.put(
        "requested-due-on",
        isExtended ? item.due : calendar.workingDay(10, after: item.originalDue))
      sheet.put("reason", draw.pick(["专营单位排期", "持续降雨无法施工", "业主意见需再次征询", "材料供货延迟"], 63))
      if draw.chance(500, 65) { sheet.put("requested-by", person(draw, 66)) }
      let decided = SampleFault.tooLate.hits(id) ? item.originalDue + 2 : requested + 1
      guard isExtended || today - requested > 3, decided <= today else { continue }
      sheet.put("decision", choice: isExtended ? Decision.approved : .refused)
      sheet.put("decided-on", decided)
      sheet.put("approver", person(draw, 64))
      if isExtended { sheet.put("approved-due-on", item.due) }
    }
    return sheet.sealed()
  }

  /// Every step up the ladder that an item has taken, to the level it shows.
  func escalations() -> SealedBatch {
    var sheet = SampleSheet(of: Escalation.declaration.kind, bytes: 120_000)
    let ladder: [(level: EscalationLevel, late: Int, sign: String, cause: String)] = [
      (.reminder, -3, "提", "临期3个工作日"), (.blue, 0, "蓝", "到期未办结"),
      (.orange, 1, "橙", "超期1个工作日"), (.red, 6, "红", "超期5个工作日以上"),
      (.circular, 11, "通", "超期10个工作日以上"), (.talk, 21, "约", "超期20个工作日以上"),
    ]
    for matter in matters {
      guard let level = store.level(of: matter.item, matter.draw),
        let last = ladder.firstIndex(where: { $0.level == level })
      else { continue }
      for (number, step) in ladder.enumerated() where number <= last && (number > 0 || last == 0) {
        let id = "SJ-" + matter.key + "-" + String(number)
        let day =
          step.late > 0
          ? calendar.workingDay(step.late, after: matter.item.due)
          : number == 0 ? today : matter.item.due
        sheet.begin(id)
        sheet.put("item", matter.id)
        sheet.put("unit", matter.unit.id)
        sheet.put("level", choice: step.level)
        let issued = max(matter.item.assigned, min(day, today))
        sheet.put("day", issued)
        if !SampleFault.unsigned.hits(id) {
          sheet.put("approver", person(matter.draw, 70 + number))
        }
        sheet.put(
          "document",
          step.sign + "〔" + String(issued.civil.year) + "〕"
            + matter.id.drop { $0 != "〕" }.dropFirst() + "号")
        sheet.put("proposed-for", step.cause)
        if matter.draw.chance(600, 80 + number) { sheet.put("answered-on", past(issued + 2)) }
      }
    }
    return sheet.sealed()
  }
}
