#include "CGlyphs.h"

static const uint8_t face[] = {
#embed "face.bin"
};

const uint8_t *cglyphs_face(void) { return face; }
