// The orchestrator's GetAssignments by gRPC C++'s completion queues: one queue and one thread, since it
// is given one core; 64 calls are asked for ahead, as in gRPC's own benchmark.
#include <grpcpp/grpcpp.h>

#include <memory>
#include <string>

#include "answer.h"
#include "tessera/orch/v1/orchestrator.grpc.pb.h"

using namespace tessera::orch::v1;

struct Call {
  Call(Orchestrator::AsyncService* service, grpc::ServerCompletionQueue* queue)
      : service(service), queue(queue) {
    ask();
  }

  void ask() {
    context = std::make_unique<grpc::ServerContext>();
    responder =
        std::make_unique<grpc::ServerAsyncResponseWriter<AssignmentSnapshot>>(context.get());
    isAnswered = false;
    service->RequestGetAssignments(
        context.get(), &query, responder.get(), queue, queue, this);
  }

  void proceed(bool ok) {
    if (!isAnswered && ok) {
      isAnswered = true;
      answer.Clear();
      fill(&answer);
      responder->Finish(answer, grpc::Status::OK, this);
    } else {
      ask();
    }
  }

  Orchestrator::AsyncService* service;
  grpc::ServerCompletionQueue* queue;
  std::unique_ptr<grpc::ServerContext> context;
  std::unique_ptr<grpc::ServerAsyncResponseWriter<AssignmentSnapshot>> responder;
  AssignmentQuery query;
  AssignmentSnapshot answer;
  bool isAnswered = false;
};

int main(int, char** argv) {
  Orchestrator::AsyncService service;
  grpc::ServerBuilder builder;
  builder.AddListeningPort(
      std::string("127.0.0.1:") + argv[1], grpc::InsecureServerCredentials());
  builder.RegisterService(&service);
  auto queue = builder.AddCompletionQueue();
  auto server = builder.BuildAndStart();
  if (!server) return 1;
  for (int i = 0; i < 64; i++) new Call(&service, queue.get());
  void* tag;
  bool ok;
  while (queue->Next(&tag, &ok)) static_cast<Call*>(tag)->proceed(ok);
}
