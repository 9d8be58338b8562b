/// One of the queues in which messages of rules wait.
package struct RuleQueue: Hashable, Sendable {
  package let name: String
  package let count: Int
  package let limit: Int

  package init(name: String, count: Int, limit: Int) {
    self.name = name
    self.count = count
    self.limit = limit
  }
}
