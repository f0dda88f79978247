import ReportRules
import ReportTestKit
import Testing

@Suite struct SigningDateTests {
  private func check(
    _ agency: String, _ date: String, severity: Severity? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    checkDates(
      "signing-date", .all([.agency(agency), .tail([agency, date])]), severity: severity,
      sourceLocation: sourceLocation)
  }

  @Test func departments() {
    check("青禾县水务局", "{次年}年1月1日")
    check("青禾县水务局", "{次年}年1月31日")
    check("青禾县水务局", "{年}年12月31日")
    check("青禾县水务局", "⟦{次年}年2月1日⟧", severity: .warning)
    check("青禾县水务局", "⟦{年}年1月15日⟧", severity: .warning)
    check("青禾县水务局", "⟦{次年}.02.01⟧", severity: .warning)
  }

  @Test func governments() {
    check("青禾县人民政府", "{次年}年3月31日")
    check("青禾县人民政府", "⟦{次年}年4月1日⟧", severity: .warning)
    check("青禾经济开发区管理委员会", "{次年}年3月20日")
  }

  @Test func townships() {
    check("青禾镇人民政府", "{次年}年1月20日")
    check("青禾镇人民政府", "⟦{次年}年2月20日⟧", severity: .information)
    check("青禾县人民政府清源街道办事处", "⟦{次年}年2月20日⟧", severity: .information)
    check("青禾镇人民政府", "⟦{年}年12月1日⟧", severity: .warning)
  }
}
