// swift-format-ignore-file
// Generated from google/protobuf/api.proto by tessera-protoc generate. Do not edit.

public import TesseraProtobuf

/// Api is a light-weight descriptor for an API Interface.
///
/// Interfaces are also described as "protocol buffer services" in some contexts,
/// such as by the "service" keyword in a .proto file, but they are different
/// from API Services, which represent a concrete implementation of an interface
/// as opposed to simply a description of methods and bindings. They are also
/// sometimes simply referred to as "APIs" in other contexts, such as the name of
/// this message itself. See https://cloud.google.com/apis/design/glossary for
/// detailed terminology.
///
/// New usages of this message as an alternative to ServiceDescriptorProto are
/// strongly discouraged. This message does not reliability preserve all
/// information necessary to model the schema and preserve semantics. Instead
/// make use of FileDescriptorSet which preserves the necessary information.
public struct ProtobufApi: Hashable, Sendable {
  /// The fully qualified name of this interface, including package name
  /// followed by the interface's simple name.
  public var name: String = ""
  /// The methods of this interface, in unspecified order.
  public var methods: [ProtobufMethod] = []
  /// Any metadata attached to the interface.
  public var options: [ProtobufOption] = []
  /// A version string for this interface. If specified, must have the form
  /// `major-version.minor-version`, as in `1.10`. If the minor version is
  /// omitted, it defaults to zero. If the entire version field is empty, the
  /// major version is derived from the package name, as outlined below. If the
  /// field is not empty, the version in the package name will be verified to be
  /// consistent with what is provided here.
  ///
  /// The versioning schema uses [semantic
  /// versioning](http://semver.org) where the major version number
  /// indicates a breaking change and the minor version an additive,
  /// non-breaking change. Both version numbers are signals to users
  /// what to expect from different versions, and should be carefully
  /// chosen based on the product plan.
  ///
  /// The major version is also reflected in the package name of the
  /// interface, which must end in `v<major-version>`, as in
  /// `google.feature.v1`. For major versions 0 and 1, the suffix can
  /// be omitted. Zero major versions must only be used for
  /// experimental, non-GA interfaces.
  public var version: String = ""
  /// Source context for the protocol buffer service represented by this
  /// message.
  public var sourceContext: ProtobufSourceContext? = nil
  /// Included interfaces. See [Mixin][].
  public var mixins: [ProtobufMixin] = []
  /// The source syntax of the service.
  public var syntax: ProtobufSyntax = .proto2
  /// The source edition string, only valid when syntax is SYNTAX_EDITIONS.
  public var edition: String = ""
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    name: String = "",
    methods: [ProtobufMethod] = [],
    options: [ProtobufOption] = [],
    version: String = "",
    sourceContext: ProtobufSourceContext? = nil,
    mixins: [ProtobufMixin] = [],
    syntax: ProtobufSyntax = .proto2,
    edition: String = ""
  ) {
    self.name = name
    self.methods = methods
    self.options = options
    self.version = version
    self.sourceContext = sourceContext
    self.mixins = mixins
    self.syntax = syntax
    self.edition = edition
  }
}

/// Method represents a method of an API interface.
///
/// New usages of this message as an alternative to MethodDescriptorProto are
/// strongly discouraged. This message does not reliability preserve all
/// information necessary to model the schema and preserve semantics. Instead
/// make use of FileDescriptorSet which preserves the necessary information.
public struct ProtobufMethod: Hashable, Sendable {
  /// The simple name of this method.
  public var name: String = ""
  /// A URL of the input message type.
  public var requestTypeURL: String = ""
  /// If true, the request is streamed.
  public var requestStreaming: Bool = false
  /// The URL of the output message type.
  public var responseTypeURL: String = ""
  /// If true, the response is streamed.
  public var responseStreaming: Bool = false
  /// Any metadata attached to the method.
  public var options: [ProtobufOption] = []
  /// The source syntax of this method.
  ///
  /// This field should be ignored, instead the syntax should be inherited from
  /// Api. This is similar to Field and EnumValue.
  public var syntax: ProtobufSyntax = .proto2
  /// The source edition string, only valid when syntax is SYNTAX_EDITIONS.
  ///
  /// This field should be ignored, instead the edition should be inherited from
  /// Api. This is similar to Field and EnumValue.
  public var edition: String = ""
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    name: String = "",
    requestTypeURL: String = "",
    requestStreaming: Bool = false,
    responseTypeURL: String = "",
    responseStreaming: Bool = false,
    options: [ProtobufOption] = [],
    syntax: ProtobufSyntax = .proto2,
    edition: String = ""
  ) {
    self.name = name
    self.requestTypeURL = requestTypeURL
    self.requestStreaming = requestStreaming
    self.responseTypeURL = responseTypeURL
    self.responseStreaming = responseStreaming
    self.options = options
    self.syntax = syntax
    self.edition = edition
  }
}

/// Declares an API Interface to be included in this interface. The including
/// interface must redeclare all the methods from the included interface, but
/// documentation and options are inherited as follows:
///
/// - If after comment and whitespace stripping, the documentation
///   string of the redeclared method is empty, it will be inherited
///   from the original method.
///
/// - Each annotation belonging to the service config (http,
///   visibility) which is not set in the redeclared method will be
///   inherited.
///
/// - If an http annotation is inherited, the path pattern will be
///   modified as follows. Any version prefix will be replaced by the
///   version of the including interface plus the [root][] path if
///   specified.
///
/// Example of a simple mixin:
///
///     package google.acl.v1;
///     service AccessControl {
///       // Get the underlying ACL object.
///       rpc GetAcl(GetAclRequest) returns (Acl) {
///         option (google.api.http).get = "/v1/{resource=**}:getAcl";
///       }
///     }
///
///     package google.storage.v2;
///     service Storage {
///       rpc GetAcl(GetAclRequest) returns (Acl);
///
///       // Get a data record.
///       rpc GetData(GetDataRequest) returns (Data) {
///         option (google.api.http).get = "/v2/{resource=**}";
///       }
///     }
///
/// Example of a mixin configuration:
///
///     apis:
///     - name: google.storage.v2.Storage
///       mixins:
///       - name: google.acl.v1.AccessControl
///
/// The mixin construct implies that all methods in `AccessControl` are
/// also declared with same name and request/response types in
/// `Storage`. A documentation generator or annotation processor will
/// see the effective `Storage.GetAcl` method after inheriting
/// documentation and annotations as follows:
///
///     service Storage {
///       // Get the underlying ACL object.
///       rpc GetAcl(GetAclRequest) returns (Acl) {
///         option (google.api.http).get = "/v2/{resource=**}:getAcl";
///       }
///       ...
///     }
///
/// Note how the version in the path pattern changed from `v1` to `v2`.
///
/// If the `root` field in the mixin is specified, it should be a
/// relative path under which inherited HTTP paths are placed. Example:
///
///     apis:
///     - name: google.storage.v2.Storage
///       mixins:
///       - name: google.acl.v1.AccessControl
///         root: acls
///
/// This implies the following inherited HTTP annotation:
///
///     service Storage {
///       // Get the underlying ACL object.
///       rpc GetAcl(GetAclRequest) returns (Acl) {
///         option (google.api.http).get = "/v2/acls/{resource=**}:getAcl";
///       }
///       ...
///     }
public struct ProtobufMixin: Hashable, Sendable {
  /// The fully qualified name of the interface which is included.
  public var name: String = ""
  /// If non-empty specifies a path under which inherited HTTP paths
  /// are rooted.
  public var root: String = ""
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    name: String = "",
    root: String = ""
  ) {
    self.name = name
    self.root = root
  }
}

extension ProtobufApi: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.name = try reader.readString()
      case 18: try reader.readMessages(into: &self.methods, tag: tag)
      case 26: try reader.readMessages(into: &self.options, tag: tag)
      case 34: self.version = try reader.readString()
      case 42: try reader.readMessage(into: &self.sourceContext)
      case 50: try reader.readMessages(into: &self.mixins, tag: tag)
      case 56: self.syntax = ProtobufSyntax(rawValue: try reader.readInt32())
      case 66: self.edition = try reader.readString()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeString(self.name, field: 1)
    writer.writeMessages(self.methods, field: 2)
    writer.writeMessages(self.options, field: 3)
    writer.writeString(self.version, field: 4)
    writer.writeOptionalMessage(self.sourceContext, field: 5)
    writer.writeMessages(self.mixins, field: 6)
    writer.writeInt32(self.syntax.rawValue, field: 7)
    writer.writeString(self.edition, field: 8)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 29
    count += self.name.utf8.count
    count += self.methods.count * 6
    count += ProtobufSizeHint.sum(of: self.methods)
    count += self.options.count * 6
    count += ProtobufSizeHint.sum(of: self.options)
    count += self.version.utf8.count
    if let value = self.sourceContext { count += value.encodedByteCountHint + 6 }
    count += self.mixins.count * 6
    count += ProtobufSizeHint.sum(of: self.mixins)
    count += self.edition.utf8.count
    return count
  }
}

extension ProtobufMethod: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.name = try reader.readString()
      case 18: self.requestTypeURL = try reader.readString()
      case 24: self.requestStreaming = try reader.readBool()
      case 34: self.responseTypeURL = try reader.readString()
      case 40: self.responseStreaming = try reader.readBool()
      case 50: try reader.readMessages(into: &self.options, tag: tag)
      case 56: self.syntax = ProtobufSyntax(rawValue: try reader.readInt32())
      case 66: self.edition = try reader.readString()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeString(self.name, field: 1)
    writer.writeString(self.requestTypeURL, field: 2)
    writer.writeBool(self.requestStreaming, field: 3)
    writer.writeString(self.responseTypeURL, field: 4)
    writer.writeBool(self.responseStreaming, field: 5)
    writer.writeMessages(self.options, field: 6)
    writer.writeInt32(self.syntax.rawValue, field: 7)
    writer.writeString(self.edition, field: 8)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 39
    count += self.name.utf8.count
    count += self.requestTypeURL.utf8.count
    count += self.responseTypeURL.utf8.count
    count += self.options.count * 6
    count += ProtobufSizeHint.sum(of: self.options)
    count += self.edition.utf8.count
    return count
  }
}

extension ProtobufMixin: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.name = try reader.readString()
      case 18: self.root = try reader.readString()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeString(self.name, field: 1)
    writer.writeString(self.root, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 12
    count += self.name.utf8.count
    count += self.root.utf8.count
    return count
  }
}
