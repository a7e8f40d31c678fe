import Bulletin
import Model
import Testing

/// The bulletin of a small ledger, whose figures are counted by hand.
@Suite struct LeagueBulletinTests {
  private func document(_ edition: Edition, _ ledger: Ledger = .small) throws -> Document {
    LeagueBulletin(try octoberInput(ledger), edition: edition, wording: try Wording()).document
  }

  @Test func `the overall section tells value, target and gap`() throws {
    // Six of eight are served. 95 % of 8 is 7.6, so 8 are needed: two more. None was served at the end of 2022, so
    // after 46 of 60 months 95 × 46/60 = 72.83 are due. To the end of 2027 there are 14 closings for 20 points:
    // 1.43 each. All six contracts ran in the six months before: no gain, no forecast.
    #expect(
      try document(.public).markdown.contains(
        """
        截至2026年10月31日，全市在册老旧小区8个、800户。对照到2027年年底的目标：

        专业服务覆盖率75.00%（6／8），目标≥95.00%，按时序应达72.83%，达到进度；还差2个小区，今后每期需增1.43个百分点，按近期增速不能预计达标时间。
        """))
  }

  @Test func `parts stand in the official order`() throws {
    let html = try document(.public).html
    let marks = [
      "丽水市住房和城乡建设局文件", "丽建发〔2026〕×号", "</header>", "关于2026年10月全市老旧小区物业整治提升工作晾晒情况的通报</h1>",
      "（未冻结）", "各县(市、区)建设局、开发区建设分局：", "一、总体情况", "二、晾晒排名", "三、亮点做法", "四、存在问题",
      "五、下步要求", "附件：1．得分明细", "2．指标口径与数据来源", "3．逾期督办清单", "4．底数变动", "5．更正说明",
      "丽水市住房和城乡建设局</p>", "2026年11月20日</p>", "（此件公开发布）", "附件1</p>", "附件5</p>",
      "抄送：各县(市、区)人民政府，联席会议成员单位。", "2026年11月20日印发",
    ]
    var rest = html[...]
    for mark in marks {
      let range = try #require(rest.firstRange(of: mark), "\(mark)")
      rest = rest[range.upperBound...]
    }
    #expect(WellFormed.problem(in: html) == nil)
  }

  @Test func `annexes with wide tables lie on their side, or on A3; the body does not`() throws {
    let html = try document(.public).html
    #expect(html.contains("<body class=\"upright\">\n"))
    #expect(html.contains("<section class=\"annex broad\">\n<p class=\"black\">附件1</p>"))
    #expect(html.contains("<section class=\"annex\">\n<p class=\"black\">附件2</p>"))
    #expect(html.contains("<section class=\"annex wide\">\n<p class=\"black\">附件3</p>"))
    #expect(html.contains("<section class=\"annex\">\n<p class=\"black\">附件4</p>"))
  }

  @Test func `what is late is told with unit, compound and days, words only to the offices`() throws
  {
    // Due Friday 6 November, told on Friday 20 November: 14 days, 10 of them working days.
    let open = try document(.public).markdown
    #expect(open.contains("- 龙泉市—小区813—DB〔2026〕001—超期10个工作日（14天），红单。"))
    for word in ["张三", "李四"] { #expect(!open.contains(word)) }
    let closed = try document(.internal).markdown
    #expect(closed.contains("- 龙泉市—小区813—DB〔2026〕001—张三反映外墙渗漏—超期10个工作日（14天），红单。"))
    #expect(closed.contains("李四已联系施工队"))
    #expect(closed.contains("（此件不公开）"))
  }

  @Test func `limits of the office are shown as such`() throws {
    let text = try document(.public).markdown
    #expect(text.contains("| 参加排名的最低可用权重 | 70 | 市级设定（建议值） |"))
    #expect(text.contains("| DR04 续报 | 每5个工作日 | 市级设定（建议值） |"))
    #expect(text.contains("依据：《丽水市物业管理条例》；丽建发〔2023〕22号"))
  }

  @Test func `frozen figures carry no mark, others do`() throws {
    let wording = try Wording()
    for (state, marks) in [
      (PeriodState.open, ["未冻结"]), (.locked, ["未冻结"]), (.frozen, []), (.published, []),
    ] {
      let input = try octoberInput(.small, state: state)
      #expect(
        LeagueBulletin(input, edition: .public, wording: wording).document.marks == marks)
    }
    let sample = LeagueBulletin(
      try octoberInput(.small, state: .frozen, isSample: true), edition: .internal,
      wording: wording)
    #expect(sample.document.marks == ["示例数据", "内部版"])
  }

  @Test func `changes of the register, corrections and chain heads are annexes`() throws {
    var ledger = Ledger.small
    ledger.add(
      "compound", "331102-0009",
      [
        "name": "旧村", "unit": "331102", "register": "removed", "left-register-on": "2026-10-12",
        "register-reason": "王五家拆迁", "register-approver": "赵六",
        "register-approval": "丽建函〔2026〕3号",
      ])
    var input = try octoberInput(ledger)
    input.errata = [
      .init(
        period: "2026-09", revision: 1, unit: "莲都区", figure: "名次", before: "2", after: "3",
        cause: "钱七漏报")
    ]
    input.heads = [.init(file: "log/2026-11/zhang-3k9x2m1p.log", bytes: 4_096, hash: "00ff")]
    let wording = try Wording()
    let open = LeagueBulletin(input, edition: .public, wording: wording).document
    #expect(open.markdown.contains("本期底数变动1件，新增0个、核减1个，详见附件4。"))
    #expect(open.markdown.contains("| 莲都区 | 331102-0009 | 旧村 | 移出 | -1 | 2026-10-12 |"))
    #expect(open.markdown.contains("| 2026-09 | 1 | 莲都区 | 名次 | 2 | 3 |"))
    #expect(open.markdown.contains("## 附件6　数据链头"))
    #expect(open.markdown.contains("| 4096 | 00ff |"))
    for word in ["王五", "赵六", "钱七", "zhang"] { #expect(!open.everyForm.contains(word)) }
    let closed = LeagueBulletin(input, edition: .internal, wording: wording).document
    for word in ["王五", "赵六", "钱七", "zhang"] { #expect(closed.everyForm.contains(word)) }
  }

  @Test func `the public edition holds nothing that is not public and no free words`() throws {
    let open = try document(.public, .marked).everyForm
    for mark in ["内部文字", "敏感文字", "自由文字"] { #expect(!open.contains(mark)) }
    #expect(open.contains("某某小区"))
    let closed = try document(.internal, .marked).everyForm
    #expect(closed.contains("自由文字item"))
    #expect(!closed.contains("敏感文字"))
  }

  @Test func `the same figures give the same bytes`() throws {
    for edition in Edition.allCases {
      #expect(try document(edition).everyForm == document(edition).everyForm)
    }
  }
}
