/// Every layout's reader, in the order in which they are asked: what is surest first.
enum TableReaders {
  static let all: [any TableReader.Type] = [
    CellLines.self,
    PipeTable.self,
    TabRows.self,
  ]
}
