#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(ucrt)
  import ucrt
#endif

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What the system tells of the process, and does for it.
enum Platform {
  /// Whether a file descriptor is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool {
    #if canImport(ucrt)
      return _isatty(descriptor) != 0
    #else
      return isatty(descriptor) != 0
    #endif
  }

  static func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    return String(cString: value)
  }

  /// Whether a process exists; one that may not be signalled does.
  static func isRunning(_ process: Int) -> Bool {
    #if canImport(ucrt)
      return true
    #else
      guard let process = pid_t(exactly: process), process > 0 else { return true }
      return kill(process, 0) == 0 || errno != ESRCH
    #endif
  }

  /// Has memory that was freed kept for what comes next, where the C library would give it back: a server
  /// needs as much again at the next key, as do many files one after the other, and every page anew costs a
  /// trip into the system. No more than 64 MiB are kept at the heap's end, and what takes 32 MiB and more at
  /// once is given back.
  static func keepFreedMemory() {
    #if canImport(Glibc)
      // <malloc.h> is in no module: M_TRIM_THRESHOLD is -1, M_TOP_PAD -2, M_MMAP_THRESHOLD -3.
      guard let symbol = dlsym(nil, "mallopt") else { return }
      let mallopt = unsafeBitCast(symbol, to: (@convention(c) (Int32, Int32) -> Int32).self)
      let options: [(Int32, Int32)] = [(-1, 64 << 20), (-2, 1 << 20), (-3, 32 << 20)]
      for (option, value) in options { _ = mallopt(option, value) }
    #endif
  }

  /// Has some of the heap's pages at hand before anybody waits: each that is written to for the first
  /// time costs a trip into the system, twenty of them at the first key.
  static func touchMemory() {
    #if canImport(Glibc)
      let size = 2 << 20
      let memory = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
      memory.initializeMemory(as: UInt8.self, repeating: 1, count: size)
      memory.deallocate()
    #endif
  }

  /// Where this executable is.
  static var executablePath: String? {
    #if os(Linux)
      return FileSystem.realPath("/proc/self/exe")
    #else
      return FileSystem.realPath(CommandLine.arguments[0])
    #endif
  }

  /// The folder against which paths are understood; empty where it is gone.
  static var currentFolder: String {
    guard let path = getcwd(nil, 0) else { return "" }
    defer { free(path) }
    return String(cString: path)
  }

  /// What cannot be written is an error to speak of, and not the end of the process.
  static func ignoreWriteSignals() {
    #if !canImport(ucrt)
      signal(SIGPIPE, SIG_IGN)
      signal(SIGXFSZ, SIG_IGN)
    #endif
  }

  /// The number by which the system knows this process.
  static var processNumber: Int { Int(getpid()) }

  /// How many processors there are for this process.
  static var processorCount: Int { ProcessInfo.processInfo.activeProcessorCount }

  /// Ends the process. Buffers of the C library are flushed; nothing of ours is buffered.
  static func end(_ status: Int32) -> Never { exit(status) }
}
