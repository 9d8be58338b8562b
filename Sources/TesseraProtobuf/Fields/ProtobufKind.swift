/// The types of fields as .proto files have them; several may have one Swift type.
public enum ProtobufKind {}

extension ProtobufKind {
  /// The type `uint64`.
  public enum UInt64: ProtobufPackableKind {
    /// How a value is laid out.
    @inlinable public static var wireType: ProtobufWireType { .varint }
    /// What a map's entry without a value has.
    @inlinable public static var emptyValue: Swift.UInt64 { 0 }

    /// Reads a value.
    @inlinable
    @inline(__always)
    public static func read(
      from reader: inout ProtobufReader
    ) throws(ProtobufError) -> Swift.UInt64? { try reader.readUInt64() }

    /// Writes a value without its tag.
    @inlinable
    @inline(__always)
    public static func put(_ value: Swift.UInt64, to writer: inout ProtobufWriter) {
      writer.region.reserve(ProtobufWriter.varintRoom)
      writer.region.putReservedVarint(value)
    }
  }
}

extension ProtobufKind {
  /// The type `uint32`.
  public enum UInt32: ProtobufPackableKind {
    /// How a value is laid out.
    @inlinable public static var wireType: ProtobufWireType { .varint }
    /// What a map's entry without a value has.
    @inlinable public static var emptyValue: Swift.UInt32 { 0 }

    /// Reads a value.
    @inlinable
    @inline(__always)
    public static func read(
      from reader: inout ProtobufReader
    ) throws(ProtobufError) -> Swift.UInt32? { try reader.readUInt32() }

    /// Writes a value without its tag.
    @inlinable
    @inline(__always)
    public static func put(_ value: Swift.UInt32, to writer: inout ProtobufWriter) {
      writer.region.reserve(ProtobufWriter.varintRoom)
      writer.region.putReservedVarint(Swift.UInt64(value))
    }
  }
}

extension ProtobufKind {
  /// The type `int64`.
  public enum Int64: ProtobufPackableKind {
    /// How a value is laid out.
    @inlinable public static var wireType: ProtobufWireType { .varint }
    /// What a map's entry without a value has.
    @inlinable public static var emptyValue: Swift.Int64 { 0 }

    /// Reads a value.
    @inlinable
    @inline(__always)
    public static func read(
      from reader: inout ProtobufReader
    ) throws(ProtobufError) -> Swift.Int64? { try reader.readInt64() }

    /// Writes a value without its tag.
    @inlinable
    @inline(__always)
    public static func put(_ value: Swift.Int64, to writer: inout ProtobufWriter) {
      writer.region.reserve(ProtobufWriter.varintRoom)
      writer.region.putReservedVarint(Swift.UInt64(bitPattern: value))
    }
  }
}

extension ProtobufKind {
  /// The type `int32`.
  public enum Int32: ProtobufPackableKind {
    /// How a value is laid out.
    @inlinable public static var wireType: ProtobufWireType { .varint }
    /// What a map's entry without a value has.
    @inlinable public static var emptyValue: Swift.Int32 { 0 }

    /// Reads a value.
    @inlinable
    @inline(__always)
    public static func read(
      from reader: inout ProtobufReader
    ) throws(ProtobufError) -> Swift.Int32? { try reader.readInt32() }

    /// Writes a value without its tag.
    @inlinable
    @inline(__always)
    public static func put(_ value: Swift.Int32, to writer: inout ProtobufWriter) {
      writer.region.reserve(ProtobufWriter.varintRoom)
      writer.region.putReservedVarint(Swift.UInt64(bitPattern: Swift.Int64(value)))
    }
  }
}

extension ProtobufKind {
  /// The type `sint64`.
  public enum SInt64: ProtobufPackableKind {
    /// How a value is laid out.
    @inlinable public static var wireType: ProtobufWireType { .varint }
    /// What a map's entry without a value has.
    @inlinable public static var emptyValue: Swift.Int64 { 0 }

    /// Reads a value.
    @inlinable
    @inline(__always)
    public static func read(
      from reader: inout ProtobufReader
    ) throws(ProtobufError) -> Swift.Int64? { try reader.readSInt64() }

    /// Writes a value without its tag.
    @inlinable
    @inline(__always)
    public static func put(_ value: Swift.Int64, to writer: inout ProtobufWriter) {
      writer.region.reserve(ProtobufWriter.varintRoom)
      writer.region.putReservedVarint(Swift.UInt64(bitPattern: value << 1 ^ value >> 63))
    }
  }
}

extension ProtobufKind {
  /// The type `sint32`.
  public enum SInt32: ProtobufPackableKind {
    /// How a value is laid out.
    @inlinable public static var wireType: ProtobufWireType { .varint }
    /// What a map's entry without a value has.
    @inlinable public static var emptyValue: Swift.Int32 { 0 }

    /// Reads a value.
    @inlinable
    @inline(__always)
    public static func read(
      from reader: inout ProtobufReader
    ) throws(ProtobufError) -> Swift.Int32? { try reader.readSInt32() }

    /// Writes a value without its tag.
    @inlinable
    @inline(__always)
    public static func put(_ value: Swift.Int32, to writer: inout ProtobufWriter) {
      writer.region.reserve(ProtobufWriter.varintRoom)
      writer.region.putReservedVarint(
        Swift.UInt64(Swift.UInt32(bitPattern: value << 1 ^ value >> 31)))
    }
  }
}

extension ProtobufKind {
  /// The type `bool`.
  public enum Bool: ProtobufPackableKind {
    /// How a value is laid out.
    @inlinable public static var wireType: ProtobufWireType { .varint }
    /// What a map's entry without a value has.
    @inlinable public static var emptyValue: Swift.Bool { false }

    /// Reads a value.
    @inlinable
    @inline(__always)
    public static func read(
      from reader: inout ProtobufReader
    ) throws(ProtobufError) -> Swift.Bool? { try reader.readBool() }

    /// Writes a value without its tag.
    @inlinable
    @inline(__always)
    public static func put(_ value: Swift.Bool, to writer: inout ProtobufWriter) {
      writer.region.reserve(ProtobufWriter.varintRoom)
      writer.region.putReservedVarint(value ? 1 : 0)
    }
  }
}

extension ProtobufKind {
  /// The type `fixed64`.
  public enum Fixed64: ProtobufFixedWidthKind {
    /// How a value is laid out.
    @inlinable public static var wireType: ProtobufWireType { .fixed64 }
    /// What a map's entry without a value has.
    @inlinable public static var emptyValue: Swift.UInt64 { 0 }

    /// Reads a value.
    @inlinable
    @inline(__always)
    public static func read(
      from reader: inout ProtobufReader
    ) throws(ProtobufError) -> Swift.UInt64? { try reader.readFixed64() }

    /// Writes a value without its tag.
    @inlinable
    @inline(__always)
    public static func put(_ value: Swift.UInt64, to writer: inout ProtobufWriter) {
      writer.region.reserve(8)
      writer.region.putReservedLittleEndian(value)
    }
  }
}

extension ProtobufKind {
  /// The type `fixed32`.
  public enum Fixed32: ProtobufFixedWidthKind {
    /// How a value is laid out.
    @inlinable public static var wireType: ProtobufWireType { .fixed32 }
    /// What a map's entry without a value has.
    @inlinable public static var emptyValue: Swift.UInt32 { 0 }

    /// Reads a value.
    @inlinable
    @inline(__always)
    public static func read(
      from reader: inout ProtobufReader
    ) throws(ProtobufError) -> Swift.UInt32? { try reader.readFixed32() }

    /// Writes a value without its tag.
    @inlinable
    @inline(__always)
    public static func put(_ value: Swift.UInt32, to writer: inout ProtobufWriter) {
      writer.region.reserve(4)
      writer.region.putReservedLittleEndian(value)
    }
  }
}

extension ProtobufKind {
  /// The type `sfixed64`.
  public enum SFixed64: ProtobufFixedWidthKind {
    /// How a value is laid out.
    @inlinable public static var wireType: ProtobufWireType { .fixed64 }
    /// What a map's entry without a value has.
    @inlinable public static var emptyValue: Swift.Int64 { 0 }

    /// Reads a value.
    @inlinable
    @inline(__always)
    public static func read(
      from reader: inout ProtobufReader
    ) throws(ProtobufError) -> Swift.Int64? { try reader.readSFixed64() }

    /// Writes a value without its tag.
    @inlinable
    @inline(__always)
    public static func put(_ value: Swift.Int64, to writer: inout ProtobufWriter) {
      writer.region.reserve(8)
      writer.region.putReservedLittleEndian(Swift.UInt64(bitPattern: value))
    }
  }
}

extension ProtobufKind {
  /// The type `sfixed32`.
  public enum SFixed32: ProtobufFixedWidthKind {
    /// How a value is laid out.
    @inlinable public static var wireType: ProtobufWireType { .fixed32 }
    /// What a map's entry without a value has.
    @inlinable public static var emptyValue: Swift.Int32 { 0 }

    /// Reads a value.
    @inlinable
    @inline(__always)
    public static func read(
      from reader: inout ProtobufReader
    ) throws(ProtobufError) -> Swift.Int32? { try reader.readSFixed32() }

    /// Writes a value without its tag.
    @inlinable
    @inline(__always)
    public static func put(_ value: Swift.Int32, to writer: inout ProtobufWriter) {
      writer.region.reserve(4)
      writer.region.putReservedLittleEndian(Swift.UInt32(bitPattern: value))
    }
  }
}

extension ProtobufKind {
  /// The type `double`.
  public enum Double: ProtobufFixedWidthKind {
    /// How a value is laid out.
    @inlinable public static var wireType: ProtobufWireType { .fixed64 }
    /// What a map's entry without a value has.
    @inlinable public static var emptyValue: Swift.Double { 0 }

    /// Reads a value.
    @inlinable
    @inline(__always)
    public static func read(
      from reader: inout ProtobufReader
    ) throws(ProtobufError) -> Swift.Double? { try reader.readDouble() }

    /// Writes a value without its tag.
    @inlinable
    @inline(__always)
    public static func put(_ value: Swift.Double, to writer: inout ProtobufWriter) {
      writer.region.reserve(8)
      writer.region.putReservedLittleEndian(value.bitPattern)
    }
  }
}

extension ProtobufKind {
  /// The type `float`.
  public enum Float: ProtobufFixedWidthKind {
    /// How a value is laid out.
    @inlinable public static var wireType: ProtobufWireType { .fixed32 }
    /// What a map's entry without a value has.
    @inlinable public static var emptyValue: Swift.Float { 0 }

    /// Reads a value.
    @inlinable
    @inline(__always)
    public static func read(
      from reader: inout ProtobufReader
    ) throws(ProtobufError) -> Swift.Float? { try reader.readFloat() }

    /// Writes a value without its tag.
    @inlinable
    @inline(__always)
    public static func put(_ value: Swift.Float, to writer: inout ProtobufWriter) {
      writer.region.reserve(4)
      writer.region.putReservedLittleEndian(value.bitPattern)
    }
  }
}
