import ReportSyntax
import TextCore

/// Finds the form's six sections among the blocks.
///
/// A heading counts by how it is written: `一、总体情况` and Markdown headings are strong; `1、`, `1.` and
/// titles without an ordinal are weak, and count only where no strong heading of that section exists.
/// （一）-level lines never count, nor does a run of titles with nothing between them, which is a
/// contents list. Lines that end in `：` do not either, unless the line is 一、 and an official title
/// that stands nowhere else. A line with 一、 before other words is a heading where a section of that number
/// is due and no title names it.
struct SectionBinding {
  private(set) var sections: [BoundSection] = []
  private(set) var repeated: [(block: Int, form: FormSection)] = []
  private(set) var contents: Range<Int> = 0..<0
  /// How many different sections bear an official or accepted title.
  private(set) var distinctOfficial = 0

  /// The headings of a text's last version, and what came of them: it depends on nothing else.
  struct Memory: Sendable {
    fileprivate let headings: [(block: Int, reading: BlockReading)]
    /// What was looked at between headings to tell a contents list.
    fileprivate let between: [(block: Int, reading: BlockReading)]
    fileprivate let chosen: [Int]
    /// Of the document, where an outline may stand at its end.
    fileprivate let blockCount: Int?
    fileprivate let binding: SectionBinding
  }

  /// - Parameter memory: of the last version; it makes this one's quicker and nothing else.
  init(
    _ document: Document, title: ReportTitle?, blocks: BlockReadings, memory: inout Memory?
  ) {
    var headings: [(block: Int, reading: BlockReading)] = []
    for index in blocks.blocks(with: .heading) where title?.blocks.contains(index) != true {
      if let reading = blocks[index] { headings.append((index, reading)) }
    }
    func candidate(_ index: Int) -> HeadingCandidate? {
      let start = document.blocks[index].content.lowerBound
      return blocks[index]?.heading?.placed(at: start, block: index)
    }
    if let memory, memory.headings.count == headings.count,
      zip(memory.headings, headings).allSatisfy({
        $0.block == $1.block && $0.reading === $1.reading
      }), memory.between.allSatisfy({ blocks[$0.block] === $0.reading }),
      memory.blockCount ?? document.blocks.count == document.blocks.count
    {
      self = memory.binding
      bind(document, memory.chosen.compactMap(candidate))
      return
    }
    let candidates = headings.compactMap { candidate($0.block) }
    var list = ContentsList(candidates.filter { $0.strength > 0 })
    list.find(document)
    contents = list.blocks
    let chosen = choose(candidates)
    memory = Memory(
      headings: headings,
      between: list.between.compactMap { index in blocks[index].map { (index, $0) } },
      chosen: chosen.map(\.block),
      blockCount: contents.isEmpty && repeated.isEmpty ? nil : document.blocks.count,
      binding: self)
    bind(document, chosen)
  }

  /// Tells what headings are: of sections, of such as are there already, or entries of a contents list.
  ///
  /// - Returns: those of sections.
  private mutating func choose(_ candidates: [HeadingCandidate]) -> [HeadingCandidate] {
    var candidates = candidates
    candidates.removeAll { contents.contains($0.block) }
    let chosen = SectionBinding.choose(candidates)
    let official = candidates.filter { $0.state != .altered && !$0.isLikeness }
    distinctOfficial = CommonForm.sections.count { form in
      official.contains { $0.form === form }
    }
    for candidate in candidates where candidate.isStrong && !candidate.isLikeness {
      guard !chosen.contains(where: { $0.block == candidate.block }),
        let section = chosen.first(where: { $0.form === candidate.form })
      else { continue }
      // `一、存在问题` below 五、存在的主要问题及改进情况 is a sub-head.
      if candidate.isLoose, section.ordinal?.value == section.form.number { continue }
      repeated.append((candidate.block, candidate.form))
    }
    return chosen
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
          titleState: candidate.state, ordinal: candidate.ordinal,
          blocks: blocks, range: start..<max(start, last), runIn: candidate.runIn))
    }
  }

  /// One candidate a section: strong before weak, exact before similar, and among equals the one that
  /// keeps the sections in order.
  private static func choose(_ candidates: [HeadingCandidate]) -> [HeadingCandidate] {
    /// For each section its candidate.
    var best = [HeadingCandidate?](repeating: nil, count: CommonForm.sections.count)
    for (place, form) in CommonForm.sections.enumerated() {
      let (strongest, count) = strongest(candidates, form)
      if let strongest, count == 1 || strongest.isStrong { best[place] = strongest }
    }
    // Weak headings that stand more than once are settled by their neighbours.
    for (place, form) in CommonForm.sections.enumerated() where best[place] == nil {
      guard let top = strongest(candidates, form).first?.strength else { continue }
      let lower = best[..<place].compactMap { $0?.block }.max() ?? -1
      let upper = best[(place + 1)...].compactMap { $0?.block }.min() ?? Int.max
      best[place] = candidates.last {
        $0.form === form && $0.strength == top && $0.block > lower && $0.block < upper
      }
    }
    // A weak heading out of order is a line that happens to read like one.
    for place in best.indices {
      guard let pick = best[place], !pick.isStrong else { continue }
      func strong(_ part: ArraySlice<HeadingCandidate?>) -> [Int] {
        part.compactMap { $0.flatMap { $0.isStrong ? $0.block : nil } }
      }
      if strong(best[..<place]).max() ?? -1 > pick.block
        || strong(best[(place + 1)...]).min() ?? Int.max < pick.block
      {
        best[place] = nil
      }
    }
    HeadingCandidate.settleByPlace(&best, candidates)
    return best.compactMap { $0 }.sorted { $0.block < $1.block }
  }

  /// The first of a section's strongest candidates, and how many of them there are.
  private static func strongest(
    _ candidates: [HeadingCandidate], _ form: FormSection
  ) -> (first: HeadingCandidate?, count: Int) {
    var first: (place: Int, strength: Int)?
    var count = 0
    for place in candidates.indices where candidates[place].form === form {
      let strength = candidates[place].strength
      if strength > first?.strength ?? 0 {
        first = (place, strength)
        count = 1
      } else if strength == first?.strength {
        count += 1
      }
    }
    return (first.map { candidates[$0.place] }, count)
  }
}
