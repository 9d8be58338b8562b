internal import TesseraProtobuf

/// The names in a `google.protobuf.FileDescriptorProto`; all else in it is passed over.
struct FileOutline: ProtobufMergeableMessage {
  private(set) var name = ""
  private(set) var package = ""
  private(set) var dependencies: [String] = []
  /// Relative to the package until the file is read.
  private var names: [String] = []
  /// The extended types, without their leading dot.
  private(set) var extensions: [(type: String, number: Int32)] = []

  init() {}

  /// Fully qualified.
  var symbols: [String] { package.isEmpty ? names : names.map { "\(package).\($0)" } }

  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: name = try reader.readString()
      case 2 << 3 | 2: package = try reader.readString()
      case 3 << 3 | 2: dependencies.append(try reader.readString())
      case 4 << 3 | 2: add(try reader.readMessage(MessageOutline.self), within: "")
      case 5 << 3 | 2: addEnum(try reader.readMessage(NamedOutline.self), within: "")
      case 6 << 3 | 2:
        let service = try reader.readMessage(NamedOutline.self)
        names.append(service.name)
        names += service.members.map { "\(service.name).\($0)" }
      case 7 << 3 | 2: addExtension(try reader.readMessage(FieldOutline.self), within: "")
      default: try reader.skipField(tag)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) {}

  private mutating func add(_ message: MessageOutline, within scope: String) {
    let own = scope + message.name
    names.append(own)
    names += message.members.map { "\(own).\($0)" }
    for nested in message.nested { add(nested, within: own + ".") }
    for nested in message.enums { addEnum(nested, within: own + ".") }
    for field in message.extensions { addExtension(field, within: own + ".") }
  }

  /// The values of an enum stand beside it, not in it.
  private mutating func addEnum(_ outline: NamedOutline, within scope: String) {
    names.append(scope + outline.name)
    names += outline.members.map { scope + $0 }
  }

  private mutating func addExtension(_ field: FieldOutline, within scope: String) {
    names.append(scope + field.name)
    let type = field.extendee.hasPrefix(".") ? String(field.extendee.dropFirst()) : field.extendee
    extensions.append((type, field.number))
  }
}

/// A `DescriptorProto`.
private struct MessageOutline: ProtobufMergeableMessage {
  var name = ""
  /// Fields and oneofs.
  var members: [String] = []
  var nested: [MessageOutline] = []
  var enums: [NamedOutline] = []
  var extensions: [FieldOutline] = []

  init() {}

  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: name = try reader.readString()
      case 2 << 3 | 2: members.append(try reader.readMessage(MemberOutline.self).name)
      case 3 << 3 | 2: nested.append(try reader.readMessage(MessageOutline.self))
      case 4 << 3 | 2: enums.append(try reader.readMessage(NamedOutline.self))
      case 6 << 3 | 2: extensions.append(try reader.readMessage(FieldOutline.self))
      case 8 << 3 | 2: members.append(try reader.readMessage(MemberOutline.self).name)
      default: try reader.skipField(tag)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) {}
}

/// A `FieldDescriptorProto` that extends a type.
private struct FieldOutline: ProtobufMergeableMessage {
  var name = ""
  var extendee = ""
  var number: Int32 = 0

  init() {}

  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: name = try reader.readString()
      case 2 << 3 | 2: extendee = try reader.readString()
      case 3 << 3 | 0: number = try reader.readInt32()
      default: try reader.skipField(tag)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) {}
}

/// An `EnumDescriptorProto` or a `ServiceDescriptorProto`: a name, and named members in field 2.
private struct NamedOutline: ProtobufMergeableMessage {
  var name = ""
  var members: [String] = []

  init() {}

  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: name = try reader.readString()
      case 2 << 3 | 2: members.append(try reader.readMessage(MemberOutline.self).name)
      default: try reader.skipField(tag)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) {}
}

/// Anything whose name is field 1.
private struct MemberOutline: ProtobufMergeableMessage {
  var name = ""

  init() {}

  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: name = try reader.readString()
      default: try reader.skipField(tag)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) {}
}
