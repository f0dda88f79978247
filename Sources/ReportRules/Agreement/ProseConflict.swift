import ReportForms
import ReportSyntax
import TextCore

/// What is stated twice is stated alike.
struct ProseConflict: Rule {
  static let info = RuleInfo(
    "prose-conflict", .agreement, .warning,
    summary: Localized("文字前后矛盾", "prose contradicts itself"),
    reason: Localized(
      "同一个数在文中出现两次就应当相同；说了“全部办结”就不会再有结转；信息处理费不能既没有收、又收了若干元。与表格不符的，由 prose-table-mismatch 报告。",
      "A figure that stands twice is the same twice; 全部办结 leaves nothing to carry over; a fee was "
        + "charged or not. What contradicts a table is prose-table-mismatch's."),
    basis: "公文写作规范",
    examples: [
      .flags(
        .all([
          .withoutTable(3),
          .sectionText(
            1, ["全年新收政府信息公开申请5件，均已答复。", "本年共收到政府信息公开申请⟦8⟧件，为群众提供便利。"]),
        ])),
      .flags(
        .all([
          .withoutTable(3),
          .sectionText(1, ["全年新收政府信息公开申请5件，⟦全部办结⟧，结转下年度继续办理2件，围绕重点做好工作。"]),
        ])),
      .flags(
        .all([
          .section(1, "全年未收取信息处理费。"), .sectionText(6, ["⟦本年度收取信息处理费120元。⟧"]),
        ])),
      .flags(
        .all([
          .section(1, "全年主动公开政府信息320条，内容及时准确。"),
          .section(5, "（三）公开情况。全年主动公开政府信息⟦350⟧条，仍需加强。"),
        ])),
      .flags(
        .all([
          .section(1, "全年未收取信息处理费。"), .sectionText(6, ["⟦本年度依申请公开收取费用50元。⟧"]),
        ])),
      .flags(
        .all([
          .section(1, "全年未收取信息处理费。"), .sectionText(6, ["⟦本年度按规定收取了信息处理费。⟧"]),
        ])),
      .flags(
        .all([
          .section(1, "{年}年共主动公开政府信息320条，内容及时准确。"),
          .section(5, "（三）公开情况。全年通过各类渠道主动公开政府信息⟦280⟧条，仍需加强。"),
        ])),
      .accepts(
        .all([
          .section(1, "{年}年共主动公开政府信息320条，内容及时准确。"),
          .section(5, "（三）公开情况。全年通过门户网站主动公开政府信息280条，仍需加强。"),
        ])),
      .accepts(.none),
      .accepts(
        .all([
          .section(1, "全年未收取信息处理费。"),
          .sectionText(6, ["本年度未对依申请公开收取费用，复印材料的50元由本机关承担。"]),
        ])),
      .accepts(
        .all([
          .section(1, "全年主动公开政府信息320条，其中网站主动公开信息200条，公众号120条。"),
          .section(5, "（三）公开情况。全年主动公开重点领域信息150条，仍需加强。"),
        ])),
      .accepts(
        .all([.section(1, "全年收取信息处理费120元。"), .sectionText(6, ["本年度收取信息处理费120元。"])])),
      .accepts(
        .all([
          .section(1, "全年未收取信息处理费。"),
          .sectionText(6, ["{上年}年度收取信息处理费120元，{年}年度未收取。"]),
        ])),
      .accepts(.sectionText(6, ["全年收取1名申请人信息处理费40元；除此以外未收取费用。"])),
      .accepts(.sectionText(6, ["全年收取1名申请人信息处理费40元。此外，未收取其他任何费用。"])),
      .accepts(.sectionText(6, ["依法减免信息处理费2件，合计80元；实际收取0元。"])),
      .accepts(.sectionText(6, ["共收取信息处理费100元。未收取其他任何费用。"])),
      .accepts(.sectionText(6, ["应收信息处理费80元。申请人家庭困难，实际未收取。"])),
      .accepts(.sectionText(6, ["不收取检索、复制、邮寄等成本费用。按量收取信息处理费100元。"])),
      .accepts(.sectionText(6, ["本机关收取信息处理费120元。所属单位未收取信息处理费。"])),
      .accepts(.sectionText(6, ["去年收取信息处理费120元。今年未收取信息处理费。"])),
      .flags(
        .sectionText(6, ["依法减免信息处理费2件，合计80元，实际收取20元。", "⟦本年度未收取信息处理费及其他费用。⟧"])),
      .flags(
        .sectionText(6, ["全年收取1名申请人信息处理费40元。", "⟦此外，本年度没有收取信息处理费。⟧"])),
      .accepts(.section(1, "截至6月底，主动公开政府信息612条；截至12月底，主动公开政府信息1286条。")),
      .accepts(.section(5, "{上年}年收到政府信息公开申请9件，全部办结。")),
      .accepts(.section(6, "全年共收到政府信息公开申请6件，全部办结。")),
      .flags(
        .all([
          .section(1, "政务微信公众号全年发布供水信息218条。"),
          .section(5, "（三）公开情况。{年}年，政务微信公众号发布供水信息⟦128⟧条。内容不够丰富。"),
        ])),
      .flags(
        .all([
          .section(1, "召开政务公开工作推进会2次。年度任务均已作出安排。"),
          .section(6, "本年度召开政务公开工作推进会⟦3⟧次。"),
        ])),
      .flags(
        .all([
          .section(1, "政务微信公众号全年发布供水信息218条，阅读量9万次。"),
          .section(5, "（三）主要情况。{年}年，政务微信公众号发布供水信息⟦281⟧条，内容不够丰富。"),
        ])),
      .accepts(
        .all([
          .section(1, "政务微信公众号全年发布供水信息218条，阅读量9万次。"),
          .section(5, "（三）主要情况。{年}年，政务微信公众号发布供水信息260条，内容不够丰富。"),
        ])),
      .accepts(
        .all([
          .section(1, "政务微信公众号全年发布供水信息218条。"),
          .section(5, "（三）公开情况。政务微信公众号发布停水信息128条，内容不够丰富。"),
        ])),
      .accepts(
        .all([
          .section(1, "政务微信公众号全年发布供水信息218条。"),
          .section(5, "（三）公开情况。与上年相比，政务微信公众号发布供水信息128条，内容不够丰富。"),
        ])),
      .accepts(
        .all([
          .section(1, "政务微信公众号发布供水信息218条。"),
          .section(5, "（三）整改情况。{上年}年，政务微信公众号发布供水信息128条，内容不够丰富。"),
        ])),
      .accepts(
        .all([
          .section(1, "举办政务公开业务培训3次，由县水务局组织。"),
          .section(6, "举办政务公开业务培训8次，由各水厂组织。"),
        ])),
      .accepts(
        .all([
          .section(1, "青禾水厂抓好宣传。通过公众号发布供水信息18条。"),
          .section(6, "红星水厂抓好服务。通过公众号发布供水信息12条。"),
        ])),
    ] + ConflictExamples.repeated)

  static let parts: [any RulePart.Type] = [StatedTwice.self, RepeatedCounts.self]

  func check(_ report: Report, into findings: inout Findings) {
    for part in ProseConflict.parts { part.init().check(report, into: &findings) }
  }
}

/// The counts that the form knows, and the fee.
private struct StatedTwice: RulePart {
  // Whether a count goes on from the line above is told by that line.
  static let scope: RuleScope = [.tables, .quantities, .openLines, .passages(with: .fees)]
  static let tableScope: TableScope = .values
  static let frameScope: FrameAspects = []

  func check(_ report: Report, into findings: inout Findings) {
    counts(report, &findings)
    fees(report, &findings)
  }

  private func counts(_ report: Report, _ findings: inout Findings) {
    var first: [ProseQuantity.Name: ProseQuantity] = [:]
    let counts = report.scan(TableCounts.self)
    for quantity in report.quantities {
      guard quantity.names.count == 1, let name = quantity.names.first,
        quantity.certainty == .certain, !quantity.mayBePart, StatedTwice.isPlain(name),
        Comparison(quantity, counts).outcome == .unknown,
        !report.isMidSentence(quantity.range.lowerBound)
      else { continue }
      guard let earlier = first[name] else {
        first[name] = quantity
        continue
      }
      guard earlier.value != quantity.value else { continue }
      // 全部办结 is the statement to look at, wherever it stands.
      let isCompletion = earlier.statement == .completion
      let place = isCompletion ? earlier : quantity
      let other = isCompletion ? quantity : earlier
      let subject = name.wording
      findings.report(
        place.range, "“\(subject.zh)”前后不一：\(other.value) 与 \(place.value)",
        "\(subject.en) is stated twice: \(other.value) and \(place.value)",
        related: [
          RelatedPlace(
            other.range, Localized("另一处为 \(other.value)", "elsewhere \(other.value)"))
        ])
    }
  }

  /// 收到 may or may not take in what was carried over, and 办结 likewise: a difference is no conflict
  /// unless the words are the same; results and the rest leave no choice.
  private static func isPlain(_ name: ProseQuantity.Name) -> Bool {
    name != .handled && name != .answered
  }

  private static let issued: WordList = ["印发", "发布", "出台", "颁布", "施行", "实施", "制定"]
  private static let compared: WordList = ["较", "比", "同"]

  /// Whether the last year that a statement names before its charge is another than the report's:
  /// 2022年度收取120元.
  private func isOfOtherYear(_ statement: FeeStatement, _ report: Report) -> Bool {
    let bytes = FoldedProse(report.bytes, statement.range).bytes
    guard let year = report.year,
      let charge = FeeWords.charging.first(in: bytes, 0..<bytes.count)?.lowerBound,
      let last = YearMention.all(bytes).last(where: { $0.end <= charge }), last.year != year,
      StatedTwice.compared.start(in: bytes, before: last.digits.lowerBound) == nil
    else { return false }
    return StatedTwice.issued.end(in: bytes, at: last.end) == nil
  }

  private func fees(_ report: Report, _ findings: inout Findings) {
    let statements = FeeStatement.all(in: report).filter {
      $0.claim != .open && !isOfOtherYear($0, report) && !FeeCircle($0, report).isAnother
    }
    guard let none = statements.first(where: { $0.claim == .none }),
      let charged = statements.first(where: { $0.claim == .charged })
    else { return }
    let (first, second) =
      none.range.lowerBound < charged.range.lowerBound ? (none, charged) : (charged, none)
    findings.report(
      second.range, "信息处理费的说法前后矛盾：一处未收取，一处收取",
      "one statement says that no fee for information was charged, another that it was",
      related: [RelatedPlace(first.range, Localized("另一处说法", "the other statement"))])
  }
}
