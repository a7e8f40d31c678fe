import Dashboard
import Glibc
import Synchronization

/// Work done beside the loop; what came of it waits until the loop takes it.
///
/// One thread does it, one piece after the other, so that the loop has a processor to itself; what was
/// asked for last goes first, because that is what the reader looks at.
final class Aside: Sendable {
  /// Readable while answers wait; for `Terminal.wait`.
  let descriptor: CInt
  private let bell: CInt
  private let desk = Mutex(Desk())

  /// What lies between the two threads.
  private struct Desk {
    var works: [@Sendable () -> Action] = []
    var answers: [Action] = []
    var isWorking = false
  }

  /// Nothing to do yet; nil where the system grants no more descriptors.
  init?() {
    var ends: [CInt] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    descriptor = ends[0]
    bell = ends[1]
  }

  deinit {
    close(descriptor)
    close(bell)
  }

  /// Does the work as soon as the piece under way is done.
  func start(_ work: @escaping @Sendable () -> Action) {
    let isIdle = desk.withLock { desk in
      desk.works.append(work)
      defer { desk.isWorking = true }
      return !desk.isWorking
    }
    guard isIdle else { return }
    let context = Unmanaged.passRetained(self)
    var thread = pthread_t()
    let failed = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<Aside>.fromOpaque(context).takeRetainedValue().workOn()
        return nil
      }, context.toOpaque())
    if failed == 0 {
      pthread_detach(thread)
    } else {
      // Without a thread it is done here: late, but done.
      context.release()
      workOn()
    }
  }

  /// What has come of the work since the last call.
  func take() -> [Action] {
    var bytes: (UInt64, UInt64) = (0, 0)
    while read(descriptor, &bytes, 16) > 0 {}
    return desk.withLock { desk in
      defer { desk.answers = [] }
      return desk.answers
    }
  }

  private func workOn() {
    while let work = next() {
      let answer = work()
      desk.withLock { $0.answers.append(answer) }
      var byte: UInt8 = 0
      _ = write(bell, &byte, 1)
    }
  }

  private func next() -> (@Sendable () -> Action)? {
    desk.withLock { desk in
      let work = desk.works.popLast()
      desk.isWorking = work != nil
      return work
    }
  }
}
