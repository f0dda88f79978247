import Testing

@Suite struct HTMLTableTests {
  @Test func spansBecomeAGrid() {
    checkTables(
      """
      <table border="1" title="rowspan=9">
      <tr><td colspan="3" rowspan='2'>勾稽</td><td colspan=2>申请人情况</td></tr>
      <tr><td>自然人</td><td>总计</td></tr>
      <tr><td rowspan=2>三、本年度办理结果</td><td colspan="2">（一）予以公开</td><td>1</td><td>2</td></tr>
      <tr><td>（三）不予公开</td><td>1.属于国家秘密</td><td>3</td><td></td></tr>
      </table>
      """,
      """
      html
      勾稽 ¦ ^ ¦ ^ ¦ 申请人情况 ¦ ^
      ^ ¦ ^ ¦ ^ ¦ 自然人 ¦ 总计
      三、本年度办理结果 ¦ （一）予以公开 ¦ ^ ¦ 1 ¦ 2
      ^ ¦ （三）不予公开 ¦ 1.属于国家秘密 ¦ 3 ¦ _
      """)
  }

  @Test func markupAroundContentIsNoContent() {
    checkTables(
      "<TABLE><TR><TD><P>&nbsp;<SPAN lang=EN-US>1</SPAN><span>2</span></P></TD>"
        + "<td><p><br></p></td><th>危及&ldquo;三安全&rdquo;<!-- 注 --></th></TR></TABLE>",
      """
      html
      12 ¦ _ ¦ 危及“三安全”
      """)
  }

  @Test func missingEndsAreImplied() {
    checkTables(
      "<table><tr><td>规章<td>1<tr><td>行政许可<td>2</table>",
      """
      html
      规章 ¦ 1
      行政许可 ¦ 2
      """)
  }

  @Test func aTableCutOffGoesAsFarAsItsCells() {
    checkTables(
      "<table><tr><td>规章</td><td>1</td></tr><tr><td>行政许可</td><td>2",
      """
      html
      规章 ¦ 1
      行政许可 ¦ 2
      """)
    checkTables("<table><tr>", "")
    checkTables("<table", "")
  }

  @Test func absurdSpansAreBounded() {
    checkTables(
      "<table><tr><td rowspan=99999999999999999999>甲</td><td colspan=0>1</td><td colspan=-3>2</td></tr>"
        + "<tr><td>3</td></tr></table>",
      """
      html
      甲 ¦ 1 ¦ 2
      ^ ¦ 3
      """)
  }

  @Test func aPageLaidOutInTablesIsNoTable() {
    checkTables(
      "<table><tr><td>导航</td><td><table><tr><td>规章</td><td>1</td></tr></table></td></tr></table>",
      """
      html
      规章 ¦ 1
      """)
    checkTables(
      "<table><tr><td><h2>一、总体情况</h2><p>正文。</p></td></tr></table>", "")
  }

  @Test func scriptsHoldNoTables() {
    checkTables(
      "<script>document.write('<table><tr><td>1</td></tr></table>')</script><p>正文</p>", "")
  }
}
