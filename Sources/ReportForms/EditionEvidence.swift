import ReportSyntax
import TextCore

/// Tells the edition of tables by their labels, never by the year.
enum EditionEvidence {
  /// The edition whose telling labels the tables bear; nil where none stands or editions tie.
  static func edition(_ readings: [GridReading]) -> FormEdition? {
    var votes: [String: Int] = [:]
    for reading in readings { votes.merge(reading.editionVotes, uniquingKeysWith: +) }
    guard let most = votes.values.max() else { return nil }
    let leaders = votes.filter { $0.value == most }
    return leaders.count == 1 ? leaders.first.flatMap { FormEdition.named($0.key) } : nil
  }

  /// How many labels of a grid tell each edition.
  static func votes(
    _ grid: TableGrid, _ readings: [[CellReading]], _ bytes: [UInt8]
  ) -> [String: Int] {
    var votes: [String: Int] = [:]
    for (row, readings) in zip(grid.rows, readings) {
      for (cell, reading) in zip(row.cells, readings)
      where cell.range.count >= 12 && cell.range.count <= 90
        && beginnings.mayBegin(bytes, cell.range)
      {
        let key = reading.key.isEmpty ? LabelKey.key(bytes, cell.range) : reading.key
        if let label = telling.keys.number(of: key) {
          votes[telling.editions[label], default: 0] += 1
        }
      }
    }
    return votes
  }

  private static let beginnings = FirstCharacters(of: telling.keys.keys)

  /// The keys of the telling labels, and by their numbers the editions that they tell.
  private static let telling: (keys: KeyNumbers, editions: [String]) = {
    var keys = KeyNumbers(capacity: 40)
    var editions: [String] = []
    for edition in FormEdition.all {
      for label in edition.tellingLabels where keys.add(LabelKey.key(label)) == editions.count {
        editions.append(edition.id)
      }
    }
    return (keys, editions)
  }()
}
