package app.maquette.store.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.maquette.store.SmallDisk;
import app.maquette.store.disk.Sha256;
import app.maquette.store.format.Given;
import app.maquette.studio.base.DiskTrouble;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.port.RawAnswer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileAnswersTest {
    private static final byte[] BODY = {'{', '\n', 0, (byte) 0xFF, '\n', '}'};

    @TempDir
    private Path folder;

    private final RawAnswer answer = new RawAnswer(200, "7", Given.NOON, BODY, true);

    @Test
    void anAnswerComesBackByteForByte() {
        var hash = new FileAnswers(folder).save(Given.call(1), answer);
        var loaded = new FileAnswers(folder).load(Given.call(1)).orElseThrow();

        assertThat(hash).isEqualTo(Sha256.of(BODY));
        assertThat(loaded.body()).isEqualTo(BODY);
        assertThat(loaded).usingRecursiveComparison().isEqualTo(answer);
    }

    @Test
    void aDiskThatHasBecomeFullStillTakesAnAnswer() {
        var disk = new SmallDisk(folder);
        var answers = new FileAnswers(disk, folder);
        answers.tryOut();
        disk.fillAt(1);

        answers.save(Given.call(1), answer);

        assertThat(disk.isFull()).isTrue();
        assertThat(answers.load(Given.call(1))).isPresent();
        assertThatThrownBy(answers::tryOut)
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.trouble()).isEqualTo(DiskTrouble.FULL));
    }

    @Test
    void anAnswerThatWasCutSaysSo() {
        var cut = new RawAnswer(502, null, null, new byte[0], false);
        new FileAnswers(folder).save(Given.call(1), cut);

        assertThat(new FileAnswers(folder).load(Given.call(1)).orElseThrow())
                .usingRecursiveComparison()
                .isEqualTo(cut);
    }

    @Test
    void thereIsNoAnswerWhereNoneWasSaved() {
        assertThat(new FileAnswers(folder).load(Given.call(1))).isEmpty();
    }

    @Test
    void aDamagedAnswerIsNoAnswer() throws IOException {
        var answers = new FileAnswers(folder);
        answers.save(Given.call(1), answer);
        var file = folder.resolve("call-000001.json");
        var good = Files.readAllBytes(file);

        for (int at = good.length - BODY.length; at < good.length; at++) {
            var bad = good.clone();
            bad[at] ^= 4;
            Files.write(file, bad);
            assertThat(answers.load(Given.call(1))).isEmpty();
        }
        Files.write(file, "no line".getBytes(StandardCharsets.UTF_8));
        assertThat(answers.load(Given.call(1))).isEmpty();
        Files.write(file, "{\"status\":\n{}".getBytes(StandardCharsets.UTF_8));
        assertThat(answers.load(Given.call(1))).isEmpty();
    }

    @Test
    void anInterruptedThreadKeepsTheAnswerAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        new FileAnswers(folder).save(Given.call(1), answer);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(new FileAnswers(folder).load(Given.call(1))).isPresent();
    }

    @Test
    void onlyTheOwnerReadsIt() throws IOException {
        new FileAnswers(folder).save(Given.call(1), answer);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("call-000001.json"))))
                .isEqualTo("rw-------");
    }
}
