package dev.daybook.bootstrap.function;

import java.lang.reflect.Proxy;

/// In the place of what a function has no right to, and never asks.
final class Absent {

    private Absent() {}

    static <T> T port(Class<T> port) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (_, method, _) -> {
            throw new IllegalStateException(
                    "this function does not know " + port.getSimpleName() + ": " + method.getName());
        }));
    }
}
