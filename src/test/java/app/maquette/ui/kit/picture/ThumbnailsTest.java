package app.maquette.ui.kit.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.ImageKey;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.port.Pixels;
import app.maquette.ui.kit.task.Background;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;

class ThumbnailsTest {
    private static final int SIDE = 128;
    private static final long ONE_PICTURE = 4L * SIDE * SIDE;

    private final Queue<Runnable> worker = new ArrayDeque<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final List<ImageKey> loaded = new ArrayList<>();
    private final List<Image> shown = new ArrayList<>();
    private final Background background = new Background(worker::add, Runnable::run, failures::add);
    private final Thumbnails thumbnails = new Thumbnails(background, this::load, 3 * ONE_PICTURE, 1);

    @Test
    void aPictureAskedForTwiceIsDecodedOnce() {
        thumbnails.request(key('a'), SIDE, shown::add);
        thumbnails.request(key('a'), SIDE - 20, shown::add);

        drain();

        assertThat(loaded).containsExactly(key('a'));
        assertThat(shown).hasSize(2);
    }

    @Test
    void aKeptPictureIsDeliveredAtOnce() {
        thumbnails.request(key('a'), SIDE, shown::add);
        drain();

        thumbnails.request(key('a'), SIDE, shown::add);

        assertThat(shown).hasSize(2);
        assertThat(worker).isEmpty();
    }

    @Test
    void theNewestRequestIsServedFirst() {
        for (var name : List.of('a', 'b', 'c', 'd')) {
            thumbnails.request(key(name), SIDE, shown::add);
        }

        drain();

        assertThat(loaded).containsExactly(key('a'), key('d'), key('c'), key('b'));
    }

    @Test
    void aCancelledRequestIsNeverDecoded() {
        thumbnails.request(key('a'), SIDE, shown::add);
        var ticket = thumbnails.request(key('b'), SIDE, shown::add);

        ticket.cancel();
        drain();

        assertThat(loaded).containsExactly(key('a'));
    }

    @Test
    void aRequestCancelledUnderWayShowsNothingButIsKept() {
        thumbnails.request(key('a'), SIDE, shown::add).cancel();

        drain();

        assertThat(shown).isEmpty();
        assertThat(thumbnails.kept(key('a'), SIDE)).isPresent();
    }

    @Test
    void oneOfTwoWhoWaitMayLeave() {
        thumbnails.request(key('x'), SIDE, shown::add);
        thumbnails.request(key('a'), SIDE, shown::add).cancel();
        var images = new ArrayList<Image>();
        thumbnails.request(key('a'), SIDE, images::add);
        thumbnails.request(key('a'), SIDE, shown::add).cancel();

        drain();

        assertThat(images).hasSize(1);
        assertThat(shown).hasSize(1);
    }

    @Test
    void theOldestPicturesAreDroppedBeyondTheBytesAllowed() {
        for (var name : List.of('a', 'b', 'c')) {
            thumbnails.request(key(name), SIDE, shown::add);
            drain();
        }
        thumbnails.request(key('a'), SIDE, shown::add);
        thumbnails.request(key('d'), SIDE, shown::add);
        drain();

        assertThat(thumbnails.kept(key('b'), SIDE)).isEmpty();
        assertThat(thumbnails.kept(key('a'), SIDE)).isPresent();
        assertThat(thumbnails.kept(key('d'), SIDE)).isPresent();
    }

    @Test
    void aFailureReachesWhoAskedAndTheNextIsServed() {
        var heard = new ArrayList<Throwable>();
        thumbnails.request(key('0'), SIDE, shown::add, heard::add);
        thumbnails.request(key('a'), SIDE, shown::add);

        drain();

        assertThat(heard).singleElement().isInstanceOf(StorageException.class);
        assertThat(loaded).containsExactly(key('a'));
    }

    @Test
    void aPictureKeptInAnotherSizeStandsInMeanwhile() {
        thumbnails.request(key('a'), SIDE, shown::add);
        drain();

        assertThat(thumbnails.kept(key('a'), 1000)).contains(shown.getFirst());
    }

    private static ImageKey key(char name) {
        return new ImageKey(String.valueOf(name).replace('x', 'f').repeat(64));
    }

    private Pixels load(ImageKey key, int side) {
        if (key.equals(key('0'))) {
            throw new StorageException("gone");
        }
        loaded.add(key);
        return new Pixels(side, side, new int[side * side]);
    }

    private void drain() {
        while (!worker.isEmpty()) {
            worker.remove().run();
        }
    }
}
