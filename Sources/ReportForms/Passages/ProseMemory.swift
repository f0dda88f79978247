import ReportSyntax
import TextCore

/// The prose of a text's last version, for reading the next one.
struct ProseMemory: Sendable {
  var prose: [ProseBlock] = []
  /// At the same indices.
  var readings: [PassageReading] = []
  /// What each tells at a glance.
  var glances: [UInt64] = []
  var sentences: [Sentence] = []
  var quantities: [ProseQuantity] = []
  /// What all passages were told; nil where there was no version.
  var place: PassageReading.Place?
  /// How many passages at the beginning and at the end are those of the version before.
  var kept = (inFront: 0, behind: 0)
  var byteCount = 0
  var blockCount = 0

  /// How many passages at the beginning and at the end of a version are those of this one, the latter
  /// moved with the text, and cut alike.
  ///
  /// - Parameter known: what is known of the blocks of the two documents.
  func kept(
    in new: [ProseBlock], _ document: Document, _ known: KeptBlocks
  ) -> (inFront: Int, behind: Int) {
    let shorter = min(prose.count, new.count)
    var front = 0
    while front < shorter, new[front].index < known.inFront,
      isSame(front, as: new, front, movedBy: 0, blocks: 0)
    {
      front += 1
    }
    let distance = document.bytes.count - byteCount
    let addedBlocks = document.blocks.count - blockCount
    let firstKept = document.blocks.count - known.behind
    var behind = 0
    while behind < shorter - front {
      let (old, place) = (prose.count - 1 - behind, new.count - 1 - behind)
      guard new[place].index >= firstKept,
        isSame(old, as: new, place, movedBy: distance, blocks: addedBlocks)
      else { break }
      behind += 1
    }
    return (front, behind)
  }

  /// Whether a block of this version is cut as one of the next, where the document's block is the same.
  /// Told within the lists: there are hundreds, and a copy of each would cost more than the question.
  private func isSame(
    _ old: Int, as new: [ProseBlock], _ place: Int, movedBy distance: Int, blocks: Int
  ) -> Bool {
    prose[old].index + blocks == new[place].index && prose[old].section == new[place].section
      && prose[old].block.isTextCut(as: new[place].block, movedBy: distance)
  }
}

extension [Sentence] {
  /// Puts sentences in the place of others, and moves what stands behind them.
  ///
  /// - Parameters:
  ///   - distance: how far in the text.
  ///   - passages: how many passages more stand in front.
  mutating func replace(
    _ range: Range<Int>, with new: [Sentence], distance: Int, passages: Int
  ) {
    replaceSubrange(range, with: new)
    guard distance != 0 || passages != 0 else { return }
    for index in (range.lowerBound + new.count)..<count {
      let sentence = self[index]
      self[index] = Sentence(
        range: sentence.range.shifted(by: distance), prose: sentence.prose + passages)
    }
  }
}

extension [ProseQuantity] {
  /// Puts the counts of some passages in the place of those of others, and moves what stands behind
  /// them.
  mutating func replace(
    _ oldPassages: Range<Int>, with new: [ProseQuantity], distance: Int, passages: Int
  ) {
    let start = firstIndex { $0.prose >= oldPassages.lowerBound } ?? count
    let end = self[start...].firstIndex { $0.prose >= oldPassages.upperBound } ?? count
    replaceSubrange(start..<end, with: new)
    guard distance != 0 || passages != 0 else { return }
    for index in (start + new.count)..<count {
      self[index] = self[index].placed(at: distance, prose: self[index].prose + passages)
    }
  }
}
