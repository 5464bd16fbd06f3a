package app.maquette.ideogram.wire;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// Says in plain words why an exchange failed; never quotes what was sent.
final class TransportWords {
    private TransportWords() {}

    /// The failure under the wrappings of futures.
    static Throwable unwrap(Throwable error) {
        var inner = error;
        while ((inner instanceof ExecutionException || inner instanceof CompletionException)
                && inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner;
    }

    static String of(Throwable error, String host) {
        return switch (error) {
            case HttpConnectTimeoutException _ -> "No connection to " + host + " in time.";
            case HttpTimeoutException _ -> "The proxy did not connect in time.";
            case UnknownHostException _ -> "The name " + host + " is not known here.";
            case NoRouteToHostException _ -> "There is no way to " + host + " from here.";
            case ConnectException _
            when has(error, UnresolvedAddressException.class) -> "The name " + host + " is not known here.";
            case ConnectException _ -> "Nothing answers at " + host + ".";
            case SSLException _ -> "No safe connection to " + host + " (TLS).";
            case IOException _ when isTunnel(error) -> "The proxy did not let the call through.";
            case IOException _ -> "The connection to " + host + " broke.";
            default -> "The call to " + host + " failed.";
        };
    }

    private static boolean isTunnel(Throwable error) {
        var message = error.getMessage();
        return message != null && message.startsWith("Tunnel failed");
    }

    private static boolean has(@Nullable Throwable error, Class<? extends Throwable> type) {
        return error != null && (type.isInstance(error) || has(error.getCause(), type));
    }
}
