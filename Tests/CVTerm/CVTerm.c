#define _GNU_SOURCE
#include "CVTerm.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <termios.h>
#include <unistd.h>
#include <vterm.h>

struct cvt {
  VTerm *vterm;
  VTermScreen *screen;
  bool alternate, mouse, cursor_visible;
};

static int on_property(VTermProp property, VTermValue *value, void *user) {
  cvt *terminal = user;
  if (property == VTERM_PROP_ALTSCREEN) terminal->alternate = value->boolean;
  if (property == VTERM_PROP_CURSORVISIBLE) terminal->cursor_visible = value->boolean;
  if (property == VTERM_PROP_MOUSE) terminal->mouse = value->number != VTERM_PROP_MOUSE_NONE;
  return 1;
}

cvt *cvt_open(int rows, int columns) {
  static const VTermScreenCallbacks callbacks = {.settermprop = on_property};
  cvt *terminal = calloc(1, sizeof *terminal);
  if (terminal == NULL) return NULL;
  terminal->cursor_visible = true;
  terminal->vterm = vterm_new(rows, columns);
  vterm_set_utf8(terminal->vterm, 1);
  terminal->screen = vterm_obtain_screen(terminal->vterm);
  vterm_screen_enable_altscreen(terminal->screen, 1);
  vterm_screen_set_callbacks(terminal->screen, &callbacks, terminal);
  vterm_screen_reset(terminal->screen, 1);
  return terminal;
}

void cvt_close(cvt *terminal) {
  vterm_free(terminal->vterm);
  free(terminal);
}

void cvt_feed(cvt *terminal, const char *bytes, size_t length) {
  vterm_input_write(terminal->vterm, bytes, length);
}

size_t cvt_answer(cvt *terminal, char *bytes, size_t room) {
  return vterm_output_read(terminal->vterm, bytes, room);
}

void cvt_resize(cvt *terminal, int rows, int columns) {
  vterm_set_size(terminal->vterm, rows, columns);
}

static int colour(const VTermColor *colour) {
  if (VTERM_COLOR_IS_DEFAULT_FG(colour) || VTERM_COLOR_IS_DEFAULT_BG(colour)) return CVT_DEFAULT;
  if (VTERM_COLOR_IS_INDEXED(colour)) return colour->indexed.idx;
  return CVT_RGB | colour->rgb.red << 16 | colour->rgb.green << 8 | colour->rgb.blue;
}

struct cvt_cell cvt_cell_at(cvt *terminal, int row, int column) {
  VTermScreenCell found = {0};
  struct cvt_cell cell = {0};
  vterm_screen_get_cell(terminal->screen, (VTermPos){.row = row, .col = column}, &found);
  for (int i = 0; i < CVT_SCALARS; i++) cell.scalars[i] = found.chars[i];
  cell.width = found.width;
  cell.foreground = colour(&found.fg);
  cell.background = colour(&found.bg);
  cell.bold = found.attrs.bold;
  cell.underline = found.attrs.underline != VTERM_UNDERLINE_OFF;
  cell.reverse = found.attrs.reverse;
  return cell;
}

size_t cvt_text(cvt *terminal, int row, int columns, char *text, size_t room) {
  VTermRect rect = {.start_row = row, .end_row = row + 1, .start_col = 0, .end_col = columns};
  return vterm_screen_get_text(terminal->screen, text, room, rect);
}

struct cvt_cursor cvt_cursor_of(cvt *terminal) {
  VTermPos place;
  vterm_state_get_cursorpos(vterm_obtain_state(terminal->vterm), &place);
  return (struct cvt_cursor){place.row, place.col, terminal->cursor_visible};
}

bool cvt_is_alternate(cvt *terminal) { return terminal->alternate; }

bool cvt_reports_mouse(cvt *terminal) { return terminal->mouse; }

void cvt_set_window(int master, int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  ioctl(master, TIOCSWINSZ, &size);
}

int cvt_watch_process(pid_t pid) { return (int)syscall(SYS_pidfd_open, pid, 0); }

int cvt_open_pair(int rows, int columns) {
  int master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (master < 0) return -1;
  if (grantpt(master) < 0 || unlockpt(master) < 0) {
    close(master);
    return -1;
  }
  cvt_set_window(master, rows, columns);
  return master;
}

int cvt_spawn(int master, const char *path, char *const arguments[], char *const environment[],
              pid_t *pid) {
  char name[64];
  int failure = ptsname_r(master, name, sizeof name);
  if (failure != 0) return failure;

  posix_spawnattr_t attributes;
  posix_spawn_file_actions_t actions;
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK |
                                            POSIX_SPAWN_SETSIGDEF);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawn_file_actions_init(&actions);
  /* The first terminal a session's leader opens becomes the session's own. */
  posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0);
  posix_spawn_file_actions_adddup2(&actions, 0, 1);
  posix_spawn_file_actions_adddup2(&actions, 0, 2);
  failure = posix_spawn(pid, path, &actions, &attributes, arguments, environment);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  return failure;
}
