package app.maquette.simulator.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A request that arrived complete. Header names in any case; the first value of a repeated header counts.
public final class Request {
    private final String method;
    private final String target;
    private final Map<String, String> headers;
    private final byte[] body;

    public Request(String method, String target, Map<String, String> headers, byte[] body) {
        this.method = method;
        this.target = target;
        this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.headers.putAll(headers);
        this.body = body.clone();
    }

    /// The same head with its body.
    Request with(byte[] read) {
        return new Request(method, target, headers, read);
    }

    public String method() {
        return method;
    }

    public String path() {
        int question = target.indexOf('?');
        return question < 0 ? target : target.substring(0, question);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /// A value of the query, decoded.
    public Optional<String> query(String name) {
        int question = target.indexOf('?');
        if (question < 0) {
            return Optional.empty();
        }
        for (String pair : target.substring(question + 1).split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return Optional.of(URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }

    public byte[] body() {
        return body.clone();
    }
}
