/// Tokens that somebody else signs: JSON Web Tokens, proven with the public keys that their issuer publishes.
///
/// Start with `JsonWebTokens`. Fetching, caching and the limits on both are in `TrustedKeys` and `FetchedKeys`.
@NullMarked
package dev.daybook.adapter.in.http.auth.jwt;

import org.jspecify.annotations.NullMarked;
