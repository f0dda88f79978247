import ReportRules
import ReportTestKit
import Testing

@Suite struct AgencyNamesTests {
  private func check(
    _ agency: String, _ edit: ExampleEdit, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    checkDates(
      "agency-name", .all([.agency(agency), edit]), severity: .warning,
      sourceLocation: sourceLocation)
  }

  private func signed(_ name: String) -> ExampleEdit { .tail([name, "{次年}年1月16日"]) }

  @Test func signatures() {
    check("青禾县科学技术局", signed("青禾县科技局"))
    check("青禾县人民政府", signed("青禾县人民政府办公室"))
    check("青禾县水务局", signed("青禾县水务局办公室"))
    check("青禾市青禾县水务局", signed("青禾县水务局"))
    check("青禾县人民政府清源街道办事处", signed("清源街道办事处"))
    check("青禾县水务局", signed("⟦青禾县教育局⟧"))
    check("青禾县人民政府", signed("⟦青山县人民政府⟧"))
    check("青禾镇人民政府", signed("⟦青禾县人民政府⟧"))
    check("青禾县发展和改革局", signed("⟦青禾县发展和改革委员会⟧"))
  }

  @Test func selfNames() {
    check("青禾县水务局", .section(1, "⟦我委⟧公开信息3条，我委培训2次。"))
    check("青禾县水务局", .section(1, "我局培训2次，我局解读3次，⟦我镇⟧公开信息3条。"))
    check("青禾县发展和改革委员会", .section(1, "⟦我局⟧公开信息3条。"))
    check("青禾镇人民政府", .section(1, "⟦我乡⟧公开信息3条。"))
    check("青禾县人民政府清源街道办事处", .section(1, "⟦我镇⟧公开信息3条。"))
    check("青禾县人民政府", .section(1, "⟦我局⟧公开信息3条。"))
  }

  @Test(arguments: [
    ("青禾县水务局", "我局、本局、我县、我市、本机关、本单位均按要求公开。"), ("青禾县卫生健康委员会", "我委、本委按要求公开。"),
    ("青禾镇人民政府", "我镇、我县、本镇按要求公开。"), ("青禾县人民政府清源街道办事处", "我街道、我办、本街道按要求公开。"),
    ("青禾县人民政府", "我县、全县、本级政府按要求公开。"), ("青禾县人民政府办公室", "我办、我县按要求公开。"),
    ("青禾县水务局", "基本局面向好，成本局部下降，根据《我委职责》和本办法办理。"), ("青禾县第一中学", "我校、我局按要求公开。"),
  ])
  func fittingNames(_ agency: String, _ text: String) {
    check(agency, .section(1, text))
  }

  @Test func contacts() {
    check("青禾县水务局", .section(6, "如有疑问，请与⟦青禾县财政局⟧联系（电话：0579-85550100）。"))
    check("青禾县水务局", .section(6, "咨询单位：⟦青山县水务局⟧"))
    check("青禾县人民政府", .section(6, "请与⟦青山县人民政府办公室⟧联系。"))
    check("青禾县人民政府", .section(6, "请与青禾县行政审批服务局联系。"))
    check("青禾县水务局", .section(6, "请与青禾县水务局办公室联系。"))
    check("青禾县水务局", .section(6, "请向县政务公开办公室反映，或与我局联系。"))
    check("青禾县科学技术局", .section(6, "请与县科技局联系。"))
    check("青禾县水务局", .section(6, "请与有关部门联系，或拨打12345热线。"))
  }
}
