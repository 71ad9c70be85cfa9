//! The compiled module of the sign-up page: the walkthrough, and the password tool in one of its steps.

#![deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use contract::password_strength::NAME as PASSWORD_STRENGTH;
use contract::sign_up_walkthrough::NAME as SIGN_UP_WALKTHROUGH;
use leptos::prelude::*;
use password_strength::PasswordStrength;
use sign_up_walkthrough::SignUpWalkthrough;
use wasm_bindgen::prelude::wasm_bindgen;

/// Mounts the tools of the page; called once, by the loader of the page.
#[wasm_bindgen]
pub fn start() {
    ui::mount(SIGN_UP_WALKTHROUGH, |props| view! { <SignUpWalkthrough props/> });
    ui::mount(PASSWORD_STRENGTH, |props| view! { <PasswordStrength props/> });
}
