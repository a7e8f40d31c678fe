import ArgumentParser
import Model
import Store

/// A field and its new value, written `FIELD=VALUE`.
struct Assignment: ExpressibleByArgument {
  let name: String
  let text: String

  init?(argument: String) {
    guard let equals = argument.firstIndex(of: "="), equals > argument.startIndex else {
      return nil
    }
    name = String(argument[..<equals])
    text = String(argument[argument.index(after: equals)...])
  }
}

extension [Assignment] {
  /// The values in canonical text, or an end with words where one cannot be read.
  func values(
    of kind: KindDeclaration, in ledger: Ledger, today: Day, language: Language
  ) throws -> [(field: String, text: String)] {
    try map { assignment in
      guard let column = kind.position(called: assignment.name) else {
        throw kind.unknownField(assignment.name).ending(Exit.usage, in: language)
      }
      let field = kind.fields[column]
      guard column > 0 else {
        throw Phrase(
          zh: "\(field.label.zh)：编号不能修改。", en: "\(field.identifier): an id cannot be changed."
        ).ending(Exit.refused, in: language)
      }
      do throws(EntryProblem) {
        let text = try ledger.canonicalText(of: assignment.text, for: field, today: today)
        if text.isEmpty, field.isRequired {
          throw EntryProblem(field: field, found: assignment.text, expected: EntryProblem.someValue)
        }
        return (field.identifier, text)
      } catch {
        throw error.message.ending(Exit.refused, in: language)
      }
    }
  }
}

/// Changes a record.
struct SetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "修改一条记录 / change a record")

  @Argument(help: "数据文件夹 / the store") var store: String
  @Argument(help: "编号 / the id") var id: String
  @Argument(help: ArgumentHelp("字段=值 / the new values", valueName: "FIELD=VALUE"))
  var values: [Assignment]
  @Option(help: "修改原因 / why") var reason: String?
  @OptionGroup var global: GlobalOptions

  func run() throws {
    var store = try global.open(store)
    let language = global.language
    let (kind, _) = try store.place(of: id, language: language)
    let values = try values.values(
      of: kind, in: store.ledger, today: global.day, language: language)
    try store.save([.set(kind: kind, id: id, values: values)], reason: reason, language: language)
    Out.write(id + " " + Saved.word(language) + "\n")
    try store.publish([kind], language: language)
  }
}

/// Makes a record.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "新增一条记录 / make a record")

  @Argument(help: "数据文件夹 / the store") var store: String
  @Argument(help: "记录种类 / the kind") var kind: Kind
  @Argument(help: ArgumentHelp("字段=值，可写 id=编号 / the values", valueName: "FIELD=VALUE"))
  var values: [Assignment]
  @Option(help: "新增原因 / why") var reason: String?
  @OptionGroup var global: GlobalOptions

  func run() throws {
    var store = try global.open(store)
    let language = global.language
    let kind = kind.declaration
    let given = values.first { kind.position(called: $0.name) == 0 }?.text
    let rest = values.filter { kind.position(called: $0.name) != 0 }
    let canonical = try rest.values(
      of: kind, in: store.ledger, today: global.day, language: language)
    let missing = kind.fields.dropFirst().filter { field in
      field.isRequired && !canonical.contains { $0.field == field.identifier && !$0.text.isEmpty }
    }
    guard missing.isEmpty else {
      throw Phrase(
        zh: "缺少必填字段：" + missing.map(\.label.zh).joined(separator: "、") + "。请补上后再试。",
        en: "required fields are missing: " + missing.map(\.identifier).joined(separator: ", ")
          + ". Give them and try again."
      ).ending(Exit.refused, in: language)
    }
    guard let id = given ?? store.ledger.nextID(of: kind, values: canonical, today: global.day)
    else {
      throw Phrase(
        zh: "\(kind.label.zh)的编号需由您给出，例如 id=\(kind.idPattern.example)。",
        en: "give the id of a \(kind.identifier), such as id=\(kind.idPattern.example)."
      ).ending(Exit.refused, in: language)
    }
    guard kind.idPattern.accepts(id) else {
      throw Phrase(
        zh: "编号：找到“\(id)”，应形如 \(kind.idPattern.example)。",
        en: "id: found \"\(id)\", expected the form \(kind.idPattern.example)."
      ).ending(Exit.refused, in: language)
    }
    try store.save(
      [.new(kind: kind, id: id, values: canonical)], reason: reason, language: language)
    Out.write(id + " " + Saved.word(language) + "\n")
    try store.publish([kind], language: language)
  }
}

/// The word that is said only when an edit is on the disk.
enum Saved {
  static func word(_ language: Language) -> String { Phrase(zh: "已保存", en: "saved")(language) }
}

extension Store {
  /// Writes acts durably, or ends with words.
  mutating func save(_ acts: [Act], reason: String? = nil, language: Language) throws {
    do throws(StoreError) {
      try write(acts, reason: reason, by: Author.current())
    } catch {
      throw error.message.ending(error.exit, in: language)
    }
  }

  /// Publishes views; a failure is told but undoes nothing, since the edit is on the disk.
  func publish(_ kinds: [KindDeclaration], language: Language) throws {
    do throws(StoreError) {
      for kept in try publishViews(of: kinds) { Out.complain(kept.reason(language)) }
    } catch {
      Out.complain(
        Phrase(zh: "已保存，但 tables/ 下的表格没有更新：", en: "saved, but tables/ is not up to date: ")(
          language)
          + error.message(language))
    }
  }
}

extension StoreError {
  /// How a command ends that met it while writing.
  var exit: ExitCode { isRefusal ? Exit.refused : Exit.unsaved }
}
