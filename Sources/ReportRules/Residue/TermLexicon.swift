import ReportForms
import TextCore

/// Wrong forms of the field's terms, with the right ones.
///
/// An entry is sound where its wrong form is never right in a report; a guard names what must not
/// stand before or behind it.
enum TermLexicon {
  struct Entry: Sendable {
    let wrong: String
    let right: String
    /// Characters any of which, right before the wrong form, makes it right.
    let notAfter: Marks
    /// Characters any of which, right behind it, makes it right.
    let notBefore: Marks

    func isExcused(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
      notAfter.contains(Nearby.before(bytes, range.lowerBound))
        || notBefore.contains(Nearby.at(bytes, range.upperBound))
    }
  }

  /// A wrong form that nothing beside it makes right.
  struct Misspelling: Sendable {
    /// Index into `entries`.
    let entry: Int
    let range: SourceRange
  }

  /// The wrong forms of a passage, in its offsets.
  static func misspellings(in passage: Passage) -> [Misspelling] {
    places.occurrences(in: passage).compactMap { place, range in
      entries[place].isExcused(passage.bytes, range)
        ? nil : Misspelling(entry: place, range: range)
    }
  }

  private static let places = LiteralPlaces(entries.map(\.wrong))

  private static func entry(
    _ wrong: String, _ right: String, notAfter: Marks = "", notBefore: Marks = ""
  ) -> Entry {
    Entry(wrong: wrong, right: right, notAfter: notAfter, notBefore: notBefore)
  }

  static let entries: [Entry] = [
    // A character lost. 省府, 州府, 市府 and the like are right before 信息公开.
    entry("府信息公开", "政府信息公开", notAfter: "政省市县区州盟旗首乡镇官王学"),
    entry("政信息公开", "政府信息公开", notAfter: "党村财民行邮市区县局务校厂勤执内警廉渔路家林农盐海侨运港畜军优善仁"),
    entry("政府息公开", "政府信息公开"),
    entry("政府信公开", "政府信息公开"),
    entry("政府信息开工作", "政府信息公开工作"),
    entry("信息公开公作", "信息公开工作"),
    entry("依公开申请", "依申请公开"),
    entry("依申公开", "依申请公开"),
    entry("依申请开", "依申请公开", notBefore: "展始启设放通具发工立户办辟创票庭锁课挖证学业店采航除拓"),
    entry("内设科等", "内设科室等"),
    entry("规范文性件", "规范性文件"),
    entry("规性文件", "规范性文件", notAfter: "合常违正法陈"),
    entry("规范性件", "规范性文件"),
    entry("政务新体", "政务新媒体", notBefore: "系制验裁现"),
    entry("政府网门户", "政府门户网"),
    entry("行政事性收费", "行政事业性收费"),
    entry("政府信息公指南", "政府信息公开指南"),
    // A character wrong.
    entry("主动工开", "主动公开"),
    entry("主动公布开", "主动公开"),
    entry("主劝公开", "主动公开"),
    entry("主运公开", "主动公开"),
    entry("依申清公开", "依申请公开"),
    entry("依申情公开", "依申请公开"),
    entry("依中请公开", "依申请公开"),
    entry("政府信息工开", "政府信息公开", notBefore: "展"),
    entry("政府信息公幵", "政府信息公开"),
    entry("政府信息公升", "政府信息公开"),
    entry("政府信息公共开", "政府信息公开", notBefore: "放"),
    entry("政府倍息", "政府信息"),
    entry("政府信患", "政府信息"),
    entry("政府住息", "政府信息"),
    entry("政物公开", "政务公开"),
    entry("正务公开", "政务公开"),
    entry("政务工开", "政务公开", notBefore: "展"),
    entry("政务公幵", "政务公开"),
    entry("政务共开", "政务公开", notBefore: "展设通办"),
    entry("行政复仪", "行政复议"),
    entry("行政复义", "行政复议"),
    entry("行政夏议", "行政复议"),
    entry("行政诉颂", "行政诉讼"),
    entry("行政述讼", "行政诉讼"),
    entry("行政诉松", "行政诉讼"),
    entry("行政起诉讼", "行政诉讼"),
    entry("规范性文建", "规范性文件"),
    entry("规范性文見", "规范性文件"),
    entry("规犯性文件", "规范性文件"),
    entry("行政处法决定", "行政处罚决定"),
    entry("行政处发", "行政处罚", notBefore: "布放出文现给生展"),
    entry("行政强致", "行政强制"),
    entry("行政许克", "行政许可"),
    entry("行政需可", "行政许可"),
    entry("不于公开", "不予公开", notAfter: "并"),
    entry("不予工开", "不予公开"),
    entry("予已公开", "予以公开", notAfter: "给准授赋"),
    entry("结转下年度继继办理", "结转下年度继续办理"),
    entry("监督保章", "监督保障"),
    entry("监督保帐", "监督保障"),
    entry("政策解渎", "政策解读"),
    entry("政策解毒", "政策解读"),
    entry("政府门户网战", "政府门户网站"),
    entry("政府网占", "政府网站", notBefore: "用比据有地"),
    entry("微信公总号", "微信公众号"),
    entry("微信公从号", "微信公众号"),
    entry("微信工众号", "微信公众号"),
    entry("统计其限", "统计期限"),
    entry("统计期现", "统计期限"),
    entry("年度报吿", "年度报告"),
    entry("存在的主要向题", "存在的主要问题"),
    entry("存在的问提", "存在的问题"),
    entry("信息处理废", "信息处理费", notBefore: "物水料旧弃止除"),
    entry("责任追纠", "责任追究"),
    entry("责任追揪", "责任追究"),
    entry("社会评仪", "社会评议"),
    entry("公开属姓", "公开属性"),
    entry("政府信思", "政府信息"),
    entry("政府信信公开", "政府信息公开"),
    entry("政府信息功开", "政府信息公开"),
    entry("政府信息公工开", "政府信息公开"),
    entry("政府信息公公开", "政府信息公开"),
    entry("政务公公开", "政务公开"),
    entry("政务功开", "政务公开"),
    entry("主动功开", "主动公开"),
    entry("主动公共政府信息", "主动公开政府信息"),
    entry("依申请公幵", "依申请公开"),
    entry("部份公开", "部分公开"),
    entry("无法提共", "无法提供", notBefore: "同享识"),
    entry("不予处里", "不予处理"),
    entry("保密审察", "保密审查"),
    entry("公开工做", "公开工作"),
    entry("网站建没", "网站建设"),
    entry("正策解读", "政策解读"),
    entry("政府网姑", "政府网站"),
    entry("信息发部", "信息发布", notBefore: "门委属队"),
    entry("组织领到", "组织领导"),
    entry("领导小祖", "领导小组"),
    entry("依法行正", "依法行政", notBefore: "当确式规"),
    entry("重点领城", "重点领域"),
    entry("政民互功", "政民互动"),
    entry("满意渡", "满意度"),
    entry("规章制渡", "规章制度"),
    entry("贯彻落时", "贯彻落实"),
    entry("统等推进", "统筹推进"),
    entry("第三方评沽", "第三方评估"),
    entry("新媒体平抬", "新媒体平台"),
    entry("公开指难", "公开指南", notBefore: "度点题"),
    entry("长效机止", "长效机制"),
    entry("业务培讯", "业务培训"),
    entry("公开申清", "公开申请"),
    entry("公开审请", "公开申请"),
    entry("公开申情", "公开申请"),
    entry("政务新媒休", "政务新媒体"),
    entry("保密审茶", "保密审查"),
    entry("监督保璋", "监督保障"),
    entry("监督保彰", "监督保障"),
    entry("标谁化", "标准化"),
    entry("统计期线", "统计期限"),
    entry("诉讼案建", "诉讼案件"),
    entry("复议案建", "复议案件"),
    entry("公开只南", "公开指南"),
    entry("公开目绿", "公开目录"),
    entry("微信公众好", "微信公众号", notBefore: "评用看友"),
    entry("行政复议议案件", "行政复议案件"),
    entry("集约花", "集约化", notBefore: "卉园木费"),
    entry("政务公开开工作", "政务公开工作"),
    entry("信息公开开工作", "信息公开工作"),
    entry("政府信息公开条列", "政府信息公开条例", notBefore: "出举示明"),
    entry("信息处里费", "信息处理费"),
    entry("公开为列外", "公开为例外"),
    entry("应公开近公开", "应公开尽公开"),
    entry("应公开尽公升", "应公开尽公开"),
    entry("政务新煤体", "政务新媒体"),
    entry("三审三效", "三审三校"),
    entry("保秘审查", "保密审查"),
    entry("行政处法", "行政处罚", notBefore: "规制律治学人官决"),
    entry("行政须可", "行政许可"),
    entry("行政事业型收费", "行政事业性收费"),
    entry("中华人名共和国", "中华人民共和国"),
    entry("《中华人民共和国信息公开条例》", "《中华人民共和国政府信息公开条例》"),
    entry("《中华人民共和国政府信息条例》", "《中华人民共和国政府信息公开条例》"),
    entry("平台健设", "平台建设"),
    entry("主动公开公作", "主动公开工作"),
    entry("国务院办工厅", "国务院办公厅"),
    entry("国务院办公听", "国务院办公厅"),
    entry("规范行文件", "规范性文件"),
    entry("规范性文伴", "规范性文件"),
    entry("政府网战", "政府网站"),
    entry("部门予算", "部门预算"),
    entry("部门予决算", "部门预决算"),
    entry("三审三教", "三审三校"),
    entry("政务信媒体", "政务新媒体"),
    entry("透名度", "透明度"),
    entry("平台建没", "平台建设"),
    entry("因公开尽公开", "应公开尽公开"),
    entry("应公开尽公幵", "应公开尽公开"),
    entry("政策解独", "政策解读"),
    entry("申情人", "申请人"),
    entry("信息公开公管理", "信息公开管理"),
    entry("政府信息公工作", "政府信息公开工作"),
    entry("政府新息", "政府信息"),
    entry("规泛性文件", "规范性文件"),
    entry("公开目陆", "公开目录"),
    entry("公开目路", "公开目录"),
    entry("公开指男", "公开指南"),
    entry("年度报告编致", "年度报告编制"),
    entry("社会平议", "社会评议"),
    entry("依申请工开", "依申请公开"),
    entry("依申请功开", "依申请公开"),
    entry("备按审查", "备案审查"),
    entry("政府采够", "政府采购"),
    entry("财政予决算", "财政预决算"),
    entry("预决祘", "预决算"),
    entry("行政决侧", "行政决策"),
    entry("重大决侧", "重大决策"),
    entry("社会关且", "社会关切"),
    entry("公开属性认订", "公开属性认定"),
    entry("行政复意", "行政复议", notBefore: "见"),
    entry("行政诉讼松", "行政诉讼"),
    entry("责任追就", "责任追究"),
    entry("统计时线", "统计时限"),
    entry("政务公工", "政务公开", notBefore: "程"),
    entry("公开平合", "公开平台", notBefore: "同约理并"),
    entry("信息平合", "信息平台", notBefore: "同约理并"),
    entry("应公开尽公天", "应公开尽公开"),
    entry("惯彻", "贯彻", notAfter: "习"),
    entry("贯撤", "贯彻"),
    entry("扎时推进", "扎实推进", notAfter: "驻包"),
    entry("布署", "部署", notAfter: "公发颁宣遍分散密", notBefore: "名"),
    entry("建立建全", "建立健全"),
    entry("参于权", "参与权"),
    entry("依法依归", "依法依规", notBefore: "还属"),
    entry("予以工开", "予以公开"),
    entry("不予处埋", "不予处理"),
    entry("信息处埋费", "信息处理费"),
    entry("人民政俯", "人民政府"),
    entry("人名政府", "人民政府"),
  ]
}
