import Testing

/// Layouts 11 and 12: drawn tables, and those without any line.
@Suite struct RuledTableTests {
  @Test func org() {
    checkTables(
      """
      | 信息内容 | 本年处理决定数量 |
      |----------+------------------|
      | 行政许可 |               12 |
      | 行政处罚 |                  |
      """,
      """
      org
      信息内容 ¦ 本年处理决定数量
      行政许可 ¦ 12
      行政处罚 ¦ _
      """)
  }

  @Test func boxes() {
    checkTables(
      """
      ┌──────────┬────┐
      │ 行政许可 │ 12 │
      ├──────────┼────┤
      │ 行政处罚 │    │
      └──────────┴────┘
      """,
      """
      org
      行政许可 ¦ 12
      行政处罚 ¦ _
      """)
  }

  @Test func boxesWithoutRulesBetweenRows() {
    checkTables(
      """
      ┌──────────┬──────────┐
      │ 结果维持 │ 结果纠正 │
      │ 0        │ 1        │
      └──────────┴──────────┘
      """,
      """
      org
      结果维持 ¦ 结果纠正
      0 ¦ 1
      """)
  }

  @Test func gridsWithLabelsOverTwoLines() {
    checkTables(
      """
      +----------+--------------+----+
      | 三、本年 | 1.本机关不掌 | 4  |
      | 度办理   | 握相关政府信 |    |
      | 结果     | 息           |    |
      |          +--------------+----+
      |          | 2.没有现成   | 5  |
      +----------+--------------+----+
      """,
      """
      org
      三、本年 ¦ 度办理 ¦ 结果 ¦ 1.本机关不掌 ¦ 握相关政府信 ¦ 息 ¦ 4
      _ ¦ 2.没有现成 ¦ 5
      """)
  }

  @Test func allOnOneLine() {
    checkTables(
      "第二十条第（一）项 信息内容 本年制发件数 本年废止件数 现行有效件数 规章 0 0 0 行政规范性文件2 1 12",
      """
      flattened (aligned)
      第二十条第（一）项 ¦ 信息内容 ¦ 本年制发件数 ¦ 本年废止件数 ¦ 现行有效件数
      规章 ¦ 0 ¦ 0 ¦ 0
      行政规范性文件 ¦ 2 ¦ 1 ¦ 12
      """)
  }

  @Test func rowsOfAHeaderOverOneRule() {
    checkTables(
      """
      | 行政复议 |          |
      | 结果维持 | 总计     |
      |----------+----------|
      | 1        | 2        |
      """,
      """
      org
      行政复议 ¦ _
      结果维持 ¦ 总计
      1 ¦ 2
      """)
  }

  @Test func aTitleJoinedToItsText() {
    checkBlocks(
      "青禾县水务局2023年政府信息公开工作报告 根据《条例》要求，编制本报告。\n一、总体情况\n",
      "青禾县水务局2023年政府信息公开工作报告\n根据《条例》要求，编制本报告。\n一、总体情况")
    checkBlocks(
      "2023年政府信息公开工作年度报告 青禾县水务局\n", "2023年政府信息公开工作年度报告 青禾县水务局")
    checkBlocks(
      "2023年政府信息公开工作年度报告按照《条例》编制，共六部分。\n", "2023年政府信息公开工作年度报告按照《条例》编制，共六部分。")
  }

  @Test func aReportOnOneLine() {
    let prose = "2023年，本机关按时公开各类信息，门户网站设有专栏，预算决算和重点项目的办理进展按季更新，方便群众查找，全年没有差错。"
    checkBlocks(
      "青禾县水务局2023年政府信息公开工作年度报告 一、总体情况 \(prose) \(prose) 二、主动公开政府信息情况 "
        + "规章 0 0 0 行政规范性文件 2 1 12 五、存在的主要问题及改进情况 \(prose) 六、其他需要报告的事项 \(prose)",
      """
      青禾县水务局2023年政府信息公开工作年度报告
      一、总体情况
      \(prose)
      \(prose)
      二、主动公开政府信息情况
      T0
      五、存在的主要问题及改进情况
      \(prose)
      六、其他需要报告的事项
      \(prose)
      """)
  }

  @Test func rulesAloneAreNoTable() {
    checkTables("+---+\n正文\n", "")
    checkTables("────────\n正文\n────────\n", "")
    checkTables("- 甲 | 乙\n- 丙 | 丁\n", "")
  }
}
