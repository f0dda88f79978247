import RandomTestKit
import ReportForms

extension ReportModel {
  /// A clean report of an invented agency, with balanced figures and prose that agrees with them, in
  /// wordings that vary. The same seed makes the same report.
  public static func random(seed: UInt64, edition: FormEdition) -> ReportModel {
    var random = SeededGenerator(seed: seed)
    let agency = RandomAgency(&random)
    let latest = min(edition.years.upperBound, 2025)
    let year = random.number(edition.years.lowerBound...latest)
    var model = ReportModel(
      edition: edition, agency: agency.name, year: year, title: RandomFrame.title(&random),
      lead: [], sections: CleanText.sections(edition), tail: [])
    RandomFigures.fill(&model, &random)
    let period = RandomFrame.period(&random)
    let isInLead = random.chance(75)
    model.lead = RandomFrame.lead(edition, isInLead ? period : "", &random)
    model.tail = RandomFrame.tail(agency.signing(year, &random), &random)
    for index in model.sections.indices {
      let number = model.sections[index].number
      if let accepted = edition.section(number)?.accepted, !accepted.isEmpty, random.chance(30) {
        let ordinal = model.sections[index].heading.prefix(2)
        model.sections[index].heading = ordinal + random.pick(accepted)
      }
      switch number {
      case 1:
        model.sections[index].paragraphs = RandomOverview.paragraphs(model, agency, &random)
      case 5:
        model.sections[index].paragraphs = RandomFrame.problems(agency, &random)
      case 6:
        model.sections[index].paragraphs = RandomFrame.others(
          model, agency, isInLead ? "" : period, &random)
      default:
        model.sections[index].paragraphs = []
      }
    }
    return model
  }
}
