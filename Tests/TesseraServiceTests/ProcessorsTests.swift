import TesseraService
import Testing

@Suite("Processors that may be used")
struct ProcessorsTests {
  @Test("there is at least one")
  func atLeastOne() {
    #expect(Processors.usableCount >= 1)
  }

  @Test(
    "they are the bits of the mask",
    arguments: [
      ("1", 1), ("3", 2), ("ff", 8), ("ffffffff,fffffffe", 63), ("00000000,00000010", 1),
    ])
  func bits(mask: String, count: Int) {
    let status = "Name:\ttessera-orch\nCpus_allowed:\t\(mask)\nCpus_allowed_list:\t0-7\n"
    #expect(Processors.allowedCount(status: status) == count)
  }

  @Test(
    "nothing is known where nothing is said",
    arguments: [
      "", "Name:\ta\n", "Cpus_allowed:\t\n", "Cpus_allowed:\tx\n", "Cpus_allowed:\t0\n",
    ])
  func unknown(status: String) {
    #expect(Processors.allowedCount(status: status) == nil)
  }
}
