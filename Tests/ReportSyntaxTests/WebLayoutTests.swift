import Testing

/// Layouts 6 to 9: what is left of a page's tables in its text.
@Suite struct WebLayoutTests {
  @Test func collapsedRows() {
    checkTables(
      """
      信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
      规章 | 0 |  | 2 |
      行政规范性文件 | 1 | 0 | 3 |
      """,
      """
      web-pipes
      信息内容 ¦ 本年制发件数 ¦ 本年废止件数 ¦ 现行有效件数
      规章 ¦ 0 ¦ _ ¦ 2
      行政规范性文件 ¦ 1 ¦ 0 ¦ 3
      """)
  }

  @Test func barsAtTheEndAreResidue() {
    checkTables(
      """
      信息内容|本年处理决定数量|||
      行政许可|5|||
      一、本年新收政府信息公开申请数量|1|2||||||
      二、上年结转政府信息公开申请数量|3|||||||
      """,
      """
      web-spans
      信息内容 ¦ 本年处理决定数量 ¦ ^ ¦ ^
      行政许可 ¦ 5 ¦ ^ ¦ ^
      一、本年新收政府信息公开申请数量 ¦ 1 ¦ 2 (low)
      二、上年结转政府信息公开申请数量 ¦ _ ¦ _ ¦ _ ¦ _ ¦ _ ¦ _ ¦ 3 (low)
      """)
  }

  @Test func aCellALineWithBars() {
    let expected = """
      piped-cells
      信息内容 ¦ 本年制发件数 ¦ 本年废止件数 ¦ 现行有效件数
      规章 ¦ 0 ¦ _ ¦ 2
      行政规范性文件 ¦ 1 ¦ 0 ¦ 3
      """
    checkTables(
      """
      信息内容 |
      本年制发件数 |
      本年废止件数 |
      现行有效件数 |
      规章 |
      0 |
      |
      2 |
      行政规范性文件 |
      1 |
      0 |
      3 |
      后文。
      """, expected)
    checkTables(
      "信息内容\n|\n本年制发件数\n|\n本年废止件数\n|\n现行有效件数\n规章\n|\n0\n|\n|\n2\n"
        + "行政规范性文件\n|\n1\n|\n0\n|\n3\n", expected)
  }

  @Test func aCellALine() {
    checkTables(
      """
      信息内容
      本年制发件数
      本年废止件数
      现行有效件数
      规章
      0

      2
      行政规范性
      文件
      1
      0
      3
      五、存在的主要问题及改进情况
      """,
      """
      bare-cells
      信息内容 ¦ 本年制发件数 ¦ 本年废止件数 ¦ 现行有效件数
      规章 ¦ 0 ¦ _ ¦ 2
      行政规范性文件 ¦ 1 ¦ 0 ¦ 3
      """)
  }

  @Test func figuresThatCannotBeRead() {
    checkTables(
      "规章\n|\nl\n|\n0\n|\n2\n行政规犯性文件\n|\n1\n|\n？\n|\n3\n行政处罚\n|\nか\n",
      """
      piped-cells
      规章 ¦ l ¦ 0 ¦ 2
      行政规犯性文件 ¦ 1 ¦ ？ ¦ 3
      行政处罚 ¦ か
      """)
    checkTables(
      "规章\n0\n0\no\n部分公开\n（区分处理的，只计这一情形，不计其他情形）\n1\n0\n零\n0\n0\n0\n1\n",
      """
      bare-cells
      规章 ¦ 0 ¦ 0 ¦ o
      部分公开（区分处理的，只计这一情形，不计其他情形） ¦ 1 ¦ 0 ¦ 零 ¦ 0 ¦ 0 ¦ 0 ¦ 1
      """)
  }

  @Test func aBlankFirstValueBetweenBars() {
    let zeros = Array(repeating: "0", count: 14).joined(separator: "\n|\n")
    checkTables(
      "行政复议\n|\n行政诉讼\n结果维持\n|\n结果纠正\n|\n其他结果\n|\n尚未审结\n|\n总计\n复议后起诉\n|\n总计\n"
        + "|\n\(zeros)\n",
      """
      piped-cells
      行政复议 ¦ 行政诉讼 ¦ 结果维持 ¦ 结果纠正 ¦ 其他结果 ¦ 尚未审结 ¦ 总计 ¦ 复议后起诉 ¦ 总计
      _ ¦ \(Array(repeating: "0", count: 14).joined(separator: " ¦ "))
      """)
  }

  @Test func emptyLinesBehindTheLastValueAreNone() {
    checkTables(
      "规章\n0\n\n2\n行政规范性文件\n1\n0\n\n\n后文。\n",
      """
      bare-cells
      规章 ¦ 0 ¦ _ ¦ 2
      行政规范性文件 ¦ 1 ¦ 0 (low)
      """)
  }

  @Test func labelsWithoutValuesAreNoTable() {
    checkTables("规章\n行政规范性文件\n行政许可\n行政处罚\n", "")
    checkTables("（一）予以公开\n全年予以公开3件。\n（二）部分公开\n全年没有。\n", "")
    checkTables("首页 | 规章 | 行政规范性文件 | 行政许可\n", "")
    checkTables("一、总体情况\n1、主动公开\n5\n", "")
  }

  @Test func labelsTornFromValuesHaveNone() {
    checkTables(
      "规章\n行政规范性文件\n行政许可\n行政处罚\n行政强制\n行政事业性收费\n0\n1\n2\n",
      """
      bare-cells
      规章 (low)
      行政规范性文件 (low)
      行政许可 (low)
      行政处罚 (low)
      行政强制 (low)
      行政事业性收费 (low)
      """)
  }
}
