import ReportSyntax
import TextCore

/// Tells the edition of tables by their labels, never by the year.
public enum EditionEvidence {
  /// The edition whose telling labels the tables bear; nil where none stands or editions tie.
  public static func edition(_ document: Document) -> FormEdition? {
    edition(document, document.tables.indices.map { $0 })
  }

  /// The edition that some of the tables show.
  public static func edition(_ document: Document, _ tables: [Int]) -> FormEdition? {
    var votes: [String: Int] = [:]
    for table in tables {
      for row in document.tables[table].rows {
        for cell in row.cells
        where cell.range.count >= 12 && cell.range.count <= 90
          && beginnings.mayBegin(document.bytes, cell.range)
        {
          if let edition = telling[LabelKey.key(document.bytes, cell.range)] {
            votes[edition, default: 0] += 1
          }
        }
      }
    }
    guard let most = votes.values.max() else { return nil }
    let leaders = votes.filter { $0.value == most }
    return leaders.count == 1 ? leaders.first.flatMap { FormEdition.named($0.key) } : nil
  }

  private static let beginnings = FirstCharacters(of: telling.keys)
  private static let telling: [[UInt8]: String] = {
    var telling: [[UInt8]: String] = [:]
    for edition in FormEdition.all {
      for label in edition.tellingLabels { telling[LabelKey.key(label)] = edition.id }
    }
    return telling
  }()
}
