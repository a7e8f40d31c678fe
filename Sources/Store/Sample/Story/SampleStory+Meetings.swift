import Model

extension SampleStory {
  /// The joint meeting of a month.
  struct JointMeeting {
    let month: Month
    let day: Day
    var id: String { "HY-331100-" + month.iso }
    var minutes: String { "联席会议纪要〔" + String(month.year) + "〕\(month.month)号" }
  }

  func jointMeeting(_ month: Month) -> JointMeeting {
    JointMeeting(month: month, day: calendar.workingDay(onOrAfter: month.firstDay + 8))
  }

  /// The last joint meeting before an item was given out.
  func meeting(before matter: SampleMatter) -> JointMeeting {
    let meeting = jointMeeting(matter.item.assigned.month)
    return meeting.day <= matter.item.assigned ? meeting : jointMeeting(meeting.month + -1)
  }

  /// The months that had a joint meeting.
  private var months: [Month] {
    let first = SampleStory.begin + -1
    return (0...(today.month - first)).map { first + $0 }
  }

  /// Joint meetings and the units' regular ones every month, the city's task force every quarter.
  func meetings() -> SealedBatch {
    var sheet = SampleSheet(of: Meeting.declaration.kind, bytes: 80_000)
    func add(_ id: String, _ kind: MeetingKind, _ day: Day, unit: String?, _ number: Int) {
      let draw = Draw(.meeting, number)
      // One in thirty has no quorum.
      let present = draw.chance(34, 0) ? 3 : draw.within(6...8, 1)
      sheet.begin(id)
      sheet.put("kind", choice: kind)
      sheet.put("day", day)
      sheet.put("unit", unit)
      sheet.put("members", 8)
      sheet.put("present", present)
      if kind == .joint {
        sheet.put("offices", SampleWords.offices.prefix(present).joined(separator: "、"))
      }
    }
    for (number, month) in months.enumerated() {
      let meeting = jointMeeting(month)
      add(meeting.id, .joint, meeting.day, unit: nil, number)
      sheet.put("minutes", meeting.minutes)
      sheet.put("next-on", jointMeeting(month + 1).day)
      if month.month % 3 == 0 {
        let day = calendar.workingDay(onOrAfter: month.firstDay + 19)
        add("HY-331100-" + month.iso + "-Z", .taskForce, day, unit: nil, 500 + number)
        sheet.put("task-force", "GZ-331100-01")
        sheet.put("minutes", "专班纪要〔" + String(month.year) + "〕\(month.month / 3)号")
        sheet.put("next-on", calendar.workingDay(onOrAfter: (month + 3).firstDay + 19))
      }
      for unit in units where month >= today.month + -17 {
        // 松阳 has not met since September.
        if unit.id == "331124", month > today.month + -2 { continue }
        let day = calendar.workingDay(onOrAfter: month.firstDay + 3 + unit.firstRow % 9)
        add(
          "HY-" + unit.id + "-" + month.iso, .regular, day, unit: unit.id,
          1_000 + unit.firstRow * 64 + number)
        sheet.put("minutes", unit.shortName + "例会〔" + String(month.year) + "〕\(month.month)号")
        sheet.put(
          "next-on", calendar.workingDay(onOrAfter: (month + 1).firstDay + 3 + unit.firstRow % 9))
      }
    }
    for unit in units {
      // Each task force has met within its cadence, but one in nine.
      for number in Array(1...12) + [20] + unit.ownStreets.indices.map({ 31 + $0 }) {
        let draw = Draw(.meeting, 50_000 + unit.firstRow * 64 + number)
        let force = unit.id + "-" + serial(number, 2)
        let last = today + -(draw.chance(110, 2) ? draw.within(40...70, 3) : draw.within(1...12, 3))
        let day = calendar.workingDay(onOrAfter: last)
        add(
          "HY-" + force + "-Z", .taskForce, min(day, today), unit: unit.id,
          50_000 + unit.firstRow * 64 + number)
        sheet.put("task-force", "GZ-" + force)
      }
    }
    return sheet.sealed()
  }

  /// What the joint meetings resolved: the items that name them, and what is not an item yet.
  func resolutions() -> SealedBatch {
    var sheet = SampleSheet(of: Resolution.declaration.kind, bytes: 120_000)
    for matter in matters where matter.basis == .meeting {
      sheet.begin("YD-" + matter.key)
      sheet.put("meeting", meeting(before: matter).id)
      sheet.put("unit", matter.unit.id)
      sheet.put("text", "推进" + matter.unit.compoundName(matter.place) + matter.problem + "整改")
      if matter.draw.chance(180, 24) {
        sheet.put("co-units", matter.draw.pick(SampleWords.bureaus, 25))
      }
      sheet.put("due-on", matter.item.originalDue)
      sheet.put("item", matter.id)
      sheet.put("done-on", matter.item.closed)
    }
    let open = ["制定下一年度计划", "落实街道分管领导", "核对在册底数", "补齐查验公开资料", "报送递补储备名单", "通报红单事项"]
    for (number, text) in open.enumerated() {
      let meeting = jointMeeting(today.month + -(number / 3))
      sheet.begin("YD-" + meeting.month.iso + "-0\(number % 3 + 1)")
      sheet.put("meeting", meeting.id)
      sheet.put("unit", units[number].id)
      sheet.put("text", text)
      sheet.put("due-on", calendar.workingDay(onOrAfter: meeting.day + 24))
      if number == 3 { sheet.put("done-on", today + -6) }
    }
    return sheet.sealed()
  }
}
