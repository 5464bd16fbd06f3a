package app.maquette.app.system;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The proxy that a session's variables name (`https_proxy`, `no_proxy`), as other programs on Linux use it, and else
/// that of the desktop's settings, which is all the Java runtime asks. A name and password in it are not used.
final class SessionProxies extends ProxySelector {
    private static final Pattern ADDRESS =
            Pattern.compile("(?:http://)?(?:[^@/]*@)?(\\[[0-9a-f:]+]|[\\w.-]+):(\\d{1,5})/?", Pattern.CASE_INSENSITIVE);
    private final Map<String, String> variables;

    SessionProxies(Map<String, String> variables) {
        this.variables = variables;
    }

    @Override
    public List<Proxy> select(URI uri) {
        var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        var named = variable(scheme + "_proxy").or(() -> variable("all_proxy")).flatMap(SessionProxies::proxy);
        if (named.isPresent()) {
            return List.of(isExempt(uri.getHost()) ? Proxy.NO_PROXY : named.get());
        }
        var desktop = ProxySelector.getDefault();
        return desktop == null ? List.of(Proxy.NO_PROXY) : desktop.select(uri);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress proxy, IOException failure) {
        // The call that failed tells the user; there is no second proxy to try.
    }

    private boolean isExempt(String host) {
        return variable("no_proxy").stream()
                .flatMap(list -> Stream.of(list.split("[,\\s]+")))
                .map(entry -> entry.replaceFirst("^\\*?\\.", "").toLowerCase(Locale.ROOT))
                .filter(entry -> !entry.isEmpty())
                .anyMatch(entry -> entry.equals("*") || isWithin(host.toLowerCase(Locale.ROOT), entry));
    }

    private static boolean isWithin(String host, String domain) {
        return host.equals(domain) || host.endsWith("." + domain);
    }

    /// The name in small letters counts first, as elsewhere.
    private Optional<String> variable(String name) {
        return Stream.of(name, name.toUpperCase(Locale.ROOT))
                .map(written -> variables.getOrDefault(written, ""))
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private static Optional<Proxy> proxy(String text) {
        var address = ADDRESS.matcher(text.strip());
        if (!address.matches() || Integer.parseInt(address.group(2)) > 65_535) {
            return Optional.empty();
        }
        return Optional.of(new Proxy(
                Proxy.Type.HTTP,
                InetSocketAddress.createUnresolved(address.group(1), Integer.parseInt(address.group(2)))));
    }
}
