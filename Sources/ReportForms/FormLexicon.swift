import ReportSyntax
import TextCore

extension LabelLexicon {
  /// The labels of every edition.
  public static let forms: LabelLexicon = {
    var labels: [(label: String, role: Role)] = []
    for edition in FormEdition.all {
      for section in edition.sections {
        for title in [section.title] + section.accepted + section.reported {
          labels.append((title, .section))
        }
      }
      for table in edition.tables {
        for row in table.rows {
          labels.append((row.label, .row(values: row.columns.count)))
        }
        labels.append(contentsOf: table.headers.map { ($0, .header) })
      }
    }
    return LabelLexicon(labels)
  }()
}

extension Document {
  /// A text parsed with the labels of every edition.
  public init(parsing text: SourceText) {
    self.init(parsing: text, lexicon: .forms)
  }
}
