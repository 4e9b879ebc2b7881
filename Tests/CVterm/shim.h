// libvterm, and what a terminal needs of the operating system: Swift cannot fork, and does not see bit-fields.
#ifndef KAKEHASHI_CVTERM_SHIM_H
#define KAKEHASHI_CVTERM_SHIM_H

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#include <vterm.h>

/// The system headers hide these, and asking for the GNU feature set here would clash with Swift's own Glibc module.
int posix_openpt(int flags);
int grantpt(int descriptor);
int unlockpt(int descriptor);
int ptsname_r(int descriptor, char *buffer, size_t length);
int pipe2(int descriptors[2], int flags);

/// A program that runs in a pseudo-terminal, below a leader that plays the shell with job control.
typedef struct {
  int terminal;  // the terminal's side of the pair
  int reports;   // the leader writes a wait status (int) for every change of the program's state
  int orders;    // the leader reads: 'f' brings the stopped program to the foreground
  pid_t leader, program;
  struct termios modes;  // as they were before the program started
} cv_session;

/// The program, in the leader's process. A variable of the header's own would have no definition that Swift links.
static inline pid_t *cv_job(void) {
  static pid_t job;
  return &job;
}

/// A terminal that hangs up tells the session's leader; a shell passes it on to its jobs.
static inline void cv_pass_on(int number) {
  if (*cv_job() > 0) kill(-*cv_job(), number);
}

static inline void cv_close_above(int first, int keep_one, int keep_two) {
  for (int descriptor = first; descriptor < 1024; descriptor++) {
    if (descriptor != keep_one && descriptor != keep_two) close(descriptor);
  }
}

/// The program's half of the fork: its own process group in the foreground, default signals, nothing blocked, and exec.
static inline void cv_run_program(int gate, char *const *arguments, char *const *environment) {
  char go;
  while (read(gate, &go, 1) < 0 && errno == EINTR) {}
  for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  cv_close_above(3, -1, -1);
  execve(arguments[0], arguments, environment);
  _exit(127);
}

/// The leader's life: report each change of state, take the terminal while the program is stopped, put it back when ordered to,
/// and hold the terminal open after the program's end until the orders end.
static inline void cv_lead(int reports, int orders, const char *terminal, char *const *arguments, char *const *environment) {
  int gate[2], slave, status;
  char order;
  struct termios shell_modes;
  setsid();
  slave = open(terminal, O_RDWR);
  if (slave < 0 || ioctl(slave, TIOCSCTTY, 0) < 0 || pipe(gate) < 0) _exit(126);
  for (int i = 0; i < 3; i++) dup2(slave, i);
  signal(SIGTTOU, SIG_IGN);
  signal(SIGHUP, cv_pass_on);
  tcgetattr(0, &shell_modes);
  pid_t job = fork();
  if (job == 0) {
    setpgid(0, 0);
    cv_run_program(gate[0], arguments, environment);
  }
  *cv_job() = job;
  setpgid(job, job);
  tcsetpgrp(0, job);
  (void)!write(reports, &job, sizeof job);
  (void)!write(gate[1], "g", 1);
  cv_close_above(3, reports, orders);
  for (;;) {
    if (waitpid(job, &status, WUNTRACED) < 0) {
      if (errno == EINTR) continue;
      break;
    }
    if (!WIFSTOPPED(status)) {
      *cv_job() = 0;
      tcsetpgrp(0, getpgrp());
      (void)!write(reports, &status, sizeof status);
      break;
    }
    tcsetpgrp(0, getpgrp());
    // SIGSTOP leaves the program no chance to give the terminal back: a shell then sets the modes that it wants itself.
    if (WSTOPSIG(status) == SIGSTOP) tcsetattr(0, TCSANOW, &shell_modes);
    (void)!write(reports, &status, sizeof status);
    ssize_t count;
    while ((count = read(orders, &order, 1)) < 0 && errno == EINTR) {}
    if (count <= 0) break;
    tcsetpgrp(0, job);
    kill(-job, SIGCONT);
  }
  while (read(orders, &order, 1) != 0) {
    if (errno == EBADF) break;
  }
  if (*cv_job() > 0) kill(-*cv_job(), SIGKILL);
  _exit(0);
}

/// Starts a program in a new pseudo-terminal of the given size. Returns 0 or an `errno`.
static inline int cv_start(
    cv_session *session, char *const *arguments, char *const *environment, unsigned short columns, unsigned short rows) {
  char name[128];
  int reports[2], orders[2];
  struct winsize size = {.ws_row = rows, .ws_col = columns};
  session->terminal = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (session->terminal < 0) return errno;
  if (grantpt(session->terminal) < 0 || unlockpt(session->terminal) < 0) return errno;
  if (ptsname_r(session->terminal, name, sizeof name) != 0) return errno;
  // The first open of the other side also makes the size stick.
  int slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (slave < 0 || ioctl(slave, TIOCSWINSZ, &size) < 0) return errno;
  if (tcgetattr(slave, &session->modes) < 0) return errno;
  if (pipe2(reports, O_CLOEXEC) < 0 || pipe2(orders, O_CLOEXEC) < 0) return errno;
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  session->leader = fork();
  if (session->leader == 0) {
    for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    cv_close_above(3, reports[1], orders[0]);
    cv_lead(reports[1], orders[0], name, arguments, environment);
  }
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  close(slave);
  close(reports[1]);
  close(orders[0]);
  session->reports = reports[0];
  session->orders = orders[1];
  fcntl(session->terminal, F_SETFL, O_NONBLOCK);
  if (session->leader < 0) return errno;
  ssize_t count;
  while ((count = read(session->reports, &session->program, sizeof session->program)) < 0 && errno == EINTR) {}
  fcntl(session->reports, F_SETFL, O_NONBLOCK);
  return count == sizeof session->program ? 0 : EIO;
}

/// Ends the session with all that is left of it; set `program` to 0 once its end was reported.
static inline void cv_end(cv_session *session) {
  if (session->program > 0) kill(-session->program, SIGKILL);
  close(session->orders);
  if (session->terminal >= 0) close(session->terminal);
  close(session->reports);
  kill(session->leader, SIGKILL);
  while (waitpid(session->leader, NULL, 0) < 0 && errno == EINTR) {}
}

/// Kills the leader; its orphans become this process' own, so that their end can be had. Returns 0 or an `errno`.
static inline int cv_kill_leader(cv_session *session) {
  if (prctl(PR_SET_CHILD_SUBREAPER, 1) != 0 || kill(session->leader, SIGKILL) != 0) return errno;
  return 0;
}

/// Returns 1 and the program's wait status once it has ended, after the leader has.
static inline int cv_take_end(cv_session *session, int *status) {
  return session->program > 0 && waitpid(session->program, status, WNOHANG) == session->program;
}

/// Counts the threads of a process that are inside `write`: the kernel says in which call each of them waits.
static inline int cv_threads_writing(pid_t process) {
  char path[320], text[32];
  int writing = 0;
  snprintf(path, sizeof path, "/proc/%d/task", (int)process);
  DIR *tasks = opendir(path);
  if (tasks == NULL) return 0;
  for (struct dirent *task; (task = readdir(tasks)) != NULL;) {
    if (task->d_name[0] == '.') continue;
    snprintf(path, sizeof path, "/proc/%d/task/%s/syscall", (int)process, task->d_name);
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) continue;
    ssize_t count = read(file, text, sizeof text - 1);
    close(file);
    if (count <= 0) continue;
    text[count] = 0;
    // A thread that runs has no number there.
    if (text[0] != 'r' && strtol(text, NULL, 10) == SYS_write) writing++;
  }
  closedir(tasks);
  return writing;
}

/// Tells the terminal its new size; the kernel sends SIGWINCH to the foreground process group.
static inline int cv_resize(int terminal, unsigned short columns, unsigned short rows) {
  struct winsize size = {.ws_row = rows, .ws_col = columns};
  return ioctl(terminal, TIOCSWINSZ, &size);
}

/// The attributes of a cell as bits: 1 bold, 2 italic, 4 underline, 8 reverse.
static inline int cv_attributes(const VTermScreenCell *cell) {
  return (cell->attrs.bold ? 1 : 0) | (cell->attrs.italic ? 2 : 0) | (cell->attrs.underline ? 4 : 0) | (cell->attrs.reverse ? 8 : 0);
}

/// A colour as one number: -1 for the default, 0 to 255 for the palette, 0x1000000 + RGB for a direct colour.
static inline int cv_colour(const VTermColor *colour) {
  if (colour->type & VTERM_COLOR_DEFAULT_MASK) return -1;
  if (VTERM_COLOR_IS_INDEXED(colour)) return colour->indexed.idx;
  return 0x1000000 | colour->rgb.red << 16 | colour->rgb.green << 8 | colour->rgb.blue;
}

/// The `index`-th character of a cell, 0 past the end.
static inline uint32_t cv_character(const VTermScreenCell *cell, int index) {
  return index < VTERM_MAX_CHARS_PER_CELL ? cell->chars[index] : 0;
}

/// The exit status, or -1 if a signal ended the program.
static inline int cv_exit_status(int status) { return WIFEXITED(status) ? WEXITSTATUS(status) : -1; }
static inline int cv_ending_signal(int status) { return WIFSIGNALED(status) ? WTERMSIG(status) : 0; }
static inline int cv_stopping_signal(int status) { return WIFSTOPPED(status) ? WSTOPSIG(status) : 0; }

#endif
