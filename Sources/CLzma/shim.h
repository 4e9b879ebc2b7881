#ifndef KAKEHASHI_CLZMA_SHIM_H
#define KAKEHASHI_CLZMA_SHIM_H

#include <lzma.h>

/// Initialises a decoder of concatenated .xz streams with a memory limit in bytes; `LZMA_CONCATENATED` is a macro with a cast, which
/// Swift does not import.
static inline lzma_ret cl_decoder_init(lzma_stream *stream, uint64_t memory) {
  lzma_stream empty = LZMA_STREAM_INIT;
  *stream = empty;
  return lzma_stream_decoder(stream, memory, LZMA_CONCATENATED);
}

#endif
