import Glibc
import Synchronization

/// Records SIGINT, SIGTERM and SIGHUP for a clean stop; the second signal exits at once.
enum Interruption {
  private static let received = Atomic<Int32>(0)

  /// Installs the handlers.
  static func listen() {
    // Initializes the lazy static outside the signal handler.
    received.store(0, ordering: .relaxed)
    // The signal mask is inherited from the parent.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] { unsafe sigaddset(&signals, number) }
    unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      _ = signal(number) { number in
        let (isFirst, _) = Interruption.received.compareExchange(expected: 0, desired: number, ordering: .relaxed)
        // Safe at any point: batches are transactions.
        if !isFirst { _exit(128 + number) }
      }
    }
  }

  /// Restores the default handlers.
  static func stopListening() {
    for number in [SIGINT, SIGTERM, SIGHUP] { _ = signal(number, SIG_DFL) }
  }

  /// The first signal received.
  static var signalNumber: Int32? {
    let number = received.load(ordering: .relaxed)
    return number == 0 ? nil : number
  }
}
