package app.maquette.ideogram.wire;

import static app.maquette.ideogram.wire.FaultServer.answer;
import static app.maquette.ideogram.wire.FaultServer.stall;
import static app.maquette.ideogram.wire.FaultServer.write;
import static app.maquette.ideogram.wire.ImageHost.PICTURE;
import static app.maquette.ideogram.wire.ImageHost.TAG;
import static app.maquette.ideogram.wire.ImageHost.limits;
import static app.maquette.ideogram.wire.ImageHost.status;
import static app.maquette.ideogram.wire.ImageHost.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.maquette.domain.CallId;
import app.maquette.domain.PictureId;
import app.maquette.studio.base.DiskTrouble;
import app.maquette.studio.model.MemoryPart;
import app.maquette.studio.model.MissingReason;
import app.maquette.studio.port.DownloadException;
import app.maquette.studio.port.PictureStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("language")
class LinkDownloadsTest {
    private final List<Duration> slept = new ArrayList<>();

    @Test
    void aPictureArrivesWholeAndWithoutTheKeyHeader() throws Exception {
        try (var server = new FaultServer((_, socket) -> {
            answer(socket, "200 OK", TAG, PICTURE);
            return true;
        })) {
            var part = new MemoryPart();

            fetch(server, part);

            assertThat(part.bytes()).isEqualTo(PICTURE);
            assertThat(server.requests()).hasSize(1);
            assertThat(server.requests().getFirst().headers())
                    .doesNotContainKeys("api-key", "authorization", "cookie", "range");
            assertThat(slept).isEmpty();
        }
    }

    @Test
    void aPictureWithoutALengthArrivesWhole() throws Exception {
        try (var server = new FaultServer((_, socket) -> {
            write(socket, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (int at = 0; at < PICTURE.length; at += 30_000) {
                write(socket, "7530\r\n");
                write(socket, Arrays.copyOfRange(PICTURE, at, at + 30_000));
                write(socket, "\r\n");
            }
            write(socket, "0\r\n\r\n");
            return true;
        })) {
            var part = new MemoryPart();

            fetch(server, part);

            assertThat(part.bytes()).isEqualTo(PICTURE);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "403, true, 1",
        "404, true, 1",
        "410, true, 1",
        "401, false, 1",
        "400, false, 1",
        "429, false, 5",
        "408, false, 5",
        "500, false, 5",
        "503, false, 5",
        "204, false, 1",
        "304, false, 1"
    })
    void aStatusIsFinalOrWorthAnotherTry(int status, boolean isFinal, int requests) throws IOException {
        try (var server = new FaultServer((_, socket) -> {
            write(socket, "HTTP/1.1 " + status + " Some\r\nConnection: close\r\n\r\n");
            return false;
        })) {
            failed(server, new MemoryPart(), isFinal, String.valueOf(status));

            assertThat(server.requests()).hasSize(requests);
            assertThat(slept).hasSize(requests - 1);
        }
    }

    @Test
    void theServersOwnPauseIsKept() throws IOException {
        try (var server = new FaultServer((_, socket) -> status(socket, "503 Busy", "Retry-After: 20\r\n"))) {
            failed(server, new MemoryPart(), false, "503");

            assertThat(slept).hasSize(4).containsOnly(Duration.ofSeconds(20));
        }
    }

    @Test
    void pausesGrowAtRandomUpToALimit() {
        var pauses = new DownloadPauses(() -> new Random(5), _ -> {});

        for (int attempt = 1; attempt < 70; attempt++) {
            assertThat(pauses.after(attempt, null))
                    .isBetween(Duration.ZERO, Duration.ofMillis(500).multipliedBy(1L << Math.min(attempt - 1, 6)));
        }
        assertThat(pauses.after(1, Duration.ofHours(3))).isEqualTo(Duration.ofSeconds(30));
        assertThat(pauses.after(40, Duration.ZERO)).isLessThanOrEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aConnectionThatBreaksIsTriedAgain() throws IOException {
        try (var server = new FaultServer((_, _) -> false)) {
            failed(server, new MemoryPart(), false, "broke");

            assertThat(slept).hasSize(4);
        }
    }

    @Test
    void aDownloadThatStandsStillIsGivenUp() throws IOException {
        try (var server = new FaultServer((_, socket) -> {
                    write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
                    stall(socket);
                    return false;
                });
                // Long enough for the head to come on a busy machine.
                var downloads = downloads(server, limits(1, Duration.ofSeconds(4), Duration.ofMinutes(5)))) {
            assertThatThrownBy(() -> downloads.fetch(server.uri("/1.png"), new MemoryPart()))
                    .hasMessage("The download stood still.");
        }
    }

    @Test
    void aServerThatSaysNothingIsGivenUp() throws IOException {
        try (var server = new FaultServer((_, socket) -> {
                    stall(socket);
                    return false;
                });
                var downloads = downloads(server, limits(2, Duration.ofMillis(300), Duration.ofMinutes(5)))) {
            assertThatThrownBy(() -> downloads.fetch(server.uri("/1.png"), new MemoryPart()))
                    .hasMessage("The image server does not answer.");
        }
    }

    @Test
    void aDripThatNeverEndsIsGivenUpInAll() throws IOException {
        try (var server = new FaultServer((_, socket) -> {
                    write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n");
                    while (true) {
                        write(socket, "x");
                    }
                });
                var downloads = downloads(server, limits(100, Duration.ofSeconds(20), Duration.ofSeconds(1)))) {
            assertThatThrownBy(() -> downloads.fetch(server.uri("/1.png"), new MemoryPart()))
                    .isInstanceOf(DownloadException.class);
        }
    }

    @Test
    void aPictureThatSaysItIsTooLargeIsNotFetched() throws IOException {
        try (var server = new FaultServer((_, socket) -> {
            write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 67108865\r\n\r\nabc");
            return false;
        })) {
            var part = new MemoryPart();

            failed(server, part, true, "larger than 64 MiB");

            assertThat(part.size()).isZero();
        }
    }

    @Test
    void aPictureThatGrowsTooLargeIsDropped() throws IOException {
        var block = "x".repeat(1 << 16);
        try (var server = new FaultServer((_, socket) -> {
            write(socket, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            while (true) {
                write(socket, "10000\r\n" + block + "\r\n");
            }
        })) {
            var part = new MemoryPart();

            failed(server, part, true, "larger than 64 MiB");

            assertThat(part.size()).isZero();
        }
    }

    @Test
    void anEmptyAnswerIsNoPicture() throws IOException {
        try (var server = new FaultServer((_, socket) -> status(socket, "200 OK", ""))) {
            failed(server, new MemoryPart(), false, "cut");
        }
    }

    @Test
    void threeRedirectsAreFollowedAndAFourthIsNot() throws Exception {
        var hops = new AtomicInteger(3);
        try (var server = new FaultServer((request, socket) -> {
            int number = Integer.parseInt(request.path().replaceAll("\\D", ""));
            return number > hops.get()
                    ? whole(socket, TAG, 300_000)
                    : status(socket, "302 Found", "Location: " + (number + 1) + ".png\r\n");
        })) {
            var part = new MemoryPart();

            fetch(server, part);

            assertThat(part.bytes()).isEqualTo(PICTURE);
            hops.set(4);
            failed(server, new MemoryPart(), true, "on and on");
            assertThat(server.requests()).hasSize(8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Location: \r\n", "Location: http://[\r\n"})
    void aRedirectToNowhereIsNotFollowed(String headers) throws IOException {
        try (var server = new FaultServer((_, socket) -> status(socket, "307 Temporary Redirect", headers))) {
            var part = new MemoryPart();
            assertThatThrownBy(() -> fetch(server, part)).isInstanceOf(DownloadException.class);

            assertThat(server.requests().size()).isLessThanOrEqualTo(4);
        }
    }

    @Test
    void aStoppedDownloadEndsAndTheThreadStaysInterrupted() throws IOException {
        var caller = Thread.currentThread();
        try (var server = new FaultServer((_, socket) -> {
            write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
            caller.interrupt();
            stall(socket);
            return false;
        })) {
            var part = new MemoryPart();

            assertThatThrownBy(() -> fetch(server, part)).hasMessage("The download was stopped.");
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void aDiskThatCannotBeWrittenIsNotTheNetworksFault() throws IOException {
        try (var server = new FaultServer((_, socket) -> whole(socket, TAG, 300_000))) {
            var full = new PictureStore.Part() {
                @Override
                public PictureId picture() {
                    return new PictureId(new CallId("call-2"), 0);
                }

                @Override
                public long size() {
                    return 1;
                }

                @Override
                public OutputStream append() throws IOException {
                    throw new IOException("disk full");
                }

                @Override
                public InputStream open() throws IOException {
                    throw new IOException("disk full");
                }

                @Override
                public void restart() throws IOException {
                    throw new IOException("disk full");
                }

                @Override
                public void replace(byte[] bytes) throws IOException {
                    throw new IOException("disk full");
                }

                @Override
                public boolean isWhole() {
                    return false;
                }

                @Override
                public DiskTrouble trouble(IOException failure) {
                    return DiskTrouble.FULL;
                }

                @Override
                public void recall() throws IOException {
                    throw new IOException("disk full");
                }

                @Override
                public MissingReason missing() throws IOException {
                    throw new IOException("disk full");
                }
            };

            assertThatThrownBy(() -> fetch(server, full))
                    .hasMessage("The picture could not be kept: the disk is full.");
            assertThat(server.requests()).isEmpty();
        }
    }

    private void fetch(FaultServer server, PictureStore.Part part) throws DownloadException {
        try (var downloads = downloads(server, limits())) {
            downloads.fetch(server.uri("/1.png"), part);
        }
    }

    private void failed(FaultServer server, MemoryPart part, boolean isFinal, String said) {
        assertThatThrownBy(() -> fetch(server, part))
                .isInstanceOfSatisfying(
                        DownloadException.class, e -> assertThat(e.isFinal()).isEqualTo(isFinal))
                .hasMessageContaining(said);
    }

    private LinkDownloads downloads(FaultServer server, LinkDownloads.Limits limits) {
        return ImageHost.downloads(server, limits, slept::add);
    }
}
