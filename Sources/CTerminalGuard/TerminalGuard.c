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

// Written on a crash, for any terminal: terminates an interrupted sequence; resets insert mode, scroll region, wrapping and
// character set; disables mouse, bracketed paste and synchronised output; clears the last row, for terminals without an alternate
// screen; leaves the alternate screen; shows the cursor; resets cursor keys, keypad and attributes. Terminals ignore unknown
// private modes.
static const char restore_sequence[] =
    "\033\\\033[4l\033[r\033[?7h\033(B\017"
    "\033[?1000l\033[?1002l\033[?1003l\033[?1004l\033[?1006l\033[?2004l\033[?2026l"
    "\033[0m\033[999;1H\033[2K\033[?1049l\033[?25h\033[?1l\033>\033[0m\r";

static struct {
  // `screen` is the program's output and `output` a duplicate for the handlers. A crash redirects `screen` to `null_device`, so
  // that other threads cannot keep drawing.
  int input, screen, output, null_device;
  int real_error, captured_error;
  pid_t process;
  struct termios modes;
  bool has_modes, active;
  bool chains_crash_handlers;
  struct sigaction crash_before[sizeof crash_signals / sizeof *crash_signals];
  // By signal number; unused for signals that are not deferred.
  struct sigaction deferred_before[highest_signal + 1];
  struct sigaction pipe_before;
} guard = {.input = -1, .screen = -1, .output = -1, .null_device = -1, .real_error = -1, .captured_error = -1};

static atomic_bool armed;
static atomic_int wake_descriptor = -1, crash_log = -1;
static atomic_ullong pending_signals;
static atomic_uintptr_t crashing_thread;
static sigset_t mask_before, mask_while_waiting;
static bool blocks_signals;
static char alternate_stack[alternate_stack_size];

static uint64_t bit(int number) { return 1ULL << (number - 1); }

#define each(list, index) (size_t index = 0; index < sizeof(list) / sizeof *(list); index++)

// Returns whether a signal is deferred to the event loop: stop, continue and all terminating signals except crashes, which cannot
// wait, and SIGPIPE, which is ignored.
static bool is_deferred(int number) {
  switch (number) {
    case SIGKILL: case SIGSTOP: case SIGCHLD: case SIGURG: case SIGWINCH: case SIGTTIN: case SIGTTOU: case SIGPIPE:
      return false;
  }
  for each (crash_signals, i) {
    if (crash_signals[i] == number) return false;
  }
  // The signals in between are reserved by the C library.
  return number < 32 || number >= SIGRTMIN;
}

#define each_deferred(number) (int number = 1; number <= highest_signal; number++) if (is_deferred(number))

static void write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

// Restores standard error and copies the captured output to it. Async-signal-safe.
static void restore_standard_error(void) {
  if (guard.captured_error < 0) return;
  dup2(guard.real_error, STDERR_FILENO);
  char buffer[4096];
  off_t offset = 0;
  for (;;) {
    ssize_t count = pread(guard.captured_error, buffer, sizeof buffer, offset);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) break;
    write_all(STDERR_FILENO, buffer, (size_t)count);
    offset += count;
  }
  close(guard.captured_error);
  close(guard.real_error);
  guard.captured_error = guard.real_error = -1;
}

// Restores the terminal once. Async-signal-safe. The process check protects a parent's terminal from a forked child.
static void restore_terminal(void) {
  if (!atomic_exchange(&armed, false) || getpid() != guard.process) return;
  dup2(guard.null_device, guard.screen);
  write_all(guard.output, restore_sequence, sizeof restore_sequence - 1);
  // If another process group, such as a shell, is in the foreground, it has set its own modes.
  pid_t foreground = tcgetpgrp(guard.input);
  if (guard.has_modes && (foreground < 0 || foreground == getpgrp())) {
    // Discards pending keys, which must not reach the shell as commands.
    tcflush(guard.input, TCIFLUSH);
    tcsetattr(guard.input, TCSANOW, &guard.modes);
  }
  restore_standard_error();
}

static char *put_digits(char *end, int64_t value, int width) {
  for (char *at = end + width; at > end; value /= 10) *--at = (char)('0' + value % 10);
  return end + width;
}

// Computes the date itself, in years from March: the C library's calendar functions lock.
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

static void log_crash(int number) {
  int descriptor = atomic_load(&crash_log);
  struct timespec now;
  if (descriptor < 0 || getpid() != guard.process || clock_gettime(CLOCK_REALTIME, &now) != 0) return;
  char line[96];
  write_all(descriptor, line, terminal_guard_crash_line(line, now.tv_sec, now.tv_nsec, guard.process, number));
}

static void on_crash(int number) {
  uintptr_t nobody = 0, me = (uintptr_t)pthread_self();
  if (!atomic_compare_exchange_strong(&crashing_thread, &nobody, me) && nobody != me) {
    // Another thread is already crashing; its signal ends the process.
    for (;;) pause();
  }
  restore_terminal();
  log_crash(number);
  struct sigaction standard = {.sa_handler = SIG_DFL};
  sigaction(number, &standard, NULL);
  for each (crash_signals, i) {
    if (guard.chains_crash_handlers && crash_signals[i] == number) sigaction(number, &guard.crash_before[i], NULL);
  }
  // Blocked in this handler; delivered on return.
  raise(number);
}

static void on_deferred(int number) {
  int error = errno;
  atomic_fetch_or(&pending_signals, bit(number));
  int descriptor = atomic_load(&wake_descriptor);
  if (descriptor >= 0) (void)!write(descriptor, "s", 1);
  errno = error;
}

static void on_process_exit(void) { restore_terminal(); }

static void close_descriptors(void) {
  if (guard.output >= 0) close(guard.output);
  if (guard.null_device >= 0) close(guard.null_device);
  guard.output = guard.null_device = -1;
}

static int open_descriptors(int output) {
  guard.output = fcntl(output, F_DUPFD_CLOEXEC, 3);
  guard.null_device = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (guard.output >= 0 && guard.null_device >= 0) return 0;
  int error = errno;
  close_descriptors();
  return error;
}

static int capture_standard_error(void) {
  if (!isatty(STDERR_FILENO)) return 0;
  int capture = memfd_create("standard-error", MFD_CLOEXEC);
  if (capture < 0) return errno;
  int real = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (real < 0 || dup2(capture, STDERR_FILENO) < 0) {
    int error = errno;
    close(capture);
    if (real >= 0) close(real);
    return error;
  }
  guard.captured_error = capture;
  guard.real_error = real;
  return 0;
}

static void install_handlers(void) {
  stack_t stack;
  if (sigaltstack(NULL, &stack) == 0 && (stack.ss_flags & SS_DISABLE)) {
    // A stack overflow leaves no room for the handler on the regular stack.
    stack = (stack_t){.ss_sp = alternate_stack, .ss_size = sizeof alternate_stack};
    sigaltstack(&stack, NULL);
  }
  struct sigaction action = {.sa_handler = on_crash, .sa_flags = SA_ONSTACK};
  sigfillset(&action.sa_mask);
  for each (crash_signals, i) sigaction(crash_signals[i], &action, &guard.crash_before[i]);

  action = (struct sigaction){.sa_handler = on_deferred, .sa_flags = SA_RESTART};
  sigfillset(&action.sa_mask);
  for each_deferred(number) {
    struct sigaction *before = &guard.deferred_before[number];
    // A signal ignored by the parent (nohup, a shell without job control) stays ignored.
    if (sigaction(number, NULL, before) == 0 && before->sa_handler != SIG_IGN) sigaction(number, &action, NULL);
  }
  action = (struct sigaction){.sa_handler = SIG_IGN};
  sigaction(SIGPIPE, &action, &guard.pipe_before);
}

int terminal_guard_begin(int input, int output, int wake) {
  static bool registered;
  if (guard.active) return EBUSY;
  guard.has_modes = tcgetattr(input, &guard.modes) == 0;
  int error = open_descriptors(output);
  if (error == 0 && (error = capture_standard_error()) != 0) close_descriptors();
  if (error != 0) return error;
  if (!registered) registered = atexit(on_process_exit) == 0;
  guard.input = input;
  guard.screen = output;
  guard.process = getpid();
  // On a terminal the Swift runtime's own handler would prompt and wait with the trap's message scrolled away, so it is kept only
  // on request.
  guard.chains_crash_handlers = getenv("SWIFT_BACKTRACE") != NULL;
  guard.active = true;
  atomic_store(&pending_signals, 0);
  atomic_store(&crashing_thread, 0);
  atomic_store(&wake_descriptor, wake);
  install_handlers();
  atomic_store(&armed, true);
  return 0;
}

// Delivers blocked signals. A wait that returns at once for a ready descriptor does not.
static void deliver_pending_signals(void) {
  sigset_t before;
  if (!blocks_signals) return;
  pthread_sigmask(SIG_SETMASK, &mask_while_waiting, &before);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
}

void terminal_guard_end(void) {
  if (!guard.active) return;
  // Handles signals that arrived during shutdown.
  deliver_pending_signals();
  atomic_store(&armed, false);
  guard.active = false;
  for each (crash_signals, i) sigaction(crash_signals[i], &guard.crash_before[i], NULL);
  for each_deferred(number) sigaction(number, &guard.deferred_before[number], NULL);
  sigaction(SIGPIPE, &guard.pipe_before, NULL);
  atomic_store(&wake_descriptor, -1);
  atomic_store(&crash_log, -1);
  close_descriptors();
  restore_standard_error();
}

void terminal_guard_log_crashes(int descriptor) { atomic_store(&crash_log, descriptor); }

void terminal_guard_arm(bool value) { atomic_store(&armed, value); }

uint64_t terminal_guard_consume_signals(void) { return atomic_exchange(&pending_signals, 0); }

void terminal_guard_stop(bool group) {
  struct sigaction ours, standard = {.sa_handler = SIG_DFL};
  sigaction(SIGTSTP, NULL, &ours);
  if (ours.sa_handler == SIG_IGN) return;
  sigset_t stop_signals, before;
  sigemptyset(&stop_signals);
  sigaddset(&stop_signals, SIGTSTP);
  sigaddset(&stop_signals, SIGCONT);
  sigaction(SIGTSTP, &standard, NULL);
  kill(group ? 0 : getpid(), SIGTSTP);
  // The signals stay blocked in this thread until it stops here. The resulting SIGCONT is dropped because the caller knows.
  pthread_sigmask(SIG_UNBLOCK, &stop_signals, &before);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  sigaction(SIGTSTP, &ours, NULL);
  atomic_fetch_and(&pending_signals, ~(bit(SIGTSTP) | bit(SIGCONT)));
}

void terminal_guard_block_signals(void) {
  sigset_t set;
  if (blocks_signals) return;
  sigemptyset(&set);
  sigaddset(&set, SIGWINCH);
  for each_deferred(number) sigaddset(&set, number);
  blocks_signals = pthread_sigmask(SIG_BLOCK, &set, &mask_before) == 0;
  // The parent may have left some of them blocked; while waiting, all are unblocked.
  mask_while_waiting = mask_before;
  for (int number = 1; number <= highest_signal; number++) {
    if (sigismember(&set, number) == 1) sigdelset(&mask_while_waiting, number);
  }
}

void terminal_guard_unblock_signals(void) {
  if (!blocks_signals) return;
  blocks_signals = false;
  pthread_sigmask(SIG_SETMASK, &mask_before, NULL);
}

int terminal_guard_wait(int terminal, int wake, int milliseconds) {
  struct pollfd descriptors[] = {{.fd = terminal, .events = POLLIN}, {.fd = wake, .events = POLLIN}};
  struct timespec limit = {.tv_sec = milliseconds / 1000, .tv_nsec = (milliseconds % 1000) * 1000000L};
  int result = ppoll(descriptors, 2, milliseconds < 0 ? NULL : &limit, blocks_signals ? &mask_while_waiting : NULL);
  if (result < 0) return errno == EINTR ? 8 : -1;
  deliver_pending_signals();
  int ready = 0;
  if (descriptors[0].revents & POLLIN) ready |= 1;
  if (descriptors[0].revents & (POLLHUP | POLLERR | POLLNVAL)) ready |= 2;
  if (descriptors[1].revents != 0) ready |= 4;
  return ready;
}
