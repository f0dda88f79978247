import Testing

/// Layouts 2 and 3.
@Suite struct TabRowsTests {
  @Test func paddingStaysAsBlankCells() {
    checkTables(
      "第二十条第（一）项\t\t\t\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t 0\t0 \t\n行政许可\t1\t\t\n",
      """
      tsv
      第二十条第（一）项 ¦ _ ¦ _ ¦ _
      信息内容 ¦ 本年制发件数 ¦ 本年废止件数 ¦ 现行有效件数
      规章 ¦ 0 ¦ 0 ¦ _
      行政许可 ¦ 1 ¦ _ ¦ _
      """)
  }

  @Test func labelLinesWithoutTabBelongToTheTable() {
    checkTables(
      "第二十条第（五）项\n信息内容\t本年处理决定数量\n行政许可\t7\n第二十条第（六）项\n行政处罚\t8\n",
      """
      tsv
      第二十条第（五）项
      信息内容 ¦ 本年处理决定数量
      行政许可 ¦ 7
      第二十条第（六）项
      行政处罚 ¦ 8
      """)
  }

  @Test func scannedRowsKeepTheirNoise() {
    checkTables(
      "\t\t自然\t\t企业人\n_,\t一、本年新收政府信息公开申请数量\t\t0\t1\n果\t\t2. 重复 申请\t0\t1\n行政许可 0\t\t\t\t\n",
      """
      scanned-tsv
      _ ¦ _ ¦ 自然 ¦ _ ¦ 企业人
      _, ¦ 一、本年新收政府信息公开申请数量 ¦ _ ¦ 0 ¦ 1
      果 ¦ _ ¦ 2. 重复 申请 ¦ 0 ¦ 1
      行政许可 0 ¦ _ ¦ _ ¦ _ ¦ _
      """)
  }

  @Test func labelsCutIntoLinesAreOneCell() {
    checkTables(
      "（五）不予处理\t2.重复申请\t0\t1\n\t5.要求行政机关确认或\n重新出具已获取信息\t3\t4\n（七）总计\t\t3\t5\n",
      """
      scanned-tsv
      （五）不予处理 ¦ 2.重复申请 ¦ 0 ¦ 1
      _ ¦ 5.要求行政机关确认或重新出具已获取信息 ¦ 3 ¦ 4
      （七）总计 ¦ _ ¦ 3 ¦ 5
      """)
  }

  @Test func rowsMayStandApart() {
    checkTables(
      "规章\t0\t0\t0\n\n行政规范性文件\t1\t2\t3\n\n\n行政许可\t4\n",
      """
      tsv
      规章 ¦ 0 ¦ 0 ¦ 0
      行政规范性文件 ¦ 1 ¦ 2 ¦ 3
      行政许可 ¦ 4
      """)
  }

  @Test func numbersAloneAreARow() {
    checkTables("1\t2\t3\t4\t5\t6\t7\n", "tsv\n1 ¦ 2 ¦ 3 ¦ 4 ¦ 5 ¦ 6 ¦ 7")
  }

  @Test func proseWithATabIsNoTable() {
    checkTables("行政许可\t全年办结许可事项12件。\n", "")
    checkTables("联系人：办公室\t电话：12345\n地址：某路\t邮编：100000\n", "")
    checkTables("一、总体情况\t1\n二、主动公开政府信息情况\t3\n（一）主动公开\t4\n", "")
    checkTables("\t\t\t\t某某局\n\t\t\t\t2024年1月3日\n", "")
  }

  @Test func headingInARowOfItsOwnEndsTheTable() {
    checkBlocks(
      "规章\t0\t0\t0\n三、收到和处理政府信息公开申请情况\t\t\t\n（七）总计\t1\t1\t1\n",
      "T0\n三、收到和处理政府信息公开申请情况\nT1")
  }

  @Test func suppressionsInTheMiddleAreNoLines() {
    checkTables(
      "规章\t0\t0\t0\n<!-- nianbao-disable -->\n行政许可\t4\n# nianbao-enable\n行政处罚\t5\n",
      """
      tsv
      规章 ¦ 0 ¦ 0 ¦ 0
      行政许可 ¦ 4
      行政处罚 ¦ 5
      """)
  }
}
