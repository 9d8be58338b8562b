// Calls GetAssignments by gRPC C++'s callback API.
#include "client.h"

struct Call {
  explicit Call(Orchestrator::Stub* stub) : stub(stub) {
    query.set_worker_id("worker-local");
    ask();
  }

  void ask() {
    context = std::make_unique<grpc::ClientContext>();
    stub->async()->GetAssignments(context.get(), &query, &answer, [this](grpc::Status status) {
      check(status, answer);
      ask();
    });
  }

  Orchestrator::Stub* stub;
  std::unique_ptr<grpc::ClientContext> context;
  AssignmentQuery query;
  AssignmentSnapshot answer;
};

int main(int count, char** words) {
  Load load(count, words);
  auto stubs = load.connect();
  for (auto& stub : stubs) {
    for (int i = 0; i < load.calls; i++) new Call(stub.get());
  }
  load.report();
}
