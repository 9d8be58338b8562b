public import NIOCore
public import TesseraCore
public import TesseraProto
internal import TesseraProtobuf

/// Envelopes to bytes and back, in JSON and in protobuf.
public enum EnvelopeCodec {
  /// Decodes the payload of a frame: an envelope in the encoding that its first byte tells.
  ///
  /// - Throws: ``WireError`` with `malformed_frame`, whose message says what and where.
  public static func decode(_ frame: ByteBuffer) throws(WireError) -> Envelope {
    switch try encoding(of: frame) {
    case .json:
      var reader = EnvelopeJSONReader(frame)
      return try reader.readEnvelope()
    case .protobuf:
      do throws(ProtobufError) {
        return try Envelope(protobuf: frame)
      } catch {
        throw WireError(error)
      }
    }
  }

  /// Finds what a gateway needs, without decoding the payload. Nothing is allocated but, in JSON, for
  /// strings that have escapes or are not ASCII.
  ///
  /// - Throws: ``WireError`` with `malformed_frame`. A frame that passes may still be refused by
  ///   ``decode(_:)``, for what is in its payload.
  public static func decodeHeader(_ frame: ByteBuffer) throws(WireError) -> EnvelopeHeader {
    switch try encoding(of: frame) {
    case .json:
      var reader = EnvelopeJSONReader(frame)
      return try reader.readHeader()
    case .protobuf:
      if let header = EnvelopeHeader(plain: frame) { return header }
      do throws(ProtobufError) {
        return try EnvelopeHeader(protobuf: frame)
      } catch {
        throw WireError(error)
      }
    }
  }

  private static func encoding(of frame: ByteBuffer) throws(WireError) -> FrameEncoding {
    guard let first: UInt8 = frame.getInteger(at: frame.readerIndex) else {
      throw WireError(code: .malformedFrame, message: "an empty frame")
    }
    return FrameEncoding(firstByte: first)
  }
}

// MARK: - Encoding

extension EnvelopeCodec {
  /// Appends an envelope with its length in front.
  public static func encodeFrame(
    _ envelope: Envelope, as encoding: FrameEncoding, into buffer: inout ByteBuffer
  ) {
    let start = buffer.beginFrame()
    encode(envelope, as: encoding, into: &buffer)
    buffer.endFrame(start)
  }

  /// Appends an envelope.
  ///
  /// In JSON an infinity is written as a number that reads back as one, and not-a-number as `null`,
  /// which no reader takes: JSON has neither.
  public static func encode(
    _ envelope: Envelope, as encoding: FrameEncoding, into buffer: inout ByteBuffer
  ) {
    switch encoding {
    case .protobuf:
      envelope.encode(into: &buffer)
    case .json:
      var writer = JSONWriter(appendingTo: consume buffer)
      writer.writeHead(cell: envelope.cell, seq: envelope.seq, epoch: envelope.epoch)
      writer.write(envelope.payload)
      writer.writeTail(session: envelope.session, requestID: envelope.requestID)
      buffer = writer.finish()
    }
  }

  /// Appends what stands for a payload in an envelope, to be put into any number of them by
  /// ``encodeFrame(cell:seq:epoch:requestID:encodedPayload:as:into:)``: in JSON the text of the
  /// `payload` member, in protobuf the field, tag and length included.
  public static func encodePayload(
    _ payload: Payload, as encoding: FrameEncoding, into buffer: inout ByteBuffer
  ) {
    switch encoding {
    case .protobuf:
      var writer = ProtobufWriter(appendingTo: consume buffer)
      payload.write(to: &writer)
      buffer = writer.finish()
    case .json:
      var writer = JSONWriter(appendingTo: consume buffer)
      writer.write(payload)
      buffer = writer.finish()
    }
  }

  /// Appends an envelope with its length in front, around a payload that is encoded already.
  ///
  /// - Parameter encodedPayload: what ``encodePayload(_:as:into:)`` wrote in the same encoding.
  public static func encodeFrame(
    cell: CellID, seq: UInt64, epoch: Epoch, requestID: UInt64?, encodedPayload: ByteBuffer,
    as encoding: FrameEncoding, into buffer: inout ByteBuffer
  ) {
    let start = buffer.beginFrame()
    switch encoding {
    case .protobuf:
      var writer = ProtobufWriter(appendingTo: consume buffer)
      Envelope.writeHead(
        cell: cell, seq: seq, epoch: epoch, session: nil, requestID: requestID, to: &writer)
      writer.writeEncodedFields(encodedPayload)
      buffer = writer.finish()
    case .json:
      var writer = JSONWriter(appendingTo: consume buffer)
      writer.writeHead(cell: cell, seq: seq, epoch: epoch)
      writer.writeText(encodedPayload)
      writer.writeTail(session: nil, requestID: requestID)
      buffer = writer.finish()
    }
    buffer.endFrame(start)
  }
}
