package dev.daybook.bad.domain;

import com.fasterxml.jackson.databind.ObjectMapper;

final class UsesAFramework {

    Object asJson() {
        return new ObjectMapper();
    }
}
