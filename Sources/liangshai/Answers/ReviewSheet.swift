import Bulletin
import Model

/// What is pending as a table.
struct ReviewSheet {
  private let batches: [PendingBatch]
  private let ledger: Ledger
  private let language: Language

  /// The batches of a store, in the words of a language.
  init(_ batches: [PendingBatch], ledger: Ledger, language: Language) {
    self.batches = batches
    self.ledger = ledger
    self.language = language
  }

  /// A row for each cell.
  func sheet(isSample: Bool) -> Sheet {
    Sheet(
      columns: [
        .init("file", Phrase(zh: "文件", en: "File")),
        .init("line", Phrase(zh: "行", en: "Line"), isNumeric: true),
        .init("id", Phrase(zh: "编号", en: "Id")),
        .init("field", Phrase(zh: "字段", en: "Field")),
        .init("published", Phrase(zh: "公布时", en: "Published")),
        .init("current", Phrase(zh: "库里现在", en: "Store now")),
        .init("proposed", Phrase(zh: "改为", en: "Proposed")),
        .init("question", Phrase(zh: "疑问", en: "Question")),
      ],
      rows: batches.flatMap { batch in
        batch.rows.flatMap { row in
          row.cells.map { cell in
            let field = KindDeclaration.all[batch.kind].fields[cell.column]
            let doubts =
              [cell.problem, row.question, cell.suspicion].compactMap { $0?(language) }
              + (cell.remarks + row.remarks).map { $0.rule + " " + $0.words(language) }
            let proposed =
              cell.proposed.isEmpty ? cell.typed : ledger.words(of: cell.proposed, field, language)
            return [
              .init(batch.file), .init(row.line),
              .init(row.id.isEmpty ? Phrase(zh: "(新)", en: "(new)")(language) : row.id),
              .init(field.label(language)),
              .init(ledger.words(of: cell.published, field, language)),
              .init(ledger.words(of: cell.current, field, language)), .init(proposed),
              .init(doubts.joined(separator: language == .zh ? "；" : "; ")),
            ]
          }
        }
      }, isSample: isSample)
  }

  /// The batches with their rows and cells, in canonical text.
  var json: JSON {
    .list(
      batches.map { batch in
        let kind = KindDeclaration.all[batch.kind]
        return .object([
          ("file", .text(batch.file)), ("kind", .text(kind.identifier)),
          ("notes", .list(batch.notes.map { .text($0(language)) })),
          ("rows", .list(batch.rows.map { json(of: $0, kind) })),
        ])
      })
  }

  private func json(of row: PendingBatch.Row, _ kind: KindDeclaration) -> JSON {
    .object([
      ("line", .number(row.line)), ("id", .text(row.id)), ("change", .text(row.change.rawValue)),
      ("question", .optional(row.question?(language))),
      (
        "cells",
        .list(
          row.cells.map { cell in
            .object([
              ("field", .text(kind.fields[cell.column].identifier)),
              ("label", .text(kind.fields[cell.column].label(language))),
              ("published", .text(cell.published)), ("current", .text(cell.current)),
              ("proposed", .text(cell.proposed)), ("typed", .text(cell.typed)),
              ("problem", .optional(cell.problem?(language))),
              ("suspicion", .optional(cell.suspicion?(language))),
            ])
          })
      ),
    ])
  }
}

extension Ledger {
  /// A canonical text as tables show it: the word of a choice, the name of a unit.
  fileprivate func words(
    of text: String, _ field: FieldDeclaration, _ language: Language
  ) -> String {
    switch field.type {
    case .code(of: let target?): name(of: text, kind: target) ?? text
    case .choice(let list): list.code(of: text).flatMap(list.entry)?.label(language) ?? text
    case .flag:
      switch text {
      case "true": Phrase(zh: "是", en: "yes")(language)
      case "false": Phrase(zh: "否", en: "no")(language)
      default: text
      }
    default: text
    }
  }
}
