// Both sides of the gRPC interop tests in Java, over Netty: "server PORT" and "client PORT CASE".
import com.google.protobuf.ByteString;
import grpc.testing.EmptyOuterClass.Empty;
import grpc.testing.Messages.BoolValue;
import grpc.testing.Messages.EchoStatus;
import grpc.testing.Messages.Payload;
import grpc.testing.Messages.ResponseParameters;
import grpc.testing.Messages.SimpleRequest;
import grpc.testing.Messages.SimpleResponse;
import grpc.testing.Messages.StreamingInputCallRequest;
import grpc.testing.Messages.StreamingInputCallResponse;
import grpc.testing.Messages.StreamingOutputCallRequest;
import grpc.testing.Messages.StreamingOutputCallResponse;
import grpc.testing.TestServiceGrpc;
import grpc.testing.UnimplementedServiceGrpc;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ClientInterceptors;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.ForwardingClientCall;
import io.grpc.ForwardingClientCallListener;
import io.grpc.ForwardingServerCall;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

public final class Interop {
  static final Metadata.Key<String> INITIAL =
      Metadata.Key.of("x-grpc-test-echo-initial", Metadata.ASCII_STRING_MARSHALLER);
  static final Metadata.Key<byte[]> TRAILING =
      Metadata.Key.of("x-grpc-test-echo-trailing-bin", Metadata.BINARY_BYTE_MARSHALLER);
  static final Metadata.Key<String> ENCODING =
      Metadata.Key.of("grpc-encoding", Metadata.ASCII_STRING_MARSHALLER);
  static final Context.Key<Boolean> COMPRESSED = Context.key("compressed");

  static Payload zeros(int size) {
    return Payload.newBuilder().setBody(ByteString.copyFrom(new byte[size])).build();
  }

  // The server.

  static final class Service extends TestServiceGrpc.TestServiceImplBase {
    static boolean refuses(EchoStatus status, StreamObserver<?> out) {
      if (status.getCode() == 0) return false;
      out.onError(Status.fromCodeValue(status.getCode()).withDescription(status.getMessage())
          .asRuntimeException());
      return true;
    }

    static boolean refuses(boolean expected, StreamObserver<?> out) {
      if (!expected || COMPRESSED.get()) return false;
      out.onError(Status.INVALID_ARGUMENT.asRuntimeException());
      return true;
    }

    @Override
    public void emptyCall(Empty in, StreamObserver<Empty> out) {
      out.onNext(in);
      out.onCompleted();
    }

    @Override
    public void unaryCall(SimpleRequest in, StreamObserver<SimpleResponse> out) {
      if (refuses(in.getResponseStatus(), out)) return;
      if (refuses(in.getExpectCompressed().getValue(), out)) return;
      if (in.getResponseCompressed().getValue())
        ((ServerCallStreamObserver<SimpleResponse>) out).setCompression("gzip");
      out.onNext(SimpleResponse.newBuilder().setPayload(zeros(in.getResponseSize())).build());
      out.onCompleted();
    }

    @Override
    public StreamObserver<StreamingInputCallRequest> streamingInputCall(
        StreamObserver<StreamingInputCallResponse> out) {
      return new StreamObserver<>() {
        int sum = 0;
        boolean refused = false;

        @Override
        public void onNext(StreamingInputCallRequest in) {
          if (!refused) refused = refuses(in.getExpectCompressed().getValue(), out);
          sum += in.getPayload().getBody().size();
        }

        @Override
        public void onError(Throwable error) {}

        @Override
        public void onCompleted() {
          if (refused) return;
          out.onNext(
              StreamingInputCallResponse.newBuilder().setAggregatedPayloadSize(sum).build());
          out.onCompleted();
        }
      };
    }

    static boolean respond(
        StreamingOutputCallRequest in, StreamObserver<StreamingOutputCallResponse> out) {
      if (refuses(in.getResponseStatus(), out)) return false;
      var call = (ServerCallStreamObserver<StreamingOutputCallResponse>) out;
      for (var parameters : in.getResponseParametersList()) {
        call.setMessageCompression(parameters.getCompressed().getValue());
        out.onNext(StreamingOutputCallResponse.newBuilder()
            .setPayload(zeros(parameters.getSize())).build());
      }
      return true;
    }

    @Override
    public void streamingOutputCall(
        StreamingOutputCallRequest in, StreamObserver<StreamingOutputCallResponse> out) {
      ((ServerCallStreamObserver<StreamingOutputCallResponse>) out).setCompression("gzip");
      if (respond(in, out)) out.onCompleted();
    }

    @Override
    public StreamObserver<StreamingOutputCallRequest> fullDuplexCall(
        StreamObserver<StreamingOutputCallResponse> out) {
      return new StreamObserver<>() {
        boolean open = true;

        @Override
        public void onNext(StreamingOutputCallRequest in) {
          if (open) open = respond(in, out);
        }

        @Override
        public void onError(Throwable error) {}

        @Override
        public void onCompleted() {
          if (open) out.onCompleted();
        }
      };
    }
  }

  static final class Echo implements ServerInterceptor {
    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
        ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
      String encoding = headers.get(ENCODING);
      var context =
          Context.current().withValue(COMPRESSED, encoding != null && !encoding.equals("identity"));
      return Contexts.interceptCall(context, new ForwardingServerCall.SimpleForwardingServerCall<>(call) {
        @Override
        public void sendHeaders(Metadata head) {
          if (headers.get(INITIAL) != null) head.put(INITIAL, headers.get(INITIAL));
          super.sendHeaders(head);
        }

        @Override
        public void close(Status status, Metadata trailers) {
          if (headers.get(TRAILING) != null) trailers.put(TRAILING, headers.get(TRAILING));
          super.close(status, trailers);
        }
      }, headers, next);
    }
  }

  // The client.

  static void check(boolean ok, Object what) {
    if (!ok) throw new AssertionError(String.valueOf(what));
  }

  static Status refused(Status.Code code, Runnable call) {
    try {
      call.run();
    } catch (StatusRuntimeException error) {
      check(error.getStatus().getCode() == code, error);
      return error.getStatus();
    }
    throw new AssertionError("OK and not " + code);
  }

  static SimpleRequest.Builder simple() {
    return SimpleRequest.newBuilder().setResponseSize(314159).setPayload(zeros(271828));
  }

  static StreamingOutputCallRequest.Builder output(int payload, int... sizes) {
    var request = StreamingOutputCallRequest.newBuilder().setPayload(zeros(payload));
    for (int size : sizes)
      request.addResponseParameters(ResponseParameters.newBuilder().setSize(size));
    return request;
  }

  /** What comes back in a call of many messages, to be taken one by one. */
  static final class Answers<A> implements StreamObserver<A> {
    final LinkedBlockingQueue<Object> queue = new LinkedBlockingQueue<>();

    @Override
    public void onNext(A answer) { queue.add(answer); }

    @Override
    public void onError(Throwable error) { queue.add(Status.fromThrowable(error)); }

    @Override
    public void onCompleted() { queue.add(Status.OK); }

    Object take() {
      try {
        Object item = queue.poll(60, TimeUnit.SECONDS);
        check(item != null, "nothing came");
        return item;
      } catch (InterruptedException error) {
        throw new AssertionError(error);
      }
    }

    Status status() {
      Object item = take();
      check(item instanceof Status, "one more answer");
      return (Status) item;
    }
  }

  static void size(Object answer, int size) {
    check(answer instanceof StreamingOutputCallResponse, answer);
    int actual = ((StreamingOutputCallResponse) answer).getPayload().getBody().size();
    check(actual == size, actual);
  }

  static void largeUnary(TestServiceGrpc.TestServiceBlockingStub stub) {
    var answer = stub.unaryCall(simple().build());
    check(answer.getPayload().equals(zeros(314159)), "a wrong payload");
  }

  static ManagedChannel channel(int port) {
    return NettyChannelBuilder.forAddress(new InetSocketAddress("127.0.0.1", port)).usePlaintext()
        .build();
  }

  static boolean run(int port, String name) throws Exception {
    ManagedChannel channel = channel(port);
    var blocking =
        TestServiceGrpc.newBlockingStub(channel).withDeadlineAfter(60, TimeUnit.SECONDS);
    var async = TestServiceGrpc.newStub(channel).withDeadlineAfter(60, TimeUnit.SECONDS);
    var yes = BoolValue.newBuilder().setValue(true).build();
    var no = BoolValue.getDefaultInstance();
    switch (name) {
      case "empty_unary" -> blocking.emptyCall(Empty.getDefaultInstance());
      case "large_unary" -> largeUnary(blocking);
      case "client_streaming" -> {
        var answers = new Answers<StreamingInputCallResponse>();
        var requests = async.streamingInputCall(answers);
        for (int size : new int[] {27182, 8, 1828, 45904})
          requests.onNext(StreamingInputCallRequest.newBuilder().setPayload(zeros(size)).build());
        requests.onCompleted();
        var answer = (StreamingInputCallResponse) answers.take();
        check(answer.getAggregatedPayloadSize() == 74922, answer);
      }
      case "server_streaming" -> {
        int[] sizes = {31415, 9, 2653, 58979};
        Iterator<StreamingOutputCallResponse> answers =
            blocking.streamingOutputCall(output(0, sizes).build());
        for (int size : sizes) size(answers.next(), size);
        check(!answers.hasNext(), "one more");
      }
      case "ping_pong" -> {
        var answers = new Answers<StreamingOutputCallResponse>();
        var requests = async.fullDuplexCall(answers);
        for (int[] sizes : new int[][] {{31415, 27182}, {9, 8}, {2653, 1828}, {58979, 45904}}) {
          requests.onNext(output(sizes[1], sizes[0]).build());
          size(answers.take(), sizes[0]);
        }
        requests.onCompleted();
        check(answers.status().isOk(), "not OK");
      }
      case "empty_stream" -> {
        var answers = new Answers<StreamingOutputCallResponse>();
        async.fullDuplexCall(answers).onCompleted();
        check(answers.status().isOk(), "not OK");
      }
      case "custom_metadata" -> {
        var head = new AtomicReference<Metadata>();
        var tail = new AtomicReference<Metadata>();
        Channel watched = ClientInterceptors.intercept(channel, new ClientInterceptor() {
          @Override
          public <Q, A> ClientCall<Q, A> interceptCall(
              MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
            return new ForwardingClientCall.SimpleForwardingClientCall<>(
                next.newCall(method, options)) {
              @Override
              public void start(Listener<A> listener, Metadata headers) {
                headers.put(INITIAL, "test_initial_metadata_value");
                headers.put(TRAILING, new byte[] {(byte) 0xab, (byte) 0xab, (byte) 0xab});
                super.start(
                    new ForwardingClientCallListener.SimpleForwardingClientCallListener<>(listener) {
                      @Override
                      public void onHeaders(Metadata metadata) {
                        head.set(metadata);
                        super.onHeaders(metadata);
                      }

                      @Override
                      public void onClose(Status status, Metadata metadata) {
                        tail.set(metadata);
                        super.onClose(status, metadata);
                      }
                    }, headers);
              }
            };
          }
        });
        Runnable verify = () -> {
          check("test_initial_metadata_value".equals(head.get().get(INITIAL)), head);
          check(java.util.Arrays.equals(
              new byte[] {(byte) 0xab, (byte) 0xab, (byte) 0xab}, tail.get().get(TRAILING)), tail);
        };
        largeUnary(TestServiceGrpc.newBlockingStub(watched));
        verify.run();
        var answers = new Answers<StreamingOutputCallResponse>();
        var requests = TestServiceGrpc.newStub(watched).fullDuplexCall(answers);
        requests.onNext(output(271828, 314159).build());
        requests.onCompleted();
        size(answers.take(), 314159);
        check(answers.status().isOk(), "not OK");
        verify.run();
      }
      case "status_code_and_message", "special_status_message" -> {
        String message = name.equals("special_status_message")
            ? "\t\ntest with whitespace\r\nand Unicode BMP \u263a and non-BMP \ud83d\ude08\t\n"
            : "test status message";
        var want = EchoStatus.newBuilder().setCode(2).setMessage(message).build();
        Status status = refused(Status.Code.UNKNOWN, () ->
            blocking.unaryCall(SimpleRequest.newBuilder().setResponseStatus(want).build()));
        check(message.equals(status.getDescription()), status);
        var answers = new Answers<StreamingOutputCallResponse>();
        var requests = async.fullDuplexCall(answers);
        requests.onNext(StreamingOutputCallRequest.newBuilder().setResponseStatus(want).build());
        requests.onCompleted();
        status = answers.status();
        check(status.getCode() == Status.Code.UNKNOWN, status);
        check(message.equals(status.getDescription()), status);
      }
      case "unimplemented_method" -> refused(Status.Code.UNIMPLEMENTED, () ->
          blocking.unimplementedCall(Empty.getDefaultInstance()));
      case "unimplemented_service" -> refused(Status.Code.UNIMPLEMENTED, () ->
          UnimplementedServiceGrpc.newBlockingStub(channel)
              .unimplementedCall(Empty.getDefaultInstance()));
      case "cancel_after_begin" -> {
        var answers = new Answers<StreamingInputCallResponse>();
        var requests = async.streamingInputCall(answers);
        requests.onError(new RuntimeException("given up"));
        Status status = answers.status();
        check(status.getCode() == Status.Code.CANCELLED, status);
      }
      case "cancel_after_first_response" -> {
        var answers = new Answers<StreamingOutputCallResponse>();
        var requests = async.fullDuplexCall(answers);
        requests.onNext(output(27182, 31415).build());
        size(answers.take(), 31415);
        requests.onError(new RuntimeException("given up"));
        Status status = answers.status();
        check(status.getCode() == Status.Code.CANCELLED, status);
      }
      case "timeout_on_sleeping_server" -> {
        var answers = new Answers<StreamingOutputCallResponse>();
        var requests = TestServiceGrpc.newStub(channel)
            .withDeadlineAfter(1, TimeUnit.MILLISECONDS).fullDuplexCall(answers);
        try {
          requests.onNext(output(27182).build());
        } catch (IllegalStateException over) {
          // The call was over before its first message.
        }
        Status status = answers.status();
        check(status.getCode() == Status.Code.DEADLINE_EXCEEDED, status);
      }
      case "client_compressed_unary" -> {
        var request = simple().setExpectCompressed(yes).build();
        refused(Status.Code.INVALID_ARGUMENT, () -> blocking.unaryCall(request));
        var answer = blocking.withCompression("gzip").unaryCall(request);
        check(answer.getPayload().getBody().size() == 314159, "size");
        blocking.unaryCall(simple().setExpectCompressed(no).build());
      }
      case "server_compressed_unary" -> {
        for (var flag : List.of(yes, no)) {
          var answer = blocking.unaryCall(simple().setResponseCompressed(flag).build());
          check(answer.getPayload().getBody().size() == 314159, "size");
        }
      }
      case "client_compressed_streaming" -> {
        var first = StreamingInputCallRequest.newBuilder().setExpectCompressed(yes)
            .setPayload(zeros(27182)).build();
        var second = StreamingInputCallRequest.newBuilder().setExpectCompressed(no)
            .setPayload(zeros(45904)).build();
        var refusal = new Answers<StreamingInputCallResponse>();
        var probe = async.streamingInputCall(refusal);
        probe.onNext(first);
        Status status = refusal.status();
        check(status.getCode() == Status.Code.INVALID_ARGUMENT, status);
        var answers = new Answers<StreamingInputCallResponse>();
        var requests = (ClientCallStreamObserver<StreamingInputCallRequest>)
            async.withCompression("gzip").streamingInputCall(answers);
        requests.setMessageCompression(true);
        requests.onNext(first);
        requests.setMessageCompression(false);
        requests.onNext(second);
        requests.onCompleted();
        var answer = (StreamingInputCallResponse) answers.take();
        check(answer.getAggregatedPayloadSize() == 73086, answer);
      }
      case "server_compressed_streaming" -> {
        var request = StreamingOutputCallRequest.newBuilder()
            .addResponseParameters(ResponseParameters.newBuilder().setSize(31415).setCompressed(yes))
            .addResponseParameters(ResponseParameters.newBuilder().setSize(92653).setCompressed(no));
        var answers = new ArrayList<StreamingOutputCallResponse>();
        blocking.streamingOutputCall(request.build()).forEachRemaining(answers::add);
        check(answers.size() == 2, answers.size());
        size(answers.get(0), 31415);
        size(answers.get(1), 92653);
      }
      case "rpc_soak" -> {
        for (int i = 0; i < 100; i++) largeUnary(blocking);
      }
      case "channel_soak" -> {
        for (int i = 0; i < 100; i++) {
          ManagedChannel other = channel(port);
          largeUnary(TestServiceGrpc.newBlockingStub(other));
          other.shutdown().awaitTermination(10, TimeUnit.SECONDS);
        }
      }
      default -> {
        return false;
      }
    }
    channel.shutdownNow().awaitTermination(10, TimeUnit.SECONDS);
    return true;
  }

  public static void main(String[] arguments) throws Exception {
    int port = Integer.parseInt(arguments[1]);
    if (arguments[0].equals("client")) {
      try {
        // 77: not a case that is known here.
        System.exit(run(port, arguments[2]) ? 0 : 77);
      } catch (Throwable error) {
        System.err.println(error);
        System.exit(1);
      }
    }
    NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", port))
        .addService(new Service()).intercept(new Echo()).build().start().awaitTermination();
  }
}
