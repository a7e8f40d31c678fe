import Glibc
import Synchronization

/// Runs `body` for each input on all processors and returns the results in the inputs' order.
///
/// With one input, or one processor, nothing but the calling thread is used.
func parallelMap<Input: Sendable, Output: Sendable>(
  _ inputs: [Input], _ body: @escaping @Sendable (Input) -> Output
) -> [Output] {
  let processors = min(8, max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
  let helpers = min(processors, inputs.count) - 1
  guard helpers > 0 else { return inputs.map(body) }
  let work = ParallelWork(inputs, body)
  let threads = (0..<helpers).compactMap { _ -> pthread_t? in
    var thread = pthread_t()
    let context = Unmanaged.passRetained(work)
    let failed = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<AnyWork>.fromOpaque(context).takeRetainedValue().run()
        return nil
      }, context.toOpaque())
    if failed != 0 { context.release() }
    return failed == 0 ? thread : nil
  }
  work.run()
  for thread in threads { pthread_join(thread, nil) }
  return work.results()
}

/// Work that several threads take pieces of.
private class AnyWork: @unchecked Sendable {
  func run() {}
}

/// One piece per input; each result has a place of its own, so threads never write the same memory.
private final class ParallelWork<Input: Sendable, Output: Sendable>: AnyWork, @unchecked Sendable {
  private let inputs: [Input]
  private let body: @Sendable (Input) -> Output
  private let next = Atomic<Int>(0)
  private let outputs: UnsafeMutablePointer<Output?>

  init(_ inputs: [Input], _ body: @escaping @Sendable (Input) -> Output) {
    self.inputs = inputs
    self.body = body
    outputs = .allocate(capacity: inputs.count)
    outputs.initialize(repeating: nil, count: inputs.count)
  }

  deinit {
    outputs.deinitialize(count: inputs.count)
    outputs.deallocate()
  }

  override func run() {
    while true {
      let index = next.add(1, ordering: .relaxed).oldValue
      guard index < inputs.count else { return }
      outputs[index] = body(inputs[index])
    }
  }

  func results() -> [Output] { (0..<inputs.count).compactMap { outputs[$0] } }
}
