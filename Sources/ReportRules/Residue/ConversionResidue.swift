import ReportForms
import ReportSyntax
import TextCore

/// What a converter left behind: bookmarks, field codes, page numbers, characters that nobody typed.
struct ConversionResidue: Rule {
  static let info = RuleInfo(
    "conversion-residue", .residue, .warning, fix: .safe,
    summary: Localized("有格式转换残留", "traces of conversion"),
    reason: Localized(
      "书签、域代码、页码、零宽字符和识别噪声是格式转换的残留，不属于报告内容，读者能看到，检索也受影响。",
      "Bookmarks, field codes, page numbers, invisible characters and noise come from conversion; they are "
        + "no part of the report, readers see them and searches fail on them."),
    basis: "GB/T 9704",
    examples: [
      .flags(.section(1, "⟦[bookmark: _Hlk00000001]⟧全年开展业务培训2次。")),
      .flags(.section(5, "改进措施见⟦错误!未找到引用源。⟧")),
      .flags(.section(6, "目录见⟦PAGEREF _Toc00000002 \\h⟧")),
      .flags(.section(1, "健全公开\u{200B}目录，按月核对更新情况。")),
      .flags(.sectionText(6, ["本机关未收取信息处理费。", "⟦— 3 —⟧", "没有其他需要报告的事项。"])),
      .flags(
        .sectionText(
          6, ["（一）收费情况", "本机关未收取信息处理费。", "⟦- ⟧（二）其他情况", "没有其他需要报告的事项。"])),
      .flags(
        .sectionText(
          6, ["（一）收费情况", "本机关未收取信息处理费。", "⟦➢ ⟧（二）其他情况", "没有其他需要报告的事项。"])),
      .flags(
        .sectionText(
          6, ["（一）收费情况", "本机关未收取信息处理费。", "⟦Ø ⟧（二）其他情况", "没有其他需要报告的事项。"])),
      .accepts(
        .sectionText(
          6, ["■（一）收费情况", "本机关未收取信息处理费。", "■（二）其他情况", "没有其他需要报告的事项。"])),
      .flags(.section(5, "改进措施见⟦错误！书签未定义。⟧")),
      .flags(.section(6, "供水量见⟦SEQ 图 \\* ARABIC⟧，按月更新。")),
      .flags(.section(1, "完善检索功能，⟦[object Object]⟧优化栏目设置。")),
      .flags(.sectionText(6, ["本机关未收取信息处理费。", "⟦共8页 第3页⟧", "没有其他需要报告的事项。"])),
      .flags(.sectionText(6, ["本机关未收取信息处理费。", "⟦— 三 —⟧", "没有其他需要报告的事项。"])),
      .flags(.section(1, "完善检索功能，优化栏目⟦の⟧设置。")),
      .flags(.section(1, "组织业务培训，整理公开⟦⼯⟧作台账。")),
      .flags(.heading(1, "⟦⼀⟧、总体情况")),
      .flags(.section(6, "供水量统计见⟦EMBED Excel.Sheet.8⟧，按月更新。")),
      .flags(.section(6, "本页为第⟦{ PAGE }⟧页，按月更新。")),
      .flags(.section(1, "完善检索功能，⟦_x000D_⟧优化栏目设置。")),
      .flags(.section(1, "落实规定⟦PAGE \\* MERGEFORMAT 3⟧，按月核对更新情况。")),
      .flags(.section(1, "落实规定⟦PAGE \\* MERGEFORMAT⟧ 3项，按月核对更新情况。")),
      .flags(.sectionText(6, ["本机关未收取信息处理费。", "⟦‐ 3 ‐⟧", "没有其他需要报告的事项。"])),
      .flags(
        .sectionText(
          6, ["本机关未收取信息处理费。", "⟦1 / 3⟧", "没有其他需要报告的事项。", "⟦2 / 3⟧", "按月核对更新情况。"])),
      .flags(.sectionText(6, ["本机关未收取信息处理费。", "⟦Page 3 of 8⟧", "没有其他需要报告的事项。"])),
      .accepts(.section(1, "英文版网页“Page 3 of 8”等页码已改为中文，方便查阅。")),
      .flags(.section(1, "维护网站栏目12个⟦[批注 [U1]: 请核实]⟧，按月更新。")),
      .flags(.section(1, "维护网站栏目12个，⟦批注 [U1]:⟧ 请核实。")),
      .accepts(.section(1, "领导批注[2023]12号文件已办结，按月更新。")),
      .accepts(.sectionText(6, ["本机关未收取信息处理费。", "1/3", "没有其他需要报告的事项。"])),
      .flags(.section(1, "完善检索功能，优化⟦锟斤拷⟧设置，方便查阅。")),
      .flags(.section(1, "做好⟦â€œ⟧应公开尽公开的各项工作，方便查阅。")),
      .flags(.section(1, "完善检索功能，⟦\u{7}⟧优化栏目设置，方便查阅。")),
      .flags(.section(1, "完善检索功能，⟦\u{2028}⟧优化栏目设置，方便查阅。")),
      .flags(.section(1, "完善检索功能，⟦\u{FFFC}⟧优化栏目设置，方便查阅。")),
      .accepts(.section(1, "供水科普由“青禾·水”栏目发布，关注用户12人👩‍💻。")),
      .accepts(.section(1, "网址为http://www.example.com/gongkai/，可在线检索。")),
      .accepts(
        .sectionText(
          6, ["- （一）收费情况", "本机关未收取信息处理费。", "- （二）其他情况", "没有其他需要报告的事项。"])),
      .accepts(.section(1, "有关做法见专刊第3页。")),
      .accepts(.section(1, "节水展览陈列了日文画册《みずのたび》，供群众翻阅。")),
      .flags(.section(1, "修订《供水⟦の⟧公开目录》，按月核对更新情况。")),
      .accepts(.section(1, "“优の良品”社区超市设公开点1处，方便群众查阅。")),
      .accepts(.section(1, "信息刊于首页//政务公开//年报栏目，方便查阅。")),
      .flags(.section(1, "健全公开⟦//⟧目录，按月核对更新情况。")),
    ])

  static let parts: [any RulePart.Type] = [
    FieldCodes.self, StrayCharacters.self, PageFurniture.self, HeaderNoise.self, Mojibake.self,
  ]

  func check(_ report: Report, into findings: inout Findings) {
    for part in ConversionResidue.parts { part.init().check(report, into: &findings) }
  }
}
