/// How names of fields change between files and JSON.
package enum CamelCase {
  package static func lower(_ name: String) -> String {
    var result = ""
    var raisesNext = false
    for letter in name {
      if letter == "_" {
        raisesNext = true
      } else {
        result += raisesNext && letter.isLowercase ? letter.uppercased() : String(letter)
        raisesNext = false
      }
    }
    return result
  }

  package static func snake(_ name: String) -> String {
    var result = ""
    for letter in name {
      if letter.isUppercase { result += "_\(letter.lowercased())" } else { result.append(letter) }
    }
    return result
  }
}
