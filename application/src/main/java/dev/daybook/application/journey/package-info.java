/// When events passed the hops behind the event store. `Logbook` gathers what there is to note, `NotedProjection`
/// notes what a read model applies; what was noted is asked for by a `TraceQuery`. Nothing depends on what is noted.
@NullMarked
package dev.daybook.application.journey;

import org.jspecify.annotations.NullMarked;
