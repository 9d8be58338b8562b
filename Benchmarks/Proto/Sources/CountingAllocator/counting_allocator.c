// Stands before the C library's allocator and counts. One thread is measured, so the counters are
// plain; every contestant pays the same for them.
#define _GNU_SOURCE
#include "counting_allocator.h"

#include <errno.h>
#include <stddef.h>
#include <time.h>

static tessera_allocations so_far;

tessera_allocations tessera_allocations_so_far(void) { return so_far; }

uint64_t tessera_thread_nanoseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

#if defined(__GLIBC__)
extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);

static inline void count(size_t size) {
  so_far.count += 1;
  so_far.bytes += size;
}

void *malloc(size_t size) {
  count(size);
  return __libc_malloc(size);
}

void *calloc(size_t number, size_t size) {
  count(number * size);
  return __libc_calloc(number, size);
}

void *realloc(void *old, size_t size) {
  count(size);
  return __libc_realloc(old, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
  count(size);
  return __libc_memalign(alignment, size);
}

int posix_memalign(void **result, size_t alignment, size_t size) {
  count(size);
  *result = __libc_memalign(alignment, size);
  return *result != NULL ? 0 : ENOMEM;
}
#endif
