import Model

extension SyncError {
  /// Where; what was found; what was expected; what to do.
  public var message: Phrase {
    switch self {
    case .store(let error): error.message
    case .file(let error):
      Phrase(
        zh: "\(error.path)：\(error.message.zh)。请检查权限和磁盘空间后再同步。",
        en: "\(error.path): \(error.message.en). Check permissions and free space, then sync again."
      )
    case .noGit:
      Phrase(
        zh: "本机没有 git 程序。请安装 git（例如 apt install git）后再同步；已保存的内容都在。",
        en: "there is no git on this machine. Install it (apt install git), then sync again; "
          + "what was saved is safe.")
    case .git(let command, let said):
      Phrase(
        zh: "git \(command) 没有成功：\(said)。已保存的内容都在；请处理后再同步。",
        en: "git \(command) failed: \(said). What was saved is safe; see to it and sync again.")
    case .tooSlow(let command, let seconds):
      Phrase(
        zh: "git \(command) 超过 \(seconds) 秒没有完成，已停止。请检查网络后再同步；已保存的内容都在。",
        en: "git \(command) took more than \(seconds) s and was ended. Check the network and sync "
          + "again; what was saved is safe.")
    case .foreignOwner(let said):
      Phrase(
        zh: "文件夹属于另一个账号，git 不在其中工作：\(said)。请由该账号同步，或把文件夹交给本账号。",
        en: "the folder belongs to another account and git will not work in it: \(said). "
          + "Sync as that account, or give the folder to this one.")
    case .busy:
      Phrase(
        zh: "这个文件夹正在由另一个程序同步。请稍候再试。",
        en: "another program is syncing this folder. Try again in a moment.")
    case .locked(let file):
      Phrase(
        zh: "\(file)：git 的锁文件还在。若没有别的 git 在运行，它是中断后留下的，请删除它再同步；已保存的内容都在。",
        en: "\(file): git's lock is there. If no other git is running it was left by one that was "
          + "cut off: delete it and sync again; what was saved is safe.")
    case .unfinished(let what):
      Phrase(
        zh: "文件夹中有一次没有做完的 git 操作（\(what)）。请用 git 完成或放弃它（git status 会说明做法），再同步。",
        en:
          "a git operation was left half done in the folder (\(what)). Finish or abort it with git "
          + "(git status says how), then sync again.")
    case .branch(let name):
      Phrase(
        zh: "文件夹\(name.map { "在分支“\($0)”上" } ?? "不在任何分支上")，应在 main 上。请运行 git switch main 后再同步。",
        en: "the folder is on \(name.map { "the branch “\($0)”" } ?? "no branch"); it has to be on "
          + "main. Run git switch main and sync again.")
    case .noRemote:
      Phrase(
        zh: "还没有指定远程仓库。请写一次 --remote 地址（空的仓库用 git init --bare -b main 新建），以后不必再写。",
        en: "no remote is known yet. Give it once with --remote URL (make an empty one with "
          + "git init --bare -b main); it is remembered.")
    case .remoteMissing(let address, let said):
      Phrase(
        zh: "远程仓库\(address)：找不到（\(said)）。请核对地址，用 --remote 重新指定；已保存的内容都在。",
        en: "remote \(address): there is no repository (\(said)). Check the address and give it "
          + "again with --remote; what was saved is safe.")
    case .unreachable(let said):
      Phrase(
        zh: "连接不到远程仓库（\(said)）。请检查网络；修改都保存在本机，下次同步时送出。",
        en:
          "the remote cannot be reached (\(said)). Check the network; every edit is saved here and "
          + "goes out with the next sync.")
    case .notPermitted(let said):
      Phrase(
        zh: "远程仓库不允许本账号读写（\(said)）。请向管理员申请权限或配置密钥；修改都保存在本机。",
        en:
          "the remote does not let this account in (\(said)). Ask its keeper for access or set up a "
          + "key; every edit is saved here.")
    case .noStoreThere:
      Phrase(
        zh: "远程仓库里不是晾晒台数据文件夹（main 分支上没有 STORE 文件）。请换一个空的仓库。",
        en: "the remote holds no store (no STORE file on its branch main). Use an empty repository."
      )
    case .otherStore(let found, let expected):
      Phrase(
        zh: "远程仓库里是另一个数据文件夹（\(found)），这里是 \(expected)。没有交换任何内容；请核对地址，用 --remote 重新指定。",
        en: "the remote holds another store (\(found)); this one is \(expected). Nothing was "
          + "exchanged; check the address and give it again with --remote.")
    case .refused(let reasons):
      SyncError.listing(
        reasons.map { Phrase($0) },
        before: Phrase(
          zh: "远程仓库拒收，修改都保存在本机", en: "the remote refused; every edit is saved here"),
        after: Phrase(
          zh: "请按原因处理，或联系管理员", en: "See to the reasons, or ask the remote's keeper"))
    case .contested(let files):
      Phrase(
        zh: files.joined(separator: "、") + "：两边都改过，无法自动合并。没有交换任何内容；请与对方商定，把一边改成与另一边相同后再同步。",
        en: files.joined(separator: ", ")
          + ": changed here and there, and cannot be merged. Nothing "
          + "was exchanged; agree with the other office, make both the same, and sync again.")
    case .changedHere(let objections):
      SyncError.listing(
        objections.map(\.message),
        before: Phrase(
          zh: "本机的文件与上次同步时不符，没有交换任何内容",
          en: "files here are not as they were last exchanged, so nothing was exchanged"),
        after: Phrase(
          zh: "请核对；要取回上次同步时的文件：git checkout HEAD -- 文件",
          en: "Look at them; git checkout HEAD -- FILE brings back a file as last exchanged"))
    case .spoiledThere(let objections):
      SyncError.listing(
        objections.map(\.message),
        before: Phrase(
          zh: "远程仓库的内容会使已有记录丢失或损坏，没有采用；本机的内容都在",
          en: "taking what the remote holds would lose or spoil records, so it was not taken; "
            + "everything here is as it was"),
        after: Phrase(
          zh: "请远程仓库的管理员找出是谁改的，用 git revert 撤销那次提交，再同步",
          en: "Ask the remote's keeper to find that commit and to git revert it, then sync again"))
    case .crowded(let tries):
      Phrase(
        zh: "试了 \(tries) 次，每次都有别的办公室抢先送出。修改都保存在本机；请稍后再同步。",
        en:
          "tried \(tries) times, and each time another office was faster. Every edit is saved here; "
          + "sync again later.")
    case .noBareRepository(let path):
      Phrase(
        zh: "\(path)：不是共享用的 git 仓库。请先用 git init --bare -b main 新建。",
        en: "\(path): no bare git repository. Make one first with git init --bare -b main.")
    case .otherHook(let path):
      Phrase(
        zh: "\(path)：已有另一个检查程序，没有改动。请先把它移走，或在其中调用 liangshai guard。",
        en: "\(path): there is another hook, which was left alone. Move it away, or call "
          + "liangshai guard from it.")
    }
  }

  private static func listing(_ reasons: [Phrase], before: Phrase, after: Phrase) -> Phrase {
    let shown = reasons.prefix(5)
    let rest = reasons.count - shown.count
    let more =
      rest > 0 ? Phrase(zh: "；另有 \(rest) 处", en: "; and \(rest) more") : Phrase("")
    return Phrase(
      zh: before.zh + "。" + shown.map(\.zh).joined(separator: "；") + more.zh + "。" + after.zh + "。",
      en: before.en + ". " + shown.map(\.en).joined(separator: "; ") + more.en + ". " + after.en
        + ".")
  }
}
