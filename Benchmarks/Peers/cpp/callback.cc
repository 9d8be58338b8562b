// The orchestrator's GetAssignments by gRPC C++'s callback API.
#include <grpcpp/grpcpp.h>

#include <memory>
#include <string>

#include "answer.h"
#include "tessera/orch/v1/orchestrator.grpc.pb.h"

using namespace tessera::orch::v1;

class Service final : public Orchestrator::CallbackService {
  grpc::ServerUnaryReactor* GetAssignments(
      grpc::CallbackServerContext* context, const AssignmentQuery*,
      AssignmentSnapshot* answer) override {
    fill(answer);
    auto* reactor = context->DefaultReactor();
    reactor->Finish(grpc::Status::OK);
    return reactor;
  }
};

int main(int, char** argv) {
  Service service;
  grpc::ServerBuilder builder;
  builder.AddListeningPort(
      std::string("127.0.0.1:") + argv[1], grpc::InsecureServerCredentials());
  builder.RegisterService(&service);
  auto server = builder.BuildAndStart();
  if (!server) return 1;
  server->Wait();
}
