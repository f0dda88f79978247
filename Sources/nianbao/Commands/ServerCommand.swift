/// The language server on standard input and output.
enum ServerCommand {
  static func run() -> Int32 {
    1
  }
}
