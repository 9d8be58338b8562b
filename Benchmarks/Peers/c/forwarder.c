// What a gateway's forwarding costs at least: one thread, one epoll loop, the frames of a gateway.
//
//   forwarder PORT WORKER_PORT             clients on PORT, one link to the worker
//   forwarder writes PORT CLIENTS FOLDER HERTZ
//                                          waits for so many clients, then writes FOLDER/frame to each
//                                          of them so often
//
// Upwards it splits what clients send into frames, gives each a session and an input number, and writes
// all of a turn to the worker as one LinkFrame. Downwards it puts a head in front of a delivery's payload
// for each recipient and writes to each client once a turn. It does not read envelopes, knows no routes,
// no credit and no limits, keeps nothing to send again, gives up when anything is wrong, and ends when
// a client goes.
#include "wire.h"

enum { LISTENER = 0, LINK = 1, TIMER = 2, FIRST_CLIENT = 3, MOST_CLIENTS = 65536 };

struct client {
  int fd;
  int is_open, is_dirty, is_blocked;
  uint64_t input, seq;
  struct bytes rest, out;
};

static struct client clients[MOST_CLIENTS];
static int client_count, poll_fd, link_fd;
static struct bytes up, down;
static int link_is_blocked, link_is_writable;
static uint32_t dirty[MOST_CLIENTS];
static int dirty_count;
static uint8_t scratch[1 << 16];

// As long on the wire as a gateway's.
static const uint64_t session_base = 0x9E3779B900000000u;

static void accept_all(int listener) {
  for (;;) {
    int fd = accept(listener, NULL, NULL);
    if (fd < 0) return;
    if (client_count == MOST_CLIENTS) die("clients");
    tune(fd);
    clients[client_count].fd = fd;
    watch(poll_fd, fd, EPOLLIN, FIRST_CLIENT + client_count++, EPOLL_CTL_ADD);
  }
}

// Where the link frame of this turn begins, with room for its length.
static size_t batch_start;

static void begin_turn(void) {
  link_is_writable = 0;
  reserve(&up, 4);
  batch_start = up.end - up.start;
  up.end += 4;
}

static void end_turn(void) {
  size_t length = up.end - up.start - batch_start - 4;
  if (length == 0) {
    up.end -= 4;
  } else {
    put_length(up.at + up.start + batch_start, (uint32_t)length);
  }
  if ((!link_is_blocked || link_is_writable) && up.start < up.end) {
    flush(poll_fd, link_fd, &up, &link_is_blocked, LINK);
  }
  for (int i = 0; i < dirty_count; i++) {
    struct client *c = &clients[dirty[i]];
    c->is_dirty = 0;
    if (!c->is_blocked) flush(poll_fd, c->fd, &c->out, &c->is_blocked, FIRST_CLIENT + dirty[i]);
  }
  dirty_count = 0;
}

static void add_input(uint32_t index, const uint8_t *envelope, uint32_t length) {
  struct client *c = &clients[index];
  uint64_t session = session_base + index + 1;
  uint8_t *to = reserve(&up, length + 64), *start = to;
  if (!c->is_open) {
    c->is_open = 1;
    *to++ = 1 << 3 | 2;
    to = put_varint(to, 1 + varint_length(session));
    *to++ = 1 << 3;
    to = put_varint(to, session);
  }
  uint64_t input = ++c->input;
  *to++ = 2 << 3 | 2;
  to = put_varint(
      to, 1 + varint_length(session) + 1 + varint_length(input) + 1 + varint_length(length) + length);
  *to++ = 1 << 3;
  to = put_varint(to, session);
  *to++ = 2 << 3;
  to = put_varint(to, input);
  *to++ = 3 << 3 | 2;
  to = put_varint(to, length);
  memcpy(to, envelope, length);
  up.end += (size_t)(to + length - start);
}

// Takes whole frames; returns how many bytes they were.
static size_t take_frames(uint32_t index, const uint8_t *at, size_t count) {
  size_t taken = 0;
  while (count - taken >= 4) {
    uint32_t length = get_length(at + taken);
    if (length == 0 || length > 1000000) die("a length");
    if (count - taken - 4 < length) break;
    add_input(index, at + taken + 4, length);
    taken += 4 + length;
  }
  return taken;
}

static void read_client(uint32_t index) {
  struct client *c = &clients[index];
  ssize_t count = read(c->fd, scratch, sizeof scratch);
  if (count < 0 && errno == EAGAIN) return;
  if (count <= 0) exit(0);
  if (c->rest.start == c->rest.end) {
    size_t taken = take_frames(index, scratch, (size_t)count);
    if (taken < (size_t)count) append(&c->rest, scratch + taken, (size_t)count - taken);
  } else {
    append(&c->rest, scratch, (size_t)count);
    c->rest.start += take_frames(index, c->rest.at + c->rest.start, c->rest.end - c->rest.start);
  }
}

static void deliver(const uint8_t *at, const uint8_t *end) {
  const uint8_t *first = at, *payload = NULL, *cell = NULL;
  size_t payload_length = 0, cell_length = 0;
  uint64_t epoch = 0;
  struct field field;
  while (next_field(&at, end, &field)) {
    if (field.number == 2) cell = field.at, cell_length = field.value;
    if (field.number == 3) epoch = field.value;
    if (field.number == 5) payload = field.at, payload_length = field.value;
  }
  for (at = first; next_field(&at, end, &field) && field.number == 1;) {
    const uint8_t *in = field.at, *in_end = field.at + field.value;
    uint64_t session = 0, request = 0;
    int has_request = 0;
    while (next_field(&in, in_end, &field)) {
      if (field.number == 1) session = field.value;
      if (field.number == 2) request = field.value, has_request = 1;
    }
    uint64_t index = session - session_base - 1;
    if (index >= (uint64_t)client_count) die("a session");
    struct client *c = &clients[index];
    uint8_t *start = reserve(&c->out, payload_length + cell_length + 64), *to = start + 4;
    *to++ = 1 << 3 | 2;
    to = put_varint(to, cell_length);
    memcpy(to, cell, cell_length);
    to += cell_length;
    if (c->seq) *to++ = 2 << 3, to = put_varint(to, c->seq);
    if (epoch) *to++ = 3 << 3, to = put_varint(to, epoch);
    if (has_request) *to++ = 5 << 3, to = put_varint(to, request);
    memcpy(to, payload, payload_length);
    to += payload_length;
    put_length(start, (uint32_t)(to - start - 4));
    c->out.end += (size_t)(to - start);
    c->seq++;
    if (!c->is_dirty) c->is_dirty = 1, dirty[dirty_count++] = (uint32_t)index;
  }
}

static void take_link_frame(const uint8_t *at, const uint8_t *end) {
  struct field field;
  while (next_field(&at, end, &field)) {
    if (field.number == 4) deliver(field.at, field.at + field.value);
  }
}

static void read_link(void) {
  ssize_t count = read(link_fd, reserve(&down, 1 << 16), 1 << 16);
  if (count < 0 && errno == EAGAIN) return;
  if (count <= 0) exit(0);
  down.end += (size_t)count;
  while (down.end - down.start >= 4) {
    uint32_t length = get_length(down.at + down.start);
    if (down.end - down.start - 4 < length) break;
    const uint8_t *frame = down.at + down.start + 4;
    take_link_frame(frame, frame + length);
    down.start += 4 + length;
  }
}

static void greet(void) {
  uint8_t hello[64], *to = hello + 4;
  uint64_t magic = 0x7465737365726131u;  // Little-endian machines only.
  *to++ = 1 << 3 | 1;
  memcpy(to, &magic, 8);
  to += 8;
  *to++ = 2 << 3, *to++ = 1;
  *to++ = 3 << 3 | 2, *to++ = 9;
  memcpy(to, "forwarder", 9);
  to += 9;
  *to++ = 4 << 3, *to++ = 1;
  *to++ = 6 << 3, *to++ = 1;
  put_length(hello, (uint32_t)(to - hello - 4));
  if (write(link_fd, hello, (size_t)(to - hello)) != to - hello) die("the hello");
  // The worker's welcome; what it says is not heeded.
  uint8_t welcome[4096];
  fcntl(link_fd, F_SETFL, fcntl(link_fd, F_GETFL) & ~O_NONBLOCK);
  if (recv(link_fd, welcome, 4, MSG_WAITALL) != 4) die("the welcome");
  uint32_t length = get_length(welcome);
  if (length > sizeof welcome || recv(link_fd, welcome, length, MSG_WAITALL) != (ssize_t)length) {
    die("the welcome");
  }
  tune(link_fd);
}

static void forward(const char *port, const char *worker_port) {
  poll_fd = epoll_create1(0);
  int listener = listen_on(port);
  link_fd = connect_to(worker_port);
  greet();
  watch(poll_fd, link_fd, EPOLLIN, LINK, EPOLL_CTL_ADD);
  watch(poll_fd, listener, EPOLLIN, LISTENER, EPOLL_CTL_ADD);
  static struct epoll_event events[1024];
  for (;;) {
    int count = epoll_wait(poll_fd, events, 1024, -1);
    begin_turn();
    for (int i = 0; i < count; i++) {
      uint32_t who = events[i].data.u32, what = events[i].events;
      if (who == LISTENER) {
        accept_all(listener);
      } else if (who == LINK) {
        if (what & EPOLLOUT) link_is_writable = 1;
        if (what & (EPOLLIN | EPOLLHUP)) read_link();
      } else {
        struct client *c = &clients[who - FIRST_CLIENT];
        if (what & EPOLLOUT) flush(poll_fd, c->fd, &c->out, &c->is_blocked, who);
        if (what & (EPOLLIN | EPOLLHUP)) read_client(who - FIRST_CLIENT);
      }
    }
    end_turn();
  }
}

static int writes_alone(const char *port, int wanted, const char *folder, int hertz) {
  struct bytes frame = read_file(folder, "frame");
  poll_fd = epoll_create1(0);
  int listener = listen_on(port), timer = -1;
  watch(poll_fd, listener, EPOLLIN, LISTENER, EPOLL_CTL_ADD);
  for (;;) {
    struct epoll_event event;
    if (epoll_wait(poll_fd, &event, 1, -1) < 1) continue;
    errno = 0;
    if (event.data.u32 == LISTENER) {
      accept_all(listener);
      if (client_count == wanted && timer < 0) {
        timer = timer_at(hertz);
        watch(poll_fd, timer, EPOLLIN, TIMER, EPOLL_CTL_ADD);
      }
    } else if (event.data.u32 == TIMER) {
      uint64_t due;
      if (read(timer, &due, 8) != 8) continue;
      for (int i = 0; i < client_count; i++) {
        if (write(clients[i].fd, frame.at, frame.end) == (ssize_t)frame.end) continue;
        if (errno == ECONNRESET || errno == EPIPE) return 0;
        die("writing");
      }
    } else {
      // Nobody says anything, so this is a client that is gone, and with it the load generator.
      return 0;
    }
  }
}

int main(int count, char **arguments) {
  allow_many_files();
  signal(SIGPIPE, SIG_IGN);
  may_end = 1;
  if (count == 3) forward(arguments[1], arguments[2]);
  if (count == 6 && strcmp(arguments[1], "writes") == 0) {
    return writes_alone(arguments[2], atoi(arguments[3]), arguments[4], atoi(arguments[5]));
  }
  fprintf(stderr, "usage: forwarder PORT WORKER_PORT | forwarder writes PORT CLIENTS FOLDER HERTZ\n");
  return 64;
}
