package app.maquette.domain.request;

import java.util.regex.Pattern;

/// Whose money an order is paid with: the same for the same key of the same home, and nothing that leads back to the
/// key.
public record AccountId(String value) {
    private static final Pattern VALUE = Pattern.compile("[0-9a-f]{8,64}");

    public AccountId {
        if (!VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an account id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
