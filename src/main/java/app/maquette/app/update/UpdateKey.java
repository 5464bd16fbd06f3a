package app.maquette.app.update;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/// The public half of the key that signs the news of releases; `packaging/Sign.java` makes the pair.
final class UpdateKey {
    private UpdateKey() {}

    static PublicKey shipped() {
        try (InputStream text = UpdateKey.class.getResourceAsStream("update-key.pub")) {
            if (text == null) {
                throw new IllegalStateException("update-key.pub is not in the program");
            }
            return of(new String(text.readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PublicKey of(String base64) {
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(base64);
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("update-key.pub is not an Ed25519 key", e);
        }
    }
}
