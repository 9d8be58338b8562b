// Counts the bytes that a process copies by memcpy and memmove, for `xt bench watch`: preloaded, it adds
// them up in the file that TESSERA_COPIES names, eight bytes, which whoever wants to know reads. What the
// compiler copies in place and what the kernel copies is not in it.
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

static uint64_t *counter;

__attribute__((constructor)) static void begin(void) {
  const char *path = getenv("TESSERA_COPIES");
  int file = path ? open(path, O_RDWR | O_CREAT, 0600) : -1;
  if (file < 0 || ftruncate(file, sizeof *counter) != 0) return;
  void *memory = mmap(0, sizeof *counter, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  if (memory != MAP_FAILED) counter = memory;
  close(file);
}

static void count(size_t bytes) {
  if (counter) __atomic_fetch_add(counter, bytes, __ATOMIC_RELAXED);
}

void *memcpy(void *restrict to, const void *restrict from, size_t bytes) {
  void *start = to;
  count(bytes);
  __asm__ volatile("rep movsb" : "+D"(to), "+S"(from), "+c"(bytes) : : "memory");
  return start;
}

void *memmove(void *to, const void *from, size_t bytes) {
  void *start = to;
  count(bytes);
  if (to <= from || (char *)from + bytes <= (char *)to) {
    __asm__ volatile("rep movsb" : "+D"(to), "+S"(from), "+c"(bytes) : : "memory");
  } else {
    for (size_t i = bytes; i-- > 0;) ((volatile char *)to)[i] = ((const volatile char *)from)[i];
  }
  return start;
}
