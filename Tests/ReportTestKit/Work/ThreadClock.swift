#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What a thread works, whatever else the machine does meanwhile.
public enum ThreadClock {
  /// The nanoseconds of this thread's own work that something takes.
  public static func measure(_ work: () -> Void) -> Int {
    let start = now()
    work()
    return now() - start
  }

  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
