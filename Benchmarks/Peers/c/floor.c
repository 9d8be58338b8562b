// The least that GetAssignments costs by libnghttp2: one thread, epoll, one read, one write for each wake-up of a
// connection, and the answer with 16 cells is bytes that are ready. No deadlines, no limits, no log.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <nghttp2/nghttp2.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

enum { MOST_EVENTS = 256, BUFFER = 1 << 16 };

struct connection {
  int fd;
  nghttp2_session *session;
  // What the socket did not take.
  uint8_t *rest;
  size_t rest_length;
};

static uint8_t answer[512];
static size_t answer_length;
static int poll_fd;

static nghttp2_nv field(const char *name, const char *value) {
  return (nghttp2_nv){(uint8_t *)name, (uint8_t *)value, strlen(name), strlen(value),
                      NGHTTP2_NV_FLAG_NO_COPY_NAME | NGHTTP2_NV_FLAG_NO_COPY_VALUE};
}

// AssignmentSnapshot: incarnation 1, revision 1, 16 cells of (cx, cy, epoch 1), behind its prefix.
static void prepare(void) {
  uint8_t *at = answer + 5;
  for (int i = 0; i < 16; i++) {
    *at++ = 1 << 3 | 2;
    uint8_t *length = at++;
    if (i % 4) *at++ = 2 << 3, *at++ = (uint8_t)(i % 4 * 2);
    if (i / 4) *at++ = 3 << 3, *at++ = (uint8_t)(i / 4 * 2);
    // Field 16.
    *at++ = 0x80, *at++ = 1, *at++ = 1;
    *length = (uint8_t)(at - length - 1);
  }
  *at++ = 0x80, *at++ = 1, *at++ = 1;
  *at++ = 0x88, *at++ = 1, *at++ = 1;
  answer_length = (size_t)(at - answer);
  answer[4] = (uint8_t)(answer_length - 5);
}

static ssize_t read_answer(nghttp2_session *session, int32_t stream, uint8_t *into, size_t room,
                           uint32_t *flags, nghttp2_data_source *source, void *user) {
  nghttp2_nv trailer = field("grpc-status", "0");
  (void)source, (void)user;
  if (room < answer_length) return NGHTTP2_ERR_DEFERRED;
  memcpy(into, answer, answer_length);
  *flags |= NGHTTP2_DATA_FLAG_EOF | NGHTTP2_DATA_FLAG_NO_END_STREAM;
  if (nghttp2_submit_trailer(session, stream, &trailer, 1)) return NGHTTP2_ERR_CALLBACK_FAILURE;
  return (ssize_t)answer_length;
}

static int on_frame(nghttp2_session *session, const nghttp2_frame *frame, void *user) {
  (void)user;
  if (frame->hd.type != NGHTTP2_DATA && frame->hd.type != NGHTTP2_HEADERS) return 0;
  if (!(frame->hd.flags & NGHTTP2_FLAG_END_STREAM)) return 0;
  nghttp2_nv head[] = {field(":status", "200"), field("content-type", "application/grpc")};
  nghttp2_data_provider provider = {.read_callback = read_answer};
  return nghttp2_submit_response(session, frame->hd.stream_id, head, 2, &provider);
}

static void drop(struct connection *one) {
  close(one->fd);
  nghttp2_session_del(one->session);
  free(one->rest);
  free(one);
}

static void watch(struct connection *one, uint32_t events) {
  struct epoll_event event = {.events = events, .data.ptr = one};
  epoll_ctl(poll_fd, EPOLL_CTL_MOD, one->fd, &event);
}

// 0 when everything went out or waits for the socket, -1 when it is broken.
static int flush(struct connection *one) {
  static uint8_t out[BUFFER];
  if (one->rest_length) {
    ssize_t sent = send(one->fd, one->rest, one->rest_length, MSG_NOSIGNAL);
    if (sent < 0) return errno == EAGAIN ? 0 : -1;
    one->rest_length -= (size_t)sent;
    memmove(one->rest, one->rest + sent, one->rest_length);
    if (one->rest_length) return 0;
    watch(one, EPOLLIN);
  }
  for (;;) {
    size_t length = 0;
    while (length < BUFFER / 2) {
      const uint8_t *bytes;
      ssize_t count = nghttp2_session_mem_send(one->session, &bytes);
      if (count < 0) return -1;
      if (count == 0) break;
      memcpy(out + length, bytes, (size_t)count);
      length += (size_t)count;
    }
    if (!length) return 0;
    ssize_t sent = send(one->fd, out, length, MSG_NOSIGNAL);
    if (sent < 0 && errno != EAGAIN) return -1;
    if (sent < 0) sent = 0;
    if ((size_t)sent == length) continue;
    one->rest_length = length - (size_t)sent;
    if (!one->rest && !(one->rest = malloc(BUFFER))) return -1;
    memcpy(one->rest, out + sent, one->rest_length);
    watch(one, EPOLLIN | EPOLLOUT);
    return 0;
  }
}

static void accept_one(int listener, nghttp2_session_callbacks *callbacks) {
  int fd = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
  if (fd < 0) return;
  int on = 1;
  setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  struct connection *one = calloc(1, sizeof *one);
  if (!one) exit(1);
  one->fd = fd;
  if (nghttp2_session_server_new(&one->session, callbacks, one)) exit(1);
  nghttp2_settings_entry settings = {NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS, 1000};
  nghttp2_submit_settings(one->session, NGHTTP2_FLAG_NONE, &settings, 1);
  struct epoll_event event = {.events = EPOLLIN, .data.ptr = one};
  epoll_ctl(poll_fd, EPOLL_CTL_ADD, fd, &event);
  if (flush(one)) drop(one);
}

int main(int count, char **arguments) {
  static uint8_t in[BUFFER];
  if (count != 2) return fprintf(stderr, "usage: peer-floor PORT\n"), 64;
  signal(SIGPIPE, SIG_IGN);
  prepare();
  nghttp2_session_callbacks *callbacks;
  nghttp2_session_callbacks_new(&callbacks);
  nghttp2_session_callbacks_set_on_frame_recv_callback(callbacks, on_frame);
  int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0), on = 1;
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  struct sockaddr_in address = {.sin_family = AF_INET,
                                .sin_port = htons((uint16_t)atoi(arguments[1])),
                                .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  if (bind(listener, (struct sockaddr *)&address, sizeof address) || listen(listener, 512)) {
    perror("peer-floor");
    return 1;
  }
  poll_fd = epoll_create1(EPOLL_CLOEXEC);
  struct epoll_event event = {.events = EPOLLIN, .data.ptr = NULL}, events[MOST_EVENTS];
  epoll_ctl(poll_fd, EPOLL_CTL_ADD, listener, &event);
  for (;;) {
    int ready = epoll_wait(poll_fd, events, MOST_EVENTS, -1);
    for (int i = 0; i < ready; i++) {
      struct connection *one = events[i].data.ptr;
      if (!one) {
        accept_one(listener, callbacks);
        continue;
      }
      int isBroken = 0;
      if (events[i].events & (EPOLLIN | EPOLLHUP | EPOLLERR)) {
        ssize_t length = recv(one->fd, in, sizeof in, 0);
        if (length == 0 || (length < 0 && errno != EAGAIN)) isBroken = 1;
        if (length > 0 && nghttp2_session_mem_recv(one->session, in, (size_t)length) < 0) {
          isBroken = 1;
        }
      }
      if (isBroken || flush(one)) drop(one);
    }
  }
}
