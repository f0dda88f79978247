import ReportAnalysis
import ReportFormat
import ReportForms
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// What formatting promises, over every layout, edition, weather and random figures.
@Suite struct FormatPropertyTests {
  private static let editions = [FormEdition.edition2019, .edition2021]

  private func texts(
    _ layout: TableLayout, _ body: (_ text: SourceText, _ name: String) -> Void
  ) {
    for edition in Self.editions {
      for seed in 0..<6 {
        for habit in [false, true] where !habit || layout.hasSecondHabit {
          let weather = Weather.allCases[seed % Weather.allCases.count]
          let model = ReportModel.random(seed: UInt64(seed), edition: edition)
          let text = model.rendered(layout, weather, RenderingOptions(secondHabit: habit)).source
          body(text, "\(layout) \(edition.id) seed \(seed) \(weather) habit \(habit)")
        }
      }
    }
  }

  @Test(arguments: TableLayout.allCases)
  func cellsStayAndTwiceIsOnce(_ layout: TableLayout) {
    texts(layout) { text, name in
      for style in TableStyle.Style.allCases {
        var chosen = TableStyle()
        chosen.style = style
        let wrong = broken(text, chosen)
        #expect(wrong.isEmpty, "\(name) \(style): \(wrong.prefix(2))")
      }
    }
  }

  @Test(arguments: TableLayout.allCases)
  func looseBlanksAreTakenAway(_ layout: TableLayout) {
    texts(layout) { text, name in
      let loose = loosened(text, layout)
      let wrong = broken(loose)
      #expect(wrong.isEmpty, "\(name): \(wrong.prefix(2))")
    }
  }

  @Test(arguments: TableLayout.allCases)
  func findingsStay(_ layout: TableLayout) {
    for edition in Self.editions {
      for seed in 0..<3 {
        var model = ReportModel.random(seed: UInt64(seed), edition: edition)
        model.set("R3.C1", "987654")
        model.set("R5.C2", layout.showsBlankCells ? "" : "—")
        let text = model.rendered(layout, Weather.allCases[seed]).source
        #expect(findings(text) == findings(formatted(text)), "\(layout) \(edition.id) \(seed)")
      }
    }
  }

  @Test(arguments: TableLayout.allCases)
  func anyPrefixFormats(_ layout: TableLayout) {
    let model = ReportModel.clean(edition: .edition2021)
    let text = loosened(model.rendered(layout, .carriageReturnLineFeed).source, layout)
    var end = 300
    while end < text.bytes.count {
      if text.isBoundary(end) {
        let prefix = SourceText(validUTF8: Array(text.bytes[..<end]))
        let wrong = broken(prefix)
        #expect(wrong.isEmpty, "\(layout) to \(end): \(wrong.prefix(2))")
      }
      end += 211
    }
  }

  @Test func everyRowOfAnAlignedTableIsAsWide() {
    for ambiguous in AmbiguousWidth.allCases {
      var style = TableStyle()
      style.ambiguousWidth = ambiguous
      for edition in Self.editions {
        for layout in [TableLayout.pipeTable, .ruledTable] {
          let model = ReportModel.random(seed: 7, edition: edition)
          let result = formatted(model.rendered(layout).source, style)
          let document = Document(parsing: result)
          #expect(document.tables.count == 3)
          for table in document.tables {
            let first = result.line(at: table.range.lowerBound)
            let last = result.line(at: table.range.upperBound - 1)
            let widths = Set(
              (first...last).map {
                DisplayWidth.columns(
                  of: result.bytes, in: result.contentRange(ofLine: $0), ambiguous: ambiguous)
              })
            #expect(widths.count == 1, "\(layout) \(edition.id) \(ambiguous): \(widths)")
          }
        }
      }
    }
  }

  @Test func aTextThatIsFormattedStaysAsItIs() {
    for layout in [TableLayout.tabRows, .cellLines, .html, .collapsedPipeRows] {
      let text = ReportModel.clean(edition: .edition2021).rendered(layout).source
      #expect(TableFormatter.edits(for: Document(parsing: text)).isEmpty, "\(layout)")
    }
  }

  /// Blanks beside the cells, as hands and converters leave them.
  private func loosened(_ text: SourceText, _ layout: TableLayout) -> SourceText {
    let document = Document(parsing: text)
    var edits: [TextEdit] = []
    var turn = 0
    for table in document.tables {
      for row in table.rows {
        for cell in row.cells where !cell.range.isEmpty && !cell.isSpanResidue {
          turn += 1
          if turn % 5 == 0 { edits.append(.insert("  ", at: cell.range.upperBound)) }
          if turn % 7 == 0 { edits.append(.insert(" ", at: cell.range.lowerBound)) }
          if turn % 11 == 0 { edits.append(.insert("\u{3000}", at: cell.range.upperBound)) }
        }
      }
    }
    return text.applying(edits.sorted { $0.range.lowerBound < $1.range.lowerBound })
  }
}
