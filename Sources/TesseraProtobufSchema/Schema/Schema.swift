/// What the JSON and text forms have to know about a field.
package struct FieldSchema: Sendable {
  package var number: UInt32 = 0
  /// As it stands in the file; an extension's is its full name in brackets.
  package var name = ""
  package var jsonName = ""
  /// What text format calls it: a group goes by the name of its message.
  package var textName = ""
  /// As `FieldDescriptorProto.Type` numbers it; 10 for all that is written between two tags.
  package var type: Int32 = 0
  package var isRepeated = false
  package var isRequired = false
  /// Whether several values go into one field on the wire.
  package var isPacked = false
  /// Whether it can be told that it is not set.
  package var hasPresence = false
  package var typeName = ""
  /// The oneof it is one of, unless that is one of `optional` in proto3.
  package var oneof: Int32?
  package var extendee = ""

  package init() {}

  package init(number: UInt32, name: String, jsonName: String, type: Int32) {
    self.number = number
    self.name = name
    self.jsonName = jsonName
    self.type = type
  }

  package var isMessage: Bool { type == 10 || type == 11 }
}

/// What the JSON and text forms have to know about a message.
package struct MessageSchema: Sendable {
  package var name = ""
  package var fields: [UInt32: FieldSchema] = [:]
  /// By the name in JSON and the name in the file.
  package var numbers: [String: UInt32] = [:]
  /// By the name in text format.
  package var textNumbers: [String: UInt32] = [:]
  package var reservedNames: Set<String> = []
  package var required: [UInt32] = []
  package var isMapEntry = false
  package var isMessageSet = false

  package init() {}

  package mutating func add(_ field: FieldSchema) {
    fields[field.number] = field
    numbers[field.name] = field.number
    numbers[field.jsonName] = field.number
    textNumbers[field.name] = field.number
    textNumbers[field.textName] = field.number
    if field.isRequired { required.append(field.number) }
  }
}

/// What the JSON and text forms have to know about an enum.
package struct EnumSchema: Sendable {
  package var names: [Int32: String] = [:]
  package var numbers: [String: Int32] = [:]
  /// Whether a number without a name is none of its values.
  package var isClosed = false

  package init() {}
}
