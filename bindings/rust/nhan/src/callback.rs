//! Callbacks: carrying a panic of the caller's closure past the C functions in between.
use std::any::Any;
use std::os::raw::{c_int, c_void};
use std::panic::{catch_unwind, resume_unwind, AssertUnwindSafe};

/// A closure that a function of nhan.h calls through `stoppable` or `unstoppable`, with a pointer to this as its `user`.
pub(crate) struct Relay<F> {
    callback: F,
    panic: Option<Box<dyn Any + Send>>,
}

impl<F> Relay<F> {
    pub(crate) fn new(callback: F) -> Relay<F> {
        Relay { callback, panic: None }
    }

    /// For functions that may be stopped: they are by a panic.
    pub(crate) fn stoppable<T>(&self) -> Option<unsafe extern "C" fn(*mut c_void, *const T) -> c_int>
    where
        F: FnMut(&T),
    {
        Some(relay::<T, F>)
    }

    /// For functions that can't be stopped: after a panic the closure is left alone.
    pub(crate) fn unstoppable<T>(&self) -> Option<unsafe extern "C" fn(*mut c_void, *const T)>
    where
        F: FnMut(&T),
    {
        Some(relay_unstoppable::<T, F>)
    }

    pub(crate) fn user(&mut self) -> *mut c_void {
        (self as *mut Relay<F>).cast()
    }

    /// Goes on with a panic of the closure, if there was one.
    pub(crate) fn resume(self) {
        if let Some(panic) = self.panic {
            resume_unwind(panic);
        }
    }
}

/// SAFETY: `user` is that of a `Relay<F>`, which nobody else uses meanwhile; `value` is good until this returns.
unsafe extern "C" fn relay<T, F: FnMut(&T)>(user: *mut c_void, value: *const T) -> c_int {
    let relay = &mut *user.cast::<Relay<F>>();
    if relay.panic.is_none() {
        let callback = &mut relay.callback;
        relay.panic = catch_unwind(AssertUnwindSafe(|| callback(&*value))).err();
    }
    relay.panic.is_some().into()
}

/// SAFETY: as `relay`.
unsafe extern "C" fn relay_unstoppable<T, F: FnMut(&T)>(user: *mut c_void, value: *const T) {
    relay::<T, F>(user, value);
}
