/// Every layout's reader, in the order in which they are asked: what is surest first.
enum TableReaders {
  static let all: [any TableReader.Type] = [
    CellLines.self,
    PipeTable.self,
    RuledTable.self,
    TabRows.self,
    TextRows.self,
    PipedCellLines.self,
    SpanResidueRows.self,
    CollapsedPipeRows.self,
    BareCellLines.self,
    Flattened.self,
  ]
}
