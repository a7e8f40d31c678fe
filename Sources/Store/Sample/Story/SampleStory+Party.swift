import Model

extension SampleStory {
  /// Pacts by which community, committee and company build the party together.
  func pacts() -> SealedBatch {
    var sheet = SampleSheet(of: PartyPact.declaration.kind)
    for unit in units {
      for number in 0..<max(1, unit.compounds / 8) {
        let draw = draw(.pact, unit, number)
        let first = number * 8
        let last = min(unit.compounds - 1, first + draw.below(4, 0))
        sheet.begin("LJ-" + unit.id + "-" + serial(number + 1, 3))
        sheet.put(
          "compounds", (first...last).map { unit.compoundID($0) }.joined(separator: " "))
        sheet.put("unit", unit.id)
        sheet.put("parties", unit.community(first) + "党组织、业委会、物业企业")
        let signed = day(from: Month(year: 2023, month: 6).firstDay, draw, 1)
        sheet.put("signed-on", signed)
        sheet.put("ends-on", draw.chance(700, 2) ? signed + 730 : nil)
        sheet.put("document", "联建协议" + serial(number + 1, 3))
      }
    }
    return sheet.sealed()
  }

  /// Duty lists, boundaries, mechanisms and paths of the units; rules of procedure and covenants of
  /// the compounds that have a committee.
  func dutyLists() -> SealedBatch {
    var sheet = SampleSheet(of: DutyList.declaration.kind, bytes: 60_000)
    func add(_ id: String, _ unit: SampleUnit, _ kind: DutyListKind, _ title: String, _ day: Day?) {
      sheet.begin(id)
      sheet.put("unit", unit.id)
      sheet.put("kind", choice: kind)
      sheet.put("title", title)
      sheet.put("version", "v1")
      sheet.put("adopted-on", day)
    }
    for unit in units {
      // One unit has drafted its lists and not adopted them.
      func adopted(_ number: Int) -> Day? {
        unit.id == "331126"
          ? nil : Day(iso: "2023-09-01").map { $0 + draw(.duty, unit, number).below(300, 0) }
      }
      for (number, subject) in DutySubject.allCases.enumerated() {
        add(
          "QD-" + unit.id + "-A\(number + 1)", unit, .duties, subject.label.zh + "职责清单",
          adopted(number))
        sheet.put("subject", choice: subject)
        sheet.put("document", unit.shortName + "职责清单")
      }
      for (number, boundary) in DutyBoundary.allCases.enumerated() {
        add(
          "QD-" + unit.id + "-B\(number + 1)", unit, .boundary, boundary.label.zh + "责任边界",
          adopted(4 + number))
        sheet.put("boundary", choice: boundary)
      }
      let others: [(DutyListKind, String)] = [
        (.mechanism, "属地综合管理工作机制"), (.institution, "业委会规范运行制度"), (.path, "三方协同共治路径"),
      ]
      for (number, other) in others.enumerated() {
        add("QD-" + unit.id + "-C\(number + 1)", unit, other.0, other.1, adopted(10 + number))
        sheet.put("document", "〔2023〕" + String(20 + number) + "号")
      }
    }
    for committee in committees {
      guard let term = committee.term, committee.hasRules, committee.place % 2 == 0
      else { continue }
      let isCovenant = committee.place % 4 == 0
      add(
        "QD-" + committee.id.dropFirst(3), committee.unit, isCovenant ? .covenant : .procedure,
        isCovenant ? "管理规约" : "业主大会议事规则", past(term.start + committee.draw.within(0...60, 45)))
      sheet.put("compound", committee.unit.compoundID(committee.place))
      sheet.put("filed-on", term.filed)
    }
    return sheet.sealed()
  }

  /// Matters in five steps; one in six stopped on the way, most after 理.
  func deliberations() -> SealedBatch {
    var sheet = SampleSheet(of: Deliberation.declaration.kind, bytes: 60_000)
    for unit in units {
      for number in 0..<(6 + unit.compounds / 3) {
        let draw = draw(.deliberation, unit, number)
        let isWaiting = number == 0 && store.morning?.unit.id == unit.id
        let place = isWaiting ? store.morning?.deliberation ?? 0 : draw.below(unit.compounds, 0)
        var day = isWaiting ? today + -70 : day(from: SampleStory.begin.firstDay, draw, 1)
        let isRecent = today - day < 220
        let last =
          isWaiting ? 3 : isRecent && draw.chance(260, 2) ? draw.pick([1, 2, 3, 3, 3, 4], 3) : 5
        sheet.begin("XS-" + unit.id + "-" + serial(number + 1, 4))
        sheet.put("compound", unit.compoundID(place))
        sheet.put("unit", unit.id)
        sheet.put("topic", draw.pick(SampleWords.topics, 4))
        var reached = 0
        for field in ["spoken-on", "discussed-on", "handled-on", "shown-on", "rated-on"].prefix(
          last)
        {
          guard day <= today else { break }
          sheet.put(field, day)
          reached += 1
          day = day + draw.within(3...14, 5 + reached)
        }
        sheet.put("place", unit.community(place) + "议事厅")
        sheet.put(
          "participants", max(5, unit.size(place).households * draw.within(8...60, 12) / 100))
        if reached >= 3 { sheet.put("decision", draw.pick(["同意实施", "调整方案后实施", "暂缓，继续征询"], 13)) }
        guard reached == 5 else { continue }
        sheet.put("score", draw.within(66...98, 14))
        sheet.put("ratings", draw.within(6...90, 15))
      }
    }
    return sheet.sealed()
  }

  private func actionCount(_ unit: SampleUnit) -> Int { 8 + unit.compounds * 3 / 5 }
  private func disputeCount(_ unit: SampleUnit) -> Int { 5 + unit.compounds / 4 }

  /// What the three did together: visits, talks, works and mediations.
  func jointActions() -> SealedBatch {
    var sheet = SampleSheet(of: JointAction.declaration.kind, bytes: 80_000)
    for unit in units {
      for number in 0..<actionCount(unit) {
        let draw = draw(.action, unit, number)
        let kind = JointActionKind.allCases[number % 4]
        let dispute = number / 4 % disputeCount(unit)
        let isMediation = kind == .mediate
        let place =
          isMediation
          ? self.draw(.dispute, unit, dispute).below(unit.compounds, 0)
          : draw.below(unit.compounds, 0)
        sheet.begin("LD-" + unit.id + "-" + serial(number + 1, 4))
        sheet.put("compound", unit.compoundID(place))
        sheet.put("unit", unit.id)
        sheet.put("kind", choice: kind)
        sheet.put(
          "topic", choice: isMediation ? JointTopic.dispute : draw.pick(JointTopic.allCases, 1))
        sheet.put("subject", isMediation ? "调解物业纠纷" : draw.pick(SampleWords.joint, 2))
        sheet.put("day", day(from: SampleStory.begin.firstDay, draw, 3))
        sheet.put("community-present", true)
        sheet.put("committee-present", draw.chance(880, 4))
        sheet.put("company-present", draw.chance(860, 5))
        sheet.put("community-workers", draw.within(1...6, 6))
        sheet.put("company-staff", draw.within(0...8, 7))
        sheet.put("result", draw.pick(["已办结", "达成一致", "形成清单", "继续跟进"], 8))
        if isMediation { sheet.put("dispute", "TJ-" + unit.id + "-" + serial(dispute + 1, 4)) }
      }
    }
    return sheet.sealed()
  }

  func disputes() -> SealedBatch {
    var sheet = SampleSheet(of: Dispute.declaration.kind)
    for unit in units {
      for number in 0..<disputeCount(unit) {
        let draw = draw(.dispute, unit, number)
        let id = "TJ-" + unit.id + "-" + serial(number + 1, 4)
        let opened = day(from: SampleStory.begin.firstDay, draw, 1)
        let isOnSite = draw.chance(720, 2)
        let closed =
          draw.chance(today - opened > 200 ? 990 : 800, 3)
          ? past(opened + draw.within(1...60, 4)) : nil
        sheet.begin(id)
        sheet.put("compound", unit.compoundID(draw.below(unit.compounds, 0)))
        sheet.put("unit", unit.id)
        sheet.put("parties", choice: draw.pick(DisputeParties.allCases, 5))
        if !SampleFault.missingMatter.hits(id) {
          sheet.put("matter", draw.pick(SampleWords.quarrels, 6))
        }
        sheet.put("opened-on", opened)
        sheet.put(
          "level",
          choice: isOnSite
            ? HandlingLevel.community : draw.pick([.street, .street, .county, .city], 7))
        sheet.put("closed-on", closed)
        if closed != nil { sheet.put("closed-on-site", isOnSite) }
        if number > 2, draw.chance(70, 8) {
          sheet.put("repeat-of", "TJ-" + unit.id + "-" + serial(number - 1, 4))
        }
      }
    }
    return sheet.sealed()
  }
}
