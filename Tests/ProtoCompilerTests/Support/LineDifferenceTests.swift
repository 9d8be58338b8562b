import Testing

@testable import ProtoCompiler

@Suite struct LineDifferenceTests {
  @Test func aChangeIsShownWithWhatStandsAroundIt() {
    let old = (1...20).map { "line \($0)" }
    var new = old
    new[9] = "changed"
    new.append("added")
    let text = LineDifference(
      from: old.joined(separator: "\n"), to: new.joined(separator: "\n")
    ).unified(name: "f")
    #expect(
      text == """
        --- f
        +++ f
        @@ -7,7 +7,7 @@
         line 7
         line 8
         line 9
        -line 10
        +changed
         line 11
         line 12
         line 13
        @@ -18,3 +18,4 @@
         line 18
         line 19
         line 20
        +added

        """)
  }

  @Test func equalTextsDifferInNothing() {
    #expect(LineDifference(from: "a\nb\n", to: "a\nb\n").unified(name: "f") == "--- f\n+++ f\n")
  }
}
