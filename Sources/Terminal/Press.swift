/// Presses what ncurses writes: the same picture in fewer bytes.
///
/// ncurses sends ground and foreground with every change of either, one sequence each, and changes
/// them for blanks too, which show nothing but their ground. Here a change waits until something is
/// written that shows it, and then only what differs goes out, in one sequence. A sequence that is not
/// understood goes out as it came, after everything that waits; nothing is taken for known behind it.
///
/// Source: ECMA-48 §8.3.117 (SGR); XTerm Control Sequences, "Character Attributes".
struct Press {
  /// What the terminal writes in.
  private var current = Pen()
  /// What ncurses means it to write in.
  private var wanted = Pen()
  /// Whether the terminal is known to have the characters of ASCII in place.
  private var hasASCII = false
  /// Whether the terminal takes 39 and 49 for its own colours, which ncurses then sends.
  private var takesOwnColors = false

  /// Colours and emphases; nil where nothing is known of one.
  fileprivate struct Pen: Equatable {
    /// The parameters of a sequence; empty for the terminal's own.
    var foreground: [UInt8]?
    var background: [UInt8]?
    var isBold: Bool?
    var isUnderlined: Bool?
    var isReversed: Bool?

    /// What a reset leaves.
    static let plain = Pen(
      foreground: [], background: [], isBold: false, isUnderlined: false, isReversed: false)

    /// Whether a blank looks the same in both.
    func isLike(_ other: Pen) -> Bool {
      background == other.background && isUnderlined == false && other.isUnderlined == false
        && isReversed == false && other.isReversed == false
    }
  }

  /// Forgets what the terminal writes in, since somebody else has written to it.
  mutating func forget() {
    current = Pen()
    wanted = Pen()
    hasASCII = false
  }

  /// What waits to be shown, for when somebody else writes next.
  mutating func rest() -> [UInt8] {
    var output: [UInt8] = []
    show(in: &output)
    return output
  }

  /// The bytes of one frame, pressed; a change at its end waits for the next.
  mutating func pressed(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var position = 0
    while position < bytes.count {
      switch bytes[position] {
      case 0x1B:
        let end = Press.end(of: bytes, from: position)
        take(UnsafeBufferPointer(rebasing: bytes[position..<end]), into: &output)
        position = end
      case 0x20, 0x0A:
        // A line feed may move the lines up and leave one of the ground.
        showGround(in: &output)
        output.append(bytes[position])
        position += 1
      case 0..<0x20:
        output.append(bytes[position])
        position += 1
      default:
        show(in: &output)
        let start = position
        while position < bytes.count, bytes[position] > 0x20 { position += 1 }
        output.append(contentsOf: bytes[start..<position])
      }
    }
    return output
  }

  // MARK: Sequences

  /// Where the sequence that begins at `start` ends; at the end of the bytes where it does not.
  private static func end(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var position = start + 1
    guard position < bytes.count else { return bytes.count }
    if bytes[position] == UInt8(ascii: "[") {
      position += 1
      while position < bytes.count, (0x20...0x3F).contains(bytes[position]) { position += 1 }
    } else {
      while position < bytes.count, (0x20...0x2F).contains(bytes[position]) { position += 1 }
    }
    return min(bytes.count, position + 1)
  }

  private mutating func take(_ sequence: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    guard sequence.count > 2, sequence[1] == UInt8(ascii: "[") else {
      if sequence.elementsEqual(Press.ascii) {
        if !hasASCII { output.append(contentsOf: sequence) }
        hasASCII = true
      } else {
        pass(sequence, into: &output)
      }
      return
    }
    switch sequence[sequence.count - 1] {
    case UInt8(ascii: "m"):
      let parameters = UnsafeBufferPointer(rebasing: sequence[2..<sequence.count - 1])
      if let next = wanted.changed(by: parameters) {
        wanted = next
        takesOwnColors = takesOwnColors || Press.areOwn(parameters)
      } else {
        pass(sequence, into: &output)
      }
    // The cursor moves, modes change, and the lines that scroll.
    case UInt8(ascii: "A")...UInt8(ascii: "H"), UInt8(ascii: "d"), UInt8(ascii: "f"),
      UInt8(ascii: "h"), UInt8(ascii: "l"), UInt8(ascii: "r"):
      output.append(contentsOf: sequence)
    // What is erased, moved in or scrolled in is blank.
    case UInt8(ascii: "J")...UInt8(ascii: "M"), UInt8(ascii: "P"), UInt8(ascii: "S"),
      UInt8(ascii: "T"), UInt8(ascii: "X"), UInt8(ascii: "@"):
      showGround(in: &output)
      output.append(contentsOf: sequence)
    case UInt8(ascii: "b"):
      show(in: &output)
      output.append(contentsOf: sequence)
    default: pass(sequence, into: &output)
    }
  }

  /// Lets a sequence through that may have changed anything.
  private mutating func pass(
    _ sequence: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]
  ) {
    show(in: &output)
    output.append(contentsOf: sequence)
    forget()
  }

  // MARK: Pens

  /// Makes the terminal write so that blanks look as they are meant.
  private mutating func showGround(in output: inout [UInt8]) {
    if wanted.isLike(current) { return }
    var pen = current
    pen.background = wanted.background
    take(up: pen.isLike(wanted) ? pen : wanted, in: &output)
  }

  /// Makes the terminal write as it is meant.
  private mutating func show(in output: inout [UInt8]) { take(up: wanted, in: &output) }

  private mutating func take(up wanted: Pen, in output: inout [UInt8]) {
    guard wanted != current else { return }
    output.append(contentsOf: Press.start)
    let begin = output.count
    if wanted.needsReset(after: current, ownColors: !takesOwnColors) {
      current = .plain
      // Without a parameter it is a reset as well.
      if wanted != current { output.append(UInt8(ascii: "0")) }
    }
    func add(_ parameter: some Sequence<UInt8>) {
      if output.count > begin { output.append(UInt8(ascii: ";")) }
      output.append(contentsOf: parameter)
    }
    if wanted.isBold != current.isBold { add(CollectionOfOne(UInt8(ascii: "1"))) }
    if wanted.isUnderlined != current.isUnderlined { add(CollectionOfOne(UInt8(ascii: "4"))) }
    if wanted.isReversed != current.isReversed { add(CollectionOfOne(UInt8(ascii: "7"))) }
    if wanted.foreground != current.foreground, let color = wanted.foreground {
      add(color.isEmpty ? Array("39".utf8) : color)
    }
    if wanted.background != current.background, let color = wanted.background {
      add(color.isEmpty ? Array("49".utf8) : color)
    }
    output.append(UInt8(ascii: "m"))
    current = wanted
  }

  private static let start = Array("\u{1B}[".utf8)
  private static let ascii = Array("\u{1B}(B".utf8)

  /// Whether parameters ask for the terminal's own colours, and nothing else.
  fileprivate static func areOwn(_ parameters: UnsafeBufferPointer<UInt8>) -> Bool {
    ownColors.contains { parameters.elementsEqual($0) }
  }

  private static let ownColors = ["39;49", "39", "49"].map { Array($0.utf8) }
}

extension Press.Pen {
  /// Whether something is to end that only a reset ends: an emphasis, and where that is so colours in
  /// place of the terminal's own.
  fileprivate func needsReset(after former: Press.Pen, ownColors: Bool) -> Bool {
    isBold == false && former.isBold != false
      || isUnderlined == false && former.isUnderlined != false
      || isReversed == false && former.isReversed != false
      || ownColors
        && (foreground == [] && former.foreground != []
          || background == [] && former.background != [])
  }

  /// The pen behind a sequence with these parameters; nil where one of them is not understood.
  fileprivate func changed(by parameters: UnsafeBufferPointer<UInt8>) -> Press.Pen? {
    let areOwn = Press.areOwn(parameters)
    var pen = self
    var rest = parameters[...]
    repeat {
      let field = rest.prefix { $0 != UInt8(ascii: ";") }
      var length = field.count
      switch Press.Pen.number(field.prefix { $0 != UInt8(ascii: ":") }) ?? -1 {
      case 0 where length < 2: pen = .plain
      case 1 where length == 1: pen.isBold = true
      case 4 where length == 1: pen.isUnderlined = true
      case 7 where length == 1: pen.isReversed = true
      case 30...37, 90...97: pen.foreground = Array(field)
      case 40...47, 100...107: pen.background = Array(field)
      case 39 where areOwn: pen.foreground = []
      case 49 where areOwn: pen.background = []
      case 38:
        guard let color = Press.Pen.color(rest) else { return nil }
        pen.foreground = Array(color)
        length = color.count
      case 48:
        guard let color = Press.Pen.color(rest) else { return nil }
        pen.background = Array(color)
        length = color.count
      default: return nil
      }
      rest = rest.dropFirst(length + 1)
    } while !rest.isEmpty
    return pen
  }

  /// What parameters that begin with 38 or 48 take for the colour: `38;5;n`, `38;2;r;g;b`, or one with
  /// colons.
  private static func color(
    _ parameters: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Slice<UnsafeBufferPointer<UInt8>>? {
    let fields = parameters.prefix(32).split(
      separator: UInt8(ascii: ";"), maxSplits: 5, omittingEmptySubsequences: false)
    if fields[0].count > 2 { return fields[0] }
    let count =
      switch fields.count > 1 ? number(fields[1]) : nil {
      case 5: 3
      case 2: 5
      default: Int.max
      }
    return fields.count < count
      ? nil : parameters[fields[0].startIndex..<fields[count - 1].endIndex]
  }

  /// A number in decimal digits, 0 for none; nil for anything else.
  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard digits.count <= 3, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
  }
}
