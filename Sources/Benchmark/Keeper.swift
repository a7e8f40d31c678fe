import Glibc

/// A program that keeps records in files, and the commands of one edit.
enum Keeper: CaseIterable {
  case liangshai, recset, recins, taskwarrior, todo

  /// What it is called in the report.
  var name: String {
    switch self {
    case .liangshai: "liangshai set"
    case .recset: "recutils: recset"
    case .recins: "recutils: recins"
    case .taskwarrior: "Taskwarrior: task modify"
    case .todo: "todo.txt-cli: todo-txt replace"
    }
  }

  /// The Debian package it comes in; nil for our own.
  var package: String? {
    switch self {
    case .liangshai: nil
    case .recset, .recins: "recutils"
    case .taskwarrior: "taskwarrior"
    case .todo: "todotxt-cli"
    }
  }

  /// The file that must be in PATH.
  var executable: String? {
    switch self {
    case .liangshai: nil
    case .recset: "recset"
    case .recins: "recins"
    case .taskwarrior: "task"
    case .todo: "todo-txt"
    }
  }

  /// What the variables of todo.txt-cli begin with.
  private static let todoName = "todo".uppercased()

  /// Where it is told to keep its records.
  func variables(_ folder: String) -> [String] {
    switch self {
    case .liangshai, .recset, .recins: []
    case .taskwarrior: ["TASKRC=\(folder)/taskrc", "TASKDATA=\(folder)"]
    case .todo:
      ["\(Keeper.todoName)_DIR=\(folder)", "\(Keeper.todoName)_FILE=\(folder)/todo.txt"]
    }
  }

  /// The files that hold records 1…count before anybody edits them, and the commands that take them in.
  func seed(_ count: Int, in folder: String, program: String) throws(Failure) -> [[String]] {
    let numbers = 1...count
    switch self {
    case .liangshai:
      let rows = numbers.map { "\(id($0)),花园新村,莲都区,331102001000,1995,4,120\n" }.joined()
      let heading = "id,name,unit,street,built-year,buildings,households\n"
      try Scratch.write(heading + rows, to: folder + "/seed.csv")
      let store = folder + "/store"
      return [
        [program, "init", store],
        [program, "import", store, folder + "/seed.csv", "--kind", "compound", "--yes"],
      ]
    case .recset, .recins:
      let records = numbers.map { "\nid: \($0)\ntitle: before\n" }.joined()
      try Scratch.write("%rec: item\n" + records, to: folder + "/items.rec")
      return []
    case .taskwarrior:
      try Scratch.write("confirmation=off\nhooks=off\nverbose=nothing\n", to: folder + "/taskrc")
      let tasks = numbers.map { "{\"description\":\"before \($0)\",\"status\":\"pending\"}\n" }
      try Scratch.write(tasks.joined(), to: folder + "/seed.json")
      return [["task", "import", folder + "/seed.json"]]
    case .todo:
      try Scratch.write(numbers.map { "before \($0)\n" }.joined(), to: folder + "/todo.txt")
      let name = Keeper.todoName
      try Scratch.write("export \(name)_DIR \(name)_FILE\n", to: folder + "/config")
      return []
    }
  }

  /// The command that gives a record a value, or adds a record with it.
  func edit(_ record: Int, _ value: String, in folder: String, program: String) -> [String] {
    let file = folder + "/items.rec"
    return switch self {
    case .liangshai: [program, "set", folder + "/store", id(record), "remark=" + value]
    case .recset:
      ["recset", "-t", "item", "-e", "id = \(record)", "-f", "title", "-s", value, file]
    case .recins:
      ["recins", "-t", "item", "-f", "id", "-v", "9\(record)", "-f", "title", "-v", value, file]
    case .taskwarrior: ["task", "\(record)", "modify", value]
    case .todo: ["todo-txt", "-d", folder + "/config", "replace", "\(record)", value]
    }
  }

  /// The command that prints every record.
  func list(in folder: String, program: String) -> [String] {
    switch self {
    case .liangshai: [program, "list", folder + "/store", "compound", "--json"]
    case .recset, .recins: ["recsel", "-t", "item", folder + "/items.rec"]
    case .taskwarrior: ["task", "export"]
    case .todo: ["todo-txt", "-p", "-d", folder + "/config", "list"]
    }
  }

  private func id(_ record: Int) -> String {
    let digits = String(record)
    return "331102-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
