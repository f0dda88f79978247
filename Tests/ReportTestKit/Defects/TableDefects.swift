import ReportForms

extension DefectCatalogue {
  /// Every figure that takes part in an identity, one more than it should be.
  ///
  /// In table 3 a row and a column fail by the same difference, which pinpoints the cell; in table 4 one
  /// sum fails and nothing tells which of its five cells is wrong, so that its total is named.
  public static func figures(of model: ReportModel) -> [Defect] {
    var defects: [Defect] = []
    for form in model.edition.tables {
      guard let table = model.table(form.kind) else { continue }
      let places = Set(form.identities.flatMap(\.cells)).sorted()
      for place in places {
        var wrong = withoutCounts(model)
        let value = String(table.count(place) + 1)
        let name = model.name(of: place, in: form.kind) + " + 1"
        if form.kind == .review {
          wrong.withTable(.review) { $0[place] = value }
          guard let total = form.identities.first(where: { $0.cells.contains(place) })?.total else {
            continue
          }
          wrong.withTable(.review) { $0[total] = "⟦\($0[total] ?? "")⟧" }
          defects.append(Defect(name, "unbalanced-review", .mark, wrong))
        } else {
          wrong.withTable(form.kind) { $0[place] = "⟦\(value)⟧" }
          defects.append(Defect(name, "unbalanced-row", .mark, wrong))
        }
      }
    }
    return defects
  }

  /// Prose that counts nothing, so that a changed figure contradicts no sentence.
  private static func withoutCounts(_ model: ReportModel) -> ReportModel {
    var model = model
    model[section: 1]?.paragraphs = ["{年}年，本机关扎实推进政府信息公开各项工作，回应群众关切。"]
    return model
  }

  /// Cells that say no number: blank where 0 was, a blank total, a letter, a sign.
  public static func cells(of model: ReportModel) -> [Defect] {
    var defects: [Defect] = []
    for form in model.edition.tables {
      guard let table = model.table(form.kind) else { continue }
      for (row, formRow) in form.rows.enumerated() {
        for (column, item) in formRow.columns.enumerated() {
          let place = CellPlace(row, column)
          let name = model.name(of: place, in: form.kind)
          func changed(_ value: String) -> ReportModel {
            var wrong = withoutCounts(model)
            wrong.withTable(form.kind) { $0[place] = "⟦\(value)⟧" }
            return wrong
          }
          // （七）总计 of an applicant has parts in its column, and C7 has its row's.
          let isTotal = item.isTotal || formRow.role == .resultsTotal
          if isTotal || table[place] == "0" {
            let slug = isTotal ? "missing-total" : "blank-cell"
            var blank = Defect("\(name) blank", slug, .mark, changed(""))
            blank.needsBlankCells = true
            defects.append(blank)
          }
          if table[place] == "0" {
            defects.append(Defect("\(name) = O", "not-a-number", .mark, changed("O")))
          }
          if item.unit == .count, form.kind == .disclosure, column == 0 {
            defects.append(Defect("\(name) = -1", "implausible-value", .mark, changed("-1")))
          }
        }
      }
    }
    return defects
  }

  /// Tables, rows and columns left out.
  public static func tables(of model: ReportModel) -> [Defect] {
    var defects: [Defect] = []
    for form in model.edition.tables {
      var without = withoutCounts(model)
      without[section: form.section]?.table = nil
      defects.append(
        Defect("no table in \(form.section)", "missing-table", .section(form.section), without))
      if form.kind != .review {
        for row in form.rows.indices {
          var wrong = withoutCounts(model)
          wrong.withTable(form.kind) { $0.rows.removeAll { $0.form == row } }
          let missing = Defect(
            "without row \(form.rows[row].id) of \(form.kind)", "missing-row",
            .section(form.section), wrong)
          defects.append(missing)
        }
      }
      guard form.kind == .applications, let columns = form.rows.first?.columns else { continue }
      for column in columns {
        var wrong = withoutCounts(model)
        wrong.withTable(form.kind) { $0.removedColumns = [column.id] }
        defects.append(
          Defect(
            "without column \(column.id)", "missing-column", .section(form.section), wrong))
      }
    }
    return defects
  }
}
