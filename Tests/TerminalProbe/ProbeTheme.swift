import Canvas

/// The theme the probe shows everything in: three roles and two grounds have colours of their own.
let probeTheme: Theme = {
  let plain = ["rgb": "default", "c256": "default", "c16": "default", "mono": "plain"]
  var roles = Dictionary(uniqueKeysWithValues: Role.allCases.map { ($0.rawValue, plain) })
  roles["overdue"] = ["rgb": "#ff2010", "c256": "196", "c16": "9", "mono": "bold"]
  roles["good"] = ["rgb": "#20a030", "c256": "34", "c16": "2", "mono": "plain"]
  roles["title"] = plain.merging(["emphasis": "bold underline", "mono": "underline"]) { $1 }
  var grounds = Dictionary(uniqueKeysWithValues: Ground.allCases.map { ($0.rawValue, plain) })
  grounds["selected"] = ["rgb": "#303030", "c256": "238", "c16": "4", "mono": "reverse"]
  grounds["bar"] = ["rgb": "#005f5f", "c256": "23", "c16": "6", "mono": "reverse"]
  do {
    return try Theme(chineseName: "试", englishName: "Probe", roles: roles, grounds: grounds)
  } catch {
    fatalError("the probe's theme is refused: \(error)")
  }
}()
