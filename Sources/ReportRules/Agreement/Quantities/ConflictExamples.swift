import ReportForms

/// Further examples of `prose-conflict`.
enum ConflictExamples {
  /// Counts told twice in the same words.
  static let repeated: [Example] = [
    .flags(
      .all([
        .section(1, "县政府门户网站全年发布供水信息218条。"),
        .section(5, "（三）公开情况。{年}年，通过县政府门户网站发布供水信息⟦128⟧条。内容不够丰富。"),
      ])),
    .accepts(
      .all([
        .section(1, "全年主动公开政府信息320条。"), .section(6, "在河道采砂领域，主动公开政府信息48条。"),
      ])),
    .flags(
      .all([
        .section(1, "水务门户网站发布信息218条，公众号推送供水信息86条。"),
        .section(6, "水务门户网站发布信息218条，公众号推送供水信息⟦68⟧条。"),
      ])),
    .flags(
      .all([
        .section(1, "水务门户网站发布信息218条，公众号推送供水信息86条。"),
        .section(6, "水务门户网站发布信息⟦230⟧条，公众号推送供水信息86条。"),
      ])),
    .flags(
      .all([
        .section(1, "{年}年公众号推送供水信息218篇。"), .section(6, "{年}年度公众号推送供水信息⟦128⟧篇。"),
      ])),
    .flags(
      .all([
        .section(1, "及时公布水价和水质，通过门户网站公布供水动态168条。"),
        .section(6, "通过门户网站公布供水动态⟦186⟧条，质量提高。"),
      ])),
    .flags(
      .all([
        .section(1, "公开信息404条，其中门户网站发布供水信息218条、公众号推送停水信息186条。"),
        .section(6, "门户网站发布供水信息⟦281⟧条。"),
      ])),
    .flags(
      .all([.section(1, "办理政协提案12件。"), .section(6, "办理政协提案⟦15⟧件。")])),
    .flags(
      .all([
        .section(1, "维护供水专栏12个，公众号推送供水信息86篇，方便群众查询。"),
        .section(6, "全年公众号推送供水信息⟦68⟧篇，质量提高。"),
      ])),
    .accepts(
      .all([
        .section(1, "及时公布水价和水质，通过门户网站公布供水动态168条。"),
        .section(6, "通过门户网站公布供水动态198条。"),
      ]), note: Localized("句中的数可能另有所指", "In the middle of a sentence it may be of something else")),
    .accepts(
      .all([
        .section(1, "公开重点信息404条，其中门户网站发布供水信息218条、公众号推送停水信息186条。"),
        .section(6, "门户网站发布供水信息260条。"),
      ])),
    .accepts(
      .all([
        .section(1, "召开供水保障工作协调会3次，研究解决供水保障问题12个。"),
        .section(6, "召开供水保障工作协调会2次，研究解决水质保障问题5个。"),
      ])),
    .accepts(
      .all([
        .section(1, "{年}年公众号推送供水信息218篇。"), .section(6, "{上年}年公众号推送供水信息128篇。"),
      ])),
    .accepts(
      .all([.section(1, "组织业务培训2期。"), .section(6, "组织业务培训3期。")])),
    .accepts(
      .all([
        .section(1, "维护供水专栏12个，公众号推送供水信息86篇，方便群众查询。"),
        .section(6, "全年公众号推送供水信息90篇，质量提高。"),
      ])),
  ]
}
