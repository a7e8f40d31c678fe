import Model

/// Who may touch which units' records, and whose lines a pusher may bring: the file `rights.toml` in
/// the folder of the shared repository.
struct Rights: Sendable, Equatable {
  /// The file's name.
  static let file = "rights.toml"
  /// What stands for every unit, or every account.
  static let all = "*"

  /// The units of each account.
  private let units: [String: Set<String>]
  /// The accounts each account may push the lines of, besides its own.
  private let writers: [String: Set<String>]

  /// Reads the text of a rights file; throws what is wrong with it.
  init(toml text: String) throws(RightsProblem) {
    let tree: RuleValue
    do { tree = try RuleValue.reading(toml: text) } catch {
      throw RightsProblem(phrase: error.message)
    }
    guard case .table(let sections) = tree else { throw .malformed(at: "") }
    if let stranger = sections.keys.filter({ !["accounts", "writers"].contains($0) }).min() {
      throw .malformed(at: stranger)
    }
    units = try Rights.lists(sections, "accounts")
    writers = try Rights.lists(sections, "writers")
  }

  /// Whether an account is named at all.
  func knows(_ account: String) -> Bool { units[account] != nil }

  /// Whether an account may touch records of every unit, and what belongs to none.
  func mayTouchAll(_ account: String) -> Bool { units[account]?.contains(Rights.all) == true }

  /// Whether an account may touch records of a unit.
  func may(_ account: String, touch unit: String) -> Bool {
    mayTouchAll(account) || units[account]?.contains(unit) == true
  }

  /// Whether an account may push what another wrote.
  func may(_ account: String, bring writer: String) -> Bool {
    account == writer || writers[account]?.contains(writer) == true
      || writers[account]?.contains(Rights.all) == true
  }

  private static func lists(
    _ sections: [String: RuleValue], _ section: String
  ) throws(RightsProblem) -> [String: Set<String>] {
    guard let value = sections[section] else { return [:] }
    guard case .table(let table) = value else { throw .malformed(at: section) }
    var lists: [String: Set<String>] = [:]
    for account in table.keys.sorted() {
      guard case .list(let items) = table[account] else {
        throw .malformed(at: section + "." + account)
      }
      var names: Set<String> = []
      for item in items {
        guard case .text(let name) = item else { throw .malformed(at: section + "." + account) }
        names.insert(name)
      }
      lists[account] = names
    }
    return lists
  }

  /// What a new rights file says: nobody may push until somebody fills it in.
  static let example = """
    # 谁可以向这个共享仓库推送、推送涉及哪些单位的记录。由仓库管理员填写，不在数据文件夹里。
    # Who may push to this shared repository, and records of which units. Kept by its keeper, not in the store.
    #
    # 推送者：环境变量 LIANGSHAI_PUSHER（由 ssh 的 authorized_keys 按钥匙设定，如
    #   environment="LIANGSHAI_PUSHER=zhang"），没有时为操作系统账号。能直接写这个文件夹的人可以绕过检查。
    # The pusher is LIANGSHAI_PUSHER (set per key in ssh's authorized_keys), else the account of the system.
    # Whoever can write this folder directly can go round the check.

    [accounts]
    # 账号 = [单位编号]；"*" 为全部单位，规则集、区划、单位名册等不属于某一单位的内容也需要它。
    # account = [unit ids]; "*" is all of them, and what belongs to no unit (rules, divisions, units) takes it.
    # zhang = ["331102"]
    # wang = ["331181", "331127"]
    # keeper = ["*"]

    [writers]
    # 几个人共用一个文件夹、由一个账号同步时：账号 = [可以代为推送的其他账号]；恢复备份的管理员用 "*"。
    # Where several share a folder and one account syncs it: account = [others whose lines it may bring].
    # zhang = ["li", "zhao"]
    # keeper = ["*"]

    """
}

/// Why a rights file cannot be used.
struct RightsProblem: Error, Sendable {
  /// What was found; what was expected; what to do.
  let phrase: Phrase

  /// Something that is no list of texts by account under `accounts` or `writers`.
  static func malformed(at place: String) -> RightsProblem {
    RightsProblem(
      phrase: Phrase(
        zh: "\(place)：应为 [accounts] 或 [writers] 下的 账号 = [\"…\"]，请管理员改正",
        en: "\(place): expected account = [\"…\"] under [accounts] or [writers]; its keeper has to "
          + "correct it"))
  }
}
