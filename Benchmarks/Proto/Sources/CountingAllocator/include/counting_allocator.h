#pragma once
#include <stdint.h>

// How often memory was asked for since the program began, by whatever library, and how much.
typedef struct {
  uint64_t count;
  uint64_t bytes;
} tessera_allocations;

tessera_allocations tessera_allocations_so_far(void);

// Processor time of this thread in nanoseconds.
uint64_t tessera_thread_nanoseconds(void);
