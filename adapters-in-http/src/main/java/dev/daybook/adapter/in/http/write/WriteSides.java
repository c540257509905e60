package dev.daybook.adapter.in.http.write;

import dev.daybook.adapter.in.http.input.Flags;
import dev.daybook.adapter.in.http.request.Call;

/// The write side twice: `rehearsed` decides and answers as `real` does, on the same states, and appends nothing.
public record WriteSides(WriteSide real, WriteSide rehearsed) {

    /// The write that a request is, `?dry_run=true` or in earnest.
    public Write of(Call call) {
        boolean rehearsal = call.parameter("dry_run", Flags.TEXT).orElse(false);
        return new Write(call, rehearsal ? rehearsed : real, rehearsal);
    }
}
