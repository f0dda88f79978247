import ReportAnalysis
import Testing
import TextCore

@testable import LanguageServer

@Suite struct RehearsalTests {
  /// The report is opened and each edit answered, in prose and in tables.
  @Test func everyEditIsAnswered() {
    #expect(Rehearsal.run() > 40)
  }

  /// It runs beside a server that answers meanwhile, and leaves nothing behind.
  @Test func itMayRunBesideASession() async {
    let sample = NewReport.sample
    let alone = Linter().analyze(SourceText(sample)).diagnostics
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<4 { group.addTask { Rehearsal.run() } }
      for _ in 0..<4 {
        group.addTask { #expect(Linter().analyze(SourceText(sample)).diagnostics == alone) }
      }
    }
  }
}
