import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

@Suite struct RenderingTests {
  /// The cells of a table of `|` and TAB layouts, counted by row, are those of the real exports.
  @Test func cellsPerRowOfAWordProcessorExport() throws {
    let model = ReportModel.clean(edition: .edition2021)
    let text = model.text(layout: .cellLines)
    let rows = physicalCells(text)
    let due =
      [1, 4, 4, 4, 1, 2, 2, 1, 2, 2, 2, 1, 2, 2]
      + [2, 4, 8, 8, 8, 9, 9] + Array(repeating: 10, count: 19) + [9, 8]
      + [2, 7, 15, 15]
    #expect(rows == due)
  }

  private func physicalCells(_ text: String) -> [Int] {
    var rows: [Int] = []
    var count = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("\t") {
        count += 1
      } else if line.isEmpty, count > 0 {
        rows.append(count)
        count = 0
      }
    }
    return rows
  }

  @Test func marksSurviveEveryLayoutAndWeather() throws {
    let edit = ExampleEdit.all([
      .cells(["R24.C1": "⟦57⟧"]), .section(1, "全年⟦新收政府信息公开申请5件⟧。"),
    ])
    let model = try #require(ReportModel.clean(edition: .edition2021).applying(edit))
    for layout in TableLayout.allCases {
      for weather in Weather.allCases {
        let text = model.rendered(layout, weather)
        #expect(
          text.marks.map { text.source.string($0) } == ["新收政府信息公开申请5件", "57"],
          "\(layout) \(weather)")
      }
    }
  }

  @Test func proseFollowsTheCells() {
    var model = ReportModel.clean(edition: .edition2021)
    model.set("R1.C7", "12")
    model.set("R5.C7", "3")
    model.set("R6.C7", "4")
    #expect(model.resolve("收到{R1.C7|汉}件，不予公开{不予公开}件，{次年}年") == "收到十二件，不予公开7件，2024年")
  }
}
