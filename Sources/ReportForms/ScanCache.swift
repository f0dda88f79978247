import Synchronization

/// What was worked out about one thing, an object a kind, when somebody first asked.
final class ScanCache: Sendable {
  private typealias Scan = AnyObject & Sendable

  /// A dozen kinds at most: to walk through them is quicker than to hash.
  private let known = Mutex<[any Scan]>([])

  /// What is known of a kind, or else what is worked out now.
  ///
  /// - Parameter make: runs under no lock, since one scan may ask for another; of two threads that ask
  ///   at once both may work it out, and both are given the same.
  func scan<Kind: AnyObject & Sendable>(_ type: Kind.Type, _ make: () -> Kind) -> Kind {
    if let found = find(type) { return unsafeDowncast(found, to: type) }
    let made = make()
    return unsafeDowncast(keep(made, type), to: type)
  }

  // What is the same for all kinds is written once, for any of them: code that is made for kinds that it
  // does not know asks the runtime for a type at every turn. Who asked for a type is given an object of
  // just that type, so that a cast need not ask again.

  private func find(_ type: any Scan.Type) -> (any Scan)? {
    known.withLock { known in known.first { Swift.type(of: $0) == type } }
  }

  /// Keeps what was made, unless another of its kind came first.
  private func keep(_ made: any Scan, _ type: any Scan.Type) -> any Scan {
    known.withLock { known in
      if let found = known.first(where: { Swift.type(of: $0) == type }) { return found }
      known.append(made)
      return made
    }
  }

  /// Takes over what another knows, where nothing is known yet.
  func adopt(_ other: ScanCache) {
    guard other !== self else { return }
    let others = other.known.withLock { $0 }
    known.withLock { if $0.isEmpty { $0 = others } }
  }
}
