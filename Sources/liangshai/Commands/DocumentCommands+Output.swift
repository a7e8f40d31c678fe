import ArgumentParser
import Bulletin
import Glibc
import Model
import Store

/// In which form and where a document goes.
struct DocumentOptions: ParsableArguments {
  /// The forms a document can have.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case md, html, csv, json, xlsx
  }

  @Option(help: "格式 / the form") var format: Format = .md
  @Option(help: "给谁看：internal 各办公室，public 对外（不含人名和自由填写的文字）/ for whom")
  var edition = Edition.internal
  @OptionGroup var target: TargetOptions

  /// Writes the document to the file named, else to stdout.
  func answer(_ document: Document, language: Language) throws {
    try target.write(try bytes(of: document, language), language: language)
  }

  /// The document in the form asked for.
  private func bytes(of document: Document, _ language: Language) throws -> [UInt8] {
    switch format {
    case .md: Array(document.markdown.utf8)
    case .html: Array(document.html.utf8)
    case .csv: document.csv
    case .json: Array((document.json.written + "\n").utf8)
    case .xlsx: try document.workbook.file(language)
    }
  }
}

/// The file something is written to.
struct TargetOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: ArgumentHelp("写入的文件，默认标准输出 / the file", valueName: "FILE"))
  var output: String?
  @Flag(help: "覆盖已有的文件 / replace a file that is there") var force = false

  /// Writes to the file in one step, else to stdout; a file that is there stays unless `--force`.
  func write(_ bytes: [UInt8], language: Language) throws {
    guard let output else { return Out.write(bytes) }
    try write(bytes, to: output, language: language)
    Out.write(output + " " + Saved.word(language) + "\n")
  }

  /// Writes to a file in one step; one that is there stays unless `--force`.
  func write(_ bytes: [UInt8], to path: String, language: Language) throws {
    guard force || access(path, F_OK) != 0 else {
      throw Phrase(
        zh: "\(path)：已有这个文件，没有改动。换一个名字，或加 --force 覆盖。",
        en: "\(path): the file is there and was left as it is. Name another, or add --force."
      ).ending(Exit.refused, in: language)
    }
    do throws(StoreError) { try UserFile.write(bytes, to: path) } catch {
      throw error.message.ending(Exit.unsaved, in: language)
    }
  }
}

extension Workbook {
  /// The file, or an end with words where it cannot be one.
  func file(_ language: Language) throws -> [UInt8] {
    do throws(Problem) { return try bytes() } catch {
      throw error.message.ending(Exit.refused, in: language)
    }
  }
}

extension Edition: ExpressibleByArgument {}

extension Store {
  /// The words of documents: those of the store's folder `templates`, else those compiled in.
  func wording(_ language: Language) throws -> Wording {
    let folder = path + "/templates"
    var files: [String: String] = [:]
    for template in TextTemplate.allCases {
      let file = folder + "/" + template.fileName
      guard access(file, F_OK) == 0 else { continue }
      do throws(StoreError) { files[template.fileName] = try UserFile.text(file) } catch {
        throw error.message.ending(Exit.unopened, in: language)
      }
    }
    do throws(WordingError) { return try Wording(replacing: files) } catch {
      throw error.message.ending(Exit.refused, in: language)
    }
  }
}

/// Writes the texts of documents out, to be edited.
struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates", abstract: "写出文书模板供修改，已有的不动 / write the templates out for editing")

  @Argument(help: "数据文件夹 / the store") var store: String
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let language = global.language
    let folder = try global.open(store).path + "/templates"
    _ = mkdir(folder, 0o777)
    for template in TextTemplate.allCases {
      let file = folder + "/" + template.fileName
      guard access(file, F_OK) != 0 else {
        Out.write(
          file + " " + Phrase(zh: "已有，未改动", en: "is there, left as it is")(language) + "\n")
        continue
      }
      do throws(StoreError) {
        try UserFile.write(Array(template.editableText.utf8), to: file)
      } catch {
        throw error.message.ending(Exit.unsaved, in: language)
      }
      Out.write(file + " " + Saved.word(language) + "\n")
    }
  }
}

/// An empty form of a kind, for Excel and WPS.
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "空白填报表（xlsx，选项可下拉）/ an empty form with drop-downs")

  @Argument(help: "记录种类，见 schema / the kind") var kind: Kind
  @OptionGroup var target: TargetOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    try target.write(
      try Workbook(formOf: kind.declaration).file(global.language), language: global.language)
  }
}
