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

  @Test func pipesAloneAreNoTable() {
    checkTables("命令 a | b 的输出\n下一行\n---\n", "")
    checkTables("| 甲 | 乙 |\n没有分隔行\n", "")
    checkTables("|---|---|\n", "")
  }
}
