// Length-prefixed frames, the few protobuf fields of links, and sockets on the loopback interface:
// what the forwarder and the load generator of `xt bench gateway` both need.
#pragma once

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

static inline void die(const char *what) {
  fprintf(stderr, "%s: %s\n", what, errno ? strerror(errno) : "not as expected");
  exit(1);
}

// Bytes that grow at the end and are taken from the front.
struct bytes {
  uint8_t *at;
  size_t start, end, room;
};

static inline uint8_t *reserve(struct bytes *b, size_t count) {
  if (b->start == b->end) b->start = b->end = 0;
  if (b->room - b->end < count) {
    if (b->start > 0) {
      memmove(b->at, b->at + b->start, b->end - b->start);
      b->end -= b->start;
      b->start = 0;
    }
    if (b->room - b->end < count) {
      b->room = (b->end + count) * 2;
      b->at = realloc(b->at, b->room);
      if (!b->at) die("memory");
    }
  }
  return b->at + b->end;
}

static inline void append(struct bytes *b, const void *from, size_t count) {
  memcpy(reserve(b, count), from, count);
  b->end += count;
}

static inline uint8_t *put_varint(uint8_t *to, uint64_t value) {
  for (; value >= 0x80; value >>= 7) *to++ = (uint8_t)value | 0x80;
  *to++ = (uint8_t)value;
  return to;
}

static inline int varint_length(uint64_t value) {
  int length = 1;
  for (; value >= 0x80; value >>= 7) length++;
  return length;
}

static inline void put_length(uint8_t *to, uint32_t length) {
  length = htonl(length);
  memcpy(to, &length, 4);
}

static inline uint32_t get_length(const uint8_t *from) {
  uint32_t length;
  memcpy(&length, from, 4);
  return ntohl(length);
}

// One field of a message: a varint or a fixed64 has its value in `value`, bytes are at `at`.
struct field {
  uint32_t number, type;
  uint64_t value;
  const uint8_t *at;
};

static inline uint64_t get_varint(const uint8_t **at, const uint8_t *end) {
  uint64_t value = 0;
  for (int shift = 0; *at < end && shift < 64; shift += 7) {
    uint8_t byte = *(*at)++;
    value |= (uint64_t)(byte & 0x7F) << shift;
    if (byte < 0x80) return value;
  }
  errno = 0;
  die("a varint");
  return 0;
}

// Whether there is another field; for bytes `value` is their count.
static inline int next_field(const uint8_t **at, const uint8_t *end, struct field *field) {
  if (*at >= end) return 0;
  uint64_t tag = get_varint(at, end);
  field->number = tag >> 3;
  field->type = tag & 7;
  size_t skip = 0;
  field->value = 0;
  if (field->type == 0 || field->type == 2) field->value = get_varint(at, end);
  if (field->type == 2) skip = field->value;
  if (field->type == 1) skip = 8;
  if (field->type == 5) skip = 4;
  if (skip > (size_t)(end - *at)) {
    errno = 0;
    die("a field");
  }
  field->at = *at;
  *at += skip;
  return 1;
}

static inline void allow_many_files(void) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_NOFILE, &limit) == 0) {
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
  }
}

static inline void tune(int fd) {
  int on = 1;
  setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK);
}

static inline struct sockaddr_in loopback(const char *port) {
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)atoi(port))};
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return address;
}

static inline int listen_on(const char *port) {
  int fd = socket(AF_INET, SOCK_STREAM, 0), on = 1;
  struct sockaddr_in address = loopback(port);
  setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  if (fd < 0 || bind(fd, (void *)&address, sizeof address) || listen(fd, 4096)) die("listening");
  fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK);
  return fd;
}

// Tries for ten seconds: who listens may be starting.
static inline int connect_to(const char *port) {
  struct sockaddr_in address = loopback(port);
  for (int attempt = 0; attempt < 1000; attempt++) {
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    if (fd < 0) die("a socket");
    if (connect(fd, (void *)&address, sizeof address) == 0) {
      tune(fd);
      return fd;
    }
    close(fd);
    usleep(10000);
  }
  die("connecting");
  return -1;
}

static inline void watch(int poll, int fd, uint32_t events, uint32_t who, int operation) {
  struct epoll_event event = {.events = events, .data.u32 = who};
  if (epoll_ctl(poll, operation, fd, &event)) die("epoll_ctl");
}

// Writes as much as goes; the rest when the socket takes more, which is watched for meanwhile. Ends the
// program quietly if `may_end` and the other side is gone: the measurement is over.
static int may_end;

static inline void flush(int poll, int fd, struct bytes *out, int *is_blocked, uint32_t who) {
  while (out->start < out->end) {
    ssize_t count = write(fd, out->at + out->start, out->end - out->start);
    if (count < 0 && errno == EAGAIN) {
      if (!*is_blocked) watch(poll, fd, EPOLLIN | EPOLLOUT, who, EPOLL_CTL_MOD);
      *is_blocked = 1;
      return;
    }
    if (count < 0 && may_end && (errno == ECONNRESET || errno == EPIPE)) exit(0);
    if (count < 0) die("writing");
    out->start += (size_t)count;
  }
  if (*is_blocked) watch(poll, fd, EPOLLIN, who, EPOLL_CTL_MOD);
  *is_blocked = 0;
}

static inline int timer_at(int hertz) {
  int fd = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK);
  long period = 1000000000L / hertz;
  struct timespec time = {period / 1000000000L, period % 1000000000L};
  struct itimerspec both = {time, time};
  if (fd < 0 || timerfd_settime(fd, 0, &both, NULL)) die("a timer");
  return fd;
}

static inline struct bytes read_file(const char *folder, const char *name) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  FILE *file = fopen(path, "rb");
  if (!file) die(path);
  struct bytes b = {0};
  for (;;) {
    size_t count = fread(reserve(&b, 65536), 1, 65536, file);
    if (count == 0) break;
    b.end += count;
  }
  fclose(file);
  return b;
}
