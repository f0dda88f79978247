import ReportSyntax
import TextCore

extension LabelLexicon {
  /// The labels of every edition.
  public static let forms: LabelLexicon = {
    var labels: [(spelling: LabelSpelling, role: Role, section: Int)] = []
    var openings: [LabelSpelling] = []
    for edition in FormEdition.all {
      for section in edition.sections {
        for title in section.titleSpellings { labels.append((title, .section, 0)) }
      }
      for table in edition.tables {
        for row in table.rows {
          labels.append((row.spelling, .row(values: row.columns.count), table.section))
        }
        for header in table.headerSpellings { labels.append((header, .header, table.section)) }
        openings += table.openingSpellings
      }
    }
    return LabelLexicon(labels, openings: openings)
  }()
}

extension Document {
  /// A text parsed with the labels of every edition.
  public convenience init(parsing text: SourceText) {
    self.init(parsing: text, lexicon: .forms)
  }

  /// The same with what is remembered of the text's last version.
  public convenience init(parsing text: SourceText, memory: inout DocumentMemory) {
    self.init(parsing: text, lexicon: .forms, memory: &memory)
  }
}
