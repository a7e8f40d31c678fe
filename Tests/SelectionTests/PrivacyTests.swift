import Testing

@testable import Model

/// Who may see which fields.
@Suite struct PrivacyTests {
  private struct Dispute: RecordKind {
    let id = Field<String>("id", "编号", "Id", type: .identifier)
    let matter = Field<String>("matter", "事项", "Matter")
    let handler = Field<String>("handler", "经办人", "Handler", privacy: .internal)
    let phone = Field<String>("phone", "电话", "Phone", privacy: .sensitive)
    static let declaration = Declaration<Dispute>(
      "dispute", "纠纷", "Dispute", id: .prefixed("JF"), clause: "")
  }

  @Test func `what only the keeping office may see is open to nobody else`() {
    let kind = Dispute.declaration.kind
    func fields(_ audience: Privacy) -> [String] {
      kind.columns(openTo: audience).map { kind.fields[$0].identifier }
    }
    #expect(fields(.public) == ["id", "matter"])
    #expect(fields(.internal) == ["id", "matter", "handler"])
    #expect(fields(.sensitive) == ["id", "matter", "handler", "phone"])
  }

  @Test func `names of persons are never public`() {
    let names = ["handler", "verifier", "received-by", "leader"]
    for kind in KindDeclaration.all {
      let open = kind.columns(openTo: .public).map { kind.fields[$0].identifier }
      #expect(names.allSatisfy { !open.contains($0) }, "\(kind.identifier)")
    }
  }
}
