/// A walk over markup that finds what an XML parser would refuse.
enum WellFormed {
  /// What is wrong, or nil: every element is closed in its turn, every `&` begins a known entity.
  static func problem(in html: String) -> String? {
    var open: [Substring] = []
    var rest = html[...]
    if rest.hasPrefix("<!DOCTYPE html>") { rest = rest.dropFirst("<!DOCTYPE html>".count) }
    while let mark = rest.firstIndex(where: { $0 == "<" || $0 == "&" || $0 == ">" }) {
      let after = rest.index(after: mark)
      switch rest[mark] {
      case "&":
        let known = ["amp;", "lt;", "gt;", "quot;", "#39;"]
        guard known.contains(where: { rest[after...].hasPrefix($0) }) else {
          return "a bare & before \(rest[after...].prefix(20))"
        }
        rest = rest[after...]
      case ">": return "a bare > before \(rest[after...].prefix(20))"
      default:
        guard let end = rest[after...].firstIndex(of: ">") else { return "an open <" }
        let tag = rest[after..<end]
        if tag.contains("<") { return "a < within <\(tag.prefix(20))" }
        if tag.hasPrefix("/") {
          guard let last = open.popLast(), last == tag.dropFirst() else { return "</\(tag)" }
        } else if !tag.hasSuffix("/") {
          open.append(tag.prefix { $0 != " " })
        }
        rest = rest[rest.index(after: end)...]
      }
    }
    return open.isEmpty ? nil : "not closed: \(open)"
  }
}
