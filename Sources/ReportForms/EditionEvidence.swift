import ReportSyntax
import TextCore

/// Tells the edition of tables by their labels, never by the year.
enum EditionEvidence {
  /// The edition whose telling labels the tables bear; nil where none stands or editions tie.
  static func edition(_ readings: [GridReading]) -> FormEdition? {
    var votes = Votes()
    for reading in readings { votes &+= reading.editionVotes }
    let most = votes.max()
    guard most > 0 else { return nil }
    let leaders = votes.indices.filter { votes[$0] == most }
    return leaders.count == 1 ? FormEdition.all[leaders[0]] : nil
  }

  /// How many labels of a row tell each edition, in the order of `FormEdition.all`.
  static func votes(
    of row: TableRow, _ readings: [CellReading], _ bytes: [UInt8]
  ) -> Votes {
    var votes = Votes()
    for (cell, reading) in zip(row.cells, readings)
    where cell.range.count >= 12 && cell.range.count <= 90
      && beginnings.mayBegin(bytes, cell.range)
    {
      let key = reading.key.isEmpty ? LabelKey.key(bytes, cell.range) : reading.key
      if let label = telling.keys.number(of: key) { votes[telling.editions[label]] += 1 }
    }
    return votes
  }

  /// Whether a key is the label of a child of （六）其他处理, which has none in the form of 2019, and of no
  /// header.
  static func isChildOfOther(_ key: [UInt8]) -> Bool {
    guard let labels = LabelTable.of(.edition2021, .applications), let row = labels.row(key) else {
      return false
    }
    return labels.form.rows[row].role == .result(.other)
      && !labels.isAmbiguous(labels.rowKeys[row])
  }

  private static let beginnings = FirstCharacters(of: telling.keys.keys)

  /// The keys of the telling labels, and by their numbers the indices of the editions that they tell.
  private static let telling: (keys: KeyNumbers, editions: [Int]) = {
    var keys = KeyNumbers(capacity: 40)
    var editions: [Int] = []
    for (index, edition) in FormEdition.all.enumerated() {
      for label in edition.tellingLabels where keys.add(LabelKey.key(label)) == editions.count {
        editions.append(index)
      }
    }
    return (keys, editions)
  }()
}
