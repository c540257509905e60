package dev.daybook.bad.adapter.in.http;

import dev.daybook.bad.adapter.out.jooq.Rows;

final class KnowsTheRows {

    Object rows() {
        return new Rows();
    }
}
