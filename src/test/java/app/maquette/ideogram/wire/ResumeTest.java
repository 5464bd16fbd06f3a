package app.maquette.ideogram.wire;

import static app.maquette.ideogram.wire.FaultServer.answer;
import static app.maquette.ideogram.wire.ImageHost.PICTURE;
import static app.maquette.ideogram.wire.ImageHost.TAG;
import static app.maquette.ideogram.wire.ImageHost.limits;
import static app.maquette.ideogram.wire.ImageHost.serve;
import static app.maquette.ideogram.wire.ImageHost.status;
import static app.maquette.ideogram.wire.ImageHost.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.maquette.studio.model.MemoryPart;
import app.maquette.studio.port.DownloadException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A download goes on where it was cut, but only where it is surely the same picture.
class ResumeTest {
    @Test
    void aPictureCutAnywhereIsContinuedWhereItWasCut() throws Exception {
        var random = new Random(7);
        for (int run = 0; run < 100; run++) {
            int first = random.nextInt(PICTURE.length);
            int second = first + random.nextInt(PICTURE.length - first);
            var count = new AtomicInteger();
            try (var server = new FaultServer((request, socket) -> {
                int end = List.of(first, second, PICTURE.length).get(count.getAndIncrement());
                return serve(request, socket, "\"one\"", end);
            })) {
                var part = new MemoryPart();

                fetch(server, part);

                assertThat(part.bytes()).as("cut at %d and %d", first, second).isEqualTo(PICTURE);
                assertThat(part.restarts()).isZero();
                if (first > 0) {
                    assertThat(server.requests().get(1).header("Range")).isEqualTo("bytes=" + first + "-");
                    assertThat(server.requests().get(1).header("If-Range")).isEqualTo("\"one\"");
                }
            }
        }
    }

    @Test
    void aServerThatIgnoresRangesMakesItBeginAnew() throws Exception {
        var count = new AtomicInteger();
        try (var server =
                new FaultServer((_, socket) -> whole(socket, TAG, count.getAndIncrement() == 0 ? 1_000 : 300_000))) {
            var part = new MemoryPart();

            fetch(server, part);

            assertThat(part.bytes()).isEqualTo(PICTURE);
            assertThat(part.restarts()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"two\"", "W/\"one\""})
    void aPictureThatChangedOnItsWayIsBegunAnew(String tag) throws Exception {
        var count = new AtomicInteger();
        try (var server = new FaultServer((request, socket) -> count.getAndIncrement() == 0
                ? whole(socket, TAG, 1_000)
                : serve(request, socket, tag, PICTURE.length))) {
            var part = new MemoryPart();

            fetch(server, part);

            assertThat(part.bytes()).isEqualTo(PICTURE);
            assertThat(part.restarts()).isEqualTo(1);
            assertThat(server.requests().get(2).headers()).doesNotContainKey("range");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ETag: W/\"one\"\r\n", "ETag: \"tw\"o\"\r\n", "ETag: one\r\n"})
    void withoutATagToTrustThePictureIsBegunAnew(String headers) throws Exception {
        var count = new AtomicInteger();
        try (var server = new FaultServer(
                (_, socket) -> whole(socket, headers, count.getAndIncrement() == 0 ? 1_000 : 300_000))) {
            var part = new MemoryPart();

            fetch(server, part);

            assertThat(part.bytes()).isEqualTo(PICTURE);
            assertThat(server.requests().get(1).headers()).doesNotContainKeys("range", "if-range");
        }
    }

    @Test
    void aRangeThatDoesNotFitMakesItBeginAnew() throws Exception {
        var count = new AtomicInteger();
        try (var server = new FaultServer((_, socket) -> switch (count.getAndIncrement()) {
            case 0 -> whole(socket, TAG, 1_000);
            case 1 -> {
                answer(socket, "206 Partial Content", TAG + "Content-Range: bytes 999-1001/300000\r\n", "xyz");
                yield true;
            }
            default -> whole(socket, TAG, 300_000);
        })) {
            var part = new MemoryPart();

            fetch(server, part);

            assertThat(part.bytes()).isEqualTo(PICTURE);
        }
    }

    @Test
    void aRangeThatIsRefusedMakesItBeginAnew() throws Exception {
        var count = new AtomicInteger();
        try (var server = new FaultServer((_, socket) -> switch (count.getAndIncrement()) {
            case 0 -> whole(socket, TAG, 1_000);
            case 1 -> {
                answer(socket, "416 Range Not Satisfiable", "Content-Range: bytes */300000\r\n", "");
                yield true;
            }
            default -> whole(socket, TAG, 300_000);
        })) {
            var part = new MemoryPart();

            fetch(server, part);

            assertThat(part.bytes()).isEqualTo(PICTURE);
            assertThat(server.requests().get(2).headers()).doesNotContainKey("range");
        }
    }

    @Test
    void aLaterFetchContinuesWhatAnEarlierOneLeft() throws Exception {
        var count = new AtomicInteger();
        try (var server = new FaultServer((request, socket) -> {
                    if (count.getAndIncrement() == 0) {
                        return serve(request, socket, "\"one\"", 1_000);
                    }
                    return count.get() < 6
                            ? status(socket, "503 Service Unavailable", "")
                            : serve(request, socket, "\"one\"", PICTURE.length);
                });
                var downloads = downloads(server)) {
            var part = new MemoryPart();
            var link = server.uri("/1.png");

            assertThatThrownBy(() -> downloads.fetch(link, part)).isInstanceOf(DownloadException.class);
            downloads.fetch(link, part);

            assertThat(part.bytes()).isEqualTo(PICTURE);
            assertThat(part.restarts()).isZero();
        }
    }

    @Test
    void whatAnEarlierStartLeftIsNotTrusted() throws Exception {
        try (var server = new FaultServer((_, socket) -> whole(socket, TAG, 300_000))) {
            var part = new MemoryPart();
            part.append().write(new byte[500]);

            fetch(server, part);

            assertThat(part.bytes()).isEqualTo(PICTURE);
            assertThat(server.requests().getFirst().headers()).doesNotContainKey("range");
        }
    }

    private static void fetch(FaultServer server, MemoryPart part) throws DownloadException {
        try (var downloads = downloads(server)) {
            downloads.fetch(server.uri("/1.png"), part);
        }
    }

    private static LinkDownloads downloads(FaultServer server) {
        return ImageHost.downloads(server, limits(), _ -> {});
    }
}
