#ifndef C_PREFETCH_H
#define C_PREFETCH_H

/// Prefetches the bytes from `first` to `first + last` into the cache; safe for any address.
static inline void kakehashi_prefetch(const void *first, long last) {
  __builtin_prefetch(first, 0, 3);
  __builtin_prefetch((const char *)first + last, 0, 3);
}

#endif
