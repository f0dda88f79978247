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
    if let found = known.withLock({ ScanCache.find(type, in: $0) }) { return found }
    let made = make()
    return known.withLock { known in
      if let found = ScanCache.find(type, in: known) { return found }
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

  private static func find<Kind: AnyObject & Sendable>(
    _ type: Kind.Type, in known: [any Scan]
  ) -> Kind? {
    for scan in known where Swift.type(of: scan) == type {
      // Its type was just compared; a cast would ask the runtime again.
      return unsafeDowncast(scan, to: Kind.self)
    }
    return nil
  }
}
