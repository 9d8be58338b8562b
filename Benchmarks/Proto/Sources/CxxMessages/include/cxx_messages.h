#pragma once
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// Messages by number: 0 snapshot, 1 listing, 2 envelope, 3 tree.

// Keeps a message for `cxx_messages_encode`; returns its size when written again, 0 if it is none.
size_t cxx_messages_prepare(int message, const uint8_t *bytes, size_t count);
// Decodes into an arena and resets it, again and again; returns how many were right.
uint64_t cxx_messages_decode(int message, const uint8_t *bytes, size_t count, uint64_t times);
// Encodes the kept message into memory of its own, again and again; returns the sum of the sizes.
uint64_t cxx_messages_encode(int message, uint64_t times);

#ifdef __cplusplus
}
#endif
