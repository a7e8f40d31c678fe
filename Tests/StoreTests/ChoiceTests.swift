import Model
import Testing

@Suite struct ChoiceTests {
  private func check<Value: Choice>(_: Value.Type) {
    for (place, value) in Value.allCases.enumerated() {
      #expect(Int(value.code) == place + 1)
      #expect(Value.value(stored: Int64(place + 1)) == value)
      #expect(Value.list.code(of: value.rawValue) == value.code)
      #expect(Value.list.code(ofWord: value.label.zh) == value.code)
    }
  }

  @Test func `a choice is stored as the place of its case and read from its own word`() {
    check(DivisionLevel.self)
    check(OpenState.self)
    check(BaselineService.self)
    check(ServiceMode.self)
    check(FundState.self)
    check(RegisterStatus.self)
    check(ProjectStage.self)
    check(TrackState.self)
    check(ItemBasis.self)
    check(ItemUrgency.self)
    check(ItemState.self)
    check(CloseType.self)
    check(EscalationLevel.self)
    check(CommitteeKind.self)
    check(CommitteeState.self)
    check(PartyOrganisation.self)
    check(CommitteeConduct.self)
    check(Absence.self)
    check(AdjustmentType.self)
    check(PeriodState.self)
  }
}
