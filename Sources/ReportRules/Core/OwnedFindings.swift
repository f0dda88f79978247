import ReportForms
import TextCore

/// Findings in the order in which they are told, each with whose it is, so that those of one rule can
/// be taken out and put in again while the others stay where they are.
struct OwnedFindings: Sendable {
  enum Owner: Sendable, Hashable {
    /// Found by the rule with that index.
    case rule(Int)
    /// Found when its passage was read.
    case passage
  }

  /// By position, then by slug, but for those added since the last settling.
  private(set) var diagnostics: [Diagnostic] = []
  private var owners: [Owner] = []
  private var added: [(diagnostic: Diagnostic, owner: Owner)] = []

  /// Adds a finding, to be put in its place with the others.
  mutating func add(_ diagnostic: Diagnostic, of owner: Owner) {
    added.append((diagnostic, owner))
  }

  /// Takes out the findings of rules that are to be asked, and moves the others with the text.
  ///
  /// - Parameters:
  ///   - move: where what stood in the window that was edited stands now; nil where that is a heading, the
  ///     title or rows of a table: what is found there speaks of all of it, wherever in it somebody types.
  ///   - asked: the rules that are to be asked. A rule one of whose findings speaks of what was edited
  ///     joins them.
  /// - Returns: whether the findings of passages that were not edited are still there.
  mutating func move(with shift: TextShift, _ move: TextMove?, asked: inout [Bool]) -> Bool {
    var keepsPassages = true
    var goes = [Bool](repeating: false, count: owners.count)
    for index in owners.indices {
      if case .rule(let rule) = owners[index], asked[rule] { continue }
      if let distance = shift.distance(of: diagnostics[index].reach) {
        if distance != 0 { diagnostics[index].shift(by: distance) }
        continue
      }
      switch owners[index] {
      case .rule(let rule):
        // What begins in front of the window and ends behind it has other text in it now.
        let range = diagnostics[index].range
        let isAround = shift.distance(of: range) == nil && shift.range(range) != nil
        if !isAround,
          let moved = diagnostics[index].placed(
            { shift.distance(of: $0) }, { shift.range($0) ?? move?.range($0) })
        {
          diagnostics[index] = moved
        } else {
          asked[rule] = true
        }
      case .passage:
        // What was found in the window is added anew; elsewhere it would have to be looked for.
        goes[index] = true
        if shift.offset(diagnostics[index].range.lowerBound) != nil { keepsPassages = false }
      }
    }
    for index in owners.indices {
      switch owners[index] {
      case .rule(let rule): goes[index] = asked[rule]
      case .passage: goes[index] = goes[index] || !keepsPassages
      }
    }
    take(goes)
    return keepsPassages
  }

  private mutating func take(_ goes: [Bool]) {
    var count = 0
    diagnostics.withUnsafeMutableBufferPointer { diagnostics in
      for index in owners.indices where !goes[index] {
        if count < index {
          diagnostics.swapAt(count, index)
          owners[count] = owners[index]
        }
        count += 1
      }
    }
    diagnostics.removeLast(diagnostics.count - count)
    owners.removeLast(owners.count - count)
  }

  /// Puts what was added in its place. Findings are counted: from the back they are swapped to where they
  /// belong, and those in front of all that was added are not touched.
  mutating func settle() {
    guard !added.isEmpty else { return }
    var places = added.indices.sorted {
      OwnedFindings.precedes(
        added[$0].diagnostic, added[$0].owner, added[$1].diagnostic, added[$1].owner)
        ?? ($0 < $1)
    }
    var last = diagnostics.count - 1
    // Room for them, with something in it.
    for (diagnostic, owner) in added {
      diagnostics.append(diagnostic)
      owners.append(owner)
    }
    var free = diagnostics.count - 1
    diagnostics.withUnsafeMutableBufferPointer { diagnostics in
      while let next = places.last {
        if last >= 0,
          OwnedFindings.precedes(
            added[next].diagnostic, added[next].owner, diagnostics[last], owners[last]) == true
        {
          diagnostics.swapAt(last, free)
          owners[free] = owners[last]
          last -= 1
        } else {
          diagnostics[free] = added[next].diagnostic
          owners[free] = added[next].owner
          places.removeLast()
        }
        free -= 1
      }
    }
    added = []
  }

  /// Whether a finding is told before another; nil where either may be. What a rule found in a passage
  /// is told behind what it found in the report.
  private static func precedes(
    _ left: Diagnostic, _ leftOwner: Owner, _ right: Diagnostic, _ rightOwner: Owner
  ) -> Bool? {
    if let precedes = left.precedes(right) { return precedes }
    guard case .rule(let own) = leftOwner, case .rule(let other) = rightOwner else {
      return leftOwner == rightOwner ? nil : rightOwner == .passage
    }
    // Parts of one rule.
    return own == other ? nil : own < other
  }
}
