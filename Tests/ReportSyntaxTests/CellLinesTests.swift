import ReportSyntax
import Testing

/// Layout 1, with its irregularities as word processors' exports have them.
@Suite struct CellLinesTests {
  @Test func rowsEndAtEmptyLines() {
    checkTables(
      "二、主动公开政府信息情况\n\t第二十条第（一）项\n\n\t信息内容\n\t本年制发件数\n\n\t规章\n\t　　0\n\t 2\n\t\n\n\n",
      """
      cells
      第二十条第（一）项
      信息内容 ¦ 本年制发件数
      规章 ¦ 0 ¦ 2 ¦ _
      """)
  }

  @Test func emptyLinesInsideCellsEndNoRow() {
    checkTables(
      "\t\n\t\n\t商业\n\n企业\n\t社会\n\n公益\n\n组织\n\t其他\n\t\n\n\t三\n\n、\n\n本\n\n年度办理结果\n\t（一）予以公开\n\t1\n\n\t\n\t5.要求行政机关确认或重新\n\n出具已获取信息\n\t0\n",
      """
      cells
      _ ¦ _ ¦ 商业企业 ¦ 社会公益组织 ¦ 其他 ¦ _
      三、本年度办理结果 ¦ （一）予以公开 ¦ 1
      _ ¦ 5.要求行政机关确认或重新出具已获取信息 ¦ 0
      """)
  }

  @Test func cellsMayBeginWithAnEmptyParagraph() {
    checkTables(
      "\t（二）部分公开（区分处理的，只计这一情形，不计其他情形）\n\t\n1\n\t\n\n2\n\t\n0\n\t\n0\n\t\n0\n\t\n0\n\t\n\n3\n\n\t（七）总计\n\t4\n",
      """
      cells
      （二）部分公开（区分处理的，只计这一情形，不计其他情形） ¦ 1 ¦ 2 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 3
      （七）总计 ¦ 4
      """)
  }

  @Test func headingBehindTheLastCellEndsTheTable() {
    let row = "\t四、结转下年度继续办理" + String(repeating: "\n\t0", count: 7)
    checkBlocks(
      row + "\n 四、政府信息公开行政复议、行政诉讼情况\n",
      "T0\n四、政府信息公开行政复议、行政诉讼情况")
    checkBlocks(row + "\n五、问题和打算\n", "T0\n五、问题和打算")
    checkBlocks(row + "\n（一）存在的问题\n", "T0\n（一）存在的问题")
  }

  @Test func textBehindTheDueCellsEndsTheTable() {
    let values = String(repeating: "\t0\n", count: 15)
    checkBlocks("\t总\n\n计\n\n" + values + "\n\n今年的工作打算\n", "T0\n今年的工作打算")
    let blanks = "\t行政许可\n\t\n\n\n规划已经公布。\n"
    checkBlocks(blanks, "T0\n规划已经公布。")
  }

  @Test func blankLinesAreEmptyHoweverTheyAreMade() {
    checkTables(
      "\t规章\n\t0\n\t0\n\t0\n　 \n\t行政许可\n\t\u{A0}3\u{A0}\r\n   \r\n",
      """
      cells
      规章 ¦ 0 ¦ 0 ¦ 0
      行政许可 ¦ 3
      """)
  }

  @Test func valuesKeepTheirNotesAndUnits() {
    checkTables(
      "\t规范性文件\n\t22\n（其中修订16件）\n\t251000\n元\n\t0\n",
      """
      cells
      规范性文件 ¦ 22（其中修订16件） ¦ 251000元 ¦ 0
      """)
  }

  @Test func suppressionsInTheMiddleAreNoLines() {
    checkTables(
      "\t规章\n\t1\n<!-- nianbao-disable-next-line blank-cell -->\n\t2\n# nianbao-enable\n\t3\n\n\t行政许可\n\t4\n",
      """
      cells
      规章 ¦ 1 ¦ 2 ¦ 3
      行政许可 ¦ 4
      """)
  }

  @Test func blankCellStandsBehindItsTab() {
    let text = "\t规章\n\t\n\t  \n\t0\n"
    let document = parsed(text)
    #expect(
      document.tables.first?.rows.first?.cells.map(\.range) == [1..<7, 9..<9, 11..<11, 15..<16])
  }

  @Test func textIndentedWithTabsIsNoTable() {
    let prose = """
      \t今年以来，全局认真做好各项公开工作，成效明显。
      \t（一）主动公开
      \t公开各类信息12条。

      \t（二）依申请公开
      \t没有收到申请。
      """
    checkTables(prose, "")
    // A heading that is indented so ends the table above.
    checkBlocks("\t行政许可\n\t3\n\n\t三、总体情况\n\t很好。\n", "T0\n三、总体情况\n很好。")
  }
}
