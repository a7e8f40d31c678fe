/// Something that makes a requirement of the notice true, by a name that the program runs.
public struct Binding: Hashable, Sendable {
  /// The five ways a requirement is met.
  public enum Way: String, CaseIterable, Sendable {
    case record, compute, show, remind, export

    /// The way's heading.
    public var label: Phrase {
      switch self {
      case .record: Phrase(zh: "记录", en: "records")
      case .compute: Phrase(zh: "计算", en: "computes")
      case .show: Phrase(zh: "展示", en: "shows")
      case .remind: Phrase(zh: "提醒", en: "reminds")
      case .export: Phrase(zh: "导出", en: "exports")
      }
    }
  }

  /// What is run.
  public enum Subject: Hashable, Sendable {
    /// A field of a kind, by the kind's ordinal and the column.
    case field(kind: Int, column: Int)
    /// An indicator of the league.
    case indicator(String)
    /// A figure that is shown and never scored.
    case observed(String)
    /// An action of the state machine of a kind.
    case act(kind: String, action: String)
    /// A check of the catalogue, such as 7 for V07.
    case check(Int)
    /// What the rule set says of the whole: its basis, its targets, its ranks.
    case rule(RuleSubject)
    /// A figure of the project pool.
    case pool(PoolSubject)
    /// A screen of the dashboard.
    case screen(ScreenName)
    /// The sheet of a kind, by its ordinal.
    case sheet(Int)
    /// The card of a kind, by its ordinal.
    case card(Int)
    /// A rule of reminders.
    case reminder(String)
    /// A document.
    case document(DocumentName)
    /// A register: a document that lists records.
    case register(String)
  }

  /// What of a rule set a requirement rests on.
  public enum RuleSubject: String, Hashable, Sendable {
    case basis, end, ranks, emergencies, targets
  }

  /// What of the pool a requirement rests on.
  public enum PoolSubject: String, Hashable, Sendable {
    case stages, plan, moves, backfill, rollUp = "roll-up"
  }

  /// How it makes the requirement true.
  public let way: Way
  /// What is run.
  public let subject: Subject
}

extension Binding {
  /// A field that holds it.
  static func field<Kind: RecordKind, Value>(_ path: KeyPath<Kind, Field<Value>>) -> Binding {
    Binding(
      way: .record,
      subject: .field(
        kind: Kind.declaration.kind.ordinal, column: Kind.declaration.position(of: path)))
  }

  /// An indicator that counts it.
  static func indicator(_ code: String) -> Binding {
    .init(way: .compute, subject: .indicator(code))
  }
  /// An observed figure that counts it.
  static func observed(_ id: String) -> Binding { .init(way: .compute, subject: .observed(id)) }
  /// An action of a state machine that holds it.
  static func act(_ kind: String, _ action: String) -> Binding {
    .init(way: .compute, subject: .act(kind: kind, action: action))
  }
  /// A check that holds it.
  static func check(_ number: Int) -> Binding { .init(way: .compute, subject: .check(number)) }
  /// What the rule set computes of it.
  static func rule(_ subject: RuleSubject, _ way: Way = .compute) -> Binding {
    .init(way: way, subject: .rule(subject))
  }
  /// What the pool computes of it.
  static func pool(_ subject: PoolSubject) -> Binding {
    .init(way: .compute, subject: .pool(subject))
  }
  /// A screen that shows it.
  static func screen(_ name: ScreenName) -> Binding { .init(way: .show, subject: .screen(name)) }
  /// The sheet that shows it.
  static func sheet<Kind: RecordKind>(_: Kind.Type) -> Binding {
    .init(way: .show, subject: .sheet(Kind.declaration.kind.ordinal))
  }
  /// The card that shows it.
  static func card<Kind: RecordKind>(_: Kind.Type) -> Binding {
    .init(way: .show, subject: .card(Kind.declaration.kind.ordinal))
  }
  /// A rule that reminds of it.
  static func reminder(_ id: String) -> Binding { .init(way: .remind, subject: .reminder(id)) }
  /// A document that carries it out.
  static func document(_ name: DocumentName) -> Binding {
    .init(way: .export, subject: .document(name))
  }
  /// A register that carries it out.
  static func register(_ id: String) -> Binding { .init(way: .export, subject: .register(id)) }

  /// The name of what is run, as people find it in the program.
  public var name: String {
    switch subject {
    case .field(let kind, let column):
      KindDeclaration.all[kind].identifier + "."
        + KindDeclaration.all[kind].fields[column].identifier
    case .indicator(let code): code
    case .observed(let id): "observed " + id
    case .act(let kind, let action): "act " + kind + " " + action
    case .check(let number): "V" + (number < 10 ? "0" : "") + String(number)
    case .rule(let subject): "rules " + subject.rawValue
    case .pool(let subject): "pool " + subject.rawValue
    case .screen(let name): "screen " + name.rawValue
    case .sheet(let kind): "sheet " + KindDeclaration.all[kind].identifier
    case .card(let kind): "card " + KindDeclaration.all[kind].identifier
    case .reminder(let id): "reminder " + id
    case .document(let name): name.rawValue
    case .register(let id): "register " + id
    }
  }
}
