import ArgumentParser
import Dashboard
import Model

/// A script that comes with the program: it shows the dashboard at work on a store made for it, and is
/// held to its pictures in the tests.
enum Play: String, CaseIterable, ExpressibleByArgument {
  /// A street's morning: twelve things handled.
  case triage
  /// The end of a month: one file returned, one accepted, signatures, and the freeze.
  case review
  /// Thirty-seven records changed as one act, and taken back as one.
  case correction
  /// Three minutes of a joint meeting on the big screen.
  case meeting

  /// Its steps.
  var script: Script {
    do throws(Script.Failure) {
      return try Script(String(decoding: text, as: UTF8.self))
    } catch {
      preconditionFailure("\(rawValue): \(error.phrase.en)")
    }
  }

  /// The ledgers of compounds that other offices have handed in before it begins.
  var received: [(name: String, bytes: [UInt8])] {
    switch self {
    case .triage, .correction, .meeting: []
    case .review:
      [
        ("松阳县11月台账.csv", PackageResources.songyang_csv),
        ("松阳县11月台账（更正）.csv", PackageResources.songyang_corrected_csv),
      ]
    }
  }

  /// The period that was frozen before it begins; nil for none.
  var frozen: Period? {
    self == .meeting ? Period(containing: Month(year: 2026, month: 10), cadence: .month) : nil
  }

  /// Who sits at the keyboard.
  var person: String {
    switch self {
    case .triage: "街道张"
    case .review: "市局李"
    case .correction: "县局王"
    case .meeting: "市局李"
    }
  }

  private var text: [UInt8] {
    switch self {
    case .triage: PackageResources.triage_txt
    case .review: PackageResources.review_txt
    case .correction: PackageResources.correction_txt
    case .meeting: PackageResources.meeting_txt
    }
  }
}
