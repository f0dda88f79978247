/// Finds what is known of a text's parts from its last version.
///
/// Nearly every edit leaves the parts in front of it and those behind it as they were; only what lies
/// between is looked up.
enum Remembered {
  /// For each new part the old reading that fits it; nil where none does.
  ///
  /// - Parameters:
  ///   - sameInFront: how many parts at the beginning are known to be the same.
  ///   - sameBehind: how many parts at the end are.
  ///   - isSame: whether a reading is that of the new part with that index; asked before any is used.
  ///   - hash: of an old part's text.
  ///   - hashOfNew: of a new part's text, by its index.
  static func find<Reading>(
    _ old: [Reading], count: Int, sameInFront: Int = 0, sameBehind: Int = 0,
    isSame: (Reading, Int) -> Bool, hash: (Reading) -> UInt64,
    hashOfNew: (Int) -> UInt64
  ) -> [Reading?] {
    var result = [Reading?](repeating: nil, count: count)
    let shorter = min(count, old.count)
    var front = min(sameInFront, shorter)
    var back = min(sameBehind, shorter - front)
    // What is known need not be compared, from whichever end it is known.
    while front < shorter - back, isSame(old[front], front) { front += 1 }
    while back < shorter - front, isSame(old[old.count - 1 - back], count - 1 - back) { back += 1 }
    for index in 0..<front { result[index] = old[index] }
    for index in 0..<back { result[count - 1 - index] = old[old.count - 1 - index] }
    // What was moved is found by what it says.
    let middle = front..<(old.count - back)
    let newMiddle = front..<(count - back)
    // A single part that stands for a single other one was compared with it already.
    guard !middle.isEmpty, !newMiddle.isEmpty, middle.count > 1 || newMiddle.count > 1 else {
      return result
    }
    var places: [UInt64: Int] = [:]
    for index in middle { places[hash(old[index])] = index }
    for index in newMiddle {
      if let place = places[hashOfNew(index)], isSame(old[place], index) {
        result[index] = old[place]
      }
    }
    return result
  }
}
