// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// A field is documented by its own line: labels, type, rules and clause.

/// A candidate for a committee and the two gates every one passes (推荐关、审核关).
///
/// A candidate has a number; the name is kept apart (个人信息保护法 art. 28).
public struct Candidate: RecordKind {
  public let id = Field<String>(
    "id", "候选人编号", "Candidate id", aliases: ["编号"], type: .identifier, required: true,
    clause: "三(二)8")
  public let election = Field<String>(
    "election", "选举", "Election", aliases: ["选举编号"], type: .reference(to: "election"),
    required: true, clause: "三(二)8")
  public let unit = Field<String>(
    "unit", "县(市、区)", "Unit", aliases: ["参评单位"], type: .code(of: "unit"), required: true,
    clause: "主送")
  public let name = Field<String>("name", "姓名", "Name", privacy: .sensitive, clause: "三(二)8")
  public let isFromCommunity = Field<Bool>(
    "from-community", "社区两委成员", "From the community's committees", aliases: ["两委成员"],
    clause: "三(二)8")
  public let recommendedOn = Field<Day>("recommended-on", "推荐日期", "Recommended", clause: "三(二)8")
  public let recommendedBy = Field<String>(
    "recommended-by", "推荐单位", "Recommended by", clause: "三(二)8")
  public let recommendation = Field<Decision>(
    "recommendation", "推荐关", "First gate", clause: "三(二)8")
  public let reviewedOn = Field<Day>("reviewed-on", "审核日期", "Reviewed", clause: "三(二)8")
  public let reviewer = Field<String>(
    "reviewer", "审核人", "Reviewer", privacy: .internal, clause: "三(二)8")
  public let review = Field<Decision>("review", "审核关", "Second gate", clause: "三(二)8")
  public let partyReviewedOn = Field<Day>(
    "party-reviewed-on", "社区党组织把关日期", "Party opinion on", clause: "二(一)")
  public let partyOpinion = Field<Decision>(
    "party-opinion", "社区党组织意见", "Party opinion", aliases: ["党组织把关"], clause: "二(一)")
  public let reasons = Field<String>(
    "reasons", "负面清单情形", "Reasons", aliases: ["不通过原因"], privacy: .sensitive, clause: "三(二)8")
  public let isElected = Field<Bool>("elected", "当选", "Elected", clause: "三(二)8")

  public init() {}
  public static let declaration = Declaration<Candidate>(
    "candidate", "候选人", "Candidate", id: .prefixed("HX"), clause: "二(一)、三(二)8")
}
