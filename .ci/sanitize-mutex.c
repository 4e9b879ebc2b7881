// Tells ThreadSanitizer what Swift's Mutex does where two threads meet.
//
// On Linux the lock that nobody else holds is taken and left by code that the compiler puts into our own modules, which is sanitized;
// a lock that is contended is taken and left by the library Synchronization, which is not, so that ThreadSanitizer sees no order
// between the two holders and reports a race on what the lock protects. These functions take the place of that library's and say it.
// `.ci/sanitize thread` links them into every program of that build.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>

void __tsan_acquire(void *address);
void __tsan_release(void *address);

#define swift_method __attribute__((swiftcall))
#define swift_self __attribute__((swift_context))
#define named(symbol) __asm__(symbol)

// Synchronization._MutexHandle._lockSlow(_: UInt32), _tryLockSlow() -> Bool and _unlockSlow(); the word of the lock is all of `self`.
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
