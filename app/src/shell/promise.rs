//! What a browser promises: waits for it without holding anything up.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

/// What to do with what a promise gives, or with nothing where it is broken.
type Then = Box<dyn FnOnce(Option<JsValue>)>;

/// Does `then` once the promise is kept or broken.
pub fn settle(promise: &Promise, then: impl FnOnce(Option<JsValue>) + 'static) {
    settle_boxed(promise, Box::new(then));
}

fn settle_boxed(promise: &Promise, then: Then) {
    let then = Rc::new(RefCell::new(Some(then)));
    let once = move |value| {
        if let Some(then) = then.take() {
            then(value);
        }
    };
    let other = once.clone();
    let kept = Closure::<dyn FnMut(JsValue)>::new(move |value| once(Some(value)));
    let broken = Closure::<dyn FnMut(JsValue)>::new(move |_| other(None));
    // The promise of the two answers itself needs no answer.
    let _ = promise.then2(&kept, &broken);
    // The browser calls one of the two, at a time that nobody knows.
    kept.forget();
    broken.forget();
}
