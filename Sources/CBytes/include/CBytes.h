// Bytes that Swift cannot do as fast: 64 at a time through SSE2, and SHA-256 through nettle.
#ifndef CBYTES_H
#define CBYTES_H
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/// The places among 64 bytes at `p` that equal `byte`, one bit each, lowest first.
static inline uint64_t cbytes_mask(const uint8_t *p, uint8_t byte) {
#if defined(__SSE2__)
  const __m128i want = _mm_set1_epi8((char)byte);
  uint64_t m0 = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_loadu_si128((const __m128i *)p), want));
  uint64_t m1 = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_loadu_si128((const __m128i *)(p + 16)), want));
  uint64_t m2 = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_loadu_si128((const __m128i *)(p + 32)), want));
  uint64_t m3 = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_loadu_si128((const __m128i *)(p + 48)), want));
  return m0 | (m1 << 16) | (m2 << 32) | (m3 << 48);
#else
  uint64_t m = 0;
  for (int i = 0; i < 64; i++) m |= (uint64_t)(p[i] == byte) << i;
  return m;
#endif
}

/// Bit i of the result is the exclusive or of bits 0…i of `bits`: inside or outside quotes.
static inline uint64_t cbytes_prefix_xor(uint64_t bits) {
  bits ^= bits << 1;
  bits ^= bits << 2;
  bits ^= bits << 4;
  bits ^= bits << 8;
  bits ^= bits << 16;
  bits ^= bits << 32;
  return bits;
}

/// The first place of `needle` in `hay`, or NULL.
const uint8_t *cbytes_find(const uint8_t *hay, size_t hay_len, const uint8_t *needle, size_t needle_len);

/// SHA-256 of the concatenation of two byte runs, 32 bytes into `out`.
void cbytes_sha256(const uint8_t *a, size_t a_len, const uint8_t *b, size_t b_len, uint8_t *out);

#endif
