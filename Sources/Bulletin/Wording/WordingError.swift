import Model

/// What is wrong with an edited template.
public struct WordingError: Error, Sendable, Equatable {
  /// The file within the store.
  public let file: String
  /// The line, from 1; nil where the whole file is meant.
  public let line: Int?
  /// What was found and what was expected.
  public let problem: Phrase

  /// Where; what was found and expected; what to do.
  public var message: Phrase {
    Phrase(
      zh: "templates/\(file)" + (line.map { " 第\($0)行" } ?? "") + "：" + problem.zh
        + "请改正后再试，或移走这个文件以使用内置文本。",
      en: "templates/\(file)" + (line.map { " line \($0)" } ?? "") + ": " + problem.en
        + " Correct it, or move the file away to use the built-in text.")
  }
}
