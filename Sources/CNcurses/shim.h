// The parts of wide-character ncurses that Swift cannot import, as `static inline` functions and constants. The rest of <curses.h>
// is called directly.
#ifndef KAKEHASHI_CNCURSES_SHIM_H
#define KAKEHASHI_CNCURSES_SHIM_H

// Without it <curses.h> hides cchar_t and the functions that take one.
#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif

#include <curses.h>
#include <term.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <wchar.h>

// Swift 6 rejects mutable C globals, so these are read through functions.

/// Returns the window of the whole screen (`stdscr`).
static inline WINDOW *cn_standard_window(void) { return stdscr; }

/// Returns the window with the presumed contents of the terminal (`curscr`).
static inline WINDOW *cn_physical_window(void) { return curscr; }

/// Returns the maximum number of colour pairs (`COLOR_PAIRS`); valid after `start_color`.
static inline int cn_pair_count(void) { return COLOR_PAIRS; }

// Swift does not import macros that shift.

static const attr_t cn_attribute_bold = A_BOLD;
static const attr_t cn_attribute_dim = A_DIM;
static const attr_t cn_attribute_italic = A_ITALIC;
static const attr_t cn_attribute_underline = A_UNDERLINE;
static const attr_t cn_attribute_reverse = A_REVERSE;

/// Sets a cell to one printing character.
///
/// Inlined for speed: nearly every cell takes this path, and `setcchar` would measure and copy a terminated string.
static inline void cn_set_single(cchar_t *cell, wchar_t character, attr_t attributes, int pair) {
  memset(cell, 0, sizeof *cell);
  cell->attr = attributes;
  cell->chars[0] = character;
  cell->ext_color = pair;
}

/// Sets a cell to a character and its combining marks.
///
/// The pair is passed in `opts` because `short` cannot hold every pair number.
static inline int cn_set_cluster(cchar_t *cell, const wchar_t *text, attr_t attributes, int pair) {
  return setcchar(cell, text, attributes, 0, &pair);
}

/// Returns the first character of a cell; Swift imports the array as a tuple.
static inline wchar_t cn_first_character(const cchar_t *cell) { return cell->chars[0]; }

/// Returns the columns of a character, or -1 (`wcwidth`).
///
/// Declared here because <wchar.h> hides it by default.
int wcwidth(wchar_t character);
static inline int cn_width(wchar_t character) { return wcwidth(character); }

/// Returns a string capability, or null if there is none.
///
/// `tigetstr` signals a non-string with the pointer -1.
static inline const char *cn_string_capability(const char *name) {
  char *value = tigetstr(name);
  return value == (char *)-1 ? NULL : value;
}

/// Returns whether the terminal supports direct colour.
///
/// The extended capability `RGB` may be a flag, a number or a string, each with its own function and failure value.
static inline bool cn_has_direct_colour(void) {
  return tigetflag("RGB") > 0 || tigetnum("RGB") > 0 || cn_string_capability("RGB") != NULL;
}

/// Stops ncurses from resetting the palette (`oc`) at start and exit.
///
/// That would discard the user's colours. Call it between `newterm` and `start_color`.
static inline void cn_disable_palette_reset(void) { orig_colors = NULL; }

/// Sets the background of cleared cells (`wbkgrnd`).
static inline int cn_set_background(WINDOW *window, attr_t attributes, int pair) {
  cchar_t blank;
  cn_set_single(&blank, L' ', attributes, pair);
  return wbkgrnd(window, &blank);
}

/// Flushes ncurses' output buffer by a zero-length cursor movement.
///
/// Works only before the first `endwin`.
static inline void cn_flush(void) { (void)mvcur(0, 0, 0, 0); }

/// Returns whether terminfo describes a terminal type.
///
/// Neither prints nor exits, unlike plain `setupterm`, and preserves `cur_term`.
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
