#define _GNU_SOURCE
#include "CNcurses.h"

#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <unistd.h>

static const struct {
  int number;
  unsigned bit;
} caught[] = {
    {SIGWINCH, CN_RESIZED}, {SIGCONT, CN_CONTINUED},   {SIGTSTP, CN_STOP_ASKED}, {SIGHUP, CN_HANGUP},
    {SIGTERM, CN_TERMINATED}, {SIGINT, CN_INTERRUPTED}, {SIGQUIT, CN_QUIT},
};
enum { COUNT = sizeof caught / sizeof *caught };

static atomic_uint pending;
static int bell = -1;
static struct sigaction former[COUNT];

static void catch(int number) {
  int saved = errno;
  for (int i = 0; i < COUNT; i++)
    if (caught[i].number == number) atomic_fetch_or(&pending, caught[i].bit);
  uint64_t one = 1;
  ssize_t written = write(bell, &one, sizeof one);
  (void)written; /* a full counter is readable all the same */
  errno = saved;
}

int cn_signals_open(void) {
  if (bell >= 0) return bell;
  bell = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  if (bell < 0) return -1;
  struct sigaction action = {.sa_handler = catch, .sa_flags = SA_RESTART};
  sigset_t set;
  sigemptyset(&set);
  for (int i = 0; i < COUNT; i++) {
    sigaction(caught[i].number, &action, &former[i]);
    sigaddset(&set, caught[i].number);
  }
  /* A parent may have had them blocked, and a mask is inherited. */
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
  return bell;
}

unsigned cn_signals_take(void) {
  uint64_t count;
  ssize_t got = read(bell, &count, sizeof count);
  (void)got;
  return atomic_exchange(&pending, 0);
}

void cn_signals_forget(enum cn_signal signal) { atomic_fetch_and(&pending, ~(unsigned)signal); }

void cn_signals_close(void) {
  if (bell < 0) return;
  for (int i = 0; i < COUNT; i++) sigaction(caught[i].number, &former[i], NULL);
  close(bell);
  bell = -1;
}
