import ReportForms
import TextCore

/// Identities in words: what stands on either side, operand by operand.
struct SumWording {
  let table: BoundTable
  let check: BalanceCheck

  private var form: FormTable { table.form }

  /// `「总计」为 5，各申请人之和为 4`.
  func statement(_ index: Int) -> Localized {
    let state = check.states[index]
    let left = state.left?.description ?? "?"
    let right = state.right?.description ?? "?"
    let total = form.cellName(state.identity.total)
    let column = form.columnName(state.identity.total)
    switch state.identity.kind {
    case .row:
      return Localized(
        "\(total)为 \(left)，各申请人之和为 \(right)",
        "\(total) is \(left), the applicants add up to \(right)")
    case .results:
      return Localized(
        "\(total)为 \(left)，各项办理结果之和为 \(right)",
        "\(total) is \(left), the results add up to \(right)")
    case .carryOver:
      return Localized(
        "「\(column)」一列新收与上年结转之和为 \(left)，总计与结转下年之和为 \(right)",
        "in column 「\(column)」 received and carried in add up to \(left), "
          + "the total and carried out to \(right)")
    case .review:
      return Localized(
        "\(total)为 \(left)，各项结果之和为 \(right)",
        "\(total) is \(left), the outcomes add up to \(right)")
    }
  }

  /// For each failing identity the whole sum, at its total, and then its operands at their places.
  func related(_ identities: [Int]) -> [RelatedPlace] {
    var places: [RelatedPlace] = []
    var named: Set<CellPlace> = []
    for index in identities {
      let identity = check.states[index].identity
      places.append(RelatedPlace(table.range(identity.total), sum(index)))
      for place in identity.cells where isTelling(place) && named.insert(place).inserted {
        places.append(operand(place))
      }
    }
    return places
  }

  /// The parts of a missing total that are not 0.
  func operands(_ total: BalanceCheck.MissingTotal) -> [RelatedPlace] {
    var places: [RelatedPlace] = []
    var named: Set<CellPlace> = [total.place]
    for index in total.identities {
      for place in check.states[index].identity.cells
      where isTelling(place) && named.insert(place).inserted {
        places.append(operand(place))
      }
    }
    return places
  }

  private func operand(_ place: CellPlace) -> RelatedPlace {
    let value = value(place)
    let name = form.cellName(place)
    return RelatedPlace(
      table.range(place), Localized("\(name) \(value.zh)", "\(name) \(value.en)"))
  }

  /// `自然人 3 + 商业企业 1 + … = 4，总计 5`; zeros are counted where there are many.
  private func sum(_ index: Int) -> Localized {
    let state = check.states[index]
    let left = side(state.identity.left, state.identity.kind)
    let right = side(state.identity.right, state.identity.kind)
    let sums = (state.left?.description ?? "?", state.right?.description ?? "?")
    if state.identity.left.count == 1 {
      return Localized("\(right.zh) = \(sums.1)；\(left.zh)", "\(right.en) = \(sums.1); \(left.en)")
    }
    return Localized(
      "\(left.zh) = \(sums.0)；\(right.zh) = \(sums.1)",
      "\(left.en) = \(sums.0); \(right.en) = \(sums.1)")
  }

  private func side(_ places: [CellPlace], _ kind: Identity.Kind) -> Localized {
    let isLong = places.count > 8
    let shown = isLong ? places.filter(isTelling) : places
    let zeros = places.count - shown.count
    func name(_ place: CellPlace) -> String {
      switch kind {
      case .row, .review: form.columnName(place)
      case .results, .carryOver: form.rowName(place.row)
      }
    }
    var zh = shown.map { "\(name($0)) \(value($0).zh)" }
    var en = shown.map { "\(name($0)) \(value($0).en)" }
    if zeros > 0 {
      zh.append(shown.isEmpty ? "\(zeros) 项均为 0" : "其余 \(zeros) 项 0")
      en.append(shown.isEmpty ? "all \(zeros) are 0" : "0 in the other \(zeros)")
    }
    return Localized(zh.joined(separator: " + "), en.joined(separator: " + "))
  }

  private func value(_ place: CellPlace) -> Localized {
    switch check.operand(place) {
    case .amount(let amount): Localized(amount.description, amount.description)
    case .blank: Localized("（空白）", "(blank)")
    case .unknown: Localized("（无法识别）", "(unreadable)")
    }
  }

  private func isTelling(_ place: CellPlace) -> Bool {
    check.operand(place) != .amount(.zero)
  }
}
