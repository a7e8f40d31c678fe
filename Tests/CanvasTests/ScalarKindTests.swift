import Glibc
import Testing

@testable import Canvas

/// glibc's own table, which Swift's Glibc module hides.
@_silgen_name("wcwidth") private func columnsInGlibc(_ scalar: Int32) -> Int32

@Suite struct ScalarKindTests {
  /// Every scalar of the seventeen planes.
  private let all = (UInt32(0)...0x10FFFF).compactMap { Unicode.Scalar($0) }

  @Test func `every shown scalar is as wide as glibc says`() {
    setlocale(LC_ALL, "C.UTF-8")
    var differing: [Unicode.Scalar] = []
    for scalar in all {
      let columns = Int(columnsInGlibc(Int32(scalar.value)))
      let agrees =
        switch ScalarKind(of: scalar) {
        case .narrow, .ambiguous, .joiningNarrow: columns == 1
        case .wide, .joiningWide: columns == 2
        case .combining: columns == 0
        case .newer: columns == -1
        default: true
        }
      if !agrees { differing.append(scalar) }
    }
    #expect(differing.isEmpty)
  }

  @Test func `what glibc does not show is never sent to it`() {
    setlocale(LC_ALL, "C.UTF-8")
    let shown = all.filter { columnsInGlibc(Int32($0.value)) == -1 && ScalarKind(of: $0).isShown }
    #expect(shown.isEmpty)
  }

  @Test func `nothing that acts on its surroundings is shown or stands on a letter`() {
    let acting = all.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .surrogate: true
      default:
        scalar.properties.isBidiControl || scalar.properties.isDefaultIgnorableCodePoint
          || scalar.properties.isNoncharacterCodePoint
      }
    }
    let wrong = acting.filter { ![.hidden, .dropped].contains(ScalarKind(of: $0)) }
    #expect(acting.count > 4_000)
    #expect(wrong.isEmpty)
  }

  @Test func `what is left out is joiners, variation selectors and skin tones alone`() {
    let dropped = all.filter { ScalarKind(of: $0) == .dropped }.map(\.value)
    let mongolian: [UInt32] = [0x180B, 0x180C, 0x180D, 0x180F]
    let selectors = Array(UInt32(0xFE00)...0xFE0F) + Array(UInt32(0xE0100)...0xE01EF)
    let skinTones = Array(UInt32(0x1F3FB)...0x1F3FF)
    #expect(dropped == ([0x200D] + mongolian + selectors + skinTones).sorted())
  }

  @Test func `the scalars glibc gives columns and we do not show are these`() {
    setlocale(LC_ALL, "C.UTF-8")
    let hidden = all.map(\.value).filter { value in
      guard let scalar = Unicode.Scalar(value) else { return false }
      return columnsInGlibc(Int32(value)) > 0 && !ScalarKind(of: scalar).isShown
    }
    let softHyphen: [UInt32] = [0xAD]
    let hangulFillers: [UInt32] = [0x115F, 0x3164, 0xFFA0]
    let skinTones = Array(UInt32(0x1F3FB)...0x1F3FF)
    #expect(hidden == (softHyphen + hangulFillers + skinTones).sorted())
  }

  @Test func `scalars that do not join make graphemes of their own`() {
    let simple = all.filter { ScalarKind(of: $0).isShown && !ScalarKind(of: $0).isJoining }
    var twice = String.UnicodeScalarView()
    for scalar in simple {
      twice.append(scalar)
      twice.append(scalar)
    }
    #expect(String(twice).count == 2 * simple.count)
  }

  @Test(
    arguments: [
      ("a", ScalarKind.narrow), ("中", .wide), ("│", .ambiguous), ("▸", .narrow), ("✓", .narrow),
      ("\u{301}", .combining), ("\u{202E}", .hidden), ("\u{200B}", .hidden), ("\u{2028}", .hidden),
      ("\u{E0041}", .hidden), ("\u{0378}", .hidden), ("\u{7}", .hidden), ("\u{FE0F}", .dropped),
      ("\u{200D}", .dropped), ("\u{1F3FD}", .dropped), ("\u{1FAE8}", .newer), ("\u{31350}", .newer),
      ("\u{323B0}", .newer), ("\u{20000}", .wide), ("\u{AC00}", .wide), ("\u{1100}", .joiningWide),
      ("\u{1F1E8}", .joiningNarrow),
    ] as [(Unicode.Scalar, ScalarKind)])
  func `a scalar's kind`(scalar: Unicode.Scalar, kind: ScalarKind) {
    #expect(ScalarKind(of: scalar) == kind)
  }
}
