/// Interceptors, when the client has any.
extension ClientCall {
  /// Asks them one after the other, outermost first, then starts. On the loop.
  func startIntercepted() {
    let path = path
    let interceptors = channel.interceptors
    let options = options
    Task {
      var changed = options
      do throws(GRPCError) {
        for interceptor in interceptors {
          try await interceptor.callStarts(path, options: &changed)
        }
      } catch {
        onLoop { $0.failOnLoop(error) }
        return
      }
      onLoop { [changed] call in
        call.interceptedOptions = changed
        call.channel.startOnLoop(call)
        if call.machine.isEnded { call.serveReader() }
      }
    }
  }
}
