import RandomTestKit

/// An invented administrative organ: its name, what it calls itself, and when it must publish.
struct RandomAgency {
  enum Kind: CaseIterable {
    case government, office, department, commission, township, streetOffice
  }

  var kind: Kind
  var name: String
  /// 我局, 本机关: what fits the name.
  var selfName: String
  /// Whether it must report on 工作考核、社会评议和责任追究.
  var isGovernment: Bool { name.hasSuffix("人民政府") }

  init(_ random: inout SeededGenerator) {
    let county = random.pick(["青禾县", "临澜区", "云汀市", "白芦县", "石岭区", "望川市"])
    kind = random.pick(Kind.allCases)
    let own: String
    switch kind {
    case .government:
      name = county + "人民政府"
      own = "我" + county.suffix(1)
    case .office:
      name = county + "人民政府办公室"
      own = "我办"
    case .department:
      name =
        county
        + random.pick(["水务局", "教育局", "民政局", "财政局", "农业农村局", "交通运输局", "市场监督管理局"])
      own = "我局"
    case .commission:
      name = county + random.pick(["卫生健康委员会", "发展和改革委员会"])
      own = "我委"
    case .township:
      name = county + random.pick(["柳溪镇", "桐坪镇", "沙湾镇"]) + "人民政府"
      own = "我镇"
    case .streetOffice:
      name = county + "人民政府" + random.pick(["河东街道", "松园街道"]) + "办事处"
      own = "我街道"
    }
    selfName = random.pick([own, own, "本机关", "本单位"])
  }

  /// A day on which it may lawfully sign the report of a year.
  func signing(_ year: Int, _ random: inout SeededGenerator) -> String {
    switch kind {
    case .government: "\(year + 1)年\(random.number(1...3))月\(random.number(1...28))日"
    default: "\(year + 1)年1月\(random.number(2...31))日"
    }
  }
}
