// Both sides of the gRPC interop tests in C++: "server PORT" and "client PORT CASE".
#include <grpcpp/grpcpp.h>

#include <chrono>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "grpc/testing/test.grpc.pb.h"

// How a message came is not in the public API; the library's own interop programs look at it so.
uint32_t grpc_call_test_only_get_message_flags(grpc_call* call);
static const uint32_t kWasCompressed = 0x40000000u | 0x80000000u;

namespace grpc {
namespace testing {
class InteropClientContextInspector {
 public:
  static bool WasCompressed(const ClientContext& context) {
    return grpc_call_test_only_get_message_flags(context.call_) & kWasCompressed;
  }
};
class InteropServerContextInspector {
 public:
  static bool WasCompressed(const ServerContextBase& context) {
    return grpc_call_test_only_get_message_flags(context.call_.call) & kWasCompressed;
  }
};
}  // namespace testing
}  // namespace grpc

using namespace grpc::testing;
using grpc::ClientContext;
using grpc::ServerContext;
using grpc::Status;
using grpc::StatusCode;

static const char* kInitial = "x-grpc-test-echo-initial";
static const char* kTrailing = "x-grpc-test-echo-trailing-bin";

static std::string zeros(int size) { return std::string(size, '\0'); }

// The server.

class Service final : public TestService::Service {
  static void echo(ServerContext* context) {
    for (const auto& entry : context->client_metadata()) {
      std::string name(entry.first.data(), entry.first.size());
      std::string value(entry.second.data(), entry.second.size());
      if (name == kInitial) context->AddInitialMetadata(name, value);
      if (name == kTrailing) context->AddTrailingMetadata(name, value);
    }
  }

  static Status asked(const EchoStatus& status) {
    return status.code() == 0 ? Status::OK : Status(StatusCode(status.code()), status.message());
  }

  static Status expected(ServerContext* context, bool is_given, bool flag) {
    if (!is_given || InteropServerContextInspector::WasCompressed(*context) == flag)
      return Status::OK;
    return Status(StatusCode::INVALID_ARGUMENT, "not compressed as it should be");
  }

  Status EmptyCall(ServerContext* context, const Empty*, Empty*) override {
    echo(context);
    return Status::OK;
  }

  Status UnaryCall(ServerContext* context, const SimpleRequest* in, SimpleResponse* out) override {
    echo(context);
    if (in->has_response_compressed() && in->response_compressed().value())
      context->set_compression_algorithm(GRPC_COMPRESS_GZIP);
    Status status =
        expected(context, in->has_expect_compressed(), in->expect_compressed().value());
    if (status.ok()) status = asked(in->response_status());
    if (status.ok()) out->mutable_payload()->set_body(zeros(in->response_size()));
    return status;
  }

  Status StreamingInputCall(
      ServerContext* context, grpc::ServerReader<StreamingInputCallRequest>* reader,
      StreamingInputCallResponse* out) override {
    echo(context);
    StreamingInputCallRequest in;
    int sum = 0;
    while (reader->Read(&in)) {
      Status status =
          expected(context, in.has_expect_compressed(), in.expect_compressed().value());
      if (!status.ok()) return status;
      sum += in.payload().body().size();
    }
    out->set_aggregated_payload_size(sum);
    return Status::OK;
  }

  template <typename Writer>
  static Status respond(
      ServerContext* context, const StreamingOutputCallRequest& in, Writer* writer) {
    Status status = asked(in.response_status());
    if (!status.ok()) return status;
    for (const auto& parameters : in.response_parameters())
      if (parameters.compressed().value()) context->set_compression_algorithm(GRPC_COMPRESS_GZIP);
    for (const auto& parameters : in.response_parameters()) {
      std::this_thread::sleep_for(std::chrono::microseconds(parameters.interval_us()));
      StreamingOutputCallResponse out;
      out.mutable_payload()->set_body(zeros(parameters.size()));
      grpc::WriteOptions options;
      if (!parameters.compressed().value()) options.set_no_compression();
      if (!writer->Write(out, options)) return Status(StatusCode::INTERNAL, "not written");
    }
    return Status::OK;
  }

  Status StreamingOutputCall(
      ServerContext* context, const StreamingOutputCallRequest* in,
      grpc::ServerWriter<StreamingOutputCallResponse>* writer) override {
    echo(context);
    return respond(context, *in, writer);
  }

  Status FullDuplexCall(
      ServerContext* context,
      grpc::ServerReaderWriter<StreamingOutputCallResponse, StreamingOutputCallRequest>* stream)
      override {
    echo(context);
    StreamingOutputCallRequest in;
    while (stream->Read(&in)) {
      Status status = respond(context, in, stream);
      if (!status.ok()) return status;
    }
    return Status::OK;
  }
};

// The client.

static void check(bool ok, const std::string& what) {
  if (ok) return;
  std::cerr << what << std::endl;
  std::_Exit(1);
}

static void is(const Status& status, StatusCode code) {
  check(status.error_code() == code,
        std::to_string(status.error_code()) + " (" + status.error_message() + ") and not " +
            std::to_string(code));
}

static void soon(ClientContext& context) {
  context.set_deadline(std::chrono::system_clock::now() + std::chrono::seconds(60));
}

static SimpleRequest simple() {
  SimpleRequest request;
  request.set_response_size(314159);
  request.mutable_payload()->set_body(zeros(271828));
  return request;
}

static StreamingOutputCallRequest output(std::vector<int> sizes, int payload) {
  StreamingOutputCallRequest request;
  for (int size : sizes) request.add_response_parameters()->set_size(size);
  request.mutable_payload()->set_body(zeros(payload));
  return request;
}

static bool was_compressed(const ClientContext& context) {
  return InteropClientContextInspector::WasCompressed(context);
}

static void large_unary(TestService::Stub& stub, ClientContext& context, SimpleRequest request) {
  soon(context);
  SimpleResponse answer;
  is(stub.UnaryCall(&context, request, &answer), StatusCode::OK);
  check(answer.payload().body() == zeros(314159), "a wrong payload");
}

static void verify(const ClientContext& context) {
  const auto& head = context.GetServerInitialMetadata();
  const auto& tail = context.GetServerTrailingMetadata();
  auto initial = head.find(kInitial);
  check(initial != head.end() && initial->second == "test_initial_metadata_value", "no initial");
  auto trailing = tail.find(kTrailing);
  check(trailing != tail.end() && trailing->second == "\xab\xab\xab", "no trailing");
}

static int run(const std::string& name, const std::string& address) {
  auto channel = grpc::CreateChannel(address, grpc::InsecureChannelCredentials());
  TestService::Stub stub(channel);
  ClientContext context;
  soon(context);
  Empty empty;
  if (name == "empty_unary") {
    is(stub.EmptyCall(&context, empty, &empty), StatusCode::OK);
  } else if (name == "large_unary") {
    large_unary(stub, context, simple());
  } else if (name == "client_streaming") {
    StreamingInputCallResponse answer;
    auto writer = stub.StreamingInputCall(&context, &answer);
    for (int size : {27182, 8, 1828, 45904}) {
      StreamingInputCallRequest request;
      request.mutable_payload()->set_body(zeros(size));
      check(writer->Write(request), "not written");
    }
    writer->WritesDone();
    is(writer->Finish(), StatusCode::OK);
    check(answer.aggregated_payload_size() == 74922, "a wrong sum");
  } else if (name == "server_streaming") {
    std::vector<int> sizes = {31415, 9, 2653, 58979};
    auto reader = stub.StreamingOutputCall(&context, output(sizes, 0));
    StreamingOutputCallResponse answer;
    for (int size : sizes)
      check(reader->Read(&answer) && int(answer.payload().body().size()) == size, "a wrong size");
    check(!reader->Read(&answer), "one more");
    is(reader->Finish(), StatusCode::OK);
  } else if (name == "ping_pong") {
    auto stream = stub.FullDuplexCall(&context);
    StreamingOutputCallResponse answer;
    std::vector<std::pair<int, int>> sizes = {
        {31415, 27182}, {9, 8}, {2653, 1828}, {58979, 45904}};
    for (auto size : sizes) {
      check(stream->Write(output({size.first}, size.second)), "not written");
      check(stream->Read(&answer) && int(answer.payload().body().size()) == size.first, "size");
    }
    stream->WritesDone();
    check(!stream->Read(&answer), "one more");
    is(stream->Finish(), StatusCode::OK);
  } else if (name == "empty_stream") {
    auto stream = stub.FullDuplexCall(&context);
    StreamingOutputCallResponse answer;
    stream->WritesDone();
    check(!stream->Read(&answer), "one more");
    is(stream->Finish(), StatusCode::OK);
  } else if (name == "custom_metadata") {
    context.AddMetadata(kInitial, "test_initial_metadata_value");
    context.AddMetadata(kTrailing, "\xab\xab\xab");
    large_unary(stub, context, simple());
    verify(context);
    ClientContext second;
    soon(second);
    second.AddMetadata(kInitial, "test_initial_metadata_value");
    second.AddMetadata(kTrailing, "\xab\xab\xab");
    auto stream = stub.FullDuplexCall(&second);
    StreamingOutputCallResponse answer;
    check(stream->Write(output({314159}, 271828)), "not written");
    stream->WritesDone();
    check(stream->Read(&answer) && !stream->Read(&answer), "not one answer");
    is(stream->Finish(), StatusCode::OK);
    verify(second);
  } else if (name == "status_code_and_message" || name == "special_status_message") {
    std::string message =
        name == "special_status_message"
            ? "\t\ntest with whitespace\r\nand Unicode BMP \u263a and non-BMP \U0001f608\t\n"
            : "test status message";
    SimpleRequest request;
    request.mutable_response_status()->set_code(2);
    request.mutable_response_status()->set_message(message);
    SimpleResponse answer;
    Status status = stub.UnaryCall(&context, request, &answer);
    is(status, StatusCode::UNKNOWN);
    check(status.error_message() == message, status.error_message());
    ClientContext second;
    soon(second);
    auto stream = stub.FullDuplexCall(&second);
    StreamingOutputCallRequest streamed;
    *streamed.mutable_response_status() = request.response_status();
    stream->Write(streamed);
    stream->WritesDone();
    status = stream->Finish();
    is(status, StatusCode::UNKNOWN);
    check(status.error_message() == message, status.error_message());
  } else if (name == "unimplemented_method") {
    is(stub.UnimplementedCall(&context, empty, &empty), StatusCode::UNIMPLEMENTED);
  } else if (name == "unimplemented_service") {
    UnimplementedService::Stub other(channel);
    is(other.UnimplementedCall(&context, empty, &empty), StatusCode::UNIMPLEMENTED);
  } else if (name == "cancel_after_begin") {
    StreamingInputCallResponse answer;
    auto writer = stub.StreamingInputCall(&context, &answer);
    context.TryCancel();
    is(writer->Finish(), StatusCode::CANCELLED);
  } else if (name == "cancel_after_first_response") {
    auto stream = stub.FullDuplexCall(&context);
    StreamingOutputCallResponse answer;
    check(stream->Write(output({31415}, 27182)), "not written");
    check(stream->Read(&answer), "no answer");
    context.TryCancel();
    is(stream->Finish(), StatusCode::CANCELLED);
  } else if (name == "timeout_on_sleeping_server") {
    context.set_deadline(std::chrono::system_clock::now() + std::chrono::milliseconds(1));
    auto stream = stub.FullDuplexCall(&context);
    stream->Write(output({}, 27182));
    is(stream->Finish(), StatusCode::DEADLINE_EXCEEDED);
  } else if (name == "client_compressed_unary") {
    SimpleRequest request = simple();
    request.mutable_expect_compressed()->set_value(true);
    SimpleResponse answer;
    context.set_compression_algorithm(GRPC_COMPRESS_NONE);
    is(stub.UnaryCall(&context, request, &answer), StatusCode::INVALID_ARGUMENT);
    for (auto algorithm : {GRPC_COMPRESS_GZIP, GRPC_COMPRESS_DEFLATE, GRPC_COMPRESS_NONE}) {
      ClientContext again;
      again.set_compression_algorithm(algorithm);
      request.mutable_expect_compressed()->set_value(algorithm != GRPC_COMPRESS_NONE);
      large_unary(stub, again, request);
    }
  } else if (name == "server_compressed_unary") {
    for (bool flag : {true, false}) {
      ClientContext again;
      SimpleRequest request = simple();
      request.mutable_response_compressed()->set_value(flag);
      large_unary(stub, again, request);
      check(was_compressed(again) == flag, "the compressed flag is wrong");
    }
  } else if (name == "client_compressed_streaming") {
    StreamingInputCallRequest first, second;
    first.mutable_expect_compressed()->set_value(true);
    first.mutable_payload()->set_body(zeros(27182));
    second.mutable_expect_compressed()->set_value(false);
    second.mutable_payload()->set_body(zeros(45904));
    StreamingInputCallResponse answer;
    context.set_compression_algorithm(GRPC_COMPRESS_NONE);
    auto probe = stub.StreamingInputCall(&context, &answer);
    probe->Write(first);
    probe->WritesDone();
    is(probe->Finish(), StatusCode::INVALID_ARGUMENT);
    ClientContext again;
    soon(again);
    again.set_compression_algorithm(GRPC_COMPRESS_GZIP);
    auto writer = stub.StreamingInputCall(&again, &answer);
    check(writer->Write(first), "not written");
    check(writer->Write(second, grpc::WriteOptions().set_no_compression()), "not written");
    writer->WritesDone();
    is(writer->Finish(), StatusCode::OK);
    check(answer.aggregated_payload_size() == 73086, "a wrong sum");
  } else if (name == "server_compressed_streaming") {
    auto request = output({31415, 92653}, 0);
    request.mutable_response_parameters(0)->mutable_compressed()->set_value(true);
    request.mutable_response_parameters(1)->mutable_compressed()->set_value(false);
    auto reader = stub.StreamingOutputCall(&context, request);
    StreamingOutputCallResponse answer;
    for (int index = 0; index < 2; index++) {
      check(reader->Read(&answer), "no answer");
      check(int(answer.payload().body().size()) == request.response_parameters(index).size(),
            "a wrong size");
      check(was_compressed(context) == (index == 0), "the compressed flag is wrong");
    }
    check(!reader->Read(&answer), "one more");
    is(reader->Finish(), StatusCode::OK);
  } else if (name == "rpc_soak") {
    for (int i = 0; i < 100; i++) {
      ClientContext again;
      large_unary(stub, again, simple());
    }
  } else if (name == "channel_soak") {
    for (int i = 0; i < 100; i++) {
      grpc::ChannelArguments arguments;
      arguments.SetInt("number", i);
      TestService::Stub other(
          grpc::CreateCustomChannel(address, grpc::InsecureChannelCredentials(), arguments));
      ClientContext again;
      large_unary(other, again, simple());
    }
  } else {
    return 77;  // Not a case that is known here.
  }
  return 0;
}

int main(int count, char** arguments) {
  std::string address = std::string("127.0.0.1:") + arguments[2];
  if (std::string(arguments[1]) == "client" && count == 4) return run(arguments[3], address);
  Service service;
  grpc::ServerBuilder builder;
  builder.AddListeningPort(address, grpc::InsecureServerCredentials());
  builder.RegisterService(&service);
  auto server = builder.BuildAndStart();
  if (!server) return 1;
  std::cout << "listening" << std::endl;
  server->Wait();
}
