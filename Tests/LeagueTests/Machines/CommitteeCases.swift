@testable import Model

private let committee = MachineDesk.committee
private let election = MachineDesk.election
private let candidate = "HX-2026-331102-003"

extension TransitionCase {
  /// The election goes on, with these days of its steps.
  private static func open(_ fields: [String: String] = [:]) -> Given {
    (election, ["filed-on": ""].merging(fields) { $1 })
  }

  private static func noElection(_ action: String = "") -> Break {
    Break("election-open", [(election, ["filed-on": "2026-10-15"])], says: "成立或换届")
  }

  private static let members = ["members": "7", "party-members": "4"]

  /// The rules of the vote, broken one by one. 300 owners and 30 000 m²: two thirds are 200 and 20 000,
  /// and more than half of those who took part are 101 and more than 10 000.
  private static let badVotes: [Break] = [
    Break("quorum", [(election, ["owners-voted": "199"])], says: "参加199人"),
    Break("quorum", [(election, ["area-voted": "19999.99"])], says: "三分之二"),
    Break("quorum", [(election, ["owners-agreed": "100"])], says: "同意100人"),
    Break("quorum", [(election, ["area-agreed": "10000.00"])], says: "过半数"),
    Break("quorum", [(election, ["owners": ""])], says: "未填"),
  ]

  private static func steps(
    _ from: String, _ to: String
  ) -> (nominate: TransitionCase, vet: TransitionCase, assembly: TransitionCase) {
    let isRenewal = from == "expiring"
    let begun = open(["nominated-on": "", "vetted-on": "", "voted-on": "", "announced-on": ""])
    return (
      TransitionCase(
        committee, "nominate", ["state": isRenewal ? from : "preparing"], also: [begun],
        to: isRenewal ? from : "nominating",
        breaks: [
          noElection(),
          Break("steps-in-order", inputs: ["nominated-on": "2026-08-02"], says: "2026-08-03"),
          Break(
            "candidates-listed",
            (1...5).map { ("HX-2026-331102-00\($0)", ["election": "XJ-2026-331102-009"]) },
            says: "候选人"),
        ]),
      TransitionCase(
        committee, "vet", ["state": isRenewal ? from : "nominating"],
        also: [open(["vetted-on": "", "voted-on": "", "announced-on": ""])],
        to: isRenewal ? from : "vetting",
        breaks: [
          noElection(),
          Break("steps-in-order", [(election, ["nominated-on": ""])], says: "候选人推荐"),
          Break("recommended", [(candidate, ["recommendation": ""])], says: candidate),
        ]),
      TransitionCase(
        committee, "hold-assembly", ["state": isRenewal ? from : "vetting"],
        also: [open(["voted-on": "", "announced-on": ""])],
        // Three days before 2026-10-30 is the 27th.
        inputs: ["announced-on": "2026-10-27"], to: isRenewal ? from : "voting",
        breaks: [
          noElection(),
          Break(
            "steps-in-order", inputs: ["voted-on": "2026-09-01", "announced-on": "2026-08-20"],
            says: "2026-09-02"),
          Break("gates-passed", [(candidate, ["party-opinion": ""])], says: candidate),
          Break("gates-passed", [(candidate, ["review": ""])], says: candidate),
          Break("enough-candidates", [(candidate, ["review": "refused"])], says: "4 名"),
          Break("announced-in-time", inputs: ["announced-on": "2026-10-28"], says: "2026-10-27"),
        ])
    )
  }

  private static func elected(
    _ action: String, _ form: String, from: String, also: [Break]
  ) -> TransitionCase {
    TransitionCase(
      committee, action, ["state": from, "kind": form], also: [open(["elected-on": ""])],
      inputs: members, to: "elected",
      breaks: badVotes + also + [
        noElection(),
        Break("assembly-held", [(election, ["voted-on": ""])], says: "表决日期"),
        Break("assembly-held", inputs: ["elected-on": "2026-09-19"], says: "2026-09-20"),
        Break("members-fit", inputs: ["party-members": "8"], says: "委员数 7"),
      ])
  }

  static let committeeCases: [TransitionCase] = {
    let founding = steps("preparing", "")
    let renewal = steps("expiring", "")
    let term = ["term-start": "2026-11-01", "term-end": "2031-10-31"]
    return [
      TransitionCase(
        committee, "prepare", ["state": "absent"], inputs: ["guide": "街道办"], to: "preparing",
        breaks: [Break("no-election-open", [open()], says: election)]),
      founding.nominate, founding.vet, founding.assembly, renewal.nominate, renewal.vet,
      renewal.assembly,
      elected(
        "elect", "committee", from: "expiring",
        also: [
          Break("not-management", [(committee, ["kind": "management-committee"])], says: "物管会")
        ]),
      elected(
        "convert", "management-committee", from: "expiring",
        also: [Break("is-management", [(committee, ["kind": "committee"])], says: "业委会")]),
      TransitionCase(
        committee, "hand-over", ["state": "elected"], also: [open(["handed-over-on": ""])],
        to: "elected",
        breaks: [
          noElection(),
          Break("after-election", inputs: ["handed-over-on": "2026-10-11"], says: "2026-10-12"),
        ]),
      TransitionCase(
        committee, "file", ["state": "elected"], also: [open()], inputs: term, to: "in-office",
        breaks: [
          noElection(),
          Break("after-election", inputs: ["filed-on": "2026-10-11"], says: "2026-10-12"),
          // Thirty days from 2026-09-29 end on 2026-10-29.
          Break("filed-in-time", [(election, ["elected-on": "2026-09-29"])], says: "2026-10-29"),
          Break("handed-over", [(election, ["handed-over-on": ""])], says: "移交日期"),
          Break("term-fits", inputs: ["term-end": "2029-10-30"], says: "2029-10-31"),
        ]),
      TransitionCase(
        committee, "prepare-renewal", inputs: ["guide": "街道办"], to: "expiring",
        breaks: [
          Break("no-election-open", [open()], says: election),
          // Six months before 2027-04-30 … the first day is 2026-10-30; a day later it is the 31st.
          Break("renewal-due", [(committee, ["term-end": "2027-05-01"])], says: "2026-11-01"),
        ]),
      TransitionCase(
        committee, "party-opinion", inputs: ["party-gate": "approved"], to: "in-office"),
      TransitionCase(
        committee, "judge-conduct",
        inputs: ["conduct": "orderly", "conduct-evidence": "年度评议"], to: "in-office"),
      TransitionCase(
        committee, "expire", ["term-end": "2026-10-29"], to: "expired",
        breaks: [Break("term-over", [(committee, ["term-end": actingDay])], says: actingDay)]),
      TransitionCase(
        committee, "begin-recall", inputs: ["guide": "街道办"], reason: "业主联名", to: "in-office",
        breaks: [
          Break("no-election-open", [open()], says: election),
          Break("explained", hasReason: false, says: "--reason"),
        ]),
      TransitionCase(
        committee, "recall", also: [open(["kind": "recall"])], to: "dissolved",
        breaks: badVotes + [
          Break("recall-open", [(election, ["kind": "renewal"])], says: "没有启动罢免"),
          Break("steps-in-order", inputs: ["voted-on": "2026-08-02"], says: "2026-08-03"),
        ]),
      TransitionCase(
        committee, "dissolve", reason: "小区征收", to: "dissolved",
        breaks: [Break("explained", hasReason: false, says: "--reason")]),
      TransitionCase(
        committee, "stand-in", ["state": "absent"], inputs: members.merging(term) { $1 },
        to: "in-office",
        breaks: [
          Break("members-fit", inputs: ["party-members": "8"], says: "委员数 7"),
          Break("term-ahead", inputs: ["term-end": "2026-11-01"], says: "2026-11-01"),
        ]),
    ]
  }()
}
