package app.maquette.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.maquette.domain.ImageKey;
import app.maquette.domain.PictureId;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.Picture;
import app.maquette.studio.port.MemoryLibrary;
import app.maquette.studio.port.Pixels;
import app.maquette.studio.port.Session;
import app.maquette.ui.SampleCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EarlyPicturesTest {
    private static final List<CallRecord> CALLS = SampleCalls.of(2, 3);
    private static final CallRecord OLDER = CALLS.stream()
            .filter(call -> !call.equals(CALLS.getFirst()) && keys(call).size() > 1)
            .findFirst()
            .orElseThrow();

    private final BlockingQueue<Asked> decoded = new LinkedBlockingQueue<>();
    private final MemoryLibrary library = new MemoryLibrary();
    private final EarlyPictures pictures = new EarlyPictures(this::decode);

    private record Asked(ImageKey key, int side) {}

    EarlyPicturesTest() {
        SampleCalls.entries(CALLS).forEach(library::apply);
        CALLS.stream().flatMap(call -> call.pictures().stream()).forEach(this::store);
    }

    private void store(Picture picture) {
        if (picture.state() instanceof Picture.State.Stored(var file)) {
            library.apply(new Entry.Stored(CALLS.getFirst().at(), picture.id().call(), picture.produced(), file));
        }
    }

    private Pixels decode(ImageKey key, int side) {
        decoded.add(new Asked(key, side));
        return new Pixels(1, 1, new int[1]);
    }

    @Test
    void thePicturesOfTheCallInFocusAreDecodedOnceAndBeforeTheyAreAskedFor() throws InterruptedException {
        pictures.begin(library, session(OLDER), 1);
        var begun = taken(keys(OLDER).size());

        keys(OLDER).forEach(key -> pictures.load(key, 512));

        assertThat(begun)
                .containsExactlyInAnyOrderElementsOf(
                        keys(OLDER).stream().map(key -> new Asked(key, 512)).toList());
        assertThat(decoded).isEmpty();
    }

    @Test
    void withoutAFocusTheNewestFinalComesWithItsDrafts() throws InterruptedException {
        var made = CALLS.getFirst();
        var drafts = CALLS.get(1);
        assertThat(made.order().parent()).isNotNull().returns(drafts.id(), PictureId::call);

        pictures.begin(library, session(null), 2);

        assertThat(taken(keys(made).size() + keys(drafts).size()))
                .containsExactlyInAnyOrderElementsOf(Stream.of(made, drafts)
                        .flatMap(call -> keys(call).stream())
                        .map(key -> new Asked(key, 1024))
                        .toList());
    }

    @Test
    void anotherSizeIsDecodedAgainAndKeptIsNothing() throws InterruptedException {
        pictures.begin(library, session(OLDER), 1);
        taken(keys(OLDER).size());
        var key = keys(OLDER).getFirst();

        pictures.load(key, 256);
        pictures.load(key, 512);

        assertThat(taken(2)).containsExactly(new Asked(key, 256), new Asked(key, 512));
    }

    @Test
    void whatFailsFailsWhenItIsAskedFor() {
        var broken = new EarlyPictures((key, _) -> {
            throw new StorageException("no picture " + key, new IllegalStateException());
        });
        broken.begin(library, session(OLDER), 1);

        assertThatThrownBy(() -> broken.load(keys(OLDER).getFirst(), 512)).isInstanceOf(StorageException.class);
    }

    private List<Asked> taken(int count) throws InterruptedException {
        var taken = new ArrayList<Asked>();
        while (taken.size() < count) {
            var next = decoded.poll(60, TimeUnit.SECONDS);
            assertThat(next).isNotNull();
            taken.add(next);
        }
        return taken;
    }

    private static Session session(@Nullable CallRecord focus) {
        return Session.FIRST.withFocus(focus == null ? null : new PictureId(focus.id(), 0));
    }

    private static List<ImageKey> keys(CallRecord call) {
        return call.pictures().stream()
                .flatMap(picture -> picture.state() instanceof Picture.State.Stored(var file)
                        ? Stream.of(file.key())
                        : Stream.empty())
                .distinct()
                .toList();
    }
}
