package app.maquette.ideogram.wire;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where the API is: https anywhere, plain http on this machine only. Compared without its last slash.
public record ApiAddress(URI uri) {
    public static final ApiAddress IDEOGRAM = parse("https://api.ideogram.ai");

    public ApiAddress {
        var scheme = uri.getScheme();
        var host = uri.getHost();
        if (scheme == null || host == null || !("https".equals(scheme) || "http".equals(scheme))) {
            throw new IllegalArgumentException("the API address is written https://host");
        }
        if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("the API address has no user, no query and no fragment");
        }
        if (uri.getPort() == 0 || uri.getPort() > 65_535) {
            throw new IllegalArgumentException("the API address has a port from 1 to 65535");
        }
        if ("http".equals(scheme) && !isLoopback(host)) {
            throw new IllegalArgumentException("the API address is https; http is for this machine only");
        }
    }

    /// Reads an address as a person writes it; IllegalArgumentException says in words what is wrong with it.
    public static ApiAddress parse(String text) {
        var bare = text.strip().replaceAll("/+$", "");
        try {
            var uri = new URI(bare);
            return new ApiAddress(new URI(
                    lower(uri.getScheme()),
                    uri.getRawUserInfo(),
                    lower(uri.getHost()),
                    uri.getPort(),
                    uri.getRawPath(),
                    uri.getRawQuery(),
                    uri.getRawFragment()));
        } catch (URISyntaxException _) {
            throw new IllegalArgumentException("the API address is written https://host");
        }
    }

    /// Whether it is a server on this machine.
    public boolean isLoopback() {
        return isLoopback(uri.getHost());
    }

    /// The port, also where it is not written.
    int port() {
        return portOf(uri);
    }

    public URI resolve(String path) {
        return URI.create(uri + path);
    }

    static int portOf(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : "http".equalsIgnoreCase(uri.getScheme()) ? 80 : 443;
    }

    /// `localhost`, `127.x.y.z` or `[::1]`, by the name alone.
    static boolean isLoopback(String host) {
        return "localhost".equalsIgnoreCase(host)
                || "[::1]".equals(host)
                || host.matches("127(\\.(0|[1-9]\\d{0,2})){3}");
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
