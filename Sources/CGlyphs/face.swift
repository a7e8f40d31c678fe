// Makes `face.bin` of Unifont's hex file: swift face.swift < unifont.hex > face.bin
import Glibc

/// The scalars the face holds where the font has them: letters, signs, every ideograph of the first
/// plane, and the full-width forms.
let wanted: [ClosedRange<UInt16>] = [
  0x0020...0x007E, 0x00A0...0x00FF, 0x0391...0x03C9, 0x2010...0x2027, 0x2030...0x205E,
  0x20AC...0x20AC, 0x2100...0x214F, 0x2150...0x218F, 0x2190...0x21FF, 0x2200...0x22FF,
  0x2460...0x24FF, 0x2500...0x25FF, 0x2600...0x266F, 0x2700...0x27BF, 0x3000...0x303F,
  0x3041...0x30FF, 0x3200...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xFF01...0xFF5E,
  0xFFE0...0xFFE6,
]

/// Scalars that follow one another and whose glyphs are equally wide.
struct Run {
  var first: UInt16
  var last: UInt16
  var columns: UInt16
  var bytes: [UInt8]
}

var runs: [Run] = []
while let line = readLine() {
  let parts = line.split(separator: ":")
  guard parts.count == 2, let scalar = UInt16(parts[0], radix: 16),
    wanted.contains(where: { $0.contains(scalar) })
  else { continue }
  let digits = Array(parts[1])
  let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
    UInt8(String(digits[$0..<$0 + 2]), radix: 16)
  }
  let columns = UInt16(bytes.count / 2)
  if let last = runs.last, last.last + 1 == scalar, last.columns == columns {
    runs[runs.count - 1].last = scalar
    runs[runs.count - 1].bytes += bytes
  } else {
    runs.append(Run(first: scalar, last: scalar, columns: columns, bytes: bytes))
  }
}

func low(_ number: UInt16) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8)] }

var head = low(UInt16(runs.count)) + [0, 0, 0, 0, 0, 0]
// Glyphs begin at a whole number of halves.
let start = (8 + runs.count * 8 + 15) / 16
var place = start
for run in runs {
  head += low(run.first) + low(run.last) + low(run.columns) + low(UInt16(place))
  place += run.bytes.count / 16
}
head += [UInt8](repeating: 0, count: start * 16 - head.count)
for bytes in [head] + runs.map(\.bytes) { fwrite(bytes, 1, bytes.count, stdout) }
