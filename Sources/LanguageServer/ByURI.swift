/// What belongs to documents, by URI and in the order of the URIs.
///
/// A keystroke asks some twenty times for its document, and to hash an address takes six times as many
/// instructions as to compare it with the few that are open.
struct ByURI<Value: Sendable>: Sendable {
  private(set) var keys: [String] = []
  /// At the indices of the keys; nil only within a change.
  private var slots: [Value?] = []

  var count: Int { keys.count }
  var isEmpty: Bool { keys.isEmpty }
  var values: some Sequence<Value> { slots.lazy.compactMap { $0 } }

  /// In place: what nobody else holds is not copied by a change.
  subscript(uri: String) -> Value? {
    get {
      let place = place(of: uri)
      return place.isKnown ? slots[place.index] : nil
    }
    _modify {
      let (index, isKnown) = place(of: uri)
      if !isKnown {
        keys.insert(uri, at: index)
        slots.insert(nil, at: index)
      }
      defer {
        if slots[index] == nil {
          keys.remove(at: index)
          slots.remove(at: index)
        }
      }
      yield &slots[index]
    }
  }

  subscript(uri: String, default value: @autoclosure () -> Value) -> Value {
    get { self[uri] ?? value() }
    _modify {
      let index = index(of: uri) { value() }
      yield &slots[index]!
    }
  }

  /// Takes out what belongs to a document.
  mutating func remove(_ uri: String) -> Value? {
    let (index, isKnown) = place(of: uri)
    guard isKnown else { return nil }
    keys.remove(at: index)
    return slots.remove(at: index)
  }

  private mutating func index(of uri: String, orAdd value: () -> Value) -> Int {
    let (index, isKnown) = place(of: uri)
    if !isKnown {
      keys.insert(uri, at: index)
      slots.insert(value(), at: index)
    }
    return index
  }

  /// Where a document is, or where it would be.
  private func place(of uri: String) -> (index: Int, isKnown: Bool) {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] == uri { return (middle, true) }
      if keys[middle] < uri { low = middle + 1 } else { high = middle }
    }
    return (low, false)
  }
}
