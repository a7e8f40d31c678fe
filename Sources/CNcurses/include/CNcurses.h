/* ncursesw, and what the terminal floor needs of C: shims for what Swift cannot import,
   signals as a descriptor, and a screen that is given back whatever happens. */
#ifndef CNCURSES_H
#define CNCURSES_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <poll.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <termios.h>
#include <wchar.h>

/* -- ncurses' globals and cast macros, which Swift does not see -- */

static inline WINDOW *cn_stdscr(void) { return stdscr; }
static inline WINDOW *cn_curscr(void) { return curscr; }
static inline int cn_colors(void) { return COLORS; }
static inline int cn_color_pairs(void) { return COLOR_PAIRS; }

static const attr_t cn_bold = A_BOLD;
static const attr_t cn_dim = A_DIM;
static const attr_t cn_underline = A_UNDERLINE;
static const attr_t cn_reverse = A_REVERSE;
static const int cn_key_f0 = KEY_F0;

/* -- the screen: screen.c -- */

enum cn_trouble { CN_FINE, CN_NO_UTF8, CN_UNKNOWN_TYPE, CN_PLAIN_TYPE };

/* Opens stdin and stdout as a screen in raw mode. Anything but CN_FINE leaves them as they were. */
enum cn_trouble cn_screen_open(bool mouse);

/* Whether C.UTF-8 took the place of the environment's locale, which is not UTF-8 or not there. */
bool cn_locale_replaced(void);

/* Asks the terminal how wide it shows a character of ambiguous width (U+2500): the answer is a report
   of the cursor in the first row, one column after it. */
void cn_screen_ask_width(void);

/* Asks the terminal whether it knows a private mode; the answer is `CSI ? mode ; state $ y`. */
void cn_screen_ask_mode(int mode);

/* Asks for clicks and the wheel, or leaves them to the terminal. */
void cn_screen_mouse(bool wanted);

/* Gives the terminal back: its modes, its contents, stderr, the signal handlers. Twice is once. */
void cn_screen_close(void);

/* Lets go of the terminal, stops the process group as the shell expects, and takes the terminal
   back when continued; the screen is to be painted again. */
void cn_screen_suspend(void);

/* Takes the terminal back after a stop that nobody announced; the screen is to be painted again. */
void cn_screen_retake(void);

/* Makes what ncurses writes to show its virtual screen, and hands it over instead of sending it; it
   stays until the next call. Nothing is handed over where ncurses had to send it itself. */
size_t cn_screen_paint(const uint8_t **bytes);

/* The terminal's size now; false when it has none to tell. */
bool cn_screen_size(int *height, int *width);

/* The window keys are read from: a pad, so that reading never refreshes the screen. */
WINDOW *cn_keyboard(void);

/* Whether colour numbers are RGB values (the terminfo capability RGB). */
bool cn_has_rgb(void);

/* A cell with one spacing scalar. Unlike setcchar it takes any pair number without a detour. */
static inline cchar_t cn_cell(uint32_t scalar, attr_t attributes, int pair) {
  cchar_t cell = {.attr = attributes | (attr_t)COLOR_PAIR(pair > 255 ? 255 : pair),
                  .chars = {(wchar_t)scalar},
                  .ext_color = pair};
  return cell;
}

/* Puts a combining scalar on a cell, counted from 1; what does not fit is left off. */
static inline void cn_mark(cchar_t *cell, int place, uint32_t scalar) {
  if (place < CCHARW_MAX) cell->chars[place] = (wchar_t)scalar;
}

/* Columns ncurses takes the scalar for. */
static inline int cn_columns(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

/* Feeds one byte of the locale's encoding: 1 and the scalar when it ends a character, 0 when more
   must come, -1 when it cannot continue what came before, which is then forgotten. */
int cn_decode(uint8_t byte, uint32_t *scalar);

/* -- signals: signals.c -- */

enum cn_signal {
  CN_RESIZED = 1,
  CN_CONTINUED = 2,
  CN_STOP_ASKED = 4,
  CN_HANGUP = 8,
  CN_TERMINATED = 16,
  CN_INTERRUPTED = 32,
  CN_QUIT = 64,
};

/* Starts catching the signals above; the descriptor is readable while some are untaken. */
int cn_signals_open(void);
/* The signals that came since the last call, as bits of cn_signal. */
unsigned cn_signals_take(void);
/* Drops a signal that came and is dealt with. */
void cn_signals_forget(enum cn_signal signal);
/* Puts the former handlers back. */
void cn_signals_close(void);

/* -- crashes: crash.c -- */

/* From now on a crash writes `reset`, restores the termios, and goes its former way; and what is
   written to stderr is kept in memory until the end, when it would else be lost with the screen. */
void cn_crash_arm(const char *reset, size_t length, const struct termios *shell);
void cn_crash_disarm(void);
/* Keeps what is written to stderr in memory, if it leads to a terminal. */
void cn_stderr_park(void);
/* Lets what was kept out. */
void cn_stderr_release(void);

/* Writes all the bytes to the descriptor, or gives up silently when it is gone. */
void cn_write(int descriptor, const char *bytes, size_t length);

#endif
