package dev.daybook.adapter.in.http.servlet;

import java.lang.reflect.Proxy;

/// A servlet interface of which nothing is there. Of its many methods, our routes and Javalin use few.
final class Unserved {

    private Unserved() {}

    static <T> T all(Class<T> servletInterface) {
        return servletInterface.cast(Proxy.newProxyInstance(
                servletInterface.getClassLoader(), new Class<?>[] {servletInterface}, (_, method, _) -> {
                    throw new UnsupportedOperationException("there is no server behind " + method.getName());
                }));
    }
}
