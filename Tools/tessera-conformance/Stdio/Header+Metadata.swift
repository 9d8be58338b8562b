import Foundation
import TesseraGRPC

extension GRPCMetadata {
  /// The metadata that headers of a definition stand for: binary values are base64 there.
  init(_ headers: [Header]) throws(GRPCError) {
    self.init()
    for header in headers {
      for value in header.value {
        guard header.name.lowercased().hasSuffix("-bin") else {
          try append(header.name, value)
          continue
        }
        let padding = String(repeating: "=", count: (4 - value.utf8.count % 4) % 4)
        guard let bytes = Data(base64Encoded: value + padding) else {
          throw GRPCError(.invalidArgument, "header \(header.name) is not base64")
        }
        try append(header.name, binary: [UInt8](bytes))
      }
    }
  }

  /// As headers, the values of a name together.
  var headers: [Header] {
    var headers: [Header] = []
    for entry in entries {
      let value =
        switch entry.value {
        case .ascii(let text): text
        case .binary(let bytes): Data(bytes).base64EncodedString().trimmed(of: "=")
        }
      if let index = headers.firstIndex(where: { $0.name == entry.name }) {
        headers[index].value.append(value)
      } else {
        var header = Header()
        header.name = entry.name
        header.value = [value]
        headers.append(header)
      }
    }
    return headers
  }
}

extension String {
  fileprivate func trimmed(of character: Character) -> String {
    var text = self
    while text.last == character { text.removeLast() }
    return text
  }
}
