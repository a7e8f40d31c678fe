/* A terminal emulator (libvterm) and a pseudo-terminal to run programs in, for tests. */
#ifndef CVTERM_H
#define CVTERM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

enum { CVT_SCALARS = 6 };
/* A colour: an index, CVT_RGB with 0xRRGGBB, or CVT_DEFAULT. */
enum { CVT_DEFAULT = -1, CVT_RGB = 1 << 24 };

struct cvt_cell {
  uint32_t scalars[CVT_SCALARS]; /* ends at the first 0; the first is UINT32_MAX in the right half
                                    of a wide character */
  int width;
  int foreground, background;
  bool bold, underline, reverse;
};

struct cvt_cursor {
  int row, column;
  bool visible;
};

typedef struct cvt cvt;

cvt *cvt_open(int rows, int columns);
void cvt_close(cvt *terminal);
void cvt_feed(cvt *terminal, const char *bytes, size_t length);
/* What the emulator answers to the program's questions. */
size_t cvt_answer(cvt *terminal, char *bytes, size_t room);
void cvt_resize(cvt *terminal, int rows, int columns);
struct cvt_cell cvt_cell_at(cvt *terminal, int row, int column);
/* A row's text as UTF-8 without the unwritten cells at its end; returns its length. */
size_t cvt_text(cvt *terminal, int row, int columns, char *text, size_t room);
struct cvt_cursor cvt_cursor_of(cvt *terminal);
bool cvt_is_alternate(cvt *terminal);
bool cvt_reports_mouse(cvt *terminal);

/* A new pseudo-terminal of this size, or -1; the caller closes it. */
int cvt_open_pair(int rows, int columns);
/* Starts the program as the leader of a session on the terminal, no signal blocked or ignored.
   Returns 0 or an errno; the process is the caller's to wait for. */
int cvt_spawn(int master, const char *path, char *const arguments[], char *const environment[],
              pid_t *pid);
void cvt_set_window(int master, int rows, int columns);
/* A descriptor that becomes readable when the process ends; -1 on failure. */
int cvt_watch_process(pid_t pid);

#endif
