#define _GNU_SOURCE
#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static const int fatal[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT};
enum { COUNT = sizeof fatal / sizeof *fatal };

static struct sigaction former[COUNT];
static struct termios shell;
static char reset[512];
static size_t reset_length;
static volatile sig_atomic_t armed;
static int real_stderr = -1; /* where stderr led before it was parked */
static char stack[65536];

void cn_write(int descriptor, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = write(descriptor, bytes, length);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0 && errno == EAGAIN) {
      /* The descriptor is shared with the shell, which may have made it so. */
      struct pollfd wait = {.fd = descriptor, .events = POLLOUT};
      if (poll(&wait, 1, -1) >= 0 || errno == EINTR) continue;
    }
    if (written <= 0) return;
    bytes += written;
    length -= (size_t)written;
  }
}

void cn_stderr_park(void) {
  if (real_stderr >= 0 || !isatty(STDERR_FILENO)) return;
  int memory = memfd_create("stderr", MFD_CLOEXEC);
  if (memory < 0) return;
  real_stderr = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 0);
  if (real_stderr >= 0) dup2(memory, STDERR_FILENO);
  close(memory);
}

void cn_stderr_release(void) {
  if (real_stderr < 0) return;
  int memory = dup(STDERR_FILENO);
  dup2(real_stderr, STDERR_FILENO);
  close(real_stderr);
  real_stderr = -1;
  char block[1024];
  off_t place = 0;
  ssize_t got;
  while ((got = pread(memory, block, sizeof block, place)) > 0) {
    cn_write(STDERR_FILENO, block, (size_t)got);
    place += got;
  }
  close(memory);
}

static void crash(int number, siginfo_t *info, void *context) {
  (void)context;
  if (armed) {
    armed = 0;
    cn_write(STDOUT_FILENO, reset, reset_length);
    tcsetattr(STDIN_FILENO, TCSANOW, &shell);
    cn_stderr_release();
  }
  for (int i = 0; i < COUNT; i++)
    if (fatal[i] == number) sigaction(number, &former[i], NULL);
  /* A fault happens again on return and meets the former handler; a sent signal does not. */
  if (info->si_code <= 0 || number == SIGTRAP) raise(number);
}

void cn_crash_arm(const char *bytes, size_t length, const struct termios *modes) {
  if (armed) return;
  reset_length = length < sizeof reset ? length : sizeof reset;
  memcpy(reset, bytes, reset_length);
  shell = *modes;
  stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&alternate, NULL);
  struct sigaction action = {.sa_sigaction = crash, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  for (int i = 0; i < COUNT; i++) sigaction(fatal[i], &action, &former[i]);
  armed = 1;
  cn_stderr_park();
}

void cn_crash_disarm(void) {
  if (!armed) return;
  armed = 0;
  for (int i = 0; i < COUNT; i++) sigaction(fatal[i], &former[i], NULL);
  cn_stderr_release();
}
