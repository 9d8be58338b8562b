internal import NIOCore

/// Everything of a connection that changes.
///
/// It lives in memory that is reached through one pointer. libnghttp2 calls back some twenty times
/// for a request, and stored properties of an object would be checked for exclusive access each time.
/// Nobody holds a borrow of the whole while libnghttp2 runs: its callbacks come back here.
@safe
struct ConnectionState {
  var table = StreamTable()
  var arena = HTTP2HeaderArena()
  var memo = FieldMemo()
  var events = EventQueue()
  var output = OutputBuffer()

  /// What was received and is still spoken of by events, oldest first.
  var inputs: [ByteBuffer] = []
  /// The one that libnghttp2 looks at now, and where its bytes are.
  var inputIndex = 0
  var inputBase: UnsafeRawPointer?
  var inputCount = 0

  var answers = ShortAnswers()
  /// Empty buffers that nobody else holds, for the next messages.
  var spareBuffers: [ByteBuffer] = []

  var pendingByteCount = 0
  var isFull = false

  var limits: FrameLimits
  var headerList: HeaderListLimit
  /// What the fields of the block that arrives break, as a server.
  var rules = RequestRules()
  var priorities = PriorityScanner()
  /// Stream numbers that the peer has passed over.
  var passedOver = PassedOverStreams()
  var closedStreams = ClosedStreams()
  /// The last stream that we said we take; no more are taken after it.
  var finalStreamID = Int32.max

  /// When what is looked at was read.
  var now = NIODeadline.uptimeNanoseconds(0)
  var receivedByteCount = 0
  /// Bytes of the frames that libnghttp2 told us of.
  var recognisedByteCount = 24
  var sentFrameCount = 0
  var openedStreamCount = 0

  /// The stream that was looked up last.
  var recentID: Int32 = 0
  var recentSlot: Int32 = 0

  var isReady = false
  var lastErrorText = ""
  var failure: HTTP2Error?

  init(_ configuration: HTTP2Configuration) {
    limits = FrameLimits(configuration)
    headerList = HeaderListLimit(
      maximumSize: configuration.maximumHeaderListSize,
      maximumCount: configuration.maximumHeaderCount)
  }

  /// To be called once, by the owner, while libnghttp2's memory is there.
  mutating func deallocate() {
    table.deallocate()
    events.deallocate()
    arena.deallocate()
    memo.deallocate()
    answers.deallocate()
  }
}
