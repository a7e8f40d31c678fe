// The glyphs of big text, as bytes of the program: read where they lie, copied and built from never.
#ifndef CGLYPHS_H
#define CGLYPHS_H
#include <stdint.h>

/// The face: two bytes that count its runs, the runs from byte 8, then 16-byte halves of glyphs.
///
/// A run is eight bytes, four numbers of two, least byte first: its first scalar, its last, the
/// columns of dots of each of its glyphs (8 or 16), and the place of its first glyph in halves from
/// the start of the face. Runs rise and do not overlap. A glyph is sixteen rows from the top, one or
/// two bytes each, the leftmost dot in the highest bit.
const uint8_t *_Nonnull cglyphs_face(void);

#endif
