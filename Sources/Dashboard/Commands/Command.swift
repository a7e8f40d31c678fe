import Canvas
import Model

/// One thing a reader can do: its words, its keys, where it applies and what it does.
///
/// Footer, help page and key table are made from ``all`` and nothing else.
public struct Command: Sendable, Identifiable {
  /// What commands are listed under.
  public enum Group: String, CaseIterable, Sendable {
    case move, go, list, edit, program, input

    /// The group's name.
    public var label: Phrase {
      switch self {
      case .move: Phrase(zh: "移动", en: "Move")
      case .go: Phrase(zh: "前往", en: "Go")
      case .list: Phrase(zh: "查看", en: "View")
      case .edit: Phrase(zh: "修改", en: "Change")
      case .program: Phrase(zh: "程序", en: "Program")
      case .input: Phrase(zh: "输入", en: "Input")
      }
    }
  }

  /// The name in keys files.
  public let id: String
  /// What it does in one or two words.
  public let title: Phrase
  /// What it does in one sentence.
  public let help: Phrase
  /// What it is listed under.
  public let group: Group
  /// The keys that run it, the one shown first.
  public let keys: [Key]
  /// Where the keys work.
  public let scopes: Set<Scope>
  /// Whether it changes records.
  public let isDangerous: Bool
  /// Where the footer shows it: smaller numbers first; nil for nowhere.
  public let hint: Int?
  /// Why it cannot run now, or nil where it can.
  public let unavailable: @Sendable (State) -> Phrase?
  /// What it does.
  let run: @Sendable (inout State) -> [Effect]

  /// Declares a command; `keys` are in the notation of keys files, separated by spaces.
  init(
    _ id: String, _ title: Phrase, _ help: Phrase, group: Group, keys: String,
    scopes: Set<Scope>, isDangerous: Bool = false, hint: Int? = nil,
    unavailable: @escaping @Sendable (State) -> Phrase? = { _ in nil },
    run: @escaping @Sendable (inout State) -> [Effect]
  ) {
    self.id = id
    self.title = title
    self.help = help
    self.group = group
    self.keys = keys.split(separator: " ").map { notation in
      guard let key = Key(notation: String(notation)) else {
        preconditionFailure("\(id): \(notation) names no key")
      }
      return key
    }
    self.scopes = scopes
    self.isDangerous = isDangerous
    self.hint = hint
    self.unavailable = unavailable
    self.run = run
  }

  /// Every command, in the order of the help page.
  public static let all: [Command] =
    moving + going + presenting + reporting + listing + arranging + acting + editing + marking
    + settling
    + review + ruling + closing + history
    + unsaved + program
    + input
}
