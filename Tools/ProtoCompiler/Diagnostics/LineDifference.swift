/// How one text becomes another, line by line.
package struct LineDifference {
  private let old: [Substring]
  private let new: [Substring]

  package init(from old: String, to new: String) {
    self.old = old.split(separator: "\n", omittingEmptySubsequences: false)
    self.new = new.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// As `diff -u` shows it, with three lines around each change.
  package func unified(name: String) -> String {
    let steps = steps()
    var result = "--- \(name)\n+++ \(name)\n"
    var index = 0
    while index < steps.count {
      guard let change = steps[index...].firstIndex(where: { $0.sign != " " }) else { break }
      let start = max(index, change - 3)
      var end = change
      var quiet = 0
      while end < steps.count, quiet <= 6 {
        quiet = steps[end].sign == " " ? quiet + 1 : 0
        end += 1
      }
      end -= max(0, quiet - 3)
      let hunk = steps[start..<end]
      let oldCount = hunk.count { $0.sign != "+" }
      let newCount = hunk.count { $0.sign != "-" }
      let first = steps[start]
      result += "@@ -\(first.oldLine),\(oldCount) +\(first.newLine),\(newCount) @@\n"
      for step in hunk { result += "\(step.sign)\(step.text)\n" }
      index = end
    }
    return result
  }

  private struct Step {
    var sign: Character
    var text: Substring
    var oldLine: Int
    var newLine: Int
  }

  private func steps() -> [Step] {
    let difference = new.difference(from: old)
    var removed = Set<Int>()
    var inserted = Set<Int>()
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var result: [Step] = []
    var oldIndex = 0
    var newIndex = 0
    func add(_ sign: Character, _ text: Substring) {
      result.append(Step(sign: sign, text: text, oldLine: oldIndex + 1, newLine: newIndex + 1))
    }
    while oldIndex < old.count || newIndex < new.count {
      if oldIndex < old.count, removed.contains(oldIndex) {
        add("-", old[oldIndex])
        oldIndex += 1
      } else if newIndex < new.count, inserted.contains(newIndex) {
        add("+", new[newIndex])
        newIndex += 1
      } else {
        add(" ", old[oldIndex])
        oldIndex += 1
        newIndex += 1
      }
    }
    return result
  }
}
