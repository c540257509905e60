/// The shape every aggregate has: what is decided, and what a decision does to the state.
@NullMarked
package dev.daybook.domain.decision;

import org.jspecify.annotations.NullMarked;
