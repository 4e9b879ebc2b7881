// Gives the terminal back when the process dies, and turns signals into notes that the event loop reads.
//
// All of this is C because it runs inside signal handlers, where only async-signal-safe functions are allowed: Swift code may
// allocate, retain or lock at any line. One terminal is guarded at a time.
#ifndef KAKEHASHI_TERMINAL_GUARD_H
#define KAKEHASHI_TERMINAL_GUARD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Starts to guard a terminal: saves its modes, keeps what is written to standard error off the screen if that is a terminal,
/// and installs the handlers. Call it before ncurses starts, whose own handlers would end the process half restored.
///
/// `input` and `output` are descriptors of the terminal; `wake` is the non-blocking write end of the pipe that the event loop
/// polls. Returns 0, or the `errno` of the call that failed, with nothing left changed.
int terminal_guard_begin(int input, int output, int wake);

/// Ends the guard: puts the former handlers back and shows on standard error what was written to it meanwhile. The terminal's
/// own modes are the caller's to restore. Does nothing if no guard is active.
void terminal_guard_end(void);

/// Has a crash append a line to a log that is open at a descriptor, until the guard ends; -1 has it append none.
void terminal_guard_log_crashes(int descriptor);

/// Writes the line of a crash at a time since 1970, `2026-11-29T21:58:03.120Z [4711] error crashed signal=11`, with the end of the
/// line and without one of the string, and returns how long it is. Async-signal-safe.
size_t terminal_guard_crash_line(char line[96], int64_t seconds, long nanoseconds, int process, int number);

/// Says whether the terminal is ours at the moment; off while the process is about to stop and the shell has it.
void terminal_guard_arm(bool armed);

/// Takes the noted signals and forgets them: bit n - 1 stands for signal n. Noted are SIGINT, SIGTSTP, SIGCONT, and all that ask
/// the process to end: SIGTERM, SIGHUP, SIGQUIT, SIGUSR1, SIGALRM and their kind, the real-time signals too.
uint64_t terminal_guard_take_signals(void);

/// Stops this process as its job control would: takes the default action of SIGTSTP, sends it to the process group or to this
/// process alone, and returns when the process is continued. Returns at once where SIGTSTP was ignored from the start.
void terminal_guard_stop(bool group);

/// Blocks, in the calling thread, the signals that the event loop wants to receive only while it waits; threads made later
/// inherit that.
void terminal_guard_block_signals(void);

/// Gives the calling thread the mask back that it had before `terminal_guard_block_signals`.
void terminal_guard_unblock_signals(void);

/// Waits until a descriptor can be read or a signal arrives, with the signals let in for just that time, so that none can slip in
/// between a check and the wait (`ppoll`). Bit 0 of the result: `terminal` can be read; bit 1: it hung up; bit 2: `wake` can be
/// read; bit 3: a signal arrived. A negative `milliseconds` waits for ever. Returns -1 with `errno` on failure.
int terminal_guard_wait(int terminal, int wake, int milliseconds);

#endif
