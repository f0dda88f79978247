import Testing

/// Layout 4.
@Suite struct TextRowsTests {
  @Test func labelsAndNumbersBetweenBlanks() {
    checkTables(
      """
      第二十条第（一）项
      信息内容 本年制发件数 本年废止件数 现行有效件数
      规章 0 1 2
      行政规范性文件　3　4　5
      """,
      """
      text-rows
      第二十条第（一）项
      信息内容 ¦ 本年制发件数 ¦ 本年废止件数 ¦ 现行有效件数
      规章 ¦ 0 ¦ 1 ¦ 2
      行政规范性文件 ¦ 3 ¦ 4 ¦ 5
      """)
  }

  @Test func groupsStandInFrontOfTheirFirstRow() {
    checkTables(
      """
      三、本年度办理结果 （一）予以公开 1 0 0 0 0 0 1
      （五）不予处理 2. 重复 申请 0 0 0 0 0 0 0
      2019 年不是行。
      """,
      """
      text-rows
      三、本年度办理结果 ¦ （一）予以公开 ¦ 1 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 1
      （五）不予处理 ¦ 2. 重复 申请 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0
      """)
  }

  @Test func wrappedLabelsLeaveTheirValues() {
    checkTables(
      """
      理结果          2.重复申请            1    0    0    0    0    0    1
                 5.要求行政机关确认或重新出
                                     3    0    0    0    0    0    3
                 具已获取信息
          （七）总计                  4    0    0    0    0    0    4
      """,
      """
      text-rows
      2.重复申请 ¦ 1 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 1
      3 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 3 (aligned)
      （七）总计 ¦ 4 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 4
      """)
  }

  @Test func fifteenNumbersAreARow() {
    checkTables(
      """
      行政复议                 行政诉讼
      结果   结果  其他  尚未        总计
      维持   纠正  结果  审结
      1 2 3 4 10 0 0 0 0 0 0 0 0 0 0
      """,
      """
      text-rows
      行政复议 ¦ 行政诉讼
      1 ¦ 2 ¦ 3 ¦ 4 ¦ 10 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0
      """)
  }

  @Test func figuresThatCannotBeRead() {
    checkTables(
      """
      规章 O 1 2
      2. 重复 申请 0 0 の 0 0 0 0
      （五）不予处理 2.重覆申请 0 0 0 0 0 0 0
      行政规犯性文件 3 4 5
      行政处罚 ？
      行政许可 很好
      """,
      """
      text-rows
      规章 ¦ O ¦ 1 ¦ 2
      2. 重复 申请 ¦ 0 ¦ 0 ¦ の ¦ 0 ¦ 0 ¦ 0 ¦ 0
      （五）不予处理 ¦ 2.重覆申请 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0
      行政规犯性文件 ¦ 3 ¦ 4 ¦ 5
      行政处罚 ¦ ？
      """)
  }

  @Test func pageBreaksEndNoTable() {
    checkTables(
      "规章 0 1 2\n\n— 3 —\n\u{C}行政规范性文件 3 4 5\n",
      "text-rows\n规章 ¦ 0 ¦ 1 ¦ 2\n行政规范性文件 ¦ 3 ¦ 4 ¦ 5")
  }

  @Test func unitsBelongToTheirNumbers() {
    checkTables(
      "规章 0 1 2\n政府集中采购 4 2752796 元\n",
      "text-rows\n规章 ¦ 0 ¦ 1 ¦ 2\n政府集中采购 ¦ 4 ¦ 2752796 元")
    // A mark that fills a cell is no mark of the figure in front.
    checkTables("规章 0 * 2\n规范性文件 1* 0 3\n", "text-rows\n规章 ¦ 0 ¦ * ¦ 2\n规范性文件 ¦ 1* ¦ 0 ¦ 3")
  }

  @Test func proseIsNoTable() {
    checkTables("行政许可 12 件，行政处罚 3 件。\n其他 5 件\n", "")
    checkTables("规章\n\n行政许可\n\n行政处罚\n", "")
    checkTables("1 2 3\n4 5 6\n", "")
    checkTables("总计 5\n", "")
  }
}
