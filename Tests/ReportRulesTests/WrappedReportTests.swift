import RandomTestKit
import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// Clean reports whose paragraphs somebody wrapped by hand draw nothing at warning or above: no column
/// tells which lines belong together, and what a line end cuts in two is nobody's error.
@Suite struct WrappedReportTests {
  enum Habit: CaseIterable {
    /// Every line as long as it happens to be.
    case unsteady
    /// The same, lines that go on led by blanks.
    case ledByBlanks
    /// Lines of as many characters, so that figures make them narrower.
    case counted
  }

  @Test(arguments: Habit.allCases, fixedEditions)
  func isSilent(_ habit: Habit, _ edition: String) throws {
    let edition = try #require(FormEdition.named(edition))
    for layout in [TableLayout.cellLines, .tabRows, .pipeTable, .html, .textRows] {
      for seed in 0..<(isExhaustive ? 120 : 6) {
        var generator = SeededGenerator(seed: UInt64(seed))
        var model = ReportModel.random(seed: UInt64(seed) &* 17, edition: edition)
        let width = Int.random(in: 26...40, using: &generator)
        func wrap(_ paragraph: String) -> String {
          wrapped(model.resolve(paragraph), habit, width, &generator)
        }
        model.lead = model.lead.map(wrap)
        for index in model.sections.indices {
          model.sections[index].paragraphs = model.sections[index].paragraphs.map(wrap)
        }
        let linted = LintedText(model.rendered(layout))
        #expect(
          linted.serious.isEmpty,
          "\(habit) \(layout.rawValue) \(edition.id) seed \(seed):\n\(linted.describe(linted.serious))"
        )
      }
    }
  }

  /// A program wraps at a column, be it in the middle of a number: the number is one all the same, and what
  /// stands of it in front of a bracket is no item's.
  @Test(arguments: 60...90)
  func numbersAreCutInTwo(_ width: Int) {
    var model = ReportModel.clean(edition: .edition2021)
    let contact = "（地址：青禾县清源路18号，邮编：324000，电话：0579-85550100）。"
    model.lead = [
      "根据《中华人民共和国政府信息公开条例》的规定，编制本报告。本报告所列数据的统计期限自{年}年1月1日起至{年}年12月31日止。"
        + "如对本报告有疑问，请与青禾县水务局联系" + contact
    ]
    let prose = "围绕供水保障公开工程建设、水质检测和水价调整信息，群众可以在门户网站和公开栏查阅，"
    for index in model.sections.indices {
      model.sections[index].paragraphs.append(
        String(repeating: prose, count: 6) + "全年受理来电1286次。")
    }
    expectNothing(in: model, cutAt: width)
  }

  /// Wherever a program wraps, neither the figures of a row nor a number that is cut is an item.
  @Test(arguments: 60...90)
  func rowsOfFiguresAreNoItems(_ width: Int) {
    var model = ReportModel.clean(edition: .edition2021)
    let prose = "围绕供水保障公开工程建设、水质检测和水价调整信息，群众可以在门户网站和公开栏查阅，"
    for index in model.sections.indices {
      model.sections[index].paragraphs.append(
        String(repeating: prose, count: 4) + "六个供水片区张贴停水公告分别为23、3、134、94、38、4张，"
          + "居民都能看到。主要做法：一是提前张贴，二是逐户通知。改进措施：一是按月核对，二是多用图解。")
    }
    expectNothing(in: model, cutAt: width)
  }

  private func expectNothing(in report: ReportModel, cutAt width: Int) {
    var model = report
    model.lead = model.lead.map { cut(model.resolve($0), at: width) }
    for index in model.sections.indices {
      model.sections[index].paragraphs = model.sections[index].paragraphs.map {
        cut(model.resolve($0), at: width)
      }
    }
    let linted = LintedText(model.rendered(.pipeTable))
    #expect(linted.serious.isEmpty, "\(width):\n\(linted.describe(linted.serious))")
  }

  /// Lines of as many characters, whatever they cut in two: words, numbers, dates, addresses.
  @Test(arguments: 20...60)
  func linesOfAsManyCharacters(_ count: Int) throws {
    let layouts: [TableLayout] = [
      .pipeTable, .cellLines, .textRows, .html, .tabRows, .collapsedPipeRows, .ruledTable,
    ]
    for seed in 0..<(isExhaustive ? 60 : 6) {
      let edition: FormEdition = seed % 2 == 0 ? .edition2021 : .edition2019
      let model = ReportModel.random(seed: UInt64(seed * 61 + count), edition: edition)
      let layout = layouts[(seed + count) % layouts.count]
      // A drawn table is wider than any line of text.
      let linted = LintedText(
        model.cutIntoLines(of: count).rendered(
          layout, .fair, RenderingOptions(secondHabit: layout == .ruledTable)))
      #expect(
        linted.serious.isEmpty,
        "\(count) \(layout.rawValue) seed \(seed):\n\(linted.describe(linted.serious))")
    }
  }

  /// What is wrong is found in such lines all the same, though a line cuts it in two.
  @Test(arguments: 20...60)
  func wrongCountsInSuchLines(_ count: Int) {
    var model = ReportModel.clean(edition: .edition2021)
    model.sections[0].paragraphs.append(
      "围绕供水保障公开工程建设、水质检测和水价调整信息，便于群众查阅。全年收到政府信息公开申请1286件，予以公开1203件。")
    let linted = LintedText(model.cutIntoLines(of: count).rendered(.pipeTable))
    let found = linted.serious.map(\.rule)
    #expect(
      found == ["prose-table-mismatch", "prose-table-mismatch"],
      "\(count):\n\(linted.describe(linted.findings))")
  }

  /// One line end alone is no evidence of wrapping, wherever it falls.
  @Test(arguments: 0..<6)
  func oneLineIsCut(_ place: Int) {
    var clean = ReportModel.clean(edition: .edition2021)
    clean.sections[0].paragraphs.append(
      "依申请公开方面，收到政府信息公开申请{R1.C7}件，办结{R24.C7}件，其中予以公开{R3.C7}件，联系电话：0579-85550100，"
        + "邮箱：shuiwu2@example.com。")
    clean.lead = clean.lead.map { clean.resolve($0) }
    for index in clean.sections.indices {
      clean.sections[index].paragraphs = clean.sections[index].paragraphs.map { clean.resolve($0) }
    }
    let count = place == 0 ? clean.lead.count : clean.sections[place - 1].paragraphs.count
    for index in 0..<count {
      let paragraph = place == 0 ? clean.lead[index] : clean.sections[place - 1].paragraphs[index]
      // Nobody wraps a sub-head.
      guard paragraph.count > 40 else { continue }
      for end in stride(from: 1, to: paragraph.count, by: isExhaustive ? 1 : 3) {
        let cut = paragraph.prefix(end) + "\n" + paragraph.dropFirst(end)
        var model = clean
        if place == 0 {
          model.lead[index] = String(cut)
        } else {
          model.sections[place - 1].paragraphs[index] = String(cut)
        }
        let linted = LintedText(model.rendered(.pipeTable))
        #expect(linted.serious.isEmpty, "\(cut)\n\(linted.describe(linted.serious))")
      }
    }
  }

  /// Where a single number is cut in two, no column tells of it either.
  @Test func aCountIsCutInTwo() {
    func found(_ paragraph: String) -> [String] {
      var model = ReportModel.clean(edition: .edition2021)
      model.sections[0].paragraphs.append(paragraph)
      return LintedText(model.rendered(.cellLines)).serious.map(\.rule)
    }
    #expect(found("全年编写稿件3\n1篇，其中图解19篇、问答8篇、短视频4篇。").isEmpty)
    #expect(found("全年编写稿件\n共1篇，其中图解19篇、问答8篇、短视频4篇。") == ["prose-sum"])
  }

  private func cut(_ paragraph: String, at width: Int) -> String {
    var lines = [""]
    var columns = 0
    for character in paragraph {
      let own = character.isASCII ? 1 : 2
      if columns + own > width {
        lines.append("")
        columns = 0
      }
      lines[lines.count - 1].append(character)
      columns += own
    }
    return lines.joined(separator: "\n")
  }

  /// Lines of 20 to 42 characters; words and numbers stay whole, and no line begins with a mark that
  /// closes or ends with one that opens.
  private func wrapped(
    _ paragraph: String, _ habit: Habit, _ width: Int, _ generator: inout SeededGenerator
  ) -> String {
    var lines: [String] = []
    var line = ""
    var limit = width
    for piece in pieces(paragraph) {
      let isOpen = line.last.map { "（《“〔〈".contains($0) } ?? true
      if line.count + piece.count > limit, !isOpen, !"，。；：、）》”〕〉%".contains(piece.prefix(1)) {
        lines.append(line)
        line = habit == .ledByBlanks ? "  " : ""
        if habit != .counted { limit = Int.random(in: 20...42, using: &generator) }
      }
      line += piece
    }
    lines.append(line)
    return lines.joined(separator: "\n")
  }

  /// Runs of ASCII, and single characters.
  private func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var isASCII = false
    for character in text {
      let continues = character.isASCII && character != " "
      if continues, isASCII {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
      isASCII = continues
    }
    return pieces
  }
}
