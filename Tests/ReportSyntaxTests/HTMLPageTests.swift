import ReportSyntax
import Testing
import TextCore

@Suite struct HTMLPageTests {
  @Test func linesOfOneParagraphAreOneBlock() {
    checkBlocks(
      """
      <!DOCTYPE html>
      <html><head><title>不显示</title><style>p { color: red }</style></head>
      <body>
      <h2 id="a">一、<strong>总体</strong>
      情况</h2>
      <p>第一行，
      第二行<span
       class="x">，第三行。</span></p>
      <p>甲<br>乙</p>
      <ul><li>条目</li></ul>
      <table><tr><td>规章</td><td>1</td></tr></table>尾
      </body></html>
      """,
      """
      #2 一、总体⏎情况
      第一行，⏎第二行⏎，第三行。
      甲
      乙
      - 条目
      T0
      尾
      """)
  }

  /// As Pandoc wraps Markdown that it makes of a page.
  @Test func tagsOverLinesPartNothing() {
    checkBlocks(
      """
      自2023年1月1日起至2023年<span
      style="x">12</span><span
      style="y"
      >月</span>31日<span
      style="z">止。</span>

      第二段，<b>下一
      行</b>。
      """,
      """
      自2023年1月1日起至2023年⏎12⏎月31日⏎止。
      第二段，下一
      行。
      """)
  }

  @Test func attributesOverLinesPartNothing() {
    checkBlocks(
      """
      [统计期限为]{style="x"}[2023]{lang="EN-US"
      style="y"}[年。]{style="x"}

      [甲]{lang="EN-US"

      style="y"}
      """,
      """
      统计期限为2023⏎年。
      [甲]{lang="EN-US"
      style="y"}
      """)
  }

  @Test func strayTagsJoinNothing() {
    checkBlocks(
      "<p>\n第一段。\n第二段。\n", "第一段。\n第二段。")
    checkBlocks(
      "<p>一、总体情况\n正文。\n二、主动公开政府信息情况\n</p>",
      "一、总体情况\n正文。\n二、主动公开政府信息情况")
  }

  @Test func whatOnlyLooksLikeATagStays() {
    checkBlocks("见<2022年要点>与<http://example.cn>。", "见<2022年要点>与<http://example.cn>。")
  }

  @Test func referencesReadAsTheirCharacters() {
    checkBlocks(
      "<p>&ldquo;&#25919;&#x52A1;&rdquo;&nbsp;&mdash;&lt;&unknown;公开</p>", "“政务”—公开")
  }

  @Test func referencesInPlainTextToo() {
    checkBlocks("政府&#12288;信息&#8220;公开&#x201D;，&frac12;元。", "政府信息“公开”，元。")
    checkBlocks("&amp;#12288;公开&amp;amp;R&D;研发&#;", "公开amp;R&D;研发&#;")
  }

  @Test func aRangeTakesWholeReferences() {
    let document = parsed("<p>公开。&#12290;甲</p>")
    let mark = document.bytes.indices.dropFirst(12).first { document.bytes[$0] == 0xE3 } ?? 0
    let range = document.withWholeReferences(mark..<(mark + 3))
    #expect(document.text.string(range) == "&#12290;")
    #expect(document.string(range) == "。")
    #expect(document.withWholeReferences(3..<6) == 3..<6)
  }

  @Test func unclosedStyleHidesNothing() {
    checkBlocks("<style>\n正文。", "正文。")
  }
}
