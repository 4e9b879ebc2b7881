// Restores the terminal when the process dies, and defers signals to the event loop.
//
// Written in C because it runs in signal handlers, where only async-signal-safe functions are allowed; Swift code may allocate,
// retain or lock at any point. Guards one terminal at a time.
#ifndef KAKEHASHI_TERMINAL_GUARD_H
#define KAKEHASHI_TERMINAL_GUARD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Saves the terminal's modes, captures standard error if it is a terminal, and installs the handlers.
///
/// Call it before ncurses starts, whose own handlers would leave the terminal half restored.
///
/// `input` and `output` are descriptors of the terminal; `wake` is the non-blocking write end of the event loop's pipe. Returns
/// 0, or `errno` with nothing changed.
int terminal_guard_begin(int input, int output, int wake);

/// Ends the guard: restores the previous handlers and prints the captured standard error.
///
/// The caller restores the terminal's modes. Does nothing if no guard is active.
void terminal_guard_end(void);

/// Sets the descriptor of the log that a crash appends a line to, until the guard ends; -1 for none.
void terminal_guard_log_crashes(int descriptor);

/// Formats the log line of a crash and returns its length.
///
/// `2026-11-29T21:58:03.120Z [4711] error crashed signal=11`, with a newline but no terminator. The time is relative to 1970.
/// Async-signal-safe.
size_t terminal_guard_crash_line(char line[96], int64_t seconds, long nanoseconds, int process, int number);

/// Sets whether the process owns the terminal; false while it stops and the shell has it.
void terminal_guard_arm(bool armed);

/// Returns and clears the pending signals; bit n - 1 stands for signal n.
///
/// Deferred are SIGINT, SIGTSTP, SIGCONT and all terminating signals: SIGTERM, SIGHUP, SIGQUIT, SIGUSR1, SIGALRM and the like,
/// and the real-time signals.
uint64_t terminal_guard_consume_signals(void);

/// Stops the process group, or this process alone, with the default action of SIGTSTP.
///
/// Returns when continued, or at once if SIGTSTP was ignored from the start.
void terminal_guard_stop(bool group);

/// Blocks the deferred signals in the calling thread outside `terminal_guard_wait`.
///
/// Threads started later inherit the mask.
void terminal_guard_block_signals(void);

/// Restores the calling thread's mask from before `terminal_guard_block_signals`.
void terminal_guard_unblock_signals(void);

/// Waits for input or a signal with the signals unblocked atomically (`ppoll`).
///
/// Result bits: 0 `terminal` is readable, 1 it hung up, 2 `wake` is readable, 3 a signal arrived. A negative `milliseconds` waits
/// indefinitely. Returns -1 with `errno` on failure.
int terminal_guard_wait(int terminal, int wake, int milliseconds);

#endif
