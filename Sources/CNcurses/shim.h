// The parts of wide-character ncurses that Swift cannot reach by itself, each as a `static inline` function or constant.
// Everything else of <curses.h> is called directly.
#ifndef KAKEHASHI_CNCURSES_SHIM_H
#define KAKEHASHI_CNCURSES_SHIM_H

// Without this, <curses.h> hides cchar_t and every function that takes one.
#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif

#include <curses.h>
#include <term.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <wchar.h>

// Swift 6 refuses mutable C globals: the windows and limits of the current screen are read through functions.

/// Returns the window that covers the whole current screen (`stdscr`).
static inline WINDOW *cn_standard_window(void) { return stdscr; }

/// Returns the window that holds what ncurses believes the terminal shows (`curscr`).
static inline WINDOW *cn_physical_window(void) { return curscr; }

/// Returns how many colour pairs may be defined; meaningful after `start_color` (`COLOR_PAIRS`).
static inline int cn_pair_count(void) { return COLOR_PAIRS; }

// Attributes are macros that shift, which Swift does not import.

static const attr_t cn_attribute_bold = A_BOLD;
static const attr_t cn_attribute_dim = A_DIM;
static const attr_t cn_attribute_italic = A_ITALIC;
static const attr_t cn_attribute_underline = A_UNDERLINE;
static const attr_t cn_attribute_reverse = A_REVERSE;

/// Builds a cell of one character without a call into the library: this is the path of nearly every cell, and `setcchar`
/// would measure and copy a terminated string each time. The caller vouches for a printing character.
static inline void cn_set_single(cchar_t *cell, wchar_t character, attr_t attributes, int pair) {
  memset(cell, 0, sizeof *cell);
  cell->attr = attributes;
  cell->chars[0] = character;
  cell->ext_color = pair;
}

/// Builds a cell of a character and its combining marks. The pair goes through `opts`, because the `short` parameter of
/// `setcchar` and `COLOR_PAIR()` cannot hold every pair number.
static inline int cn_set_cluster(cchar_t *cell, const wchar_t *text, attr_t attributes, int pair) {
  return setcchar(cell, text, attributes, 0, &pair);
}

/// Returns the first character of a cell: the array inside `cchar_t` becomes a tuple in Swift.
static inline wchar_t cn_first_character(const cchar_t *cell) { return cell->chars[0]; }

/// Returns how many columns a character takes, or -1 (`wcwidth`): <wchar.h> hides it from the Swift importer's default
/// feature set.
int wcwidth(wchar_t character);
static inline int cn_width(wchar_t character) { return wcwidth(character); }

/// Returns a string capability, or null where the terminal has none: `tigetstr` says "not a string" with the pointer -1, which
/// Swift cannot compare.
static inline const char *cn_string_capability(const char *name) {
  char *value = tigetstr(name);
  return value == (char *)-1 ? NULL : value;
}

/// Tells whether the terminal takes red, green and blue directly: terminfo's extended capability `RGB` may be a flag, a number
/// or a string, and each kind has its own function and its own way to say no.
static inline bool cn_has_direct_colour(void) {
  return tigetflag("RGB") > 0 || tigetnum("RGB") > 0 || cn_string_capability("RGB") != NULL;
}

/// Makes ncurses forget how this terminal resets its palette (`oc`). It would send that at every start and end, and so throw away
/// colours that the user has set; we never change any. To be called between `newterm` and `start_color`.
static inline void cn_leave_palette_alone(void) { orig_colors = NULL; }

/// Sets what blanks are made of where a window is cleared (`wbkgrnd`).
static inline int cn_set_background(WINDOW *window, attr_t attributes, int pair) {
  cchar_t blank;
  cn_set_single(&blank, L' ', attributes, pair);
  return wbkgrnd(window, &blank);
}

/// Sends what ncurses still holds back. It has no function for that; a movement of no length does it, but only before the first
/// `endwin`.
static inline void cn_flush(void) { (void)mvcur(0, 0, 0, 0); }

/// Tells whether terminfo describes this terminal type. `setupterm` with an error pointer neither prints nor exits; the current
/// terminal (`cur_term`, a mutable global) is put back.
static inline bool cn_terminal_type_is_known(const char *name) {
  int error = 0;
  TERMINAL *before = cur_term;
  int result = setupterm(name, 1, &error);
  TERMINAL *made = cur_term;
  if (made != before) {
    (void)set_curterm(before);
    if (made != NULL) (void)del_curterm(made);
  }
  return result == OK;
}

#endif
