package app.maquette.store.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableFileTest {
    private static final byte[] BYTES = "an answer that was paid".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void theBytesAreForcedBeforeTheNameIsAndTheNameBeforeItReturns() throws IOException {
        var disk = new Watched(Integer.MAX_VALUE);

        new DurableFile(disk).write(folder.resolve("answer.json"), BYTES);

        assertThat(disk.steps)
                .containsExactly(
                        "open answer.json.tmp",
                        "write",
                        "force",
                        "move answer.json.tmp to answer.json",
                        "sync " + folder.getFileName());
        assertThat(folder.resolve("answer.json")).hasBinaryContent(BYTES);
    }

    @Test
    void aDiskThatTakesLittleAtATimeGetsItAll() throws IOException {
        new DurableFile(new Watched(1)).write(folder.resolve("answer.json"), BYTES);

        assertThat(folder.resolve("answer.json")).hasBinaryContent(BYTES);
    }

    @Test
    void aDiskThatTakesNothingFailsAndLeavesWhatWasThere() throws IOException {
        var file = Files.writeString(folder.resolve("answer.json"), "before");

        assertThatThrownBy(() -> new DurableFile(new Watched(0)).write(file, BYTES))
                .isInstanceOf(IOException.class);

        assertThat(file).hasContent("before");
    }

    /// Notes what is asked of it; writes take at most so many bytes.
    private static final class Watched extends QuickDisk {
        private final List<String> steps = new ArrayList<>();
        private final int most;

        Watched(int most) {
            this.most = most;
        }

        @Override
        public FileChannel open(Path file, OpenOption... options) throws IOException {
            steps.add("open " + file.getFileName());
            return new Watching(REAL.open(file, options));
        }

        @Override
        public void move(Path from, Path to) throws IOException {
            steps.add("move " + from.getFileName() + " to " + to.getFileName());
            super.move(from, to);
        }

        @Override
        public void syncFolder(Path folder) {
            steps.add("sync " + folder.getFileName());
        }

        private final class Watching extends Channel {
            Watching(FileChannel real) {
                super(real);
            }

            @Override
            public int write(ByteBuffer bytes, long position) throws IOException {
                steps.add("write");
                var some = bytes.slice(bytes.position(), Math.min(most, bytes.remaining()));
                int written = super.write(some, position);
                bytes.position(bytes.position() + written);
                return written;
            }

            @Override
            public void force(boolean metaData) {
                steps.add("force");
            }
        }
    }
}
