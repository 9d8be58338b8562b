#pragma once

// What Swift cannot say about memory.

#include <stddef.h>
#include <stdint.h>
#include <sys/mman.h>

// Has the processor fetch the cache line of an address, which may be any, without waiting for it.
static inline void tessera_read_ahead(const void *address) { __builtin_prefetch(address); }

// Asks the system to have large pages behind all of `length` bytes that lie in such pages whole; best before
// anything is written there. A system that has none, or is told not to use them, does as it did.
static inline void tessera_prefer_large_pages(void *address, size_t length) {
#if defined(MADV_HUGEPAGE)
  const uintptr_t large = 2 << 20;
  const uintptr_t start = ((uintptr_t)address + large - 1) & ~(large - 1);
  const uintptr_t end = ((uintptr_t)address + length) & ~(large - 1);
  if (start < end) (void)madvise((void *)start, end - start, MADV_HUGEPAGE);
#else
  (void)address;
  (void)length;
#endif
}
