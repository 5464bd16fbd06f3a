package app.maquette.ideogram;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Notes every host the HTTP client is about to reach, and lets it reach this machine only.
public final class BrokenProxies extends ProxySelector {
    private final List<String> asked = new CopyOnWriteArrayList<>();

    public List<String> asked() {
        return asked;
    }

    @Override
    public List<Proxy> select(URI uri) {
        asked.add(String.valueOf(uri.getHost()));
        if ("127.0.0.1".equals(uri.getHost())) {
            return List.of(Proxy.NO_PROXY);
        }
        throw new IllegalArgumentException("no way out of a test");
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException error) {
        // The test sees the failure itself.
    }
}
