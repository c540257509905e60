package dev.daybook.adapter.in.http.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/// The addresses that nobody can reach from elsewhere.
final class Loopback {

    private Loopback() {}

    /// A name is one only if all its addresses are; the empty one stands for every address there is.
    static boolean is(String host) {
        try {
            return !host.isBlank()
                    && Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }
}
