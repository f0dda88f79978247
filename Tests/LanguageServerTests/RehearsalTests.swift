import ReportAnalysis
import Testing
import TextCore

@testable import LanguageServer

@Suite struct RehearsalTests {
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
