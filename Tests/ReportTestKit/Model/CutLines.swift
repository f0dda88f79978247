extension ReportModel {
  /// The report with its paragraphs in lines of as many characters, whatever a line's end cuts in two.
  public func cutIntoLines(of count: Int) -> ReportModel {
    var model = self
    model.lead = lead.map { cut(resolve($0), count) }
    for index in sections.indices {
      model.sections[index].paragraphs = sections[index].paragraphs.map { cut(resolve($0), count) }
    }
    return model
  }

  private func cut(_ paragraph: String, _ count: Int) -> String {
    let characters = Array(paragraph)
    return stride(from: 0, to: characters.count, by: count).map {
      String(characters[$0..<min($0 + count, characters.count)])
    }.joined(separator: "\n")
  }
}
