import Glibc
import Synchronization

/// Hears Ctrl-C and requests to end, so that work can end at a place where it is whole; the second one ends the program at once.
enum Interruption {
  private static let received = Atomic<Int32>(0)

  /// Begins to listen, until the program ends.
  static func listen() {
    // The first access makes the variable, which a signal handler must not do.
    received.store(0, ordering: .relaxed)
    // Whoever started the program may have held signals back, and a child inherits that.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] { unsafe sigaddset(&signals, number) }
    unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      _ = signal(number) { number in
        let (isFirst, _) = Interruption.received.compareExchange(expected: 0, desired: number, ordering: .relaxed)
        // What is stored is stored in whole batches, so that nothing is lost by ending anywhere.
        if !isFirst { _exit(128 + number) }
      }
    }
  }

  /// Leaves the same signals to the system again: they end the program.
  static func stopListening() {
    for number in [SIGINT, SIGTERM, SIGHUP] { _ = signal(number, SIG_DFL) }
  }

  /// The signal that came; nil while none has.
  static var signalNumber: Int32? {
    let number = received.load(ordering: .relaxed)
    return number == 0 ? nil : number
  }
}
