import ReportForms
import Testing

@Suite struct AgencyNameTests {
  private func check(
    _ name: String, _ kind: AgencyName.Kind, regions: [String], core: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let found = AgencyName(name)
    #expect(found.kind == kind, sourceLocation: sourceLocation)
    let units = found.regions.map { String(decoding: $0, as: UTF8.self) }
    #expect(units == regions, sourceLocation: sourceLocation)
    #expect(
      String(decoding: found.core, as: UTF8.self) == core, sourceLocation: sourceLocation)
  }

  @Test func parts() {
    check("青禾县水务局", .department, regions: ["青禾县"], core: "水务")
    check("青禾市青禾县人民政府", .government, regions: ["青禾市", "青禾县"], core: "")
    check("青禾县人民政府办公室", .governmentOffice, regions: ["青禾县"], core: "")
    check("青禾县人民政府清源街道办事处", .streetOffice, regions: ["青禾县"], core: "人民政府清源")
    check("县水务局", .department, regions: ["县"], core: "水务")
    check("市中区科学技术局", .department, regions: ["市中区"], core: "科学技术")
    check("青禾市市场监督管理局", .department, regions: ["青禾市"], core: "市场监督管理")
    check("区市场监督管理局", .department, regions: ["区"], core: "市场监督管理")
    check("市场监督管理局", .department, regions: [], core: "市场监督管理")
    check("青禾市民政局", .department, regions: ["青禾市"], core: "民政")
    check("市民政局", .department, regions: ["市"], core: "民政")
    check("青禾市民族宗教事务局", .department, regions: ["青禾市"], core: "民族宗教事务")
    check("青禾市政务服务管理局", .department, regions: ["青禾市"], core: "政务服务管理")
    check("青禾市市政管理局", .department, regions: ["青禾市"], core: "市政管理")
    check("新乡市民政局", .department, regions: ["新乡市"], core: "民政")
    check("青禾县乡村振兴局", .department, regions: ["青禾县"], core: "乡村振兴")
    check("青禾县住房和城乡建设局", .department, regions: ["青禾县"], core: "住房和城乡建设")
    check("青禾县城市管理局", .department, regions: ["青禾县"], core: "城市管理")
    check("青禾县发展和改革委员会", .department, regions: ["青禾县"], core: "发展和改革")
    check("青禾经济技术开发区管理委员会", .zoneCommittee, regions: ["青禾经济技术开发区"], core: "")
    check("青禾市城市管理委员会", .department, regions: ["青禾市"], core: "城市管理")
    check("青禾县国有资产监督管理委员会", .department, regions: ["青禾县"], core: "国有资产监督管理")
    check("青禾县", .region, regions: ["青禾县"], core: "")
    check("青禾书屋", .other, regions: [], core: "青禾书屋")
  }

  @Test func levels() {
    #expect(AgencyName("青禾镇人民政府").isTownship)
    #expect(AgencyName("青禾县人民政府清源街道办事处").isTownship)
    #expect(!AgencyName("青禾县人民政府").isTownship)
    #expect(!AgencyName("青禾县乡村振兴局").isTownship)
    #expect(AgencyName("青禾镇人民政府").endsInPeoplesGovernment)
    #expect(!AgencyName("青禾县人民政府办公室").endsInPeoplesGovernment)
    #expect(!AgencyName("青禾县人民政府清源街道办事处").endsInPeoplesGovernment)
  }

  private func check(
    _ title: String, _ other: String, _ fit: AgencyFit,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(AgencyName(title).fit(AgencyName(other)) == fit, sourceLocation: sourceLocation)
  }

  /// A street's name without the regions in front of it is enough for its own offices, and for no school.
  @Test func officesOfAStreetOrZoneFit() {
    check("青山市云水区清源街道办事处", "清源街道党政综合办公室", .fits)
    check("青山市云水区金水街街道办事处", "金水街街道办事处办公室", .fits)
    check("青山市云水区清源街道办事处", "白石街道党政综合办公室", .otherRegion)
    #expect(AgencyName("青山市云水区清源街道办事处").fit(AgencyName("清源街道中心小学")) != .fits)
    #expect(AgencyName("青山市云水示范区管理委员会").fit(AgencyName("示范区管委会办公室")) != .otherRegion)
  }

  @Test func abbreviationsFit() {
    check("青禾县科学技术局", "青禾县科技局", .fits)
    check("青禾县科技局", "青禾县科学技术局", .fits)
    check("青禾县科学技术和工业信息化局", "青禾县工科局", .fits)
    check("青禾水务集团有限公司", "青禾市水务集团", .fits)
    check("青禾水务集团有限公司", "青禾水务有限公司", .fits)
    check("青禾县科技局", "县科学技术局", .fits)
    check("青禾县人力资源和社会保障局", "县人社局", .fits)
    check("青禾县发展和改革委员会", "青禾县发改委", .fits)
    check("青禾市青禾县水务局", "青禾县水务局", .fits)
    check("市中区科学技术局", "枣城市市中区科学技术局", .fits)
    check("水务局", "青禾县水务局", .fits)
    check("青禾县水务局", "青禾县水务局办公室", .fits)
    check("青禾县", "青禾县人民政府", .fits)
    check("青禾镇", "青禾县青禾镇人民政府", .fits)
    check("青禾县人民政府", "青禾县人民政府办公室", .fits)
    check("青禾县人民政府清源街道办事处", "清源街道办事处", .fits)
    check("青禾市生态环境局青禾分局", "青禾市生态环境局", .fits)
    check("青禾县白石镇人民政府", "白石镇党政办公室", .fits)
    check("青禾县白石镇人民政府", "白石镇人民政府党政办公室", .fits)
    check("青禾县白石乡人民政府", "白石乡综合办公室", .fits)
    check("青禾经济开发区管理委员会", "青禾经济开发区管委会党政办公室", .unclear)
    check("新疆生产建设兵团", "新疆生产建设兵团办公厅", .fits)
    check("青禾市第一中学", "青禾市第一中学党政办公室", .fits)
    check("中华人民共和国青禾海关", "青禾海关", .fits)
  }

  @Test func othersDoNot() {
    check("青禾县水务局", "青禾县水利局", .otherBody)
    check("青禾县水务局", "青山县水务局", .otherRegion)
    check("青禾水务集团有限公司", "青禾城投集团有限公司", .otherBody)
    check("青禾市城市管理局", "青禾市城市管理委员会", .otherBody)
    check("青禾县白石镇人民政府", "青禾市白石镇人民政府", .otherRegion)
    check("青禾县白石镇人民政府", "青禾市青禾县白石镇人民政府", .fits)
    check("青禾县水务局", "青禾县财政局", .otherBody)
    check("青禾县发展和改革局", "青禾县发展和改革委员会", .otherBody)
    check("青禾县农业农村局", "青禾县农业局", .otherBody)
    check("青禾县卫生健康委员会", "青禾县卫健委", .fits)
    check("青禾县卫生健康局", "青禾县卫生局", .otherBody)
    check("青禾县住房和城乡建设局", "青禾县住建局", .fits)
    check("青禾县人民政府", "青山县人民政府", .otherRegion)
    check("青禾镇人民政府", "青禾县人民政府", .otherRegion)
    check("青禾县白石镇人民政府", "青禾县人民政府", .otherBody)
    check("青禾县人民政府", "青禾县白石镇人民政府", .otherBody)
    check("青禾县白石镇人民政府", "青山县白石镇人民政府", .otherRegion)
    check("青禾市第二人民医院", "青禾市人民医院", .otherBody)
    check("青禾市人民医院", "青禾市第一人民医院", .fits)
    check("清源街道办事处", "青山街道办事处", .otherBody)
    check("青禾县人民政府", "青禾县水务局", .otherBody)
    check("青禾县水务局", "青禾县人民政府", .otherBody)
  }
}
