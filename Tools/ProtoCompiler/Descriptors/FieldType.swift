/// The types a field can have, numbered as in `FieldDescriptorProto.Type`.
package enum FieldType: Int32, Hashable, Sendable, CaseIterable {
  case double = 1
  case float = 2
  case int64 = 3
  case uint64 = 4
  case int32 = 5
  case fixed64 = 6
  case fixed32 = 7
  case bool = 8
  case string = 9
  case group = 10
  case message = 11
  case bytes = 12
  case uint32 = 13
  case `enum` = 14
  case sfixed32 = 15
  case sfixed64 = 16
  case sint32 = 17
  case sint64 = 18

  /// Whether a repeated field of the type may be packed: all but what has a length of its own.
  package var isPackable: Bool {
    switch self {
    case .string, .bytes, .group, .message: false
    case .double, .float, .int64, .uint64, .int32, .fixed64, .fixed32, .bool, .uint32, .enum,
      .sfixed32, .sfixed64, .sint32, .sint64:
      true
    }
  }

  /// The keyword of .proto files; `nil` for the types that are referred to by name.
  package var keyword: String? {
    switch self {
    case .group, .message, .enum: nil
    default: "\(self)"
    }
  }
}
