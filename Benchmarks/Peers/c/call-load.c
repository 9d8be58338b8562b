// A load generator that costs less than a server: requests are bytes that are ready, answers are counted
// and not decoded. h2load takes about as long for a short call as a good server does; what that server
// costs then goes by h2load, since it is asked no faster and finds fewer calls each time it looks.
//
//   call-load PORT CONNECTIONS STREAMS SECONDS get PATH
//   call-load PORT CONNECTIONS STREAMS SECONDS grpc PATH FILE
//       FILE is the body: the frame of one message
//
// Every answer has to be as long as the first. Prints what it did in h2load's words.
#include "wire.h"

enum { DATA = 0, HEADERS = 1, RESET = 3, SETTINGS = 4, PING = 6, GOAWAY = 7, WINDOW_UPDATE = 8 };
enum { END_STREAM = 1, ACK = 1, END_HEADERS = 4 };
enum { PLACES = 4096, LEAST_WINDOW = 1 << 29 };

struct connection {
  int fd;
  uint32_t next, received;
  struct bytes in, out;
  // Bytes of the answers under way, by the stream's number; there are fewer of them than places.
  uint32_t lengths[PLACES];
};

static struct connection *connections;
static uint8_t first[1024], later[1024];
static size_t first_length, later_length, body_length;
static uint8_t body[65536];
static uint32_t answer_length;
static uint64_t succeeded, failed;

static double now(void) {
  struct timespec time;
  if (clock_gettime(CLOCK_MONOTONIC, &time)) die("a clock");
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void add_frame(
    struct bytes *to, uint8_t type, uint8_t flags, uint32_t stream, const void *payload, size_t length) {
  uint8_t *at = reserve(to, 9 + length);
  at[0] = (uint8_t)(length >> 16);
  at[1] = (uint8_t)(length >> 8);
  at[2] = (uint8_t)length;
  at[3] = type;
  at[4] = flags;
  uint32_t id = htonl(stream);
  memcpy(at + 5, &id, 4);
  if (length) memcpy(at + 9, payload, length);
  to->end += 9 + length;
}

static void add_number_frame(struct bytes *to, uint8_t type, uint32_t stream, uint32_t number) {
  number = htonl(number);
  add_frame(to, type, 0, stream, &number, 4);
}

// The first block of a connection puts each field into the table; the later ones name its places.
static void add_field(const char *name, const char *value) {
  static int count;
  size_t name_length = strlen(name), value_length = strlen(value);
  if (name_length > 126 || value_length > 126 || first_length + 300 > sizeof first) die("a field");
  first[first_length++] = 0x40;
  first[first_length++] = (uint8_t)name_length;
  memcpy(first + first_length, name, name_length);
  first_length += name_length;
  first[first_length++] = (uint8_t)value_length;
  memcpy(first + first_length, value, value_length);
  first_length += value_length;
  // The newest is 62.
  count++;
  later_length = 0;
  for (int place = 61 + count; place > 61; place--) later[later_length++] = (uint8_t)(0x80 | place);
}

static void add_request(struct connection *c) {
  uint8_t flags = END_HEADERS | (body_length ? 0 : END_STREAM);
  if (c->next == 1) {
    add_frame(&c->out, HEADERS, flags, 1, first, first_length);
  } else {
    add_frame(&c->out, HEADERS, flags, c->next, later, later_length);
  }
  if (body_length) add_frame(&c->out, DATA, END_STREAM, c->next, body, body_length);
  c->lengths[c->next / 2 % PLACES] = 0;
  c->next += 2;
}

static void ended(struct connection *c, uint32_t stream) {
  uint32_t length = c->lengths[stream / 2 % PLACES];
  if (!answer_length) answer_length = length;
  if (length && length == answer_length) {
    succeeded++;
  } else {
    failed++;
  }
  add_request(c);
}

static void received(struct connection *c, const uint8_t *frame, uint32_t length) {
  uint32_t stream;
  memcpy(&stream, frame + 5, 4);
  stream = ntohl(stream) & 0x7FFFFFFF;
  switch (frame[3]) {
    case DATA:
      c->lengths[stream / 2 % PLACES] += length;
      c->received += length;
      if (c->received > LEAST_WINDOW) {
        add_number_frame(&c->out, WINDOW_UPDATE, 0, c->received);
        c->received = 0;
      }
      // fall through
    case HEADERS:
      if (frame[4] & END_STREAM) ended(c, stream);
      break;
    case SETTINGS:
      if (!(frame[4] & ACK)) add_frame(&c->out, SETTINGS, ACK, 0, NULL, 0);
      break;
    case PING:
      if (!(frame[4] & ACK)) add_frame(&c->out, PING, ACK, 0, frame + 9, length);
      break;
    case RESET:
    case GOAWAY:
      errno = 0;
      die("the server gave up");
  }
}

static void send_all(struct connection *c) {
  size_t count = c->out.end - c->out.start;
  if (!count) return;
  if (send(c->fd, c->out.at + c->out.start, count, MSG_NOSIGNAL) != (ssize_t)count) die("a write");
  c->out.start = c->out.end = 0;
}

static void take(struct connection *c) {
  uint8_t *room = reserve(&c->in, 65536);
  ssize_t count = recv(c->fd, room, 65536, 0);
  if (count <= 0) die("a read");
  c->in.end += (size_t)count;
  for (;;) {
    const uint8_t *frame = c->in.at + c->in.start;
    size_t left = c->in.end - c->in.start;
    if (left < 9) break;
    uint32_t length = (uint32_t)frame[0] << 16 | (uint32_t)frame[1] << 8 | frame[2];
    if (left < 9 + length) break;
    received(c, frame, length);
    c->in.start += 9 + length;
  }
  send_all(c);
}

static void begin(struct connection *c, int port, int streams) {
  static const uint8_t window[] = {0, 4, 0x3F, 0xFF, 0xFF, 0xFF};
  c->fd = socket(AF_INET, SOCK_STREAM, 0);
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (c->fd < 0 || connect(c->fd, (struct sockaddr *)&address, sizeof address)) die("a connection");
  int on = 1;
  setsockopt(c->fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  append(&c->out, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 24);
  add_frame(&c->out, SETTINGS, 0, 0, window, sizeof window);
  add_number_frame(&c->out, WINDOW_UPDATE, 0, 0x3FFF0000);
  c->next = 1;
  for (int i = 0; i < streams; i++) add_request(c);
  send_all(c);
}

int main(int count, char **words) {
  if (count < 7) {
    fprintf(stderr, "usage: call-load PORT CONNECTIONS STREAMS SECONDS get|grpc PATH [FILE]\n");
    return 64;
  }
  int port = atoi(words[1]), connection_count = atoi(words[2]), streams = atoi(words[3]);
  double seconds = atof(words[4]);
  if (connection_count < 1 || streams < 1 || streams > PLACES || seconds <= 0) die("a number");
  char authority[32];
  snprintf(authority, sizeof authority, "127.0.0.1:%d", port);
  int is_call = !strcmp(words[5], "grpc");
  add_field(":method", is_call ? "POST" : "GET");
  add_field(":scheme", "http");
  add_field(":authority", authority);
  add_field(":path", words[6]);
  add_field("user-agent", "call-load");
  if (is_call) {
    add_field("content-type", "application/grpc");
    add_field("te", "trailers");
    FILE *file = count > 7 ? fopen(words[7], "rb") : NULL;
    if (!file || !(body_length = fread(body, 1, 16384, file))) die("the body");
    fclose(file);
  }
  connections = calloc((size_t)connection_count, sizeof *connections);
  int set = epoll_create1(0);
  if (!connections || set < 0) die("memory");
  for (int i = 0; i < connection_count; i++) {
    begin(connections + i, port, streams);
    struct epoll_event event = {.events = EPOLLIN, .data = {.ptr = connections + i}};
    if (epoll_ctl(set, EPOLL_CTL_ADD, connections[i].fd, &event)) die("epoll");
  }
  double start = now(), end = start + seconds;
  for (uint32_t turns = 0; turns % 64 || now() < end; turns++) {
    struct epoll_event events[256];
    int found = epoll_wait(set, events, 256, 5000);
    if (found == 0) die("an answer");
    for (int i = 0; i < found; i++) take(events[i].data.ptr);
  }
  double passed = now() - start;
  printf("finished in %.2fs, %.2f req/s\n", passed, (double)succeeded / passed);
  printf("requests: %llu total, %llu succeeded, %llu failed\n",
         (unsigned long long)(succeeded + failed), (unsigned long long)succeeded,
         (unsigned long long)failed);
  return failed != 0;
}
