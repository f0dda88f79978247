import Testing

@Suite struct PipeTableTests {
  @Test func headerIsARowAndDelimiterIsNone() {
    checkTables(
      """
      | 信息内容 | 本年制发件数 |
      | :--- | ---: |
      | 规章 | 0 |
      | 行政规范性文件 |  |

      完。
      """,
      """
      gfm
      信息内容 ¦ 本年制发件数
      规章 ¦ 0
      行政规范性文件 ¦ _
      """)
  }

  @Test func bordersMayBeMissingAndRowsRagged() {
    checkTables(
      """
      项目 | 数
      ---|---
      甲\\|乙 | 1 | 2
      | 丙
      丁 | **3**
      """,
      """
      gfm
      项目 ¦ 数
      甲\\|乙 ¦ 1 ¦ 2
      丙
      丁 ¦ **3**
      """)
  }

  @Test func oneTableARow() {
    checkTables(
      """
      | 规章 | 1 |
      |---|---|
      | 行政规范性文件 | 2 |
      |---|---|

      | 行政许可 | 3 |
      |---|---|
      """,
      """
      gfm
      规章 ¦ 1
      行政规范性文件 ¦ 2
      gfm
      行政许可 ¦ 3
      """)
  }

  @Test func breaksInsideCellsEndNoRow() {
    checkTables(
      """
      | 商业<br>企业 | 22<br/>（其中修订16件） |
      |---|---|
      | &nbsp; | 0 |
      """,
      """
      gfm
      商业企业 ¦ 22（其中修订16件）
      _ ¦ 0
      """)
  }

  @Test func suppressionsStandBetweenRows() {
    checkTables(
      """
      | 甲 | 1 |
      |---|---|
      <!-- nianbao-disable-next-line blank-cell -->
      | 乙 | 2 |
      """,
      """
      gfm
      甲 ¦ 1
      乙 ¦ 2
      """)
  }

  @Test func numberedHeadersAreBlank() {
    checkTables(
      """
      |Col1|合法权益|Col3|Col9|Col|
      |---|---|---|---|---|
      |重复申请|0|Col3|0|0|
      """,
      """
      gfm
      _ ¦ 合法权益 ¦ _ ¦ Col9 ¦ Col
      重复申请 ¦ 0 ¦ Col3 ¦ 0 ¦ 0
      """)
  }

  /// What a blank cell was set in is no text; a place to go to is none either.
  @Test func emptySpansAreBlank() {
    checkTables(
      """
      | 重复申请 | []{style="font-size:14px"} | [0]{lang="EN-US"} |
      | --- | --- | --- |
      """,
      """
      gfm
      重复申请 ¦ _ ¦ 0
      """)
  }

  @Test func columnsWithoutAHeaderAreLeftOfMergedCells() {
    checkTables(
      """
      | 第二十条第（一）项 | | | | | |
      | --- | --- | --- | --- | --- | --- |
      | 信息内容 | 本年新制作数量 | | 本年新公开数量 | | 对外公开总数量 |
      | 规章 | 0 | | 1 | | |
      | 规范性文件 | 0 | 1 | | 2 | |
      | 信息内容 | 采购项目数量 | | | | 采购总金额 |
      | 政府集中采购 | 3 | 3 | | | 7 |
      """,
      """
      gfm
      第二十条第（一）项 ¦ _ ¦ _ ¦ _ ¦ _ ¦ _
      信息内容 ¦ 本年新制作数量 ¦ ^ ¦ 本年新公开数量 ¦ ^ ¦ 对外公开总数量
      规章 ¦ 0 ¦ ^ ¦ 1 ¦ ^ ¦ _
      规范性文件 ¦ 0 ¦ 1 ¦ _ ¦ 2 ¦ _
      信息内容 ¦ 采购项目数量 ¦ ^ ¦ ^ ¦ ^ ¦ 采购总金额
      政府集中采购 ¦ 3 ¦ ^ ¦ ^ ¦ ^ ¦ 7
      """)
  }

  /// A form with a column for every value, and one whose blanks stand at the end.
  @Test func columnsOfTheirOwnStayBlank() {
    checkTables(
      """
      | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
      | --- | --- | --- | --- |
      | 规章 | 0 | | 1 |
      | 信息内容 | 本年处理决定数量 | | |
      | 行政许可 | | | |
      """,
      """
      gfm
      信息内容 ¦ 本年制发件数 ¦ 本年废止件数 ¦ 现行有效件数
      规章 ¦ 0 ¦ _ ¦ 1
      信息内容 ¦ 本年处理决定数量 ¦ _ ¦ _
      行政许可 ¦ _ ¦ _ ¦ _
      """)
  }

  @Test func pipesAloneAreNoTable() {
    checkTables("命令 a | b 的输出\n下一行\n---\n", "")
    checkTables("| 甲 | 乙 |\n没有分隔行\n", "")
    checkTables("|---|---|\n", "")
  }
}
