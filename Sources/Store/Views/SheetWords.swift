import Model

/// What is said of a view that somebody saved: questions of rows, suspicions of cells, notes of the file.
enum SheetWords {
  // MARK: Questions

  static func otherID(_ typed: String, _ id: String, line: Int?) -> Phrase {
    let place = line.map { Phrase(zh: "（在第\($0)行）", en: " (in line \($0))") } ?? Phrase("")
    return Phrase(
      zh: "校验属于 \(id)\(place.zh)，编号却是“\(typed)”：可能是复制、下拉或只排序了一列。确属“\(typed)”的，点选本行接受；否则退回。",
      en:
        "the check is that of \(id)\(place.en), the id is \"\(typed)\": copied, filled down, or one "
        + "column sorted alone. Accept this row where it is about \"\(typed)\", else return it.")
  }

  static func clearedID(_ id: String, other line: Int?) -> Phrase {
    line.map {
      Phrase(
        zh: "由 \(id)（第\($0)行）复制而来，编号是空的。要新增一条记录的，点选本行接受；否则退回。",
        en: "a copy of \(id) (line \($0)) without an id. Accept this row to make a new record, "
          + "else return it.")
    }
      ?? Phrase(
        zh: "编号被清空，按校验是 \(id)。仍是这条记录的，点选本行接受；否则退回。",
        en:
          "the id was cleared; the check is that of \(id). Accept this row where it is still about "
          + "that record, else return it.")
  }

  static func unknownCheck(_ check: String) -> Phrase {
    Phrase(
      zh: "校验“\(check.prefix(20))”不是这里公布过的，不知道原来的内容。核对后点选本行接受，或退回。",
      en:
        "the check \"\(check.prefix(20))\" was never published here, so what stood there is not known. "
        + "Look at the row and accept it, or return it.")
  }

  static func unproven(_ id: String) -> Phrase {
    Phrase(
      zh: "没有校验，不知道是从哪一版改的，已与 \(id) 最相近的一版比较。核对后点选本行接受，或退回。",
      en:
        "without a check it is not known which version was edited; it was compared with the version of "
        + "\(id) most like it. Look at the row and accept it, or return it.")
  }

  static func gone(_ id: String) -> Phrase {
    Phrase(
      zh: "\(id) 已作废或已撤回。仍要修改的，点选本行接受；否则退回。",
      en:
        "\(id) is void or was taken out. Accept this row to change it all the same, else return it."
    )
  }

  static func repeated(_ id: String, lines: [Int]) -> Phrase {
    let lines = SheetFile.list(lines)
    return id.isEmpty
      ? Phrase(
        zh: "与第\(lines)行完全相同，都没有编号。确是两条记录的，逐行接受；否则退回多余的。",
        en:
          "the same as line \(lines), without an id. Accept each where they are two records, else "
          + "return one.")
      : Phrase(
        zh: "第\(lines)行也是 \(id)，内容不同。请点选正确的一行接受，另一行退回。",
        en: "line \(lines) is \(id) too and differs. Accept the right one and return the other.")
  }

  // MARK: Suspicions

  static func filledDown(from first: Int, to last: Int) -> Phrase {
    Phrase(
      zh: "第\(first)至\(last)行像是由上一格下拉填充的",
      en: "lines \(first) to \(last) look filled down from the cell above")
  }

  static let overtaken = Phrase(
    zh: "公布之后库里也改过，接受会替换库里现在的值",
    en: "the store was changed too since; accepting replaces what it holds now")

  static let cleared = Phrase(zh: "必填的值被清空", en: "a required value was cleared")

  // MARK: Notes

  static func otherFile(_ kind: KindDeclaration) -> Phrase {
    Phrase(
      zh: "表头和校验都不是“\(kind.label.zh)”表的，像是另一份文件，没有读取任何行。请换回原来的表，或收起本文件。",
      en:
        "neither headings nor checks are those of the table of \(kind.identifier); it looks like another "
        + "file, and no row was read. Put the table back, or set this file aside.")
  }

  /// Why a file is no table at all.
  static func unreadable(_ reason: ImportError.Reason) -> Phrase {
    switch reason {
    case .empty:
      Phrase(
        zh: "文件是空的。请放回表格，或收起本文件。",
        en: "the file is empty. Put the table back, or set this file aside.")
    case .workbook:
      Phrase(
        zh: "存成了工作簿，应为 CSV。请另存为“CSV UTF-8”，文件名不变；或收起本文件。",
        en:
          "it was saved as a workbook; CSV was expected. Save it as CSV UTF-8 under the same name, "
          + "or set it aside.")
    case .tooLarge:
      Phrase(
        zh: "超过 256 MiB，没有读取。请收起本文件。",
        en: "more than 256 MiB; it was not read. Set this file aside.")
    case .encodingUnclear, .encodingUnavailable:
      Phrase(
        zh: "认不出文字编码，应为 UTF-8 或 GB18030(GBK)。请另存为“CSV UTF-8”，文件名不变。",
        en: "the character encoding is unclear; UTF-8 or GB18030 (GBK) was expected. Save it as "
          + "CSV UTF-8 under the same name.")
    default:
      Phrase(
        zh: "没有找到这张表的表头，没有读取任何行。请放回表格，或收起本文件。",
        en: "the headings of this table are not there, and no row was read. Put the table back, "
          + "or set this file aside.")
    }
  }

  static func missingColumns(_ fields: [FieldDeclaration]) -> Phrase {
    let names = names(fields)
    return Phrase(
      zh: "没有这些列：\(names.zh)。不当作修改，库里的值不变。",
      en: "these columns are not in the file: \(names.en). That is no change; the store keeps them."
    )
  }

  static func emptiedColumns(_ fields: [FieldDeclaration]) -> Phrase {
    let names = names(fields)
    return Phrase(
      zh: "这些列整列被清空：\(names.zh)。不当作修改，库里的值不变；要清空请逐条修改。",
      en: "these columns were emptied as a whole: \(names.en). That is no change; to clear values, "
        + "edit the records.")
  }

  static let noChecks = Phrase(
    zh: "没有“校验”列，不知道各行是从哪一版改的，每个不同之处都要逐行确认。",
    en:
      "there is no column 校验, so it is not known which version was edited; every difference is asked "
      + "about row by row.")

  static func hidden(_ count: Int) -> Phrase {
    Phrase(
      zh: "\(count) 格存成了 ###（列太窄），按没有修改处理。",
      en: "\(count) cells were saved as ### (the column was too narrow) and count as unchanged.")
  }

  static func missingRows(_ ids: [String]) -> Phrase {
    let list = SheetFile.list(ids)
    return Phrase(
      zh: "\(ids.count) 条公布过的记录不在文件里（\(list)）。不会因此删除；要作废请逐条操作。",
      en:
        "\(ids.count) published records are not in the file (\(list)). Nothing is deleted by that; "
        + "declare records void one by one.")
  }

  static func identical(_ id: String, lines: [Int]) -> Phrase {
    let lines = SheetFile.list(lines)
    return Phrase(
      zh: "第\(lines)行都是 \(id) 且内容相同，按一行看待。",
      en: "lines \(lines) are all \(id) and equal; they count as one.")
  }

  static func moreIdentical(_ count: Int) -> Phrase {
    Phrase(zh: "另有 \(count) 个编号重复且内容相同。", en: "\(count) more ids are repeated by equal rows.")
  }

  static func line(_ line: Int, _ words: Phrase) -> Phrase {
    Phrase(zh: "第\(line)行：\(words.zh)", en: "line \(line): \(words.en)")
  }

  private static func names(_ fields: [FieldDeclaration]) -> Phrase {
    Phrase(
      zh: fields.map(\.label.zh).joined(separator: "、"),
      en: fields.map(\.identifier).joined(separator: ", "))
  }
}
