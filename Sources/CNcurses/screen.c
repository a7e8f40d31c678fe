#define _GNU_SOURCE
#include "CNcurses.h"

#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

/* Bracketed paste, and mouse clicks in the coding without a column limit. ncurses 6.4 does neither. */
#define PASTE_ON "\033[?2004h"
#define PASTE_OFF "\033[?2004l"
#define MOUSE_ON "\033[?1000h\033[?1006h"
#define MOUSE_OFF "\033[?1006l\033[?1000l"

/* ncurses writes to a descriptor of its own, which leads to the terminal except while it paints: then
   to memory. -1 for none, when it paints on the terminal. */
static int line = -1;
static int memory = -1;

static WINDOW *keyboard;
static bool is_open;
static bool wants_mouse;
static bool is_locale_replaced;

WINDOW *cn_keyboard(void) { return keyboard; }

bool cn_locale_replaced(void) { return is_locale_replaced; }

static void modes_on(void) {
  const char *modes = wants_mouse ? PASTE_ON MOUSE_ON : PASTE_ON;
  cn_write(STDOUT_FILENO, modes, strlen(modes));
}

void cn_screen_ask_width(void) {
  /* The screen is cleared first, so that ncurses knows of nothing that is there for a moment. */
  wrefresh(stdscr);
  static const char question[] = "\033[1;1H\342\224\200\033[6n\033[1;1H\033[K";
  cn_write(STDOUT_FILENO, question, sizeof question - 1);
}

void cn_screen_ask_mode(int mode) {
  char question[16];
  int length = snprintf(question, sizeof question, "\033[?%d$p", mode);
  if (is_open) cn_write(STDOUT_FILENO, question, (size_t)length);
}

void cn_screen_mouse(bool wanted) {
  const char *modes = wanted ? MOUSE_ON : MOUSE_OFF;
  wants_mouse = wanted;
  if (is_open) cn_write(STDOUT_FILENO, modes, strlen(modes));
}

static void modes_off(void) {
  const char *modes = wants_mouse ? MOUSE_OFF PASTE_OFF : PASTE_OFF;
  cn_write(STDOUT_FILENO, modes, strlen(modes));
}

/* Appends a capability without its $<delay> marks, which only tputs understands. */
static size_t append(char *text, size_t used, size_t room, const char *capability) {
  if (capability == NULL || capability == (char *)-1) return used;
  for (const char *at = capability; *at != 0 && used < room; at++) {
    const char *end = at[0] == '$' && at[1] == '<' ? strchr(at, '>') : NULL;
    if (end != NULL) at = end;
    else text[used++] = *at;
  }
  return used;
}

/* What brings a terminal back from wherever a crash left it. */
static size_t reset_string(char *text, size_t room) {
  /* The mouse may be asked for later: the end of what was never begun changes nothing. */
  size_t used = append(text, 0, room, MOUSE_OFF PASTE_OFF);
  used = append(text, used, room, exit_attribute_mode);
  used = append(text, used, room, orig_pair);
  used = append(text, used, room, cursor_normal);
  used = append(text, used, room, keypad_local);
  return append(text, used, room, exit_ca_mode);
}

/* A stream to the terminal that can be led into memory; NULL where the system grants none. */
static FILE *open_line(void) {
  memory = memfd_create("screen", MFD_CLOEXEC);
  line = memory < 0 ? -1 : fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
  return line < 0 ? NULL : fdopen(line, "w");
}

static void close_line(FILE *output) {
  if (output != NULL) fclose(output);
  if (memory >= 0) close(memory);
  line = memory = -1;
}

size_t cn_screen_paint(const uint8_t **bytes) {
  static uint8_t *painted;
  static size_t room;
  bool is_led = line >= 0 && dup3(memory, line, O_CLOEXEC) >= 0;
  doupdate();
  if (!is_led) return 0;
  dup3(STDOUT_FILENO, line, O_CLOEXEC);
  off_t size = lseek(memory, 0, SEEK_CUR);
  if (size > 0 && (size_t)size > room) {
    uint8_t *larger = realloc(painted, (size_t)size);
    if (larger == NULL) abort();
    painted = larger;
    room = (size_t)size;
  }
  ssize_t got = size > 0 ? pread(memory, painted, (size_t)size, 0) : 0;
  lseek(memory, 0, SEEK_SET);
  *bytes = painted;
  return got > 0 ? (size_t)got : 0;
}

enum cn_trouble cn_screen_open(bool mouse) {
  static bool registered;
  if (is_open) return CN_FINE;
  /* Only the characters: messages and numbers are ours to make. */
  setlocale(LC_CTYPE, "");
  is_locale_replaced = strcmp(nl_langinfo(CODESET), "UTF-8") != 0;
  if (is_locale_replaced && setlocale(LC_CTYPE, "C.UTF-8") == NULL) return CN_NO_UTF8;

  struct termios shell;
  tcgetattr(STDIN_FILENO, &shell);
  if (cn_signals_open() < 0) return CN_PLAIN_TYPE;
  /* The descriptor knows the size; LINES and COLUMNS of the environment are somebody's past. */
  use_env(FALSE);
  use_tioctl(TRUE);
  set_escdelay(25);
  FILE *output = open_line();
  SCREEN *screen = newterm(NULL, output == NULL ? stdout : output, stdin);
  if (screen == NULL) {
    close_line(output);
    cn_signals_close();
    return CN_UNKNOWN_TYPE;
  }
  if (cursor_address == NULL || clear_screen == NULL) {
    endwin();
    delscreen(screen);
    close_line(output);
    cn_signals_close();
    return CN_PLAIN_TYPE;
  }
  is_open = true;
  wants_mouse = mouse;
  char reset[512];
  cn_crash_arm(reset, reset_string(reset, sizeof reset), &shell);
  if (!registered) atexit(cn_screen_close);
  registered = true;

  raw();
  noecho();
  nonl();
  /* A frame is drawn whole even when keys wait. */
  typeahead(-1);
  keyboard = newpad(1, 1);
  keypad(keyboard, TRUE);
  wtimeout(keyboard, 0);
  /* Mouse reports come through as bytes, in whichever of its two codings the entry knows. */
  define_key(NULL, KEY_MOUSE);
  if (has_colors()) {
    start_color();
    use_default_colors();
  }
  modes_on();
  return CN_FINE;
}

/* ncurses takes what it wrote for what the terminal has, where a change may still wait to be sent. */
static void end_screen(void) {
  if (exit_attribute_mode != NULL) putp(exit_attribute_mode);
  endwin();
}

void cn_screen_close(void) {
  if (!is_open) return;
  is_open = false;
  modes_off();
  end_screen();
  cn_crash_disarm();
  cn_signals_close();
}

void cn_screen_retake(void) {
  if (!is_open) return;
  reset_prog_mode();
  modes_on();
}

void cn_screen_suspend(void) {
  if (!is_open) return;
  modes_off();
  end_screen();
  cn_stderr_release();
  struct sigaction ignored = {.sa_handler = SIG_IGN}, usual = {.sa_handler = SIG_DFL}, ours;
  /* The group first, then ourselves by raise: a stop sent to the group could reach us on another
     thread, after the terminal has been taken back. */
  sigaction(SIGTSTP, &ignored, &ours);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &usual, NULL);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
  cn_signals_forget(CN_CONTINUED);
  cn_stderr_park();
  cn_screen_retake();
}

bool cn_screen_size(int *height, int *width) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) < 0 || size.ws_row == 0 || size.ws_col == 0)
    return false;
  *height = size.ws_row;
  *width = size.ws_col;
  return true;
}

bool cn_has_rgb(void) {
  const char *text = tigetstr("RGB");
  return tigetflag("RGB") > 0 || tigetnum("RGB") > 0 || (text != NULL && text != (char *)-1);
}

int cn_decode(uint8_t byte, uint32_t *scalar) {
  static mbstate_t state;
  wchar_t wide = 0;
  size_t taken = mbrtowc(&wide, (const char *)&byte, 1, &state);
  if (taken == (size_t)-2) return 0;
  if (taken == (size_t)-1) {
    memset(&state, 0, sizeof state);
    return -1;
  }
  *scalar = (uint32_t)wide;
  return 1;
}
