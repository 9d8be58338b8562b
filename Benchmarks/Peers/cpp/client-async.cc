// Calls GetAssignments by gRPC C++'s completion queues: one queue and one thread, as it is given one core.
#include "client.h"

struct Call {
  Call(Orchestrator::Stub* stub, grpc::CompletionQueue* queue) : stub(stub), queue(queue) {
    query.set_worker_id("worker-local");
    ask();
  }

  void ask() {
    context = std::make_unique<grpc::ClientContext>();
    reader = stub->AsyncGetAssignments(context.get(), query, queue);
    reader->Finish(&answer, &status, this);
  }

  Orchestrator::Stub* stub;
  grpc::CompletionQueue* queue;
  std::unique_ptr<grpc::ClientContext> context;
  std::unique_ptr<grpc::ClientAsyncResponseReader<AssignmentSnapshot>> reader;
  AssignmentQuery query;
  AssignmentSnapshot answer;
  grpc::Status status;
};

int main(int count, char** words) {
  Load load(count, words);
  auto stubs = load.connect();
  grpc::CompletionQueue queue;
  for (auto& stub : stubs) {
    for (int i = 0; i < load.calls; i++) new Call(stub.get(), &queue);
  }
  std::thread([&queue] {
    void* tag;
    bool ok;
    while (queue.Next(&tag, &ok)) {
      auto* call = static_cast<Call*>(tag);
      check(call->status, call->answer);
      call->ask();
    }
  }).detach();
  load.report();
}
