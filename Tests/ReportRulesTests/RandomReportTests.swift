import ReportForms
import ReportSyntax
import ReportTestKit
import Testing

@Suite struct RandomReportTests {
  @Test(arguments: ["2019", "2021"])
  func figuresBalance(_ id: String) throws {
    let edition = try #require(FormEdition.named(id))
    var nonZero = 0
    for seed in 0..<200 {
      let model = ReportModel.random(seed: UInt64(seed), edition: edition)
      for form in edition.tables {
        guard let table = model.table(form.kind) else { continue }
        for identity in form.identities {
          let left = identity.left.reduce(0) { $0 + table.count($1) }
          let right = identity.right.reduce(0) { $0 + table.count($1) }
          #expect(left == right, "seed \(seed) \(identity.kind)")
          nonZero += left == 0 ? 0 : 1
        }
      }
    }
    #expect(nonZero > 1_000)
  }

  @Test func theSameSeedMakesTheSameReport() {
    let one = ReportModel.random(seed: 7, edition: .edition2021).text(layout: .pipeTable)
    let other = ReportModel.random(seed: 7, edition: .edition2021).text(layout: .pipeTable)
    #expect(one == other)
    let next = ReportModel.random(seed: 8, edition: .edition2021).text(layout: .pipeTable)
    #expect(one != next)
  }

  @Test func noReferenceIsLeftUnresolved() {
    for edition in [FormEdition.edition2019, .edition2021] {
      for seed in 0..<100 {
        let text = ReportModel.random(seed: UInt64(seed), edition: edition).text(layout: .cellLines)
        #expect(!text.contains("{"), "seed \(seed)")
      }
    }
  }
}
