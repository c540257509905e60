/// Malformed requests, made from `openapi.yaml` itself, so that whatever it documents is tried without a word here.
/// Start with `MalformedRequestsTest`; a [Draft] is made by [Sampler], bent by [Bend]s, sent by [Wire], judged by
/// [Judge].
@NullMarked
package dev.daybook.adapter.in.http.fuzz;

import org.jspecify.annotations.NullMarked;
