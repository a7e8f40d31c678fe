import Glibc

/// Who writes, as the machine tells it: a claim, no signature.
public struct Author: Sendable {
  /// The account's name.
  public var name: String
  /// The folder for the program's own state.
  public var stateFolder: String

  /// A writer of this name.
  public init(name: String, stateFolder: String) {
    self.name = name
    self.stateFolder = stateFolder
  }

  /// The account this program runs as.
  public static func current() throws(StoreError) -> Author {
    func environment(_ name: String) -> String? {
      guard let value = getenv(name) else { return nil }
      let text = String(cString: value)
      return text.isEmpty ? nil : text
    }
    guard let folder = Desk.stateFolder(environment: environment) else { throw .noStateFolder }
    let name = environment("LIANGSHAI_USER") ?? environment("USER") ?? environment("LOGNAME")
    return Author(name: name ?? "uid-\(getuid())", stateFolder: folder)
  }
}
