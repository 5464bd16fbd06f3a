package app.maquette.store.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeLockTest {
    private final AtomicInteger shown = new AtomicInteger();
    private Home home;

    @BeforeEach
    void prepare(@TempDir Path root) {
        home = new Home(root.resolve("home")).prepare();
    }

    private HomeLock.Claim claim() {
        return HomeLock.claim(home, shown::incrementAndGet);
    }

    private HomeLock mine() {
        return switch (claim()) {
            case HomeLock.Claim.Mine(var lock) -> lock;
            case HomeLock.Claim.Shown _, HomeLock.Claim.Refused _ -> throw new AssertionError("somebody has the home");
        };
    }

    /// Holds the lock of the home given until its input ends.
    static final class Owner {
        private Owner() {}

        public static void main(String[] args) throws IOException {
            var claim = HomeLock.claim(new Home(Path.of(args[0])), () -> System.out.println("show"));
            System.out.println(claim.getClass().getSimpleName());
            System.out.flush();
            if (System.in.read() < 0) {
                System.out.println("left");
            }
        }
    }

    private static String pathOf(Class<?> type) {
        return Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }

    private Process owner() throws IOException {
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        pathOf(HomeLock.class) + File.pathSeparator + pathOf(Owner.class),
                        Owner.class.getName(),
                        home.root().toString())
                .redirectErrorStream(true)
                .start();
        assertThat(process.inputReader().readLine()).isEqualTo("Mine");
        return process;
    }

    @Test
    void aSecondStartShowsTheFirstWindowAndEnds() {
        try (var _ = mine()) {
            assertThat(claim()).isInstanceOf(HomeLock.Claim.Shown.class);
            assertThat(claim()).isInstanceOf(HomeLock.Claim.Shown.class);
        }

        assertThat(shown).hasValue(2);
    }

    @Test
    void aHomeThatWasGivenBackCanBeTaken() {
        for (int start = 0; start < 3; start++) {
            mine().close();
        }

        mine().close();
        assertThat(shown).hasValue(0);
    }

    @Test
    void anotherProcessIsAskedAndItsDeathFreesTheHome() throws IOException, InterruptedException {
        var process = owner();
        try {
            assertThat(claim()).isInstanceOf(HomeLock.Claim.Shown.class);
            assertThat(process.inputReader().readLine()).isEqualTo("show");
        } finally {
            process.destroyForcibly().waitFor();
        }

        mine().close();
    }

    @Test
    void anOwnerWithoutASocketMeansRefused() throws IOException {
        try (var _ = mine()) {
            Files.delete(home.socket());

            assertThat(claim()).isInstanceOf(HomeLock.Claim.Refused.class);
        }
        assertThat(shown).hasValue(0);
    }

    @Test
    void anOwnerThatHangsIsGivenUp() throws IOException {
        try (var silent = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            silent.bind(UnixDomainSocketAddress.of(home.socket()));

            assertThat(InstanceSocket.ring(home.socket(), Duration.ofMillis(50)))
                    .isFalse();
        }
    }

    @Test
    void onlyTheOwnerReachesTheSocket() throws IOException {
        try (var _ = mine()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.socket())))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.root())))
                    .isEqualTo("rwx------");
        }
        assertThat(home.socket()).doesNotExist();
    }

    @Test
    void aPathTooLongForASocketStillLocks() throws IOException {
        home = new Home(home.root().resolve("x".repeat(120))).prepare();

        try (var _ = mine()) {
            assertThat(claim()).isInstanceOf(HomeLock.Claim.Refused.class);
        }
    }
}
