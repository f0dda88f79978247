/// The literals at which a placeholder may stand, kind by kind.
enum PlaceholderWords {
  static let crosses = ["XX", "xx", "××", "ＸＸ", "ｘｘ", "Xx", "xX"]
  static let dates = ["X年X", "x年x", "×年×", "Ｘ年Ｘ", "X月X", "x月x", "×月×", "Ｘ月Ｘ"]
  static let lows = ["__", "＿＿"]
  static let circles = ["○○", "〇〇", "◯◯", "□□", "※※"]
  static let waiting = ["TODO", "todo", "TBD", "lorem ipsum", "Lorem ipsum", "待补充", "待填", "待定"]
  static let hints =
    [
      "此处填写", "此处填", "此处插入", "【  】", "【   】", "【　　】", "（？）", "(?)", "（?）", "此处补充", "某某", "【】",
      "【填写", "【 】", "【　】", "【单位名称】", "【机关名称】",
      "【机构名称】", "【部门名称】", "【科室名称】", "【股室名称】", "【处室名称】", "【单位全称】", "【科室】", "【股室】", "【年份】", "【日期】",
      "【数字】", "【数量】", "【请填写",
      "（请补充", "（请填写", "(请补充", "(请填写", "【请补充", "（待补", "(待补",
      "【插入图", "【插入表", "【插入附", "【插入数据", "【请核", "【请确认", "【待核", "【待补", "【待确认",
      "（请结合本", "(请结合本", "（请结合实际", "(请结合实际", "（请根据实际", "(请根据实际",
    ]
    + ["待核实", "待核对", "待确认", "待完善", "请核对", "请核实"].flatMap { ["（\($0)）", "(\($0))"] }
    // `[填写申请表](…)` is a link; what is to be filled in is named.
    + ["单位", "机关", "名称", "日期", "年份", "数字", "数量", "内容", "数据", "情况"].flatMap {
      ["[填写\($0)", "［填写\($0)", "〔填写\($0)"]
    }
    + prompts + fields + TemplateNotes.brackets + ["（在此填写", "(在此填写", "（请在此填写", "(请在此填写"]
  /// What a word processor puts where text is due, and what whoever made a template wrote for whoever fills
  /// it in. 点击此处下载 is a link.
  private static let prompts =
    [
      "单击或点击此处输入文字", "单击此处输入文字", "点击此处输入文字", "单击此处添加文本", "点击此处添加文字", "点击此处添加文本", "单击此处添加文字",
      "请在此处输入内容", "请在此处输入", "请在此输入", "请输入内容", "请输入文字",
    ]
    + [
      "如有请填写", "如有，请填写", "没有的写", "没有的填", "没有请填", "没有的，填", "没有的，写", "如无，请填", "如无请填", "如无，填", "如无填",
      "如没有，请填", "如没有请填", "无则填", "字数不少于", "字数不超过", "字数控制", "根据实际情况修改", "根据实际情况填写", "根据实际修改",
      "根据实际填写", "按实际情况填写", "据实填写", "请据实", "插入数据", "插入图", "插入表", "插入附", "数据待", "注：此处需", "注：此处请",
      "注：根据实际", "注：按实际",
      "注：此处待", "此处需", "此处应", "此处请",
    ].flatMap { ["（\($0)", "(\($0)"] }
  /// 姓名（填写单位名称、电话） tells an applicant of more than one thing.
  private static let fields = [
    "单位名称", "机关名称", "部门名称", "机构名称", "单位全称", "机关全称", "单位", "机关", "数量", "数字", "日期", "年份",
  ].flatMap { ["（填写\($0)）", "(填写\($0))"] }
  /// `由（单位名称）负责`; 姓名（单位名称） are the fields of a form.
  static let names = ["单位名称", "机关名称", "部门名称", "单位全称", "机关全称", "单位"].flatMap {
    ["（\($0)）", "(\($0))"]
  }
  /// `由（科室）负责`: nobody calls itself so.
  static let rooms =
    ["科室", "股室", "处室", "科室名称", "股室名称"].flatMap { ["由（\($0)）", "由(\($0))"] }
    + ["X", "×", "Ｘ"].flatMap { mark in
      ["局", "科", "股", "处", "镇"].map { "由\(mark)\($0)" }
    }
  /// In square brackets they are no fields of a form; `[单位名称](…)` is a link.
  static let squares =
    [
      "单位名称", "机关名称", "部门名称", "机构名称", "单位全称", "机关全称", "数量", "数字", "年份", "次数", "件数",
      "科室名称", "股室名称", "处室名称",
    ].flatMap {
      ["[\($0)]", "［\($0)］", "〔\($0)〕", "〈\($0)〉", "<\($0)>", "＜\($0)＞", "{\($0)}", "｛\($0)｝"]
    }
    // [X] alone is a task that is done.
    + ["[X]", "［X］", "【X】", "（X）", "[N]", "【N】"].flatMap { mark in
      CounterWords.commonest.map { mark + $0 }
    }
  static let instructions =
    ["该", "本", "此"].flatMap { part in
      ["部分以表格形式报告", "部分内容以表格形式报告", "部分以文字形式报告", "部分内容以文字形式报告"].map { part + $0 }
    }
    // A report says 本部分主要报告… of itself, but not in brackets.
    + ["该", "本", "此"].flatMap { part in
      ["主要报告", "应当报告", "应报告", "需报告", "主要填写", "主要写"].flatMap {
        ["（\(part)部分\($0)", "(\(part)部分\($0)"]
      }
    }
  static let blankDates = ["年 月", "年　月", "年  月", "月 日", "月　日", "月  日", "月日"]
  static let all =
    crosses + dates + lows + circles + waiting + hints + names + rooms + squares
    + instructions + blankDates

  /// The same, to be looked up together.
  enum Group {
    static let crosses = LiteralGroup(PlaceholderWords.crosses)
    static let dates = LiteralGroup(PlaceholderWords.dates)
    static let lows = LiteralGroup(PlaceholderWords.lows)
    static let circles = LiteralGroup(PlaceholderWords.circles)
    static let waiting = LiteralGroup(PlaceholderWords.waiting)
    static let hints = LiteralGroup(PlaceholderWords.hints)
    static let names = LiteralGroup(PlaceholderWords.names)
    static let rooms = LiteralGroup(PlaceholderWords.rooms)
    static let squares = LiteralGroup(PlaceholderWords.squares)
    static let instructions = LiteralGroup(PlaceholderWords.instructions)
    static let blankDates = LiteralGroup(PlaceholderWords.blankDates)
  }
}
