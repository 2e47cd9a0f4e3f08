#ifndef SLAUDIT_CZLIB_SHIM_H
#define SLAUDIT_CZLIB_SHIM_H

#include <zlib.h>

// inflateInit2 is a macro; a raw deflate stream (a ZIP member) has negative window bits.
static inline int slaudit_inflate_init_raw(z_stream *stream) { return inflateInit2(stream, -MAX_WBITS); }

#endif
