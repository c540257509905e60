package dev.daybook.bad.elsewhere;

import dev.daybook.bad.adapter.out.jooq.Rows;

final class BuildsAnAdapter {

    Object rows() {
        return new Rows();
    }
}
