/// The yardstick of starting: the least C program that fills a screen through ncurses.
enum Hello {
  /// Compiles it; nil where there is no C compiler or no ncursesw.
  static func compile(in folder: String, environment: [String]) throws(Failure) -> String? {
    let program = folder + "/hello"
    try Scratch.write(source, to: program + ".c")
    let command = ["cc", "-O2", "-o", program, program + ".c", "-lncursesw", "-ltinfo"]
    return try Child(command, environment: environment).code == 0 ? program : nil
  }

  /// What stands on its last row.
  static let landmark = "039 莲都区"

  private static let source = """
    #define _XOPEN_SOURCE_EXTENDED 1
    #include <curses.h>
    #include <locale.h>
    #include <stdio.h>

    int main(void) {
      setlocale(LC_ALL, "");
      initscr();
      raw();
      noecho();
      keypad(stdscr, TRUE);
      for (int row = 0; row < LINES; row++) {
        char text[256];
        snprintf(text, sizeof text, "%03d 莲都区 白云花园西区14幢外墙饰面砖脱落 承办 2026-11-20", row);
        mvaddstr(row, 0, text);
      }
      refresh();
      getch();
      endwin();
      return 0;
    }

    """
}
