/// The rows that break a check on purpose, all in one place; every other row is meant to be right.
///
/// Besides these, drawn shares break V07 (a project without leader or task force), V10 and V15 (uses and
/// parts that do not add up), V11 (more paid than owed), V14 (verified by its own handler), and fewer than
/// one row in two hundred of their kinds V18 (no published hand-over check), V19 and V32 (a trial that
/// ended), V20 (in office beyond the term), V21 and V22 (facts that contradict, or are stale), V23 (built
/// after the register's years) and V35 (set aside for long); many V29 and V30 (full-width digits, “／” for
/// nothing). `SampleCheckTests` counts them.
///
/// The typed store cannot hold V01 (an id that occurs twice), V04 (a day that does not exist), V24 (the day of
/// entry is that of the batch) and V26 (needs a frozen period).
enum SampleFault: String, CaseIterable {
  /// V02: a dispute without its matter.
  case missingMatter = "TJ-331121-0003"
  /// V03: an issue in a street that does not exist.
  case unknownStreet = "WT-331122-0005"
  /// V05: a step that was taken next month.
  case takenTomorrow = "JD-2026-331181-010-3"
  /// V06: building began before the scheme.
  case takenTooEarly = "JD-2024-331121-004-4"
  /// V08: a contract that ends before it starts.
  case endsBeforeStart = "HT-331122-0007"
  /// V09: more party members than members.
  case tooManyPartyMembers = "YW-331123-0004"
  /// V09: more households agreed than were asked.
  case tooManyAgreed = "KF-331124-0006"
  /// V10: more used than there was.
  case overspent = "SZ-331102-0003-2025H2"
  /// V12: a committee that is not there applied.
  case unlawfulApplicant = "JX-331126-0004"
  /// V13: a second committee in office.
  case secondCommittee = "YW-331121-9001"
  /// V15: lines of income that do not add up.
  case wrongSum = "SZ-331181-0004-2026H1"
  /// V16: as many households as in a town in one building.
  case crowded = "331125-0003"
  /// V17: the name of its neighbour in the same street.
  case sameName = "331124-0018"
  /// V21: two departments, or two days' files of one, that contradict each other.
  case contradiction = "BM-331102-0004-J2"
  /// V25: six menu items that differ in nothing but their ids.
  case repetition = "CD-331126-0001"
  /// V27: floor area in 万㎡.
  case wrongMeasure = "331127-0004"
  /// V28: out of the register without an approval.
  case unapproved = "331102-0062"
  /// V31: a numerator without its denominator.
  case halfShare = "ZB-2022-12-331124-C2"
  /// V32: served by the residents, says the register; by a company, says the contract.
  case contradictsContract = "331122-0012"
  /// V33: a slip that nobody signed.
  case unsigned = "SJ-2026-331123-0026-3"
  /// V34: put off when it was late already.
  case tooLate = "YQ-2026-331181-0003"
  /// V35: suspended since spring.
  case longSuspended = "DB〔2026〕331121-0042"

  /// Whether a row is this one.
  func hits(_ id: String) -> Bool { id == rawValue }
}
