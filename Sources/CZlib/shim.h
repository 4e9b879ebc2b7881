#ifndef KAKEHASHI_CZLIB_SHIM_H
#define KAKEHASHI_CZLIB_SHIM_H

#include <zlib.h>

/// Initialises a gzip decoder; `inflateInit2` is a macro, which Swift does not import.
static inline int cz_inflate_gzip_init(z_stream *stream) { return inflateInit2(stream, 15 + 16); }

#endif
