#pragma once

// glibc's allocator, as far as Swift's Glibc module leaves it out; nothing on other systems.
#if defined(__linux__)
#include <features.h>
#endif
#if defined(__GLIBC__)
#include <malloc.h>
// Gives free pages back to the system if more than `limit` bytes are free; returns whether it did.
static inline int tessera_return_free_memory(unsigned long limit) {
#if __GLIBC_PREREQ(2, 33)
  struct mallinfo2 state = mallinfo2();
  if (state.fordblks <= limit) return 0;
#endif
  return malloc_trim(limit / 4);
}
// From now on the free end of an arena goes back to the system when it is larger than `limit` bytes.
// Without it glibc moves its own limit up, to twice the largest block that was ever freed, and
// `malloc_trim` gives back the end of the main arena alone, which no event loop uses.
static inline void tessera_limit_free_ends(int limit) {
  mallopt(M_MMAP_THRESHOLD, limit);
  mallopt(M_TRIM_THRESHOLD, limit);
}
#else
static inline int tessera_return_free_memory(unsigned long limit) {
  (void)limit;
  return 0;
}
static inline void tessera_limit_free_ends(int limit) { (void)limit; }
#endif
