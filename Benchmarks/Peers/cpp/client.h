// What both clients in C++ share: the connections, and what is printed in the end.
// PROGRAM PORT CONNECTIONS CALLS SECONDS, where CALLS are those under way on each connection; after a
// second to warm up it prints how many were answered, the process's CPU time in microseconds, and seconds.
#pragma once

#include <grpcpp/grpcpp.h>
#include <sys/resource.h>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "tessera/orch/v1/orchestrator.grpc.pb.h"

using namespace tessera::orch::v1;

inline std::atomic<long> answered{0};

struct Load {
  int port, connections, calls, seconds;

  Load(int count, char** words) {
    if (count != 5) {
      std::fprintf(stderr, "usage: %s PORT CONNECTIONS CALLS SECONDS\n", words[0]);
      std::exit(2);
    }
    port = std::atoi(words[1]);
    connections = std::atoi(words[2]);
    calls = std::atoi(words[3]);
    seconds = std::atoi(words[4]);
  }

  std::vector<std::unique_ptr<Orchestrator::Stub>> connect() const {
    std::vector<std::unique_ptr<Orchestrator::Stub>> stubs;
    for (int i = 0; i < connections; i++) {
      grpc::ChannelArguments arguments;
      // Otherwise all of them would be one connection.
      arguments.SetInt("grpc.use_local_subchannel_pool", 1);
      stubs.push_back(Orchestrator::NewStub(grpc::CreateCustomChannel(
          "127.0.0.1:" + std::to_string(port), grpc::InsecureChannelCredentials(), arguments)));
    }
    return stubs;
  }

  // Measures what happens meanwhile, prints it and ends the process.
  [[noreturn]] void report() const {
    std::this_thread::sleep_for(std::chrono::seconds(1));
    auto start = std::chrono::steady_clock::now();
    long calls = answered, cpu = processor_time();
    std::this_thread::sleep_for(std::chrono::seconds(seconds));
    std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
    std::printf("%ld %ld %f\n", answered - calls, processor_time() - cpu, time.count());
    std::fflush(stdout);
    std::_Exit(0);
  }

  static long processor_time() {
    rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000000L + usage.ru_utime.tv_usec +
           usage.ru_stime.tv_usec;
  }
};

// The call has ended; whoever gets a wrong answer ends the process.
inline void check(const grpc::Status& status, const AssignmentSnapshot& answer) {
  if (!status.ok() || answer.cells_size() != 16) {
    std::fprintf(stderr, "%s, %d cells\n", status.error_message().c_str(), answer.cells_size());
    std::_Exit(1);
  }
  answered.fetch_add(1, std::memory_order_relaxed);
}
