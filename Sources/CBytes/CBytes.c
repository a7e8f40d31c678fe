#define _GNU_SOURCE
#include "CBytes.h"
#include <nettle/sha2.h>

const uint8_t *cbytes_find(const uint8_t *hay, size_t hay_len, const uint8_t *needle, size_t needle_len) {
  return memmem(hay, hay_len, needle, needle_len);
}

void cbytes_sha256(const uint8_t *a, size_t a_len, const uint8_t *b, size_t b_len, uint8_t *out) {
  struct sha256_ctx c;
  sha256_init(&c);
  sha256_update(&c, a_len, a);
  sha256_update(&c, b_len, b);
  sha256_digest(&c, SHA256_DIGEST_SIZE, out);
}
