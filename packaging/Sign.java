import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/// Signs the news of a release, which the program believes only with this signature.
///
/// java packaging/Sign.java new-key PRIVATE_KEY    a new pair; the public half goes into the program's resources
/// java packaging/Sign.java sign PRIVATE_KEY FILE  writes FILE.sig
/// The private half stays outside the project: who has it can tell every user where to fetch the next version.
public final class Sign {
    private static final Path PUBLIC = Path.of("src", "main", "resources", "app", "maquette", "app", "update-key.pub");

    private Sign() {}

    public static void main(String[] args) throws GeneralSecurityException, IOException {
        Path secret = Path.of(args[1]);
        switch (args[0]) {
            case "new-key" -> {
                KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
                Files.createFile(secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                write(secret, pair.getPrivate().getEncoded());
                write(PUBLIC, pair.getPublic().getEncoded());
            }
            case "sign" -> {
                byte[] encoded = Base64.getMimeDecoder().decode(Files.readString(secret));
                Signature signature = Signature.getInstance("Ed25519");
                signature.initSign(KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded)));
                signature.update(Files.readAllBytes(Path.of(args[2])));
                write(Path.of(args[2] + ".sig"), signature.sign());
            }
            default -> throw new IllegalArgumentException("new-key or sign, not " + args[0]);
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.writeString(file, Base64.getEncoder().encodeToString(bytes) + "\n");
    }
}
