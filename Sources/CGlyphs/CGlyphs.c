#include "CGlyphs.h"

// C23 has it; SwiftPM compiles C as an older one.
#pragma clang diagnostic ignored "-Wc23-extensions"
static const uint8_t face[] = {
#embed "face.bin"
};

const uint8_t *cglyphs_face(void) { return face; }
