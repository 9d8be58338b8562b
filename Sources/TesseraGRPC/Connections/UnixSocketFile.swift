#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The file of a Unix socket: a stale one is removed before, ours after. Never a file that is something
/// else, nor a socket at which somebody listens.
struct UnixSocketFile: Sendable {
  let path: String
  private let device: dev_t
  private let inode: ino_t

  /// Makes room for a socket.
  static func makeRoom(at path: String) throws(GRPCError) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFSOCK else {
      throw GRPCError(.failedPrecondition, "\(path) is there and is not a socket")
    }
    guard try !isAnswered(path) else {
      throw GRPCError(.failedPrecondition, "another program listens on \(path)")
    }
    guard unlink(path) == 0 || errno == ENOENT else {
      throw GRPCError(.failedPrecondition, "cannot remove \(path): \(words())")
    }
  }

  /// The file of a socket that was just bound.
  init(bound path: String, permissions: UInt16) throws(GRPCError) {
    var status = stat()
    guard chmod(path, mode_t(permissions)) == 0, lstat(path, &status) == 0 else {
      throw GRPCError(.failedPrecondition, "cannot set the permissions of \(path): \(Self.words())")
    }
    self.path = path
    device = status.st_dev
    inode = status.st_ino
  }

  /// Removes the file, unless another server has put its own there.
  func remove() {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_dev == device, status.st_ino == inode else { return }
    unlink(path)
  }

  private static func isAnswered(_ path: String) throws(GRPCError) -> Bool {
    #if canImport(Darwin)
      let kind = SOCK_STREAM
    #elseif canImport(Musl)
      let kind = SOCK_STREAM
    #else
      let kind = Int32(SOCK_STREAM.rawValue)
    #endif
    let descriptor = socket(AF_UNIX, kind, 0)
    guard descriptor >= 0 else { throw GRPCError(.internal, "no socket: \(words())") }
    defer { close(descriptor) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let capacity = MemoryLayout.size(ofValue: address.sun_path)
    guard path.utf8.count < capacity else {
      throw GRPCError(.invalidArgument, "\(path) is too long for a Unix socket")
    }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    // A socket whose queue is full has somebody who listens, too.
    return result == 0 || errno == EAGAIN
  }

  private static func words() -> String { String(cString: strerror(errno)) }
}
