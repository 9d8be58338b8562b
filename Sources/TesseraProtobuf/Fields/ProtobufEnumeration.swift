/// A generated enum.
///
/// An open one (proto3) is a struct around its number, so that a number of a later version stays what
/// it is. A closed one (proto2) is a Swift enum; a number without a name is an unknown field of the
/// message around it.
public protocol ProtobufEnumeration: RawRepresentable, Hashable, Sendable
where RawValue == Int32 {
  /// The value of a field that is not there: the first one declared.
  static var defaultValue: Self { get }
}
