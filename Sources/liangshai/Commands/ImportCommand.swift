import ArgumentParser
import Bulletin
import Canvas
import Glibc
import Model
import Store

/// Takes the rows of people's files, after a preview.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "导入台账 / take rows from files")

  @Argument(help: "数据文件夹 / the store") var store: String
  @Argument(help: "CSV 或文本文件 / the files") var files: [String]
  @Option(help: "记录种类，见 schema / the kind") var kind: Kind
  @Option(help: "编码 utf-8、gb18030、utf-16，默认自动识别 / encoding") var encoding: String?
  @Option(help: ArgumentHelp("表头对应的字段 / which field a heading means", valueName: "表头=字段"))
  var map: [Assignment] = []
  @Option(help: "没有周期列时的周期 / the period of rows that name none") var period: Period?
  @Flag(help: "只预览 / preview only") var dryRun = false
  @Flag(help: "不再询问 / do not ask") var yes = false
  @Flag(help: "交给审核：放进 inbox/，接受之前不入库 / hand it in for review; nothing is taken before")
  var review = false
  @Flag(help: "JSON") var json = false
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard review, dryRun || yes || json || encoding != nil || !map.isEmpty || period != nil else {
      return
    }
    // A file that waits is read anew at every look, so nothing that is told beside it would be known then.
    throw ValidationError(
      "--review 只与 --kind 同用：待审的文件每次重读，编码自动识别，表头和周期要写在文件里"
        + " / --review goes with --kind only: a file that waits is read anew at every look;"
        + " write headings and periods into it")
  }

  func run() throws {
    var store = try global.open(store)
    let language = global.language
    if review { return try handIn(to: store) }
    let previews = try files.map { try preview($0, ledger: store.ledger) }
    let answers = try zip(files, previews).map { file, preview in
      let rejects =
        preview.rejected > 0 && !dryRun ? try writeRejects(of: preview, beside: file) : nil
      let taking = preview.taking(origin: preview.file, over: store.ledger)
      if !json { describe(preview, taking, rejects: rejects) }
      return answer(preview, taking, rejects: rejects)
    }
    if json { Out.write((answers.count == 1 ? answers[0] : .list(answers)).written + "\n") }
    if !dryRun, previews.contains(where: { $0.accepted > 0 }) {
      guard yes || !json && confirmed(previews, language) else { throw Exit.no }
      for preview in previews {
        let taking = preview.taking(origin: preview.file, over: store.ledger)
        try store.save(taking.batches.map { .admit($0) }, language: language)
      }
      if !json {
        let count = previews.reduce(0) { $0 + $1.accepted }
        Out.write(
          Phrase(
            zh: "\(count) 条 \(Saved.word(.zh))\n", en: "\(count) records \(Saved.word(.en))\n")(
              language))
      }
      try store.publish([kind.declaration], language: language)
    }
    if previews.contains(where: { $0.rejected > 0 }) { throw Exit.no }
  }

  /// Puts the files into the inbox, where the review finds them.
  private func handIn(to store: Store) throws {
    for file in files {
      do throws(StoreError) {
        let name = try store.receive(
          try UserFile.bytes(file), named: file.split(separator: "/").last.map(String.init) ?? file,
          kind: kind.declaration)
        Out.write(
          Phrase(
            zh: "\(name) 待审：打开程序按 p，或运行 liangshai review\n",
            en: "\(name) waits for review: press p in the dashboard, or run liangshai review\n")(
              global.language))
      } catch {
        throw error.message.ending(error.exit, in: global.language)
      }
    }
  }

  private func preview(_ file: String, ledger: Ledger) throws -> ImportPreview {
    let language = global.language
    let encoding: TextEncoding? = try encoding.map { name in
      guard let encoding = TextEncoding(named: name) else {
        throw Phrase(
          zh: "编码：找到“\(name)”，应为 utf-8、gb18030、utf-16le 或 utf-16be。",
          en: "encoding: found \"\(name)\", expected utf-8, gb18030, utf-16le or utf-16be."
        ).ending(Exit.usage, in: language)
      }
      return encoding
    }
    let bytes: [UInt8]
    do { bytes = try UserFile.bytes(file) } catch {
      throw error.message.ending(Exit.usage, in: language)
    }
    do throws(ImportError) {
      return try ImportPreview.make(
        bytes: bytes, name: file.split(separator: "/").last.map(String.init) ?? file,
        kind: kind.declaration, ledger: ledger,
        options: ImportOptions(
          encoding: encoding, map: map.map { ($0.name, $0.text) }, period: period,
          today: global.day))
    } catch {
      throw error.message.ending(Exit.usage, in: language)
    }
  }

  /// Writes the rows that were not taken beside the file they came from.
  private func writeRejects(of preview: ImportPreview, beside file: String) throws -> String {
    let dot = file.lastIndex(of: ".").flatMap { file[$0...].contains("/") ? nil : $0 }
    let stem = dot.map { String(file[..<$0]) } ?? file
    let path = stem + ".rejects.csv"
    do throws(StoreError) {
      try UserFile.write(preview.rejectsFile(global.language), to: path)
    } catch {
      throw error.message.ending(Exit.unsaved, in: global.language)
    }
    return path
  }

  private func describe(
    _ preview: ImportPreview, _ taking: ImportPreview.Taking, rejects: String?
  ) {
    let language = global.language
    Out.write(
      Phrase(
        zh: "\(preview.file)：\(preview.encoding.rawValue)，\(preview.separator.zh)分隔；"
          + "\(preview.rows) 行 = 接受 \(preview.accepted) + 退回 \(preview.rejected)，提醒 \(preview.warnings) 条\n",
        en: "\(preview.file): \(preview.encoding.rawValue), separated by \(preview.separator.en); "
          + "\(preview.rows) rows = \(preview.accepted) accepted + \(preview.rejected) rejected, "
          + "\(preview.warnings) warnings\n")(language))
    Out.write(
      Phrase(
        zh: "接受的行中：新增 \(taking.added) 条，修改 \(taking.changed) 条，与现有相同 \(taking.same) 条\n",
        en:
          "of the accepted: \(taking.added) new, \(taking.changed) changed, \(taking.same) as they are\n"
      )(
        language))
    for finding in preview.findings.prefix(200) {
      Out.write("  " + finding.message(language).sanitised + "\n")
    }
    if preview.findings.count > 200 {
      let more = preview.findings.count - 200
      Out.write(
        Phrase(zh: "  另有 \(more) 条，见 --json。\n", en: "  and \(more) more, see --json.\n")(language))
    }
    if let rejects {
      Out.write(Phrase(zh: "退回的行在 \(rejects)\n", en: "rejected rows are in \(rejects)\n")(language))
    }
  }

  private func answer(
    _ preview: ImportPreview, _ taking: ImportPreview.Taking, rejects: String?
  ) -> JSON {
    .object([
      ("file", .text(preview.file)), ("rows", .number(preview.rows)),
      ("accepted", .number(preview.accepted)), ("rejected", .number(preview.rejected)),
      ("warnings", .number(preview.warnings)), ("rejects", .optional(rejects)),
      ("added", .number(taking.added)), ("changed", .number(taking.changed)),
      ("same", .number(taking.same)),
      (
        "findings",
        .list(
          preview.findings.map { finding in
            .object([
              ("file", .text(finding.file)), ("sheet", .text(finding.sheet)),
              ("row", .number(finding.row)), ("column", .text(finding.column)),
              ("rule", .text(finding.rule)), ("severity", .text(finding.severity.rawValue)),
              ("found", .text(finding.found)),
              ("expected", .text(finding.expected(global.language))),
            ])
          })
      ),
    ])
  }

  private func confirmed(_ previews: [ImportPreview], _ language: Language) -> Bool {
    let count = previews.reduce(0) { $0 + $1.accepted }
    Out.write(
      Phrase(zh: "接受这 \(count) 行吗？[y/N] ", en: "take these \(count) rows? [y/N] ")(language))
    let reply = readLine()?.lowercased() ?? ""
    return ["y", "yes", "是", "ｙ"].contains(reply)
  }
}
