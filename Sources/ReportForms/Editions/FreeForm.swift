extension FormEdition {
  /// Reports for 2018 and before, under the regulation of 2007: no fixed sections, no fixed tables.
  public static let free = FormEdition(
    id: "free", documentNumber: "", noticeTitle: "", years: 0...2018, sections: [], tables: [],
    tellingLabels: [], requiresFeeStatement: false)
}
