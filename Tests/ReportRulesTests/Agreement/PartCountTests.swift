import Testing

/// Counts of a part of what a table counts, or of something else that goes by the same name, beside
/// counts of the whole in much the same words.
@Suite struct PartCountTests {
  private func check(_ lines: [String], under heading: String = "（二）依申请公开") {
    CountedSentence.check(lines, under: heading)
  }

  @Test func ofSomeApplicants() {
    check([
      "| 对企业提出的申请，予以公开2件、不予公开1件。",
      "| 面向科研机构的答复中，予以公开1件，部分公开1件。",
      "| 新收自然人申请7件，办结6件，结转下年度1件。",
      "| 企业方面，收到申请3件，办结2件。",
      "| 2023年个人方面，收到申请3件，办结2件。",
      "| 用地股收到申请5件、办结5件，房管股收到申请3件、办结2件。",
      "| 土地征收类申请新收4件、办结3件。",
      "| 征求第三方意见后，予以公开1件，部分公开1件。",
      "| 以往申请中，不予公开3件均已归档。",
      "received handled | 全年收到申请⟦11⟧件，其中自然人申请8件，办结⟦9⟧件。",
      "received disclosed | 新收政府信息公开申请⟦11⟧件，自然人8件、商业企业3件，予以公开⟦5⟧件。",
      "received handled | 办公室收到政府信息公开申请⟦6⟧件，办结⟦6⟧件。",
      "received | 我科收到政府信息公开申请⟦6⟧件。",
    ])
  }

  @Test func ofOtherProceedings() {
    check([
      "| 对复议结果不服提起行政诉讼1件。",
      "| 申请人收到答复后未再提起行政复议的9件。",
      "review | 因政府信息公开被申请行政复议⟦2⟧件。",
    ])
  }

  @Test func ofPowersAndFiles() {
    check(
      [
        "| 认领行政许可14项、行政处罚167项、行政强制9项。",
        "| 我局实施的行政许可共14项，其中主项8项。",
        "| 完成行政许可14项、行政处罚167项要素梳理。",
        "licences penalties | 全年作出行政许可⟦14⟧项、行政处罚⟦67⟧项。",
        "| 随机抽取行政许可12件、行政处罚8件进行核对。",
        "| 对行政处罚8件开展回访，对行政许可12件开展测评。",
        "licences penalties | 全年作出行政许可⟦12⟧件、行政处罚⟦8⟧件。",
        "| 全年发文127件中，主动公开38件、不予公开73件。",
        "| 以市政府名义发布的，保留规范性文件21件、废止6件。",
        "| 区政府办公室制发的规范性文件8件由我局起草。",
        "documentsMade | 按照县政府部署，制发规范性文件⟦4⟧件。",
      ], under: "（一）主动公开")
  }

  @Test func denialsOfSome() {
    check([
      "| 未收到需要收费的政府信息公开申请。",
      "| 未收到外省居民的政府信息公开申请。",
      "| 未收到要求公开国家秘密的政府信息公开申请。",
      "| 除上述6件外，未收到其他政府信息公开申请。",
      "received | 收到政府信息公开申请⟦6⟧件。此外未收到政府信息公开申请。",
      "received | ⟦未收到政府信息公开申请⟧。",
      "received | ⟦未收到公民、法人和其他组织提出的政府信息公开申请⟧。",
      "received | ⟦未收到公民向我局提交的政府信息公开申请⟧。",
      "| 未因收费问题产生行政复议。",
      "| 未发生因“不予公开”答复引发的行政诉讼。",
      "| 未发生恶意行政诉讼。",
      "review+litigation | ⟦未发生因政府信息公开引起的行政复议、行政诉讼⟧。",
      "review+litigation | ⟦未因依申请公开答复引发行政复议和行政诉讼⟧。",
    ])
    check(
      [
        "| 对首次轻微违法行为未作出行政处罚。", "| 对小微企业未作出行政处罚。",
        "penalties | 2023年，我局⟦未作出行政处罚⟧。",
      ], under: "（一）主动公开")
  }
}
