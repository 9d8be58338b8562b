// C++ protobuf, used as its guide says: one arena for a message, reset and used again.
#include "cxx_messages.h"

#include <google/protobuf/arena.h>

#include <memory>
#include <string>

#include "tessera/bench/v1/tree.pb.h"
#include "tessera/data/v1/envelope.pb.h"
#include "tessera/orch/v1/orchestrator.pb.h"

namespace {

using google::protobuf::Arena;

std::unique_ptr<google::protobuf::MessageLite> kept;

template <typename Message>
uint64_t Decode(const uint8_t *bytes, size_t count, uint64_t times) {
  // The arena's first block is as large as the message needs, so that a reset frees nothing.
  static std::string block(1 << 16, '\0');
  google::protobuf::ArenaOptions options;
  options.initial_block = &block[0];
  options.initial_block_size = block.size();
  Arena arena(options);
  uint64_t right = 0;
  for (uint64_t round = 0; round < times; round++) {
    auto *message = Arena::CreateMessage<Message>(&arena);
    right += message->ParseFromArray(bytes, static_cast<int>(count));
    arena.Reset();
  }
  return right;
}

template <typename Message>
size_t Prepare(const uint8_t *bytes, size_t count) {
  kept = std::make_unique<Message>();
  return kept->ParseFromArray(bytes, static_cast<int>(count)) ? kept->ByteSizeLong() : 0;
}

template <typename Message>
uint64_t Encode(uint64_t times) {
  auto *message = static_cast<Message *>(kept.get());
  uint64_t sum = 0;
  for (uint64_t round = 0; round < times; round++) {
    std::string bytes;
    message->SerializeToString(&bytes);
    sum += bytes.size();
  }
  return sum;
}

}  // namespace

extern "C" size_t cxx_messages_prepare(int message, const uint8_t *bytes, size_t count) {
  switch (message) {
    case 0: return Prepare<tessera::orch::v1::AssignmentSnapshot>(bytes, count);
    case 1: return Prepare<tessera::orch::v1::AssignmentListing>(bytes, count);
    case 2: return Prepare<tessera::data::v1::Envelope>(bytes, count);
    default: return Prepare<tessera::bench::v1::Tree>(bytes, count);
  }
}

extern "C" uint64_t cxx_messages_decode(
    int message, const uint8_t *bytes, size_t count, uint64_t times) {
  switch (message) {
    case 0: return Decode<tessera::orch::v1::AssignmentSnapshot>(bytes, count, times);
    case 1: return Decode<tessera::orch::v1::AssignmentListing>(bytes, count, times);
    case 2: return Decode<tessera::data::v1::Envelope>(bytes, count, times);
    default: return Decode<tessera::bench::v1::Tree>(bytes, count, times);
  }
}

extern "C" uint64_t cxx_messages_encode(int message, uint64_t times) {
  switch (message) {
    case 0: return Encode<tessera::orch::v1::AssignmentSnapshot>(times);
    case 1: return Encode<tessera::orch::v1::AssignmentListing>(times);
    case 2: return Encode<tessera::data::v1::Envelope>(times);
    default: return Encode<tessera::bench::v1::Tree>(times);
  }
}
