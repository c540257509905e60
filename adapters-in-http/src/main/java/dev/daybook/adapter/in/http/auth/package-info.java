/// Who asks, and what they may: what each route demands, how a caller is known, and how one is turned away.
///
/// Start with `Access` and `Gate`. How a token or a key is proven is in the packages below; each is an `Authenticator`.
@NullMarked
package dev.daybook.adapter.in.http.auth;

import org.jspecify.annotations.NullMarked;
