package dev.daybook.bootstrap.cli.client;

import java.net.URI;

/// Where a service is found.
///
/// @param root ends with a slash
public record Service(URI root) {

    /// Throws [WrongUsage] when that cannot be.
    public static Service at(URI url) {
        if (url.getHost() == null || !url.toString().matches("(?i)https?://[^?#]*")) {
            throw new WrongUsage("--url must be like http://127.0.0.1:7070, not " + url);
        }
        return new Service(URI.create(url.toString().replaceFirst("/*$", "/")));
    }

    /// The address of one thing there.
    ///
    /// @param path as the API names it, without the slash in front, or as one of its `Location`s does
    public URI at(String path) {
        return root.resolve(path.replaceFirst("^/", ""));
    }
}
