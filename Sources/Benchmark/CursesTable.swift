/// The yardstick of keys: the least C program that shows a file of rows through ncurses, and moves in it.
enum CursesTable {
  /// Compiles it; nil where there is no C compiler or no ncursesw.
  static func compile(in folder: String, environment: [String]) throws(Failure) -> String? {
    let program = folder + "/table"
    try Scratch.write(source, to: program + ".c")
    let command = ["cc", "-O2", "-o", program, program + ".c", "-lncursesw", "-ltinfo"]
    return try Child(command, environment: environment).code == 0 ? program : nil
  }

  private static let source = #"""
    #define _XOPEN_SOURCE_EXTENDED 1
    #include <curses.h>
    #include <fcntl.h>
    #include <locale.h>
    #include <stdlib.h>
    #include <string.h>
    #include <sys/mman.h>
    #include <sys/stat.h>

    static char *bytes, *end;
    static size_t *starts, count, capacity;
    static const int widths[] = {10, 9, 9, 9, 16, 36, 16, 11, 8, 6};

    static void draw(int line, size_t row) {
      move(line, 0);
      clrtoeol();
      if (row >= count) return;
      char *cell = bytes + starts[row];
      char *last = row + 1 < count ? bytes + starts[row + 1] - 1 : end;
      int column = 0;
      for (int place = 0; place < 10 && column < COLS && cell < last; place++) {
        char *comma = memchr(cell, ',', last - cell);
        if (!comma) comma = last;
        mvaddnstr(line, column, cell, comma - cell);
        column += widths[place];
        cell = comma + 1;
      }
    }

    int main(int arguments, char **words) {
      setlocale(LC_ALL, "");
      int file = open(words[1], O_RDONLY);
      struct stat status;
      if (arguments < 2 || file < 0 || fstat(file, &status) < 0) return 1;
      bytes = mmap(0, status.st_size, PROT_READ, MAP_PRIVATE, file, 0);
      end = bytes + status.st_size;
      for (char *line = bytes; line && line < end;) {
        if (count == capacity) {
          capacity = capacity ? capacity * 2 : 4096;
          starts = realloc(starts, capacity * sizeof *starts);
        }
        starts[count++] = line - bytes;
        line = memchr(line, '\n', end - line);
        if (line) line++;
      }
      initscr();
      cbreak();
      noecho();
      keypad(stdscr, TRUE);
      curs_set(0);
      size_t top = 0, row = 1;
      for (;;) {
        size_t height = LINES - 2;
        if (row >= count) row = count - 1;
        if (row <= top) top = row - 1;
        if (row > top + height) top = row - height;
        draw(0, 0);
        for (int line = 1; line < LINES - 1; line++) {
          if (top + line == row) attron(A_REVERSE);
          draw(line, top + line);
          attroff(A_REVERSE);
        }
        mvprintw(LINES - 1, 0, "%zu/%zu", row, count - 1);
        clrtoeol();
        refresh();
        int key = getch();
        if (key == 'j') {
          row++;
        } else if (key == KEY_NPAGE) {
          row += height;
          top += height;
        } else {
          break;
        }
      }
      endwin();
      return 0;
    }

    """#
}
