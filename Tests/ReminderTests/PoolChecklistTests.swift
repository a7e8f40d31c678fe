import Model
import Testing

/// The check-list of the pool asks what the steps of projects ask.
@Suite struct PoolChecklistTests {
  private var book = Book()

  private mutating func project(_ values: [String: String]) {
    book.add(
      Project.self, "XM-1",
      ["name": "一期", "compounds": "331102-0001"].merging(values) { $1 })
  }

  private func row(_ today: String = "2026-11-20") throws -> PoolChecklist.Row {
    try #require(PoolChecklist(book.circumstances(today)).rows.first)
  }

  private func state(
    _ id: String, _ today: String = "2026-11-20"
  ) throws -> PoolRequirement.State {
    try row(today).states[place(of: id)]
  }

  private func reason(_ id: String, _ today: String = "2026-11-20") throws -> String? {
    try row(today).reasons[place(of: id)]?.zh
  }

  private func place(of id: String) throws -> Int {
    try #require(PoolRequirement.all.firstIndex { $0.id == id })
  }

  @Test func `Every stage asks for the conditions and documents of the stage table`() {
    let table: [ProjectStage: [String]] = [
      .reserve: [
        "in-register", "surveyed", "issues-listed", "application", "consultation",
        "street-agrees",
      ],
      .planned: [
        "reserve-rank", "plan-year", "plan-approval", "in-annual-plan", "leader", "task-force",
      ],
      .scheme: ["plan-locked", "gaps-answered", "fund-measured"],
      .executing: ["scheme", "displayed-on", "displayed", "joint-record", "start-evidence"],
      .accepted: ["tracks-done", "acceptance", "taken-over"],
      .published: ["defects-closed", "check-published"],
      .operating: ["objections-over", "under-contract", "committee-filed", "income-posted"],
      .closed: ["stable", "closing-form", "county-checked-on", "city-sampled"],
      .reviewed: ["review-due"],
    ]
    #expect(
      PoolRequirement.all.map(\.id) == ProjectStage.path.flatMap { table[$0] ?? [] })
    let asked = Dictionary(grouping: PoolRequirement.all, by: \.stage)
    #expect(asked.mapValues { $0.map(\.id) } == table)
    #expect(PoolRequirement.all.allSatisfy { !$0.clause.isEmpty && !$0.name.zh.isEmpty })
  }

  @Test mutating func `The check-list tells what is there, missing and to come, and why`() throws {
    project([
      "stage": "S2", "application": "表1", "consultation": "表2", "leader": "李",
      "track-service": "done", "track-committee": "done", "track-party": "doing",
      "track-enclosure": "n-a", "track-fund": "done", "track-digital": "done",
      "track-works": "n-a",
    ])
    #expect(
      try row().missing.map(\.id) == [
        "surveyed", "issues-listed", "street-agrees", "plan-year",
        "plan-approval", "task-force",
      ])
    #expect(try row().needed.map(\.id) == ["plan-locked"])
    #expect(try state("leader") == .done)
    #expect(try reason("leader") == nil)
    // A track that is not done is named, and missing once the works are accepted.
    #expect(try state("tracks-done") == .open)
    book.set(Project.self, "XM-1", "stage", "S5")
    #expect(try state("tracks-done") == .missing)
    #expect(try reason("tracks-done") == "任务线：现为党建进行中，应为已完成或不涉及。请先完成或注明不涉及。")
    book.set(Project.self, "XM-1", "track-party", "done")
    #expect(try state("tracks-done") == .done)
    #expect(try state("gaps-answered") == .done)
    book.add(Model.Issue.self, "WT-1", ["compound": "331102-0001", "kind": "gap"])
    #expect(try state("issues-listed") == .done)
    #expect(try state("gaps-answered") == .missing)
    book.set(Model.Issue.self, "WT-1", "planned-fix", "补漏")
    book.set(Model.Issue.self, "WT-1", "project", "XM-1")
    #expect(try state("gaps-answered") == .done)
    // A fund measure is asked for only where a compound has no fund.
    #expect(try state("fund-measured") == .done)
    book.set(Compound.self, "331102-0001", "fund-state", "missing")
    #expect(try state("fund-measured") == .missing)
    book.set(Project.self, "XM-1", "fund-measure", "居民出资")
    #expect(try state("fund-measured") == .done)
    // What was set aside is left out.
    book.set(Project.self, "XM-1", "stage", "X1")
    #expect(PoolChecklist(book.circumstances("2026-11-20")).rows.isEmpty)
  }

  @Test mutating func `Records of compounds fill the check-list of their project`() throws {
    project(["stage": "S7"])
    let asked: Set<String> = [
      "taken-over", "check-published", "objections-over", "under-contract", "committee-filed",
      "income-posted",
    ]
    #expect(try Set(row().missing.map(\.id)).isSuperset(of: asked))
    book.add(
      HandoverInspection.self, "CY-1",
      [
        "compound": "331102-0001", "day": "2026-05-01", "published-on": "2026-05-10",
        "published-at": "公示栏",
      ])
    book.add(
      ServiceContract.self, "HT-1",
      ["compounds": "331102-0001", "mode": "hired", "start": "2026-05-01", "end": "2029-04-30"])
    book.add(
      OwnersCommittee.self, "YW-1",
      [
        "compound": "331102-0001", "state": "in-office", "filed-on": "2025-01-01",
        "term-start": "2025-01-01", "term-end": "2027-12-31",
      ])
    book.add(
      IncomeStatement.self, "SZ-1", ["compound": "331102-0001", "posted-on": "2026-07-10"])
    #expect(try Set(row().missing.map(\.id)).isDisjoint(with: asked))
    // The records of one compound are not those of the other.
    book.set(Project.self, "XM-1", "compounds", "331102-0001 331102-0002")
    #expect(try Set(row().missing.map(\.id)).isSuperset(of: asked))
    #expect(try #require(try reason("taken-over")).contains("小区2未达到"))
  }

  @Test mutating func `What the next stage asks is what the machine answers to the step`() throws {
    for stage in ["S0", "S1", "S2", "S3", "S4", "S5", "S6"] {
      book = Book()
      project(["stage": stage])
      let row = try row()
      let step = try #require(
        Machine.project.standing(
          of: "XM-1", in: book.circumstances("2026-11-20"), by: Signature("王")
        ).first { $0.transition.action == "advance-stage" })
      let needed = Set(row.needed.map(\.id))
      let reasons = zip(PoolRequirement.all, row.reasons).compactMap {
        needed.contains($0.id) ? $1 : nil
      }
      #expect(reasons == step.reasons && !reasons.isEmpty, "\(stage)")
    }
  }

  @Test mutating func `A rank in the reserve is asked of projects in the reserve`() throws {
    project(["stage": "S0"])
    #expect(try state("reserve-rank") == .open)
    book.set(Project.self, "XM-1", "stage", "S1")
    #expect(try row().needed.map(\.id).first == "reserve-rank")
    book.set(Project.self, "XM-1", "reserve-rank", "7")
    #expect(try state("reserve-rank") == .done)
    book.set(Project.self, "XM-1", "stage", "S2")
    book.set(Project.self, "XM-1", "reserve-rank", "")
    #expect(try state("reserve-rank") == .done)
  }

  @Test mutating func `How long a stage lasted is asked while the project is in it`() throws {
    project(["stage": "S4", "stage-since": "2020-01-01"])
    #expect(try state("stable") == .open)
    #expect(try reason("stable") == nil)
    book.set(Project.self, "XM-1", "stage", "S7")
    #expect(try state("stable") == .done)
    book.set(Project.self, "XM-1", "stage-since", "2026-11-19")
    #expect(try state("stable") == .open)
    #expect(try reason("stable") != nil)
    book.set(Project.self, "XM-1", "stage", "S8")
    book.set(Project.self, "XM-1", "left-on", "2026-11-19")
    #expect(try state("stable") == .done)
    // The first review is due six months after a project left.
    #expect(try state("review-due", "2027-05-18") == .open)
    #expect(try state("review-due", "2027-05-19") == .done)
    book.set(Project.self, "XM-1", "stage", "S9")
    #expect(try state("review-due", "2027-05-20") == .done)
  }
}
