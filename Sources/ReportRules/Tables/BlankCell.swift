import ReportForms
import TextCore

/// A value cell must hold a number; nothing, `/`, `-` or 无 is none.
struct BlankCell: Rule {
  static let info = RuleInfo(
    "blank-cell", .tables, .warning, fix: .offer,
    summary: Localized("应填数字的格空白，或填 / - 无", "a value cell is blank or holds / - 无"),
    reason: Localized(
      "没有发生的事项应当填 0：空白看不出是没有，还是漏填。填 0 是一种陈述，须由填报人确认。",
      "What did not happen is 0: a blank may as well be an omission. A zero is a statement, so a person "
        + "must choose it."),
    basis: "国办公开办函〔2021〕30号",
    examples: [
      .flags(.cells(["R5.C1": ""])),
      .flags(.cells(["R5.C2": "⟦/⟧", "R6.C3": "-", "R7.C4": "无"])),
      .flags(.cells(["T4.A1": "⟦—⟧"])),
      .flags(.cells(["T2.R1.C1": "⟦不适用⟧"])),
      .accepts(.none),
      .accepts(.cells(["R5.C1": "0", "T4.A1": "0"])),
      .accepts(
        .cells(["T2.R2.C3": "12（其中党政联合发文2件）"]),
        note: Localized("数字后的附注", "a note behind a number")),
    ])

  static let scope: RuleScope = [.tables, .quantities]
  static let tableScope: TableScope = .values
  static let frameScope: FrameAspects = []

  func check(_ report: Report, into findings: inout Findings) {
    for (table, check, _) in report.scan(Balances.self).all {
      let missing = Set(check.missingTotals.map(\.place))
      var places: [CellPlace] = []
      for (row, bound) in table.rows.enumerated() {
        guard let bound else { continue }
        for (column, cell) in bound.values.enumerated() where cell?.content.isBlank == true {
          let place = CellPlace(row, column)
          if !missing.contains(place) { places.append(place) }
        }
      }
      self.report(places, table, check, report, into: &findings)
    }
  }

  private func report(
    _ places: [CellPlace], _ table: BoundTable, _ check: BalanceCheck, _ report: Report,
    into findings: inout Findings
  ) {
    guard let first = places.first, let cell = table[first] else { return }
    let name = table.form.cellName(first)
    let text = report.string(cell.range)
    let isPlaceholder = cell.content == .placeholder
    var zh = isPlaceholder ? "\(name)填了「\(text)」，应填数字" : "\(name)空白，应填数字"
    var en =
      isPlaceholder
      ? "\(name) holds 「\(text)」, a number is due" : "\(name) is blank, a number is due"
    if places.count > 1 {
      zh += "；本表共 \(places.count) 格未填"
      en += "; \(places.count) cells of this table hold none"
    }
    let related = places.dropFirst().map { place in
      let name = table.form.cellName(place)
      return RelatedPlace(
        table.range(place), Localized("\(name)未填", "\(name) holds no number"))
    }
    findings.report(
      cell.range, zh, en, confidence: table.confidence(places), related: related,
      fixes: fixes(places, table, check, report))
  }

  /// What the totals leave for a cell, or the prose says of it, before a 0 that contradicts both; no zeros
  /// for many cells where some figure contradicts them.
  private func fixes(
    _ places: [CellPlace], _ table: BoundTable, _ check: BalanceCheck, _ report: Report
  ) -> [Fix] {
    let told = ToldCells(table, report)
    var fixes: [Fix] = []
    func offer(_ amount: Amount?, _ zh: String, _ en: String) {
      guard let amount, let edit = table.ownEdit(places[0], to: amount) else { return }
      fixes.append(.offer("\(zh)填入 \(amount)", "\(en) \(amount)", edit))
    }
    let remainders = check.remainders()
    let (rest, said) = (remainders[places[0]], told[places[0]])
    if rest != .zero { offer(rest, "按勾稽关系", "Fill in what the identities leave,") }
    if said != .zero, said != rest { offer(said, "按文字", "Fill in what prose says,") }
    let amounts = places.map { remainders[$0] ?? told[$0] ?? .zero }
    let filling = ZeroFilling(
      table, check, Dictionary(zip(places, amounts)) { first, _ in first }, report)
    guard places.count > 1 else {
      offer(.zero, "", "Fill in")
      return fixes
    }
    // Where a figure is known that zeros would contradict, a person has to look first.
    guard filling.refuted.isEmpty else {
      if !filling.isOfMost, !filling.refuted.contains(places[0]) { offer(.zero, "", "Fill in") }
      return fixes
    }
    offer(.zero, "", "Fill in")
    let edits = zip(places, amounts).compactMap { table.edit($0, to: $1) }
    let (zh, en) =
      amounts.allSatisfy { $0 == .zero }
      ? ("本表 \(places.count) 格都填入 0", "Fill in 0 in all \(places.count) cells")
      : (
        "本表 \(places.count) 格都填上：按总计、文字能推出的填该数，其余填 0",
        "Fill in all \(places.count) cells: what totals or prose tell, else 0"
      )
    fixes.append(Fix(Localized(zh, en), .offer, edits))
    return fixes
  }
}
