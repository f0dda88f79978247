import ReportForms
import ReportSyntax
import TextCore

/// A report says in its head what it is.
struct MissingTitle: Rule {
  static let info = RuleInfo(
    "missing-title", .structure, .warning,
    summary: Localized("缺少年度报告的标题", "The title of the annual report is missing"),
    reason: Localized(
      "标题写明机关、年度和文种，公众据此检索，上级据此归集。缺了标题，正文再完整也认不出是谁、哪一年的报告。",
      "The title names the body, the year and the kind of document; readers and superior bodies find"
        + " the report by it."),
    basis: "国办公开办函〔2021〕30号；GB/T 9704",
    examples: [
      .flags(.title("⟦青禾县水务局⟧")),
      .flags(.title("⟦工作动态⟧")),
      .flags(.title("⟦首页 > 政策解读 > 青禾县水务局{年}年政府信息公开工作年度报告⟧")),
      .accepts(.title("首页 > 政府信息公开年报 > 青禾县水务局{年}年政府信息公开工作年度报告")),
      .accepts(.title("政府信息公开年报：青禾县水务局{年}年政府信息公开工作年度报告")),
      .accepts(.title("青禾县水务局{年}年政府信息公开工作年度报告.docx")),
      .accepts(.title("青禾县水务局{年}年政府信息公开工作年度报告　发布时间：{次年}-01-15")),
      .accepts(.title("青禾县水务局\n{年}年\n政府信息公开工作\n年度报告")),
      .accepts(.title("青禾县水务局{年}年政府信息公开工作年度报告[公开]")),
      .accepts(.title("青禾县水务局{年}年政府信息公开工作年度报告【主动公开】")),
      .flags(.title("⟦青禾县水务局{年}年政府信息公开工作年度报告[公开]已经发布⟧")),
      .accepts(.title("青禾县水务局（县政务公开办）{年}年政府信息公开工作年度报告")),
      .accepts(.title("青禾县水务局（青禾县河长制办公室）{年}年政府信息公开工\n作年度报告")),
      .accepts(.title("青禾县水务局关于报送《{年}年政府信息公开工作年度报告》的报告\n县人民政府办公室：")),
      .accepts(.none),
      .accepts(.title("青禾县水务局\n{年}年政府信息公开工作年度报告")),
      .accepts(.title("{年}年度青禾县水务局政府信息公开年报")),
    ])

  func check(_ report: Report, into findings: inout Findings) {
    guard report.edition.isFixed, report.title == nil else {
      findings.scope = []
      return
    }
    guard let place = place(report) else { return }
    findings.report(
      place, "开头没有年度报告的标题，应写「机关名称＋年份＋政府信息公开工作年度报告」",
      "no title of an annual report in the head; expected body, year and 政府信息公开工作年度报告")
  }

  /// Where a title would stand: a heading, a line that is no sentence, or else the first line.
  private func place(_ report: Report) -> SourceRange? {
    let end = report.sections.first?.heading ?? report.blocks.count
    let head = report.blocks.prefix(end).filter(\.isText)
    let heading = head.first {
      if case .heading = $0.kind { true } else { false }
    }
    let line = head.first {
      let last = report.bytes.scalar(before: $0.content.upperBound)?.value ?? 0
      return $0.content.count <= 150 && !ScalarClass.isSentenceEnd(last) && last != 0xFF1A
    }
    return (heading ?? line ?? report.blocks.first { $0.isText })?.content
  }
}
