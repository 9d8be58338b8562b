package import TesseraCore

/// Why a worker cannot listen where it is to.
package struct PortUnavailable: Error {
  package let address: HostPort
  package let cause: any Error
}
