#pragma once

// What Swift cannot say about memory.

// Has the processor fetch the cache line of an address, which may be any, without waiting for it.
static inline void tessera_read_ahead(const void *address) { __builtin_prefetch(address); }
