import Canvas
import Model

extension State {
  /// A project's way through its stages, and what it lacks for the next one. Source: 二(三)、四(二).
  func projectHeads(_ project: Record<Project>) -> [CardEntry] {
    [
      head(Phrase(zh: "阶段路径", en: "Way"), stagePath(project), project.stage?.role ?? .text)
    ] + lacks(project)
  }

  /// `✓摸排 ✓储备 ●计划 ○方案 …` with the days in the present stage.
  private func stagePath(_ project: Record<Project>) -> String {
    guard let stage = project.stage else { return "-" }
    let days = project.stageSince.map { today - $0 }
    let age = days.map { Phrase(zh: "（\($0)天）", en: " (\($0) d)")(language) } ?? ""
    guard let here = ProjectStage.path.firstIndex(of: stage) else {
      let former = project.asideStage.map { $0.label(language) + " → " } ?? ""
      return former + "\(symbols.ring)" + stage.label(language) + age
    }
    return ProjectStage.path.enumerated().map { place, stage in
      let sign = place < here ? symbols.check : place == here ? symbols.dot : symbols.ring
      return "\(sign)" + stage.label(language) + (place == here ? age : "")
    }.joined(separator: " ")
  }

  /// What a project lacks, and what its next stage asks for.
  private func lacks(_ project: Record<Project>) -> [CardEntry] {
    let checklist = PoolChecklist(circumstances, unit: project.unit)
    guard let row = checklist.rows.first(where: { $0.project == project.row }) else { return [] }
    let comma = Phrase(zh: "、", en: ", ")(language)
    func names(_ requirements: [PoolRequirement]) -> String {
      requirements.map { $0.name(language) }.joined(separator: comma)
    }
    let place = Page.Place.report(.pool(unit: project.unit, .checklist))
    let missing = row.missing.isEmpty ? String(symbols.check) : names(row.missing)
    return [
      head(
        Phrase(zh: "未满足", en: "Not met"), missing, row.missing.isEmpty ? .good : .warning, to: place
      ),
      head(Phrase(zh: "下一阶段还要", en: "Next stage"), names(row.needed), to: place),
    ].filter { !$0.value.isEmpty }
  }
}
