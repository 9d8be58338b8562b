/// Where the things of a file stand, in the order their parsing began: `SourceCodeInfo` in the making.
struct Locations {
  struct Location {
    var path: [Int32]
    var startLine: Int32
    var startColumn: Int32
    var endLine: Int32 = -1
    var endColumn: Int32 = 0
    var comments: Comments?
  }

  var all: [Location] = []
  /// By path; made when somebody asks, since only wrong files are asked about.
  private var indices: [[Int32]: Int] = [:]

  /// The place of a thing, or of what is around it.
  mutating func find(_ path: [Int32]) -> Location? {
    if indices.isEmpty {
      for (index, location) in all.enumerated() where indices[location.path] == nil {
        indices[location.path] = index
      }
    }
    var path = path
    while true {
      if let index = indices[path] { return all[index] }
      if path.isEmpty { return nil }
      path.removeLast()
    }
  }

  /// As protobuf has it: what is written into descriptor sets.
  var sourceCodeInfo: SourceCodeInfo {
    var info = SourceCodeInfo()
    info.locations.reserveCapacity(all.count)
    for location in all {
      var item = SourceCodeInfo.Location()
      item.path = location.path
      item.span =
        location.startLine == location.endLine
        ? [location.startLine, location.startColumn, location.endColumn]
        : [location.startLine, location.startColumn, location.endLine, location.endColumn]
      if let comments = location.comments {
        if !comments.leading.isEmpty { item.leadingCommentBytes = comments.leading }
        if !comments.trailing.isEmpty { item.trailingCommentBytes = comments.trailing }
        item.leadingDetachedCommentBytes = comments.detached
      }
      info.locations.append(item)
    }
    return info
  }
}
