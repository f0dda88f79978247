import ReportAnalysis
import ReportFormat
import ReportForms
import Testing
import TextCore

/// A text and what formatting makes of it.
func check(
  _ text: String, becomes expected: String, _ style: TableStyle.Style = .aligned,
  _ ambiguous: AmbiguousWidth = .narrow, sourceLocation: SourceLocation = #_sourceLocation
) {
  var chosen = TableStyle()
  chosen.style = style
  chosen.ambiguousWidth = ambiguous
  let source = SourceText(text)
  let result = formatted(source, chosen)
  #expect(result.string(result.range) == expected, sourceLocation: sourceLocation)
  #expect(formatted(result, chosen).bytes == result.bytes, sourceLocation: sourceLocation)
  #expect(result.hasByteOrderMark == source.hasByteOrderMark, sourceLocation: sourceLocation)
}

@Suite struct PipeFormatTests {
  @Test func columnsAreAlignedByDisplayWidth() {
    check(
      "|信息内容|件数|\n|-|-:|\n|规章|0|\n| 行政规范性文件 |12|\n",
      becomes: """
        | 信息内容       | 件数 |
        | -------------- | ---: |
        | 规章           |    0 |
        | 行政规范性文件 |   12 |

        """)
  }

  /// As an input method leaves them.
  @Test func wideBlanksInTheDelimiterRowAreBlanks() {
    check(
      "| 甲 | 乙 |\n|　---　| --- |\n| 规章 | 0 |\n",
      becomes: "| 甲   | 乙  |\n| ---- | --- |\n| 规章 | 0   |\n")
  }

  @Test func sidesAreThoseOfTheDelimiterRow() {
    check(
      "| 甲 | 乙 | 丙 |\n|:--|:-:|--:|\n| 1234567 | 123456 | 1234567 |\n| 1 | 1 | 1 |",
      becomes: """
        | 甲      |   乙   |      丙 |
        | :------ | :----: | ------: |
        | 1234567 | 123456 | 1234567 |
        | 1       |   1    |       1 |
        """)
  }

  @Test func ambiguousWidthIsAChoice() {
    let text = "| 甲 | 乙 |\n| --- | --- |\n| “三” | 1 |\n| 六个字 | 1 |\n"
    check(
      text,
      becomes: "| 甲     | 乙  |\n| ------ | --- |\n| “三”   | 1   |\n| 六个字 | 1   |\n")
    check(
      text,
      becomes: "| 甲     | 乙  |\n| ------ | --- |\n| “三” | 1   |\n| 六个字 | 1   |\n", .aligned, .wide)
  }

  @Test func escapedPipesAndRaggedRowsStay() {
    check(
      "| 甲 | 乙 |\n|---|---|\n| a\\|b |\n| 1 | 2 | 3 |\n| `x\\|y` ||\n",
      becomes: """
        | 甲     | 乙  |
        | ------ | --- |
        | a\\|b   |
        | 1      | 2   | 3 |
        | `x\\|y` |     |

        """)
  }

  @Test func dashesForFiguresAreCells() {
    check(
      "|结果维持|总计|\n|---|---|\n|-|-|\n",
      becomes: "| 结果维持 | 总计 |\n| -------- | ---- |\n| -        | -    |\n")
  }

  @Test func missingBordersAreDrawn() {
    check(
      "甲 | 乙\n--- | ---\n1 | 2\n",
      becomes: "| 甲  | 乙  |\n| --- | --- |\n| 1   | 2   |\n")
  }

  @Test func compactHasOneBlankASide() {
    check(
      "|  甲  |乙|\n|:-----|------:|\n|1|   |\n",
      becomes: "| 甲 | 乙 |\n| :--- | ---: |\n| 1 |  |\n", .compact)
  }

  @Test func preservedTablesStay() {
    let text = "|  甲  |乙|\n|:-----|------:|\n|1|   |\n"
    check(text, becomes: text, .preserve)
  }

  @Test func aTableBeyondTheLimitGoesCompact() {
    let long = String(repeating: "字", count: 200)
    check(
      "|甲|\(long)|\n|---|---|\n|1|2|\n", becomes: "| 甲 | \(long) |\n| --- | --- |\n| 1 | 2 |\n")
  }

  @Test func suppressionsAndLineEndsStay() {
    check(
      "\u{FEFF}|甲|乙|\r\n|---|---|\r\n<!-- nianbao-disable-next-line blank-cell -->\r\n|1||",
      becomes: "| 甲  | 乙  |\r\n| --- | --- |\r\n"
        + "<!-- nianbao-disable-next-line blank-cell -->\r\n| 1   |     |")
    check("|甲|乙|\r|---|---|\r|1|2|\r", becomes: "| 甲  | 乙  |\r| --- | --- |\r| 1   | 2   |\r")
  }

  @Test func codeAndProseStay() {
    for text in [
      "```\n|甲|乙|\n|---|---|\n|1|2|\n```\n", "甲|乙\n丙|丁\n", "<p>|甲|乙|</p>\n|---|---|\n",
    ] {
      check(text, becomes: text)
    }
  }

  @Test func anOrgTableIsAlignedAsOrgDoes() {
    check(
      "|---+--|\n| 信息内容|件数|\n|-+-|\n|规章|0|\n|行政许可|12|\n|---+---|\n",
      becomes: """
        |----------+------|
        | 信息内容 | 件数 |
        |----------+------|
        | 规章     |    0 |
        | 行政许可 |   12 |
        |----------+------|

        """)
  }

  @Test func drawnTablesStay() {
    let text = "┌────┬────┐\n│规章│0 │\n├────┼────┤\n│行政许可│12│\n└────┴────┘\n"
    check(text, becomes: text)
  }

  @Test func editsAreSmall() {
    let text = SourceText("| 甲  | 乙  |\n| --- | --- |\n| 1   | 2  |\n| 3   | 4   |\n")
    let edits = TableFormatter.edits(for: .init(parsing: text))
    #expect(edits == [.insert(" ", at: 41)])
  }
}
