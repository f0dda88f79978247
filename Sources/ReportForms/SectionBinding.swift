import ReportSyntax
import TextCore

/// Finds the form's six sections among the blocks.
///
/// A heading counts by how it is written: `一、总体情况` and Markdown headings are strong; `1、`, `1.` and
/// titles without an ordinal are weak, and count only where no strong heading of that section exists.
/// （一）-level lines and lines that end in `：` never count, nor does a run of titles with nothing
/// between them, which is a contents list.
struct SectionBinding {
  private(set) var sections: [BoundSection] = []
  private(set) var repeated: [(block: Int, form: FormSection)] = []
  private(set) var contents: Range<Int> = 0..<0
  /// How many different sections bear an official or accepted title.
  private(set) var distinctOfficial = 0

  init(_ document: Document, title: ReportTitle?, blocks: BlockReadings) {
    let forms = CommonForm.sections
    var candidates: [HeadingCandidate] = []
    for index in document.blocks.indices where blocks[index]?.mayHead == true {
      if let title, title.blocks.contains(index) { continue }
      if let candidate = HeadingCandidate(document, block: index, forms: forms) {
        candidates.append(candidate)
      }
    }
    contents = SectionBinding.contentsList(document, candidates)
    candidates.removeAll { contents.contains($0.block) }
    let chosen = SectionBinding.choose(candidates, forms: forms)
    distinctOfficial =
      Set(
        (candidates + []).filter { $0.state != .altered && !$0.isLikeness }.map(\.form.number)
      ).count
    let chosenBlocks = Set(chosen.map(\.block))
    repeated = candidates.filter { candidate in
      !chosenBlocks.contains(candidate.block) && candidate.isStrong && !candidate.isLikeness
        && chosen.contains { $0.form.number == candidate.form.number }
    }.map { ($0.block, $0.form) }
    bind(document, chosen)
  }

  private mutating func bind(_ document: Document, _ chosen: [HeadingCandidate]) {
    let boundaries = (chosen.map(\.block) + repeated.map(\.block)).sorted()
    for candidate in chosen {
      let end = boundaries.first { $0 > candidate.block } ?? document.blocks.count
      let blocks = (candidate.block + 1)..<max(candidate.block + 1, end)
      let last = document.blocks[end - 1].range.upperBound
      let start = document.blocks[candidate.block].range.lowerBound
      sections.append(
        BoundSection(
          form: candidate.form, heading: candidate.block, title: candidate.title,
          titleState: candidate.state, ordinal: document.blocks[candidate.block].ordinal,
          blocks: blocks, range: start..<max(start, last), runIn: candidate.runIn))
    }
  }

  /// A run of three or more different titles with no text between them, whose titles stand again
  /// later on: the contents list.
  private static func contentsList(
    _ document: Document, _ candidates: [HeadingCandidate]
  ) -> Range<Int> {
    var start = 0
    while start < candidates.count {
      var end = start + 1
      while end < candidates.count, candidates[end].block == candidates[end - 1].block + 1 {
        end += 1
      }
      let run = candidates[start..<end]
      let numbers = Set(run.map(\.form.number))
      if numbers.count >= 3 {
        let later = Set(candidates[end...].map(\.form.number))
        let leaders = run.filter(\.isContentsEntry).count
        // The last title of a run may be the first section's own heading.
        if numbers.subtracting(later).count <= 1 || leaders * 2 >= run.count {
          let last = run[run.index(before: run.endIndex)]
          let lastIsHeading = !later.contains(last.form.number) && !last.isContentsEntry
          let repeatsFirst = run.dropLast().contains { $0.form.number == last.form.number }
          let upper = lastIsHeading || repeatsFirst ? last.block : last.block + 1
          return candidates[start].block..<upper
        }
      }
      start = end
    }
    return 0..<0
  }

  /// One candidate a section: strong before weak, exact before similar, and among equals the one that
  /// keeps the sections in order.
  private static func choose(
    _ candidates: [HeadingCandidate], forms: [FormSection]
  ) -> [HeadingCandidate] {
    var best: [Int: HeadingCandidate] = [:]
    for form in forms {
      let own = candidates.filter { $0.form.number == form.number }
      guard let top = own.map(\.strength).max() else { continue }
      let strongest = own.filter { $0.strength == top }
      if strongest.count == 1 || top >= HeadingCandidate.strong {
        best[form.number] = strongest[0]
      }
    }
    // Weak headings that stand more than once are settled by their neighbours.
    for form in forms where best[form.number] == nil {
      let own = candidates.filter { $0.form.number == form.number }
      guard let top = own.map(\.strength).max() else { continue }
      let lower = best.filter { $0.key < form.number }.map(\.value.block).max() ?? -1
      let upper = best.filter { $0.key > form.number }.map(\.value.block).min() ?? Int.max
      let fitting = own.filter { $0.strength == top && $0.block > lower && $0.block < upper }
      if let pick = fitting.last { best[form.number] = pick }
    }
    // A weak heading out of order is a line that happens to read like one.
    for form in forms {
      guard let pick = best[form.number], pick.strength < HeadingCandidate.strong else { continue }
      let lower = best.filter { $0.key < form.number && $0.value.isStrong }.map(\.value.block).max()
      let upper = best.filter { $0.key > form.number && $0.value.isStrong }.map(\.value.block).min()
      if (lower ?? -1) > pick.block || (upper ?? Int.max) < pick.block { best[form.number] = nil }
    }
    var taken: Set<Int> = []
    return best.values.sorted { $0.block < $1.block }.filter { taken.insert($0.block).inserted }
  }
}
