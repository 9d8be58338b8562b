// libprotobuf-c, used as its guide says: unpack and free, packed size, pack.
#include "c_messages.h"

#include <stdlib.h>

#include "Generated/tessera/bench/v1/tree.pb-c.h"
#include "Generated/tessera/data/v1/envelope.pb-c.h"
#include "Generated/tessera/orch/v1/orchestrator.pb-c.h"

static const ProtobufCMessageDescriptor *descriptor(int message) {
  switch (message) {
    case 0: return &tessera__orch__v1__assignment_snapshot__descriptor;
    case 1: return &tessera__orch__v1__assignment_listing__descriptor;
    case 2: return &tessera__data__v1__envelope__descriptor;
    default: return &tessera__bench__v1__tree__descriptor;
  }
}

static ProtobufCMessage *kept;

size_t c_messages_prepare(int message, const uint8_t *bytes, size_t count) {
  if (kept != NULL) protobuf_c_message_free_unpacked(kept, NULL);
  kept = protobuf_c_message_unpack(descriptor(message), NULL, count, bytes);
  return kept != NULL ? protobuf_c_message_get_packed_size(kept) : 0;
}

uint64_t c_messages_decode(int message, const uint8_t *bytes, size_t count, uint64_t times) {
  const ProtobufCMessageDescriptor *type = descriptor(message);
  uint64_t right = 0;
  for (uint64_t round = 0; round < times; round++) {
    ProtobufCMessage *decoded = protobuf_c_message_unpack(type, NULL, count, bytes);
    right += decoded != NULL;
    protobuf_c_message_free_unpacked(decoded, NULL);
  }
  return right;
}

uint64_t c_messages_encode(int message, uint64_t times) {
  (void)message;
  uint64_t sum = 0;
  for (uint64_t round = 0; round < times; round++) {
    uint8_t *bytes = malloc(protobuf_c_message_get_packed_size(kept));
    sum += protobuf_c_message_pack(kept, bytes);
    free(bytes);
  }
  return sum;
}
