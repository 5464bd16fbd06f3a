package app.maquette.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The check of what may ship, on a jar made for it.
class NoticesTest {
    @TempDir
    private Path folder;

    private Path jar;

    private record Answer(int exit, String said) {}

    @BeforeEach
    void makeAJar() throws IOException {
        jar = Files.createDirectory(folder.resolve("jars")).resolve("part-1.0.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("META-INF/NOTICE"));
            out.write("Part was made by someone.".getBytes(UTF_8));
        }
    }

    @Test
    void aPartOfAReviewedLicenceIsNoticed() throws Exception {
        Answer answer = notices("info.picocli", "Apache-2.0");

        assertThat(answer.said()).contains("notices: 1 jars");
        assertThat(answer.exit()).isZero();
        assertThat(folder.resolve("NOTICES.txt"))
                .content()
                .contains("part-1.0.jar", "Copyright 2017 Remko Popma", "Part was made by someone.")
                .contains("TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION");
    }

    @Test
    void aPartThatNobodyReviewedIsRefused() throws Exception {
        Answer answer = notices("org.example", "Apache-2.0");

        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.said()).contains("nobody has read the licence of org.example [Apache-2.0]");
    }

    @Test
    void aPartThatChangedItsLicenceIsRefused() throws Exception {
        Answer answer = notices("info.picocli", "AGPL-3.0-only");

        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.said()).contains("says [AGPL-3.0-only], not Apache-2.0 as reviewed");
    }

    @Test
    void aJarOutsideTheBillOfMaterialsIsRefused() throws Exception {
        Files.write(jar.resolveSibling("stray.jar"), new byte[] {1, 2, 3});

        Answer answer = notices("info.picocli", "Apache-2.0");

        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.said()).contains("stray.jar: not in the bill of materials");
    }

    private Answer notices(String group, String licence) throws IOException, InterruptedException {
        Path sbom = Files.writeString(folder.resolve("bom.xml"), """
                <bom><components><component><group>%s</group><name>part</name><version>1.0</version>
                <hashes><hash alg="SHA-256">%s</hash></hashes>
                <licenses><license><id>%s</id></license></licenses></component></components></bom>
                """.formatted(group, sha256(jar), licence));
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "packaging/Notices.java",
                        sbom.toString(),
                        folder.resolve("NOTICES.txt").toString(),
                        jar.getParent().toString()))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Answer(process.waitFor(), said);
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
