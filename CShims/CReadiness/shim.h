#pragma once

// Linux's epoll and eventfd, which Swift does not import. On other systems there is nothing here.

#ifdef __linux__

#include <stdint.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

// A new set of sockets without any; negative and errno if there cannot be one.
static inline int tessera_readiness_open(void) { return epoll_create1(EPOLL_CLOEXEC); }

// Puts a socket into the set, until it is closed. Negative and errno if that does not go. From then on
// the token is given once each time that something has come in.
static inline int tessera_readiness_add(int set, int socket, uint64_t token) {
  struct epoll_event event = {.events = EPOLLIN | EPOLLET, .data.u64 = token};
  return epoll_ctl(set, EPOLL_CTL_ADD, socket, &event);
}

// Takes a socket out of the set that is not closed.
static inline int tessera_readiness_remove(int set, int socket) {
  struct epoll_event event = {0};
  return epoll_ctl(set, EPOLL_CTL_DEL, socket, &event);
}

enum { TESSERA_MOST_READY = 1024 };

// The tokens of sockets that something has come in for: at most so many, and TESSERA_MOST_READY. Waits until
// there is one, for so many milliseconds at most. Negative and errno if they cannot be had.
static inline int tessera_readiness_take(int set, uint64_t *tokens, int most, int milliseconds) {
  struct epoll_event events[TESSERA_MOST_READY];
  if (most > TESSERA_MOST_READY) most = TESSERA_MOST_READY;
  int count = epoll_wait(set, events, most, milliseconds);
  for (int i = 0; i < count; i++) tokens[i] = events[i].data.u64;
  return count;
}

// A descriptor that has eight bytes to read whenever it is read, 2^63 times. Negative and errno if there
// cannot be one.
static inline int tessera_always_readable(void) {
  int descriptor = eventfd(0, EFD_SEMAPHORE | EFD_NONBLOCK | EFD_CLOEXEC);
  if (descriptor >= 0 && eventfd_write(descriptor, (eventfd_t)1 << 63) != 0) {
    close(descriptor);
    return -1;
  }
  return descriptor;
}

#endif
