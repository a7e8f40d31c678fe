extension Limit {
  /// How old the facts of each department may be, in the order of `Department.allCases`. Source: 三(一)1.
  static let cadences: [Limit] = Department.allCases.map { department in
    Limit(
      "fact-cadence-" + department.rawValue, "指标更新周期：" + department.label.zh,
      "Facts hold: " + department.label.en, usualCadence(of: department), in: .days,
      clause: "三(一)1")
  }

  /// The limit of a department.
  static func cadence(of department: Department) -> Limit {
    cadences[Int(department.code) - 1]
  }

  private static func usualCadence(of department: Department) -> Int {
    switch department {
    case .housing, .fire, .cityManagement: 90
    case .civilAffairs, .organisation, .finance, .police: 180
    case .reform: 365
    }
  }
}
