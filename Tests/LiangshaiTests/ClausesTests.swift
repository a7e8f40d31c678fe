import Foundation
import Testing

/// Every requirement of 丽建发〔2023〕22号, walked on the sample store by the program itself.
@Suite struct ClausesTests {
  /// The 106 requirements, cut from the notice by hand, and the ways each must be met:
  /// recorded, computed, shown, reminded of, exported.
  private static let asked = """
    G0.1 RSE, G0.2 RC, G0.3 RSE, G0.4 E, G1.1 RCS, G1.2 RCSM, G1.3 CSE, G1.4 CSE, G1.5 CSE
    G1.6 CSE, P1.1 RS, P1.2 RS, P1.3 RS, P1.4 R, P2.1 RCS, P2.2 RSE, P2.3 RCSM, P2.4 CS
    P2.5 RS, P3.1 RSE, P3.2 RCS, P3.3 RCSM, P3.4 RCM, P3.5 RS, P3.6 RM, P3.7 RCSM, P4.1 RS
    P4.2 R, P4.3 RSE, T1.1 RSM, T1.2 R, T1.3 RCSE, T1.4 RCS, T1.5 RS, T2.1 RSE, T2.2 RSE
    T2.3 RC, T2.4 RCS, T2.5 C, T3.1 RCS, T3.2 RCS, T3.3 CS, T3.4 R, T3.5 RM, T4.1 RCS
    T4.2 RCSM, T4.3 RCS, T4.4 R, T5.1 RC, T5.2 RCSM, T5.3 RCS, T5.4 RCS, T5.5 RCS, T6.1 RE
    T6.2 RS, T6.3 RCS, T6.4 RCSM, T6.5 RC, T6.6 RSE, T7.1 RCS, T7.2 R, T8.1 RM, T8.2 RC
    T8.3 RCS, T8.4 C, T9.1 RC, T9.2 RS, T9.3 RC, T9.4 CS, T10.1 R, T10.2 RCS, T10.3 RCS
    T10.4 RCS, T10.5 RCE, T11.1 RCSM, T11.2 RC, T11.3 RS, T11.4 RCS, T11.5 RS, T11.6 RC
    T11.7 RCM, T11.8 RC, T12.1 RS, T12.2 RCS, T12.3 RM, T12.4 RCS, T13.1 RCS, T13.2 RC
    T13.3 RCE, T14.1 R, T14.2 R, T14.3 R, T14.4 RCS, S1.1 RSM, S1.2 RS, S1.3 RCME, S1.4 R
    S1.5 RCS, S2.1 R, S2.2 SE, S2.3 RS, S2.4 CSE, S2.5 CS, S3.1 R, S3.2 RSE, S3.3 RE
    """

  private struct Row: Decodable {
    struct Thing: Decodable {
      var name: String
      var count: Int
    }

    var atom: String
    var words: String
    var record: [Thing]
    var compute: [Thing]
    var show: [Thing]
    var remind: [Thing]
    var export: [Thing]

    /// What meets it in one way.
    func things(_ way: Character) -> [Thing] {
      switch way {
      case "R": record
      case "C": compute
      case "S": show
      case "M": remind
      default: export
      }
    }
  }

  @Test func `every requirement is met in every way it asks for, by something that ran`() throws {
    let bench = try Bench()
    let answer = try bench.run(
      "clauses", bench.sample(), "--today", "2026-11-20", "--json")
    #expect(answer.code == 0, "\(answer.errors)")
    let rows = try answer.json([Row].self)
    let asked = Self.asked.split(whereSeparator: { $0 == "," || $0 == "\n" }).map {
      $0.split(separator: " ").map(String.init)
    }
    #expect(asked.count == 106)
    #expect(rows.map(\.atom) == asked.map { $0[0] })
    for (row, words) in zip(rows, asked) {
      #expect(!row.words.isEmpty)
      for way in words[1] {
        #expect(!row.things(way).isEmpty, "\(row.atom) is not met as \(way)")
      }
      for thing in row.record + row.compute + row.show + row.remind + row.export {
        #expect(thing.count > 0, "\(row.atom): nothing came of \(thing.name)")
      }
    }
  }

  @Test func `on an empty store the answer is no, and nothing is claimed`() throws {
    let bench = try Bench()
    try bench.runWell("init", bench.path("空"))
    let answer = try bench.run("clauses", bench.path("空"), "--json")
    #expect(answer.code == 1)
    let rows = try answer.json([Row].self)
    let survey = try #require(rows.first { $0.atom == "P2.1" })
    #expect(survey.record.map(\.name) == ["compound.surveyed-on"])
    #expect(survey.record.map(\.count) == [0])
  }
}
