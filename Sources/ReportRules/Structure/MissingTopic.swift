import ReportForms
import ReportSyntax
import TextCore

/// Section 一 has sub-heads for its aspects, and one of the five is absent.
struct MissingTopic: Rule {
  static let info = RuleInfo(
    "missing-topic", .structure, .information,
    summary: Localized("总体情况缺少一个方面", "An aspect of the overview is absent"),
    reason: Localized(
      "总体情况一般从主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面报告。",
      "The overview usually reports five aspects: disclosure on own initiative, requests, information "
        + "management, platforms, supervision."),
    basis: "国办公开办函〔2021〕30号",
    examples: [
      .flags(
        .sectionText(
          1,
          [
            "（一）主动公开。发布供水信息86条。", "（二）依申请公开。依法办理申请。",
            "（三）政府信息管理。规范审核流程。", "（四）监督保障。组织业务培训2次。",
          ])),
      .flags(
        .sectionText(
          1, ["（一）主动公开情况", "发布供水信息86条。", "（二）依申请公开情况", "依法办理群众提出的申请。"])),
      .accepts(
        .sectionText(
          1,
          [
            "（一）主动公开和依申请公开。发布供水信息86条，依法办理申请。",
            "（二）政府信息管理及平台建设。规范审核流程，维护专栏。", "（三）监督保障。组织业务培训2次。",
          ]), note: Localized("合并的小标题", "Sub-heads that name two aspects")),
      .accepts(
        .sectionText(
          1,
          [
            "（一）主动公开。发布供水信息86条。", "（二）依申请公开。依法办理申请。",
            "（三）管理与平台。规范审核流程，优化栏目。", "（四）监督保障。组织业务培训2次。",
          ])),
      .flags(
        .sectionText(
          1,
          [
            "（一）主动公开。发布供水信息86条。", "（二）依申请公开。依法办理申请。",
            "（三）平台建设。优化栏目。", "（四）监督保障。组织业务培训2次。",
          ])),
      .accepts(
        .sectionText(
          1,
          [
            "（一）主动公开。发布供水信息86条。", "（二）依申请公开。依法办理申请。",
            "（三）政府信息管理。规范审核流程。", "（四）网站建设情况。维护公开专栏。", "（五）监督保障。组织业务培训2次。",
          ])),
      .accepts(
        .sectionText(
          1,
          [
            "（一）主动公开。发布供水信息86条。", "（二）依申请公开。依法办理申请。",
            "（三）政府信息管理。规范审核流程。", "（四）政务新媒体建设。维护公众号。", "（五）监督保障。组织业务培训2次。",
          ])),
      .flags(
        .sectionText(
          1,
          [
            "（一）主动公开。发布供水信息86条。", "（二）依申请公开。依法办理申请。",
            "（三）信息公开载体建设。维护公开栏。", "（四）监督保障。组织业务培训2次。",
          ])),
      .accepts(
        .sectionText(1, ["本机关围绕供水和防汛做好信息公开工作，发布供水信息86条。"]),
        note: Localized("没有小标题", "No sub-heads at all")),
      .accepts(
        .sectionText(
          1,
          [
            "（一）突出公开重点，增强公开实效。发布供水信息86条。", "（二）规范申请办理，保障群众权益。依法办理申请。",
            "（三）健全审核机制，严把发布关口。先审查、后公开。", "（四）夯实平台阵地，拓宽公开渠道。维护专栏。",
            "（五）加强监督检查，提升工作质效。按季通报。",
          ]), note: Localized("口号式小标题", "Sub-heads that are slogans")),
      .accepts(
        .sectionText(1, ["1.责任明确。明确专人负责。", "2.宣传到位。开展业务培训。"]),
        note: Localized("小标题不按五个方面", "Sub-heads of another kind")),
      .accepts(
        .sectionText(
          1,
          [
            "（一）主动公开。发布供水信息86条。", "（二）依申请公开。依法办理申请。",
            "（三）政府信息管理。规范审核流程。（四）平台建设。维护专栏。", "（五）监督保障。组织业务培训2次。",
          ]), note: Localized("小标题接排在段内", "A sub-head that stands within a paragraph")),
    ])

  static let literals: [String] = FormEdition.all.flatMap(\.sections).flatMap(\.topics).flatMap {
    $0.words + [$0.title]
  }

  static let scope: RuleScope = [.literals, .passages, .passages(with: .heads)]
  static let frameScope: FrameAspects = []
  static let sections: Set<Int>? = [1]

  /// What names a topic: in a sub-head, and anywhere.
  private struct Words {
    let heads: [LiteralNumber]
    let title: LiteralNumber

    init(_ topic: FormTopic) {
      heads = topic.words.map { LiteralNumber($0) }
      title = LiteralNumber(topic.title)
    }
  }

  /// Of every section one of whose editions has topics.
  private static let words: [(topics: [String], words: [Words])] = FormEdition.all
    .flatMap(\.sections).filter { !$0.topics.isEmpty }.map { section in
      (section.topics.map(\.title), section.topics.map { Words($0) })
    }

  /// At the indices of the section's topics.
  private static func words(of form: FormSection) -> [Words] {
    let titles = form.topics.map(\.title)
    return words.first { $0.topics == titles }?.words ?? form.topics.map { Words($0) }
  }

  /// Whether a word follows a bracket that closes, as behind the ordinal of a sub-head within a
  /// paragraph: …流程。（四）平台建设。
  private func isRunIn(_ word: String, _ range: SourceRange, _ report: Report) -> Bool {
    report.literals.offsets(of: word, in: range).contains { offset in
      MissingTopic.ordinalEnds.end(report.bytes, before: offset)
    }
  }

  private static let ordinalEnds = ReportRules.Words(
    ["一", "二", "三", "四", "五", "六"].flatMap { ["。（\($0)）", "。(\($0))", "；（\($0)）"] })

  func check(_ report: Report, into findings: inout Findings) {
    guard report.edition.isFixed, let section = report.section(1),
      let form = report.edition.section(1), !form.topics.isEmpty
    else { return }
    let prose = report.prose(of: section)
    let literals = report.literals
    let words = MissingTopic.words(of: form)
    // At the indices of the topics.
    var named = [Bool](repeating: false, count: form.topics.count)
    var heads = 0
    // Sub-heads that name none, such as （一）强化组织领导: what they are on is told by no word.
    var others = 0
    for index in prose.blocks {
      let block = report.blocks[index]
      guard block.ordinal != nil || block.headingLevel != nil else { continue }
      let head = SectionProse.head(block, report.bytes)
      var isHead = false
      for place in words.indices
      where words[place].heads.contains(where: { literals.contains($0, in: head) }) {
        named[place] = true
        isHead = true
      }
      if isHead {
        heads += 1
      } else if block.ordinal?.style == .hanInBrackets {
        others += 1
      }
    }
    // Two aspects as sub-heads show that the section is meant to follow the five.
    guard heads >= 2, named.count(where: { $0 }) >= 2 else { return }
    // The section's text may speak of an aspect by name without a sub-head of its own.
    let ranges = prose.ranges(in: report)
    let absent = form.topics.indices.filter { place in
      !named[place] && !ranges.contains { literals.contains(words[place].title, in: $0) }
        && !form.topics[place].words.contains { word in
          ranges.contains { isRunIn(word, $0, report) }
        }
    }.map { form.topics[$0] }
    guard absent.count > others else { return }
    let list = absent.map { "「\($0.title)」" }.joined(separator: "、")
    findings.report(
      section.title, "「\(form.title)」未见\(list)方面的情况",
      "「\(form.title)」 says nothing on \(list)")
  }
}
