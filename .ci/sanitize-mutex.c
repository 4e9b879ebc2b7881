// Annotates Swift's Mutex for ThreadSanitizer.
//
// On Linux the uncontended fast path is inlined into our own modules and sanitized, but the contended slow path is in the library
// Synchronization, which is not: ThreadSanitizer sees no happens-before edge between two holders and reports false races. These
// functions interpose the slow path and add the edges. `.ci/sanitize thread` links them into every program of that build.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>

void __tsan_acquire(void *address);
void __tsan_release(void *address);

#define swift_method __attribute__((swiftcall))
#define swift_self __attribute__((swift_context))
#define named(symbol) __asm__(symbol)

// Synchronization._MutexHandle._lockSlow(_: UInt32), _tryLockSlow() -> Bool and _unlockSlow(); `self` is the lock word.
#define lock_slow "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define try_lock_slow "$s15Synchronization12_MutexHandleV12_tryLockSlowSbyF"
#define unlock_slow "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

swift_method void mutex_lock(uint32_t thread, swift_self void *self) named(lock_slow);
swift_method _Bool mutex_try_lock(swift_self void *self) named(try_lock_slow);
swift_method void mutex_unlock(swift_self void *self) named(unlock_slow);

swift_method void mutex_lock(uint32_t thread, swift_self void *self) {
  swift_method void (*lock)(uint32_t, swift_self void *) = dlsym(RTLD_NEXT, lock_slow);
  lock(thread, self);
  __tsan_acquire(self);
}

swift_method _Bool mutex_try_lock(swift_self void *self) {
  swift_method _Bool (*lock)(swift_self void *) = dlsym(RTLD_NEXT, try_lock_slow);
  _Bool isOurs = lock(self);
  if (isOurs) __tsan_acquire(self);
  return isOurs;
}

swift_method void mutex_unlock(swift_self void *self) {
  swift_method void (*unlock)(swift_self void *) = dlsym(RTLD_NEXT, unlock_slow);
  __tsan_release(self);
  unlock(self);
}
