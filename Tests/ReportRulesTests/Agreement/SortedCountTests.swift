import Testing

/// Sentences that sort other things by the form's words, or count what others did, beside such as count
/// the report's own.
@Suite struct SortedCountTests {
  @Test func decisionsThatOtherThingsAreAbout() {
    CountedSentence.check(
      [
        "| 重大执法决定法制审核86件，其中行政处罚61件、行政许可20件、行政强制5件。",
        "| 水事纠纷行政诉讼33件，按类型分：行政处罚19件、行政许可8件。",
        "| 召开听证会6次，涉及行政处罚4件、行政许可2件。",
        "| 群众留言318件，涉及行政许可126件、行政处罚42件。",
        "| 纠正瑕疵案卷5件，其中行政处罚3件、行政许可2件。",
        "| 人大代表视察时抽阅行政处罚8件、行政许可12件。",
        "| 委托镇街实施行政许可206件、行政处罚38件。",
        "licences penalties | 规范法制审核，作出行政许可⟦206⟧件、行政处罚⟦38⟧件。",
        "penalties | 受理举报15件，其中作出行政处罚⟦3⟧件。",
        "licences penalties | 召开听证会6次；作出行政许可⟦206⟧件、行政处罚⟦38⟧件。",
      ], under: "（一）主动公开。")
  }

  @Test func applicationsAmongWhatCame() {
    CountedSentence.check(
      [
        "| 网络平台收件96件，其中政府信息公开申请21件、咨询75件。",
        "| 12月收件18件，其中政府信息公开申请9件。",
        "| 水务信箱转来信件26件，其中政府信息公开申请2件、咨询24件。",
        "received | 全年收到政府信息公开申请⟦21⟧件，其中网络提交18件。",
        "received | 收到来件106件，其中信访件61件，政府信息公开申请⟦45⟧件。",
      ], under: "（二）依申请公开。")
  }

  @Test func workOfOthers() {
    CountedSentence.check(
      [
        "| 指导各镇办理政府信息公开申请38件、因政府信息公开引发的行政复议4件、行政诉讼3件。",
        "| 作为协办单位办理政府信息公开申请12件。",
        "| 业务培训中模拟办理政府信息公开申请5件。",
        "| 申请人主动撤回因政府信息公开提起的行政复议1件、行政诉讼0件。",
        "handled | 全年办理政府信息公开申请⟦38⟧件。",
        "review litigation | 因政府信息公开引发的行政复议⟦4⟧件、行政诉讼⟦3⟧件。",
      ], under: "（二）依申请公开。")
  }

  @Test func papersThatWereMade() {
    CountedSentence.check(
      [
        "documentsMade | 制发规范性文件⟦3⟧件。对制发的218份公文逐件标注属性。",
        "documentsMade documentsRepealed | 制发规范性文件⟦3⟧件。全年废止⟦2⟧件，均已公布。",
      ], under: "（一）主动公开。")
  }
}
