import ReportForms

extension DefectCatalogue {
  private static let ordinals = ["一", "二", "三", "四", "五", "六", "七"]

  /// Sections left out, exchanged, repeated, misnumbered, renamed.
  public static func sections(of model: ReportModel) -> [Defect] {
    var defects: [Defect] = []
    for (index, section) in model.sections.enumerated() {
      let number = section.number
      var without = model
      without.sections.remove(at: index)
      // The period may have stood in it, and must not go with it.
      if section.paragraphs.contains(where: { $0.contains("统计") || $0.contains("截至") }) {
        without.lead.append("本报告所列数据的统计期限自{年}年1月1日起至{年}年12月31日止。")
      }
      let neighbour = min(index, without.sections.count - 1)
      without.sections[neighbour].heading = "⟦\(without.sections[neighbour].heading)⟧"
      defects.append(Defect("without section \(number)", "missing-section", .mark, without))

      var bare = model
      bare.sections[index].heading = "⟦\(section.heading.dropFirst(2))⟧"
      defects.append(Defect("no ordinal at \(number)", "section-number", .mark, bare))

      var shifted = model
      for later in index..<shifted.sections.count {
        let title = shifted.sections[later].heading.dropFirst(2)
        let wrong = ordinals[shifted.sections[later].number] + "、" + title
        shifted.sections[later].heading = later == index ? "⟦\(wrong)⟧" : wrong
      }
      defects.append(Defect("ordinals shifted from \(number)", "section-number", .mark, shifted))

      var twice = model
      var again = ModelSection(number, "⟦\(section.heading)⟧", ["重复的部分由旧稿粘贴而来，内容相同。"])
      again.table = nil
      twice.sections.append(again)
      defects.append(Defect("section \(number) twice", "duplicate-section", .mark, twice))

      if index + 1 < model.sections.count {
        var swapped = model
        swapped.sections.swapAt(index, index + 1)
        defects.append(
          Defect(
            "sections \(number) and \(number + 1) exchanged", "section-order", .anywhere, swapped))
      }
    }
    var title = model
    title[section: 1]?.heading = "一、⟦整体情况⟧"
    defects.append(Defect("整体情况", "section-title", .mark, title))
    var empty = model
    empty[section: 5]?.paragraphs = ["⟦无。⟧"]
    defects.append(Defect("nothing in 五", "empty-section", .mark, empty))
    return defects
  }

  /// The period, the dates, and a placeholder.
  public static func frame(of model: ReportModel) -> [Defect] {
    var defects: [Defect] = []
    func add(_ name: String, _ slug: String, _ change: (inout ReportModel) -> Void) {
      var wrong = model
      change(&wrong)
      defects.append(Defect(name, slug, .mark, wrong))
    }
    let basis = "根据《中华人民共和国政府信息公开条例》要求，编制本报告。"
    let periods = [
      "{上年}年1月1日起至{上年}年12月31日", "{年}年1月1日起至{年}年11月30日",
      "{上年}年12月1日起至{年}年12月31日", "{次年}年1月1日起至{次年}年12月31日",
    ]
    for period in periods {
      add("period \(period)", "wrong-period") {
        $0.removePeriod()
        $0.lead = [basis + "本报告所列数据的统计期限自⟦\(period)⟧止。"]
      }
    }
    for text in [
      "全年⟦XX⟧局共开展培训。", "本机关全年组织培训⟦××⟧次。", "公开⟦某某⟧栏目的信息。", "内容⟦待补充⟧。",
    ] {
      for section in [1, 5, 6] {
        add("placeholder in \(section): \(text)", "placeholder-text") {
          $0[section: section]?.paragraphs.append(text)
        }
      }
    }
    add("signed on 30 February", "invalid-date") { $0.tail = ["{机关}", "⟦{次年}年2月30日⟧"] }
    add("signed before the period ends", "signing-date") {
      $0.tail = ["{机关}", "⟦{年}年12月20日⟧"]
    }
    return defects
  }
}

extension ReportModel {
  /// Takes every sentence on the statistical period out of the sections.
  mutating func removePeriod() {
    for index in sections.indices {
      sections[index].paragraphs = sections[index].paragraphs.map { text in
        text.split(separator: "。", omittingEmptySubsequences: false)
          .filter { !$0.contains("统计") && !$0.contains("截至") }.joined(separator: "。")
      }.filter { !$0.isEmpty }
    }
  }
}
