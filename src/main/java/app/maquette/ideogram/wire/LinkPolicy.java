package app.maquette.ideogram.wire;

import app.maquette.studio.base.Secrets;
import app.maquette.studio.model.MissingReason;
import app.maquette.studio.model.MissingReason.Rule;
import app.maquette.studio.port.DownloadException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/// Which links may be fetched: any public https host, also by the range through which this machine reaches the API; and
/// the API's own host and port where that is this machine.
/// Thread-safe; asks for names, so it blocks.
///
/// Names are looked up here and once more by the HTTP client. The JDK remembers the first answer for some seconds,
/// and a name that changed its mind in between still needs the certificate of a public host.
final class LinkPolicy {
    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");
    private static final String BYTE = "(?:0|[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5])";
    private static final Pattern ADDRESS = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}|\\[[0-9a-f:.]+\\]");
    private static final Pattern LOCAL_NAME = Pattern.compile(
            "(.*\\.)?(localhost|local|localdomain|internal|intranet|lan|home|corp|private|home\\.arpa)");

    private final ApiAddress api;
    private final HostResolver resolver;
    private final ProxySelector proxies;

    LinkPolicy(ApiAddress api, HostResolver resolver, ProxySelector proxies) {
        this.api = api;
        this.resolver = resolver;
        this.proxies = proxies;
    }

    /// Turns names into addresses.
    @FunctionalInterface
    interface HostResolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /// Final DownloadException when the link is refused; UnknownHostException when its name is not known now.
    void check(URI link) throws DownloadException, UnknownHostException {
        var scheme = link.getScheme();
        var host = link.getHost();
        if (scheme == null || host == null || link.getRawUserInfo() != null || link.getPort() == 0) {
            throw refused(link, Rule.NO_WEB_LINK);
        }
        if (link.getPort() > 65_535) {
            throw refused(link, Rule.NO_PORT);
        }
        var name = host.toLowerCase(Locale.ROOT);
        if (isOwn(link, name)) {
            return;
        }
        if (!"https".equalsIgnoreCase(scheme)) {
            throw refused(link, Rule.NOT_HTTPS);
        }
        checkPublic(link, name.endsWith(".") ? name.substring(0, name.length() - 1) : name);
    }

    /// The API's own server on this machine, by any of this machine's loopback names.
    private boolean isOwn(URI link, String host) throws DownloadException, UnknownHostException {
        boolean isWeb = "http".equalsIgnoreCase(link.getScheme()) || "https".equalsIgnoreCase(link.getScheme());
        if (!isWeb || !api.isLoopback() || !ApiAddress.isLoopback(host) || ApiAddress.portOf(link) != api.port()) {
            return false;
        }
        for (var address : resolver.resolve(bare(host))) {
            if (!address.isLoopbackAddress()) {
                throw refused(link, Rule.NOT_THIS_MACHINE);
            }
        }
        return true;
    }

    private void checkPublic(URI link, String host) throws DownloadException, UnknownHostException {
        boolean isAddress = ADDRESS.matcher(host).matches();
        if (!isAddress
                && (!NAME.matcher(host).matches() || LOCAL_NAME.matcher(host).matches())) {
            throw refused(link, Rule.NO_PUBLIC_HOST);
        }
        InetAddress[] addresses;
        try {
            addresses = resolver.resolve(bare(host));
        } catch (UnknownHostException e) {
            if (!isAddress && isProxied(link)) {
                // Behind some proxies public names are known to the proxy alone.
                return;
            }
            throw e;
        }
        if (addresses.length == 0) {
            throw new UnknownHostException(host);
        }
        for (var address : addresses) {
            if (!PublicAddresses.contain(address) && (isAddress || !isOwnWay(address))) {
                throw refused(link, Rule.PRIVATE_NETWORK);
            }
        }
    }

    /// Whether the API's own name leads into the same range on this machine: then a VPN or a filter answers for every
    /// name, and the certificate says who is reached.
    private boolean isOwnWay(InetAddress address) {
        var host = api.uri().getHost();
        if (api.isLoopback() || ADDRESS.matcher(host.toLowerCase(Locale.ROOT)).matches()) {
            return false;
        }
        try {
            return Arrays.stream(resolver.resolve(host)).anyMatch(own -> PublicAddresses.areOneWay(own, address));
        } catch (UnknownHostException _) {
            return false;
        }
    }

    private boolean isProxied(URI link) {
        List<Proxy> chosen = proxies.select(link);
        return chosen != null && !chosen.isEmpty() && chosen.getFirst().type() != Proxy.Type.DIRECT;
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    static DownloadException refused(URI link, Rule rule) {
        return new DownloadException(new MissingReason.Refused(host(link), rule));
    }

    /// For people: a name that the vendor wrote may quote the key.
    static String host(URI link) {
        return Secrets.scrub(Objects.requireNonNullElse(link.getHost(), ""));
    }
}
