import Testing

/// Tables of a PDF's text: pages end in them, and narrow cells cut what they hold.
@Suite struct PageBreakTests {
  @Test func theEndOfAPageEndsNoTable() {
    checkTables(
      """
      2.重复申请 0 0 0 0 0 0 0
      5.要求行政机关确认或重新出 0 0 0 0 0 0 0
      具已获取信息
      1.申请人无正当理由逾期不补 1 0 0 0 0 0 1
      正、行政机关不再处理其政府
      信息公开申请


      —2—
      甲县人民政府

      2.申请人逾期未按收费通知要 0 2 0 0 0 0 2
      求缴纳费用、行政机关不再处
      理其政府信息公开申请
      3.其他 0 0 0 0 0 0 0
      """,
      """
      text-rows
      2.重复申请 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0
      0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 (aligned)
      1 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 1 (aligned)
      0 ¦ 2 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 2 (aligned)
      3.其他 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0
      """)
  }

  @Test func itMayStandInALabelOfALineACell() {
    checkTables(
      "规章\n0\n0\n2\n行政规范性\n— 2 —\n\n甲县人民政府\n文件\n1\n0\n3\n- 3 -\n行政许可\n5\n— 4 —\n\n全年没有。\n",
      """
      bare-cells
      规章 ¦ 0 ¦ 0 ¦ 2
      行政规范性— 2 —甲县人民政府文件 ¦ 1 ¦ 0 ¦ 3
      行政许可 ¦ 5
      """)
  }

  @Test func behindATableItEndsIt() {
    checkTables(
      """
      规章 0 1 2
      行政规范性文件 3 4 5
      —2—
      全年没有。
      """,
      """
      text-rows
      规章 ¦ 0 ¦ 1 ¦ 2
      行政规范性文件 ¦ 3 ¦ 4 ¦ 5
      """)
  }

  @Test func cutFiguresBelongToNobody() {
    checkTables(
      """
      一、本年新收政府信息公开申请数量 81 14 5 11 38 9 10
      2 3 18
      二、上年结转政府信息公开申请数量 31 4 0 0 1 0 36
      （二）部分公开（区分处理的，只计这一情 87 16 0 1 5 0 10
      形，不计其他情形） 9
      """,
      """
      text-rows
      一、本年新收政府信息公开申请数量 ¦ 81 ¦ 14 ¦ 5 ¦ 11 ¦ 38 ¦ 9 ¦ 10 ¦ 2 ¦ 3 ¦ 18 (low)
      二、上年结转政府信息公开申请数量 ¦ 31 ¦ 4 ¦ 0 ¦ 0 ¦ 1 ¦ 0 ¦ 36
      87 ¦ 16 ¦ 0 ¦ 1 ¦ 5 ¦ 0 ¦ 10 ¦ 9 (low)
      """)
    checkTables(
      "（一）予以公开\n30\n1\n58\n2\n6\n12\n4\n38\n3\n1.属于国家秘密\n2\n0\n0\n0\n0\n0\n2\n",
      """
      bare-cells
      （一）予以公开 ¦ 30 ¦ 1 ¦ 58 ¦ 2 ¦ 6 ¦ 12 ¦ 4 ¦ 38 ¦ 3 (low)
      1.属于国家秘密 ¦ 2 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 2
      """)
  }

  /// A page's number below a row that adds up, and a row that lost its label.
  @Test func otherFiguresBelowARowCutNone() {
    checkTables(
      """
      一、本年新收政府信息公开申请数量 81 14 5 11 38 9 158
      2
      二、上年结转政府信息公开申请数量 0 4 0 0 1 0 5
      3 4
      （一）予以公开 1 0 0 0 0 0 1
      """,
      """
      text-rows
      一、本年新收政府信息公开申请数量 ¦ 81 ¦ 14 ¦ 5 ¦ 11 ¦ 38 ¦ 9 ¦ 158
      二、上年结转政府信息公开申请数量 ¦ 0 ¦ 4 ¦ 0 ¦ 0 ¦ 1 ¦ 0 ¦ 5
      （一）予以公开 ¦ 1 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 1
      """)
    checkTables(
      "（一）予以公开\n30\n1\n5\n2\n6\n1\n45\n2\n0\n0\n0\n0\n0\n2\n（七）总计\n2\n0\n0\n0\n0\n0\n2\n",
      """
      bare-cells
      （一）予以公开 ¦ 30 ¦ 1 ¦ 5 ¦ 2 ¦ 6 ¦ 1 ¦ 45
      2 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 2 (low)
      （七）总计 ¦ 2 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 2
      """)
  }

  @Test func groupsOverTwoLinesAreNoRow() {
    checkTables(
      "（六）其他\n处理\n3.其他\n1\n0\n0\n0\n0\n0\n1\n（七）总计\n2\n0\n0\n0\n0\n0\n2\n",
      """
      bare-cells
      （六）其他处理
      3.其他 ¦ 1 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 1
      （七）总计 ¦ 2 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 2
      """)
  }

  /// The rest of a label may stand behind its values on the next page; it is a row of its own.
  @Test func aLabelMayGoOnBehindItsValues() {
    checkTables(
      "1.属于\n国家秘密\n0\n0\n0\n0\n0\n0\n0\n3.危\n1\n0\n0\n0\n0\n0\n1\n— 3 —\n\n甲县人民政府\n“\n"
        + "及三\n安全一\n”\n稳定\n2.重复申请\n0\n0\n0\n0\n0\n0\n0\n",
      """
      bare-cells
      1.属于国家秘密 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0
      3.危 ¦ 1 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 1
      及三安全一”稳定
      2.重复申请 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0
      """)
  }

  @Test func quotationMarksMayStandApart() {
    checkTables(
      "2.其他法律行政法规禁止公开\n0\n0\n0\n0\n0\n0\n0\n3.\n“\n”\n危及三安全一稳定\n1\n0\n0\n0\n0\n0\n1\n",
      """
      bare-cells
      2.其他法律行政法规禁止公开 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0
      3.“”危及三安全一稳定 ¦ 1 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 1
      """)
  }
}
