import Canvas
import Glibc

/// A colour in linear light, each part 0…1.
struct LinearColor {
  var red, green, blue: Double

  init(red: Double, green: Double, blue: Double) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  /// The colour 0xRRGGBB.
  init(_ rgb: UInt32) {
    func linear(_ shift: UInt32) -> Double {
      let part = Double((rgb >> shift) & 0xFF) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    self.init(red: linear(16), green: linear(8), blue: linear(0))
  }

  /// The colour of an xterm palette number from 16.
  init(palette index: UInt8) {
    if index >= 232 {
      self.init(UInt32(8 + 10 * (Int(index) - 232)) * 0x01_0101)
    } else {
      let steps: [UInt32] = [0, 95, 135, 175, 215, 255]
      let place = Int(index) - 16
      self.init(steps[place / 36] << 16 | steps[place / 6 % 6] << 8 | steps[place % 6])
    }
  }

  /// The colour a theme names at a depth that has colours of its own; nil for others.
  init?(_ color: Color) {
    switch color {
    case .rgb(let value): self.init(value)
    case .index(let index) where index >= 16: self.init(palette: index)
    default: return nil
    }
  }

  /// Relative luminance. Source: WCAG 2.2.
  var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

  /// Contrast from 1 to 21. Source: WCAG 2.2.
  func contrast(with other: LinearColor) -> Double {
    (max(luminance, other.luminance) + 0.05) / (min(luminance, other.luminance) + 0.05)
  }

  /// As someone without green cones sees it. Source: Machado, Oliveira and Fernandes, 2009.
  var deuteranopic: LinearColor {
    mixed(
      red: (0.367322, 0.860646, -0.227968), green: (0.280085, 0.672501, 0.047413),
      blue: (-0.011820, 0.042940, 0.968881))
  }

  /// As someone without red cones sees it. Source: Machado, Oliveira and Fernandes, 2009.
  var protanopic: LinearColor {
    mixed(
      red: (0.152286, 1.052583, -0.204868), green: (0.114503, 0.786281, 0.099216),
      blue: (-0.003882, -0.048116, 1.051998))
  }

  private typealias Weights = (Double, Double, Double)

  private func mixed(red: Weights, green: Weights, blue: Weights) -> LinearColor {
    func part(_ weights: Weights) -> Double {
      min(1, max(0, weights.0 * self.red + weights.1 * self.green + weights.2 * self.blue))
    }
    return LinearColor(red: part(red), green: part(green), blue: part(blue))
  }

  /// The distance in CIE L*a*b* (ΔE 1976).
  func distance(to other: LinearColor) -> Double {
    let (mine, theirs) = (lab, other.lab)
    return zip(mine, theirs).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
  }

  private var lab: [Double] {
    func root(_ part: Double) -> Double {
      part > 0.008856 ? cbrt(part) : 7.787 * part + 16.0 / 116
    }
    let x = root((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047)
    let y = root(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue)
    let z = root((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883)
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
  }
}
