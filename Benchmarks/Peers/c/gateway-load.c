// What a gateway meets: many clients, and a worker that answers everything at once. One thread.
//
//   gateway-load forward FOLDER PORT PID CLIENTS SECONDS WORKER_PORT WINDOW
//       clients on PORT send moves, so many ahead of the answers; the worker on WORKER_PORT settles
//       and answers each
//   gateway-load pace FOLDER PORT PID CLIENTS SECONDS WORKER_PORT RATE
//       the same, but the clients take turns to send so many moves a second in all
//   gateway-load fanout FOLDER PORT PID CLIENTS SECONDS WORKER_PORT HERTZ
//       so often the worker has one update for all clients
//   gateway-load watch FOLDER PORT PID CLIENTS SECONDS HERTZ
//       clients read what they are sent so often; there is no worker
//
// Every frame that comes is checked: its seq, the request that it answers, its payload. Then the CPU time
// that the process PID used meanwhile is printed, in seconds, with what was done for it.
//
// FOLDER has `moves` (one frame for each client), `answer` and `update` (deliveries without recipients)
// and their payloads (`answer-payload`, `update-payload`).
#include "wire.h"

enum { LISTENER = 0, LINK = 1, TIMER = 2, FIRST_CLIENT = 3, CREDIT = 8192, WARM_UP_TICKS = 20 };

struct client {
  int fd;
  uint64_t seq, answered;
  uint8_t *moves;
  size_t move_length;
  struct bytes rest;
};

static struct client *clients;
static int client_count, window, poll_fd, link_fd = -1, link_is_blocked, is_welcomed;
static struct bytes up, down, answer, answer_payload, update, update_payload;
static uint64_t *sessions;
static int session_count;
static uint64_t frames, answers;
static int keeps_sending;

struct input {
  uint64_t session, number;
};
static struct input *inputs;
static size_t input_count, input_room;

static double seconds_of(clockid_t clock) {
  struct timespec time;
  if (clock_gettime(clock, &time)) die("a clock");
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void wrong(const char *what) {
  errno = 0;
  die(what);
}

// Clients.

static void send_moves(struct client *c, size_t count) {
  size_t length = count * c->move_length;
  if (write(c->fd, c->moves, length) != (ssize_t)length) die("a client's write");
}

static void take_frame(struct client *c, const uint8_t *at, const uint8_t *end) {
  const uint8_t *payload = at;
  struct field field;
  uint64_t seq = 0, request = 0;
  int has_request = 0;
  while (next_field(&at, end, &field) && field.number < 16) {
    payload = at;
    if (field.number == 2) seq = field.value;
    if (field.number == 5) request = field.value, has_request = 1;
  }
  struct bytes *wanted = has_request ? &answer_payload : &update_payload;
  if ((size_t)(end - payload) != wanted->end || memcmp(payload, wanted->at, wanted->end)) {
    wrong("a payload");
  }
  frames++;
  // Where there is no worker, all are sent the same bytes.
  if (link_fd < 0) return;
  if (seq != c->seq++) wrong("a seq");
  if (!has_request) return;
  if (request != ++c->answered) wrong("a request id");
  answers++;
}

static void read_client(struct client *c) {
  ssize_t count = read(c->fd, reserve(&c->rest, 16384), 16384);
  if (count < 0 && errno == EAGAIN) return;
  if (count <= 0) die("a client's read");
  c->rest.end += (size_t)count;
  uint64_t before = c->answered;
  while (c->rest.end - c->rest.start >= 4) {
    const uint8_t *at = c->rest.at + c->rest.start;
    uint32_t length = get_length(at);
    if (c->rest.end - c->rest.start - 4 < length) break;
    take_frame(c, at + 4, at + 4 + length);
    c->rest.start += 4 + length;
  }
  if (keeps_sending && c->answered > before) send_moves(c, c->answered - before);
}

static void connect_all(const char *folder, const char *port, int has_moves) {
  struct bytes moves = {0};
  if (has_moves) moves = read_file(folder, "moves");
  for (int i = 0; i < client_count; i++) {
    struct client *c = &clients[i];
    c->fd = connect_to(port);
    watch(poll_fd, c->fd, EPOLLIN, (uint32_t)(FIRST_CLIENT + i), EPOLL_CTL_ADD);
    if (!has_moves) continue;
    if (moves.end - moves.start < 4) wrong("the moves");
    c->move_length = 4 + get_length(moves.at + moves.start);
    c->moves = malloc(c->move_length * (size_t)window);
    for (int copy = 0; copy < window; copy++) {
      memcpy(c->moves + c->move_length * (size_t)copy, moves.at + moves.start, c->move_length);
    }
    moves.start += c->move_length;
  }
}

// The worker.

static void put_recipient(struct bytes *to, uint64_t session, uint64_t request) {
  uint8_t *at = reserve(to, 32), *start = at;
  *at++ = 1 << 3 | 2;
  at = put_varint(at, 1 + varint_length(session) + (request ? 1 + varint_length(request) : 0));
  *at++ = 1 << 3;
  at = put_varint(at, session);
  if (request) *at++ = 2 << 3, at = put_varint(at, request);
  to->end += (size_t)(at - start);
}

static size_t begin_frame(struct bytes *to) {
  reserve(to, 4);
  to->end += 4;
  return to->end - 4 - to->start;
}

static void end_frame(struct bytes *to, size_t frame) {
  put_length(to->at + to->start + frame, (uint32_t)(to->end - to->start - frame - 4));
}

static void flush_link(void) {
  if (!link_is_blocked) flush(poll_fd, link_fd, &up, &link_is_blocked, LINK);
}

static void answer_inputs(void) {
  if (input_count == 0) return;
  size_t frame = begin_frame(&up);
  for (size_t i = 0; i < input_count; i++) {
    struct input in = inputs[i];
    int recipient = 2 + 1 + varint_length(in.session) + 1 + varint_length(in.number);
    uint8_t *at = reserve(&up, 16), *start = at;
    *at++ = 4 << 3 | 2;
    at = put_varint(at, (uint64_t)recipient + answer.end);
    up.end += (size_t)(at - start);
    put_recipient(&up, in.session, in.number);
    append(&up, answer.at, answer.end);
  }
  for (size_t i = 0; i < input_count; i++) {
    struct input in = inputs[i];
    if (i + 1 < input_count && inputs[i + 1].session == in.session) continue;
    uint8_t *at = reserve(&up, 32), *start = at;
    *at++ = 5 << 3 | 2;
    at = put_varint(at, 2 + varint_length(in.session) + varint_length(in.number));
    *at++ = 1 << 3;
    at = put_varint(at, in.session);
    *at++ = 2 << 3;
    at = put_varint(at, in.number);
    up.end += (size_t)(at - start);
  }
  uint8_t *at = reserve(&up, 16), *start = at;
  *at++ = 6 << 3;
  at = put_varint(at, input_count);
  up.end += (size_t)(at - start);
  end_frame(&up, frame);
  input_count = 0;
  flush_link();
}

static void send_update(void) {
  static struct bytes recipients;
  if (!recipients.at) {
    for (int i = 0; i < session_count; i++) put_recipient(&recipients, sessions[i], 0);
  }
  size_t frame = begin_frame(&up);
  uint8_t *at = reserve(&up, 16), *start = at;
  *at++ = 4 << 3 | 2;
  at = put_varint(at, recipients.end + update.end);
  up.end += (size_t)(at - start);
  append(&up, recipients.at, recipients.end);
  append(&up, update.at, update.end);
  end_frame(&up, frame);
  flush_link();
}

static void welcome(void) {
  size_t frame = begin_frame(&up);
  uint8_t *at = reserve(&up, 64), *start = at;
  *at++ = 1 << 3, *at++ = 1;
  *at++ = 2 << 3 | 2, *at++ = 4;
  memcpy(at, "load", 4);
  at += 4;
  *at++ = 3 << 3, *at++ = 1;
  *at++ = 4 << 3, at = put_varint(at, CREDIT);
  *at++ = 5 << 3, at = put_varint(at, 16 << 20);
  up.end += (size_t)(at - start);
  end_frame(&up, frame);
  is_welcomed = 1;
  flush_link();
}

static void take_input(const uint8_t *at, const uint8_t *end) {
  struct field field;
  struct input in = {0, 0};
  while (next_field(&at, end, &field)) {
    if (field.number == 1) in.session = field.value;
    if (field.number == 2) in.number = field.value;
  }
  if (in.number == 1) {
    if (session_count == client_count) wrong("a session more than there are clients");
    sessions[session_count++] = in.session;
  }
  if (input_count == input_room) {
    input_room = input_room ? input_room * 2 : 1024;
    inputs = realloc(inputs, input_room * sizeof *inputs);
  }
  inputs[input_count++] = in;
}

static void read_link(void) {
  ssize_t count = read(link_fd, reserve(&down, 1 << 18), 1 << 18);
  if (count < 0 && errno == EAGAIN) return;
  if (count <= 0) die("the link");
  down.end += (size_t)count;
  while (down.end - down.start >= 4) {
    const uint8_t *at = down.at + down.start, *end;
    uint32_t length = get_length(at);
    if (down.end - down.start - 4 < length) break;
    at += 4;
    end = at + length;
    down.start += 4 + length;
    struct field field;
    if (!is_welcomed) {
      if (*at != 0x09) wrong("the hello");
      welcome();
      continue;
    }
    while (next_field(&at, end, &field)) {
      if (field.number == 2) take_input(field.at, field.at + field.value);
    }
  }
  answer_inputs();
}

// Turns.

enum { PACE_HERTZ = 500, MOST_AHEAD = 16 };

static int listener = -1, timer = -1, ticks_to_send, rate;

// The clients whose turn it is send a move. One with many unanswered is passed over.
static void send_paced(uint64_t periods) {
  static int next;
  static uint64_t due;
  static uint64_t *sent;
  if (!sent) sent = calloc((size_t)client_count, sizeof *sent);
  for (due += periods * (uint64_t)rate; due >= PACE_HERTZ; due -= PACE_HERTZ) {
    // The first move of each is not counted here, but answered.
    if (sent[next] + 1 < clients[next].answered + MOST_AHEAD) {
      send_moves(&clients[next], 1);
      sent[next]++;
    }
    next = (next + 1) % client_count;
  }
}

static void turn(void) {
  static struct epoll_event events[1024];
  int count = epoll_wait(poll_fd, events, 1024, 10000);
  if (count == 0) wrong("nothing for ten seconds");
  for (int i = 0; i < count; i++) {
    uint32_t who = events[i].data.u32, what = events[i].events;
    if (who == LISTENER) {
      int fd = accept(listener, NULL, NULL);
      if (fd < 0) continue;
      if (link_fd >= 0) wrong("a second link");
      link_fd = fd;
      tune(fd);
      watch(poll_fd, fd, EPOLLIN, LINK, EPOLL_CTL_ADD);
    } else if (who == LINK) {
      if (what & EPOLLOUT) flush(poll_fd, link_fd, &up, &link_is_blocked, LINK);
      if (what & (EPOLLIN | EPOLLHUP)) read_link();
    } else if (who == TIMER) {
      uint64_t due = 0;
      if (read(timer, &due, 8) != 8) continue;
      if (rate) {
        send_paced(due);
      } else if (ticks_to_send > 0) {
        ticks_to_send--;
        send_update();
      }
    } else {
      read_client(&clients[who - FIRST_CLIENT]);
    }
  }
}

static void say_hello_to_all(void) {
  for (int i = 0; i < client_count; i++) send_moves(&clients[i], 1);
  while (answers < (uint64_t)client_count) turn();
  if (session_count != client_count) wrong("the number of sessions");
}

struct reading {
  double theirs, ours, wall;
};

static struct reading read_clocks(clockid_t theirs) {
  struct reading now = {
      seconds_of(theirs), seconds_of(CLOCK_PROCESS_CPUTIME_ID), seconds_of(CLOCK_MONOTONIC)};
  return now;
}

static void report(double units, struct reading from, struct reading to) {
  printf("units=%.0f cpu=%.9f load=%.9f wall=%.9f\n", units, to.theirs - from.theirs,
         to.ours - from.ours, to.wall - from.wall);
}

static void run_forward(clockid_t theirs, double time) {
  say_hello_to_all();
  if (rate) {
    timer = timer_at(PACE_HERTZ);
    watch(poll_fd, timer, EPOLLIN, TIMER, EPOLL_CTL_ADD);
  } else {
    keeps_sending = 1;
    for (int i = 0; i < client_count; i++) send_moves(&clients[i], (size_t)window);
  }
  double end = seconds_of(CLOCK_MONOTONIC) + 1;
  while (seconds_of(CLOCK_MONOTONIC) < end) turn();
  struct reading from = read_clocks(theirs);
  uint64_t before = answers;
  while (seconds_of(CLOCK_MONOTONIC) < from.wall + time) turn();
  report((double)(answers - before), from, read_clocks(theirs));
}

static void wait_for_frames(uint64_t count) {
  while (frames < count) turn();
}

static void run_fanout(clockid_t theirs, int ticks, int hertz) {
  say_hello_to_all();
  frames = 0;
  timer = timer_at(hertz);
  watch(poll_fd, timer, EPOLLIN, TIMER, EPOLL_CTL_ADD);
  ticks_to_send = WARM_UP_TICKS;
  wait_for_frames((uint64_t)client_count * WARM_UP_TICKS);
  struct reading from = read_clocks(theirs);
  ticks_to_send = ticks;
  wait_for_frames((uint64_t)client_count * (uint64_t)(WARM_UP_TICKS + ticks));
  report(ticks, from, read_clocks(theirs));
}

static void run_watch(clockid_t theirs, int ticks) {
  wait_for_frames((uint64_t)client_count * WARM_UP_TICKS);
  struct reading from = read_clocks(theirs);
  wait_for_frames((uint64_t)client_count * (uint64_t)(WARM_UP_TICKS + ticks));
  report(ticks, from, read_clocks(theirs));
}

int main(int count, char **arguments) {
  const char *mode = count > 1 ? arguments[1] : "";
  int paces = !strcmp(mode, "pace"), forwards = paces || !strcmp(mode, "forward");
  int fans = !strcmp(mode, "fanout");
  if (!(forwards || fans ? count == 9 : !strcmp(mode, "watch") && count == 8)) {
    fprintf(stderr, "usage: gateway-load forward|pace|fanout|watch …: see gateway-load.c\n");
    return 64;
  }
  allow_many_files();
  const char *folder = arguments[2];
  int seconds = atoi(arguments[6]), last = atoi(arguments[count - 1]);
  clockid_t theirs;
  if (clock_getcpuclockid(atoi(arguments[4]), &theirs)) wrong("the process that is measured");
  client_count = atoi(arguments[5]);
  window = forwards && !paces ? last : 1;
  rate = paces ? last : 0;
  clients = calloc((size_t)client_count, sizeof *clients);
  sessions = calloc((size_t)client_count, sizeof *sessions);
  if (!clients || !sessions) die("memory");
  answer = read_file(folder, "answer");
  answer_payload = read_file(folder, "answer-payload");
  update = read_file(folder, "update");
  update_payload = read_file(folder, "update-payload");
  poll_fd = epoll_create1(0);
  if (forwards || fans) {
    listener = listen_on(arguments[7]);
    watch(poll_fd, listener, EPOLLIN, LISTENER, EPOLL_CTL_ADD);
  }
  connect_all(folder, arguments[3], forwards || fans);
  if (forwards) run_forward(theirs, seconds);
  if (fans) run_fanout(theirs, seconds * last, last);
  if (!forwards && !fans) run_watch(theirs, seconds * last);
  return 0;
}
