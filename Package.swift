// swift-tools-version: 6.2
// The map of the house: targets in floor order, lowest first; an arrow never points up or sideways.
import PackageDescription

/// What every floor of ours is compiled with. In a release the standard library goes into the binary:
/// one file to copy to an old PC, and half the start-up.
let ours: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .unsafeFlags(["-static-stdlib"], .when(configuration: .release)),
]

/// What the targets are compiled with that compute most of what the tests wait for. `.ci/run`, which
/// builds once and tests everything, has them optimised; elsewhere a debug build is quick to make.
let busy =
  Context.environment["LIANGSHAI_TESTS"] == "all"
  ? ours + [.unsafeFlags(["-O"], .when(configuration: .debug))] : ours

/// How the program is linked for release: whole, at fixed addresses (the loader then has nothing to
/// relocate), and without what nothing refers to.
let whole = LinkerSetting.unsafeFlags(
  ["-static-stdlib", "-Xclang-linker", "-no-pie", "-Xlinker", "--gc-sections"],
  .when(configuration: .release))

let package = Package(
  name: "liangshai",
  products: [.executable(name: "liangshai", targets: ["liangshai"])],
  dependencies: [
    // Subcommands, flags, help and completions.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // Reads rule sets and themes, which people edit as TOML.
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    // Integers of any size, for the few scores whose exact value does not fit 128 bits.
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
    // Fills the texts of documents, which an office may word for itself (Mustache).
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    // 0 · C that Swift cannot write: ncurses shims, signal and crash handlers; byte masks and SHA-256; dots.
    .target(
      name: "CNcurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "CBytes", linkerSettings: [.linkedLibrary("nettle")]),
    // The big face; its README says where the dots come from and how `face.swift` makes them.
    .target(name: "CGlyphs", exclude: ["README.md", "OFL-1.1.txt", "face.swift", "face.bin"]),

    // 1 · The shared model library and the drawing surface.
    .target(
      name: "Model", dependencies: [.product(name: "BigInt", package: "BigInt")],
      resources: [.embedInCode("League/LS-1.toml")],
      swiftSettings: busy),
    .target(name: "Canvas", dependencies: ["CGlyphs"], swiftSettings: busy),

    // 2 · Day-books and files in; documents out; state and screens.
    .target(
      name: "Store",
      dependencies: ["Model", "CBytes", .product(name: "TOMLKit", package: "TOMLKit")],
      swiftSettings: busy),
    .target(
      name: "Bulletin",
      dependencies: ["Model", .product(name: "Mustache", package: "swift-mustache")],
      resources: [
        .embedInCode("Templates/bulletin.mustache"), .embedInCode("Templates/slip.mustache"),
        .embedInCode("Templates/report.mustache"), .embedInCode("Templates/agenda.mustache"),
        .embedInCode("Templates/minutes.mustache"), .embedInCode("Templates/card.mustache"),
        .embedInCode("Templates/register.mustache"),
      ],
      swiftSettings: ours),
    .target(name: "Dashboard", dependencies: ["Model", "Canvas"], swiftSettings: busy),

    // 3 · The glass and the keyboard.
    .target(name: "Terminal", dependencies: ["Canvas", "CNcurses"], swiftSettings: ours),

    // 4 · The program: subcommands, the loop, effects.
    .executableTarget(
      name: "liangshai",
      dependencies: [
        "Model", "Canvas", "Store", "Bulletin", "Dashboard", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      // `themes` is a link to the folder at the top; the files are compiled in.
      resources: [
        .embedInCode("themes/dark.toml"), .embedInCode("themes/light.toml"),
        .embedInCode("themes/mono.toml"), .embedInCode("themes/projector.toml"),
        .embedInCode("themes/meeting.toml"), .embedInCode("themes/colorblind.toml"),
        .embedInCode("Plays/triage.txt"), .embedInCode("Plays/review.txt"),
        .embedInCode("Plays/correction.txt"), .embedInCode("Plays/meeting.txt"),
        .embedInCode("Plays/songyang.csv"),
        .embedInCode("Plays/songyang_corrected.csv"),
      ],
      swiftSettings: ours, linkerSettings: [whole]),

    // Measures the program beside a C ncurses program and DuckDB: swift run -c release Benchmark.
    .executableTarget(
      name: "Benchmark",
      dependencies: [
        "Model", "Store", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      resources: [.embedInCode("peers.py")], swiftSettings: ours, linkerSettings: [whole]),

    // Tests: each links its own floor; the last two look at the whole house.
    .testTarget(name: "SelectionTests", dependencies: ["Model"], swiftSettings: ours),
    .testTarget(name: "CheckTests", dependencies: ["Model", "Store"], swiftSettings: ours),
    .testTarget(name: "LeagueTests", dependencies: ["Model"], swiftSettings: ours),
    .testTarget(name: "ReminderTests", dependencies: ["Model"], swiftSettings: busy),
    .testTarget(name: "OracleTests", dependencies: ["Model"], swiftSettings: busy),
    .testTarget(name: "CanvasTests", dependencies: ["Canvas"], swiftSettings: busy),
    .testTarget(
      name: "ImportTests", dependencies: ["Store", "Model"], exclude: ["Fixtures"],
      swiftSettings: ours),
    .testTarget(name: "StoreTests", dependencies: ["Store", "Model"], swiftSettings: ours),
    .testTarget(
      name: "BulletinTests", dependencies: ["Bulletin", "Store", "Model"], swiftSettings: ours),
    .testTarget(name: "SampleTests", dependencies: ["Store", "Model"], swiftSettings: ours),
    .testTarget(
      name: "DashboardTests", dependencies: ["Dashboard", "Model", "Canvas"],
      exclude: ["Goldens", "Layouts.txt"], swiftSettings: ours),
    .testTarget(name: "HouseTests", swiftSettings: ours),
    .target(name: "CVTerm", path: "Tests/CVTerm", linkerSettings: [.linkedLibrary("vterm")]),
    .target(
      name: "TerminalScreen", dependencies: ["CVTerm"], path: "Tests/TerminalScreen",
      swiftSettings: ours),
    .executableTarget(
      name: "TerminalProbe", dependencies: ["Canvas", "Terminal"], path: "Tests/TerminalProbe",
      swiftSettings: ours,
      linkerSettings: [.unsafeFlags(["-static-stdlib"], .when(configuration: .release))]),
    .testTarget(
      name: "TerminalTests",
      dependencies: ["Canvas", "Terminal", "CVTerm", "TerminalScreen", "TerminalProbe"],
      swiftSettings: ours),
    .testTarget(
      name: "LiangshaiTests", dependencies: ["Canvas", "liangshai", "TerminalScreen"],
      exclude: ["Fixtures"],
      swiftSettings: ours),
  ],
  swiftLanguageModes: [.v6]
)
