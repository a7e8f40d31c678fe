import ArgumentParser

@main
struct Liangshai: ParsableCommand {}
