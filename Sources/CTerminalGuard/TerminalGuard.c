#define _GNU_SOURCE
#include "CTerminalGuard.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

enum { highest_signal = 64, alternate_stack_size = 64 * 1024 };

static const int crash_signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGSYS};

// What a crash writes, whatever the terminal: an end to the sequence that it may have cut short; insert mode off, scroll region
// whole, wrapping on, plain character set; mouse, paste and synchronised output off; the last row cleared, for terminals without an
// alternate screen; then leave that, show the cursor, cursor keys and keypad as usual, attributes reset. Terminals ignore the
// private modes that they do not know.
static const char restore_sequence[] =
    "\033\\\033[4l\033[r\033[?7h\033(B\017"
    "\033[?1000l\033[?1002l\033[?1003l\033[?1004l\033[?1006l\033[?2004l\033[?2026l"
    "\033[0m\033[999;1H\033[2K\033[?1049l\033[?25h\033[?1l\033>\033[0m\r";

static struct {
  // `screen` is where the program writes, `output` a duplicate of it for the handlers, `nowhere` what takes the place of `screen`
  // when the process dies, lest another thread go on to draw.
  int input, screen, output, nowhere;
  int real_error, kept_error;
  pid_t process;
  struct termios modes;
  bool has_modes, active;
  bool keeps_crash_handlers;
  struct sigaction crash_before[sizeof crash_signals / sizeof *crash_signals];
  // By number; those of signals that are not noted stay unused.
  struct sigaction noted_before[highest_signal + 1];
  struct sigaction pipe_before;
} guard = {.input = -1, .screen = -1, .output = -1, .nowhere = -1, .real_error = -1, .kept_error = -1};

static atomic_bool armed;
static atomic_int wake_end = -1, crash_log = -1;
static atomic_ullong noted;
static atomic_uintptr_t crashing_thread;
static sigset_t mask_before, mask_while_waiting;
static bool mask_is_ours;
static char alternate_stack[alternate_stack_size];

static uint64_t bit(int number) { return 1ULL << (number - 1); }

#define each(list, index) (size_t index = 0; index < sizeof(list) / sizeof *(list); index++)

// Says whether a signal is noted for the event loop: those that stop and continue the process, and all that would end it but the
// crashes, which cannot wait for the loop, and SIGPIPE, which is ignored.
static bool is_noted(int number) {
  switch (number) {
    case SIGKILL: case SIGSTOP: case SIGCHLD: case SIGURG: case SIGWINCH: case SIGTTIN: case SIGTTOU: case SIGPIPE:
      return false;
  }
  for each (crash_signals, i) {
    if (crash_signals[i] == number) return false;
  }
  // Between the two ranges lie those that the C library keeps for itself.
  return number < 32 || number >= SIGRTMIN;
}

#define each_noted(number) (int number = 1; number <= highest_signal; number++) if (is_noted(number))

static void write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

// Async-signal-safe. Once standard error is its old self, what it missed is copied there.
static void release_standard_error(void) {
  if (guard.kept_error < 0) return;
  dup2(guard.real_error, STDERR_FILENO);
  char buffer[4096];
  off_t offset = 0;
  for (;;) {
    ssize_t count = pread(guard.kept_error, buffer, sizeof buffer, offset);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) break;
    write_all(STDERR_FILENO, buffer, (size_t)count);
    offset += count;
  }
  close(guard.kept_error);
  close(guard.real_error);
  guard.kept_error = guard.real_error = -1;
}

// Async-signal-safe, and does its work once. A forked child must not touch its parent's terminal, hence the process check.
static void give_terminal_back(void) {
  if (!atomic_exchange(&armed, false) || getpid() != guard.process) return;
  dup2(guard.nowhere, guard.screen);
  write_all(guard.output, restore_sequence, sizeof restore_sequence - 1);
  // Another process group in the foreground, a shell's, has modes of its own by now.
  pid_t foreground = tcgetpgrp(guard.input);
  if (guard.has_modes && (foreground < 0 || foreground == getpgrp())) {
    // Keys that were meant for us must not become commands of the shell.
    tcflush(guard.input, TCIFLUSH);
    tcsetattr(guard.input, TCSANOW, &guard.modes);
  }
  release_standard_error();
}

static char *put_digits(char *end, int64_t value, int width) {
  for (char *at = end + width; at > end; value /= 10) *--at = (char)('0' + value % 10);
  return end + width;
}

// The C library's own calendar takes locks, so the day is counted here, in years that begin with March.
size_t terminal_guard_crash_line(char line[96], int64_t seconds, long nanoseconds, int process, int number) {
  int64_t days = seconds / 86400 + 719468, second = seconds % 86400;
  int64_t era = days / 146097, of_era = days % 146097;
  int64_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  int64_t of_year = of_era - (365 * year + year / 4 - year / 100), month = (5 * of_year + 2) / 153;
  int64_t day = of_year - (153 * month + 2) / 5 + 1;
  month += month < 10 ? 3 : -9;
  year += era * 400 + (month <= 2);
  struct {
    int64_t value;
    int width;
    char after;
  } parts[] = {
      {year, 4, '-'},        {month, 2, '-'},       {day, 2, 'T'}, {second / 3600, 2, ':'}, {second / 60 % 60, 2, ':'},
      {second % 60, 2, '.'}, {nanoseconds / 1000000, 3, 'Z'}};
  static const char opening[] = " [", middle[] = "] error crashed signal=";
  char *end = line;
  for each (parts, i) {
    end = put_digits(end, parts[i].value, parts[i].width);
    *end++ = parts[i].after;
  }
  memcpy(end, opening, sizeof opening - 1);
  end += sizeof opening - 1;
  int width = 1;
  for (int rest = process; rest >= 10; rest /= 10) width++;
  end = put_digits(end, process, width);
  memcpy(end, middle, sizeof middle - 1);
  end += sizeof middle - 1;
  end = put_digits(end, number, number >= 10 ? 2 : 1);
  *end++ = '\n';
  return (size_t)(end - line);
}

static void take_crash_down(int number) {
  int descriptor = atomic_load(&crash_log);
  struct timespec now;
  if (descriptor < 0 || getpid() != guard.process || clock_gettime(CLOCK_REALTIME, &now) != 0) return;
  char line[96];
  write_all(descriptor, line, terminal_guard_crash_line(line, now.tv_sec, now.tv_nsec, guard.process, number));
}

static void on_crash(int number) {
  uintptr_t nobody = 0, me = (uintptr_t)pthread_self();
  if (!atomic_compare_exchange_strong(&crashing_thread, &nobody, me) && nobody != me) {
    // Another thread is already at it: let it finish, its signal ends the process.
    for (;;) pause();
  }
  give_terminal_back();
  take_crash_down(number);
  struct sigaction standard = {.sa_handler = SIG_DFL};
  sigaction(number, &standard, NULL);
  for each (crash_signals, i) {
    if (guard.keeps_crash_handlers && crash_signals[i] == number) sigaction(number, &guard.crash_before[i], NULL);
  }
  // Blocked while this handler runs, so it is delivered on return.
  raise(number);
}

static void on_noted(int number) {
  int error = errno;
  atomic_fetch_or(&noted, bit(number));
  int descriptor = atomic_load(&wake_end);
  if (descriptor >= 0) (void)!write(descriptor, "s", 1);
  errno = error;
}

static void on_exit_of_process(void) { give_terminal_back(); }

static void close_duplicates(void) {
  if (guard.output >= 0) close(guard.output);
  if (guard.nowhere >= 0) close(guard.nowhere);
  guard.output = guard.nowhere = -1;
}

static int open_duplicates(int output) {
  guard.output = fcntl(output, F_DUPFD_CLOEXEC, 3);
  guard.nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (guard.output >= 0 && guard.nowhere >= 0) return 0;
  int error = errno;
  close_duplicates();
  return error;
}

static int keep_standard_error(void) {
  if (!isatty(STDERR_FILENO)) return 0;
  int kept = memfd_create("standard-error", MFD_CLOEXEC);
  if (kept < 0) return errno;
  int real = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (real < 0 || dup2(kept, STDERR_FILENO) < 0) {
    int error = errno;
    close(kept);
    if (real >= 0) close(real);
    return error;
  }
  guard.kept_error = kept;
  guard.real_error = real;
  return 0;
}

static void install_handlers(void) {
  stack_t stack;
  if (sigaltstack(NULL, &stack) == 0 && (stack.ss_flags & SS_DISABLE)) {
    // A stack overflow leaves no room for a handler on the ordinary stack.
    stack = (stack_t){.ss_sp = alternate_stack, .ss_size = sizeof alternate_stack};
    sigaltstack(&stack, NULL);
  }
  struct sigaction action = {.sa_handler = on_crash, .sa_flags = SA_ONSTACK};
  sigfillset(&action.sa_mask);
  for each (crash_signals, i) sigaction(crash_signals[i], &action, &guard.crash_before[i]);

  action = (struct sigaction){.sa_handler = on_noted, .sa_flags = SA_RESTART};
  sigfillset(&action.sa_mask);
  for each_noted(number) {
    struct sigaction *before = &guard.noted_before[number];
    // Ignored by whoever started us (nohup, a shell without job control): that stands.
    if (sigaction(number, NULL, before) == 0 && before->sa_handler != SIG_IGN) sigaction(number, &action, NULL);
  }
  action = (struct sigaction){.sa_handler = SIG_IGN};
  sigaction(SIGPIPE, &action, &guard.pipe_before);
}

int terminal_guard_begin(int input, int output, int wake) {
  static bool registered;
  if (guard.active) return EBUSY;
  guard.has_modes = tcgetattr(input, &guard.modes) == 0;
  int error = open_duplicates(output);
  if (error == 0 && (error = keep_standard_error()) != 0) close_duplicates();
  if (error != 0) return error;
  if (!registered) registered = atexit(on_exit_of_process) == 0;
  guard.input = input;
  guard.screen = output;
  guard.process = getpid();
  // On a terminal the Swift runtime's own handler asks what to do next and waits, with the message of the trap scrolled away. It
  // gets its turn when it is asked for.
  guard.keeps_crash_handlers = getenv("SWIFT_BACKTRACE") != NULL;
  guard.active = true;
  atomic_store(&noted, 0);
  atomic_store(&crashing_thread, 0);
  atomic_store(&wake_end, wake);
  install_handlers();
  atomic_store(&armed, true);
  return 0;
}

// Lets in the signals that the mask holds back. A wait that finds a descriptor ready at once does not do that.
static void let_signals_in(void) {
  sigset_t before;
  if (!mask_is_ours) return;
  pthread_sigmask(SIG_SETMASK, &mask_while_waiting, &before);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
}

void terminal_guard_end(void) {
  if (!guard.active) return;
  // What came while the program was leaving anyway has been done.
  let_signals_in();
  atomic_store(&armed, false);
  guard.active = false;
  for each (crash_signals, i) sigaction(crash_signals[i], &guard.crash_before[i], NULL);
  for each_noted(number) sigaction(number, &guard.noted_before[number], NULL);
  sigaction(SIGPIPE, &guard.pipe_before, NULL);
  atomic_store(&wake_end, -1);
  atomic_store(&crash_log, -1);
  close_duplicates();
  release_standard_error();
}

void terminal_guard_log_crashes(int descriptor) { atomic_store(&crash_log, descriptor); }

void terminal_guard_arm(bool value) { atomic_store(&armed, value); }

uint64_t terminal_guard_take_signals(void) { return atomic_exchange(&noted, 0); }

void terminal_guard_stop(bool group) {
  struct sigaction ours, standard = {.sa_handler = SIG_DFL};
  sigaction(SIGTSTP, NULL, &ours);
  if (ours.sa_handler == SIG_IGN) return;
  sigset_t gate, before;
  sigemptyset(&gate);
  sigaddset(&gate, SIGTSTP);
  sigaddset(&gate, SIGCONT);
  sigaction(SIGTSTP, &standard, NULL);
  kill(group ? 0 : getpid(), SIGTSTP);
  // Both signals wait at the gate while this thread blocks them: opening it stops the process here, and lets the note of being
  // continued in, which is then dropped because the caller knows.
  pthread_sigmask(SIG_UNBLOCK, &gate, &before);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  sigaction(SIGTSTP, &ours, NULL);
  atomic_fetch_and(&noted, ~(bit(SIGTSTP) | bit(SIGCONT)));
}

void terminal_guard_block_signals(void) {
  sigset_t set;
  if (mask_is_ours) return;
  sigemptyset(&set);
  sigaddset(&set, SIGWINCH);
  for each_noted(number) sigaddset(&set, number);
  mask_is_ours = pthread_sigmask(SIG_BLOCK, &set, &mask_before) == 0;
  // A parent may have left some of them blocked, which would make us deaf: while waiting, all of them are let in.
  mask_while_waiting = mask_before;
  for (int number = 1; number <= highest_signal; number++) {
    if (sigismember(&set, number) == 1) sigdelset(&mask_while_waiting, number);
  }
}

void terminal_guard_unblock_signals(void) {
  if (!mask_is_ours) return;
  mask_is_ours = false;
  pthread_sigmask(SIG_SETMASK, &mask_before, NULL);
}

int terminal_guard_wait(int terminal, int wake, int milliseconds) {
  struct pollfd descriptors[] = {{.fd = terminal, .events = POLLIN}, {.fd = wake, .events = POLLIN}};
  struct timespec limit = {.tv_sec = milliseconds / 1000, .tv_nsec = (milliseconds % 1000) * 1000000L};
  int result = ppoll(descriptors, 2, milliseconds < 0 ? NULL : &limit, mask_is_ours ? &mask_while_waiting : NULL);
  if (result < 0) return errno == EINTR ? 8 : -1;
  let_signals_in();
  int ready = 0;
  if (descriptors[0].revents & POLLIN) ready |= 1;
  if (descriptors[0].revents & (POLLHUP | POLLERR | POLLNVAL)) ready |= 2;
  if (descriptors[1].revents != 0) ready |= 4;
  return ready;
}
