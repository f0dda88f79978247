import Testing

/// Layouts whose cells have no columns to align.
@Suite struct LineFormatTests {
  @Test func cellsBetweenTabsAreTrimmed() {
    check(
      "信息内容 \t 本年制发件数\t本年废止件数\t现行有效件数\u{3000}\n规章\t0 \t\t 12\n\t行政许可 \t 3\t \n",
      becomes: "信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t\t12\n\t行政许可\t3\t\n")
  }

  @Test func aRowDoesNotBecomeACell() {
    let text = "信息内容\t本年处理决定数量\n行政许可\t3\n \t5\n"
    check(text, becomes: text)
  }

  @Test func aCellALineIsTrimmedAndJoined() {
    check(
      "\t信息内容\n\t 本年制\n发件数 \n\n\n\n\t规章\n\t\n\t\u{3000}12\n \n\t行政规范性文件\n\t0\n\t\n0\n",
      becomes: "\t信息内容\n\t本年制发件数\n\n\t规章\n\t\n\t12\n\n\t行政规范性文件\n\t0\n\t0\n")
  }

  @Test func lineEndsOfCellsStay() {
    check(
      "\t信息内容\r\n\t本年处理决定数量\r\n\r\n\r\n\t行政许可\r\n\t36 \r\n\r\n二",
      becomes: "\t信息内容\r\n\t本年处理决定数量\r\n\r\n\t行政许可\r\n\t36\r\n\r\n二")
    check(
      "\t信息内容\r\t本年处理决定数量\r\r\r\t行政许可\r\t36 \r",
      becomes: "\t信息内容\r\t本年处理决定数量\r\r\t行政许可\r\t36\r")
  }

  @Test func suppressionsBetweenCellsStay() {
    let text =
      "\t信息内容\n\t本年处理决定数量\n\n# nianbao-disable-next-line blank-cell\n\t行政许可\n\t\n"
    check(text, becomes: text)
  }

  @Test func textOfHTMLCellsIsTrimmedAndTagsStay() {
    check(
      "<TABLE>\n <tr><td> 行政许可 </td>\n  <td class=\"n\"><p> 36\n</p> </td></tr>\n"
        + "<tr><td>规章</td><td> </td><td>&nbsp;5 </td></tr></TABLE>\n",
      becomes: "<TABLE>\n <tr><td>行政许可</td>\n  <td class=\"n\"><p>36</p> </td></tr>\n"
        + "<tr><td>规章</td><td></td><td>&nbsp;5</td></tr></TABLE>\n")
  }

  @Test func webPipesGetOneBlank() {
    check(
      "信息内容|本年制发件数 |  本年废止件数|现行有效件数|||\n规章| 0|0 |   |||\n行政规范性文件 |2|1|12|||\n",
      becomes: "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |||\n"
        + "规章 | 0 | 0 | |||\n行政规范性文件 | 2 | 1 | 12 |||\n")
  }

  @Test func guessedTablesStay() {
    for text in [
      "行政许可  0\n行政处罚   3 \n行政强制 0\n规章 0  0 0\n",
      "规章 \n 0\n0\n0\n行政规范性文件\n2 \n1\n12\n行政许可\n36\n",
    ] {
      check(text, becomes: text)
    }
  }
}
