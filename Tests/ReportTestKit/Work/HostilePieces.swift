/// Pieces of text that invite whoever reads them to look ahead, or back, from every one of them.
public enum HostilePieces {
  /// For readers of lines and tables.
  public static let lines = [
    "```a\n", "<!-- x\n", "<!--\n-->", "\ta\n", "\t\na\n", "\t\n\n1\n", "\t规章\n\n", "a。\t1\n",
    "规章\n", "行政许可\n", "规章 0\n", "其他 总计\n", "# nianbao-x\n", "[bookmark:", "\t1", "|a\n",
    "- **", "0 ", "一", "\r", "\u{0}", "<style>", "<table>", "<table><tr><td>1", "<a '", "<a \"<b '",
    "<td rowspan=9 colspan=9>", "<tr><td>", "<p>x", "&#38;", "<br>", "规章|", "规章 |\n", "规章\n|\n",
    "| 规章\n", "+--\n", "|--\n", "规章0", "规章 0 0 0 ", "一、总体情况", "本年制\n\n", "</p>", "|五、",
  ]

  /// For rules: what stands in front of the pieces, the piece, and what stands behind them. There is no full
  /// stop in most, so that a sentence has no end.
  public static let sentences: [(front: String, piece: String, back: String)] = [
    ("我局未收取信息处理费1", ",100", ",12。"),
    ("发出收费通知1", "，100", "，12元"),
    ("发出收费通知3份，", "1.1.", "元"),
    ("", "一是存在，二是", ""),
    ("其中，", "一是存在，三是", ""),
    ("", "（1）存在（3）", ""),
    ("", "收取信息处理费1元，", "未收费"),
    ("未按规定的", "收费标准收费", "。"),
    ("", "作出行政处罚1件，", "。"),
    ("新收申请", "1件，其中", "。"),
    ("", "2023年1月1日至", ""),
    ("自", "2023年", "起"),
    ("", "《条例", "》"),
    ("", "（", "）"),
    ("", "“", ""),
    ("根据《中华人民共和国", "政府信息公开条例", "》"),
    ("", "国办发〔2019〕", ""),
    ("", "我局，", ""),
    ("", "138001", ""),
    ("", "请填写", ""),
    ("", "同比增长1%，", ""),
    ("", "十", "件"),
    ("", "一万亿", "元"),
    ("", "，，", ""),
    ("", "XX县", "局"),
  ]
}
