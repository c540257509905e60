/// What we promise to others: events of shapes and names of their own, each with a JSON Schema under `schemas/`, in a
/// CloudEvents envelope. What is promised is kept: a test compares every schema with what was published.
///
/// Start at [PublicCatalogue]. Knows the domain's events; nothing here is stored.
@NullMarked
package dev.daybook.adapter.out.messaging.contract;

import org.jspecify.annotations.NullMarked;
