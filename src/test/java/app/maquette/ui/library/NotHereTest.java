package app.maquette.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.PictureId;
import app.maquette.domain.request.Intent;
import app.maquette.studio.call.Told;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.MissingReason;
import app.maquette.studio.model.Picture;
import app.maquette.studio.port.Settings.Scheme;
import app.maquette.ui.SampleCalls;
import app.maquette.ui.ScreenShots;
import app.maquette.ui.kit.Fx;
import app.maquette.ui.kit.Snapshots;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Pictures that are paid and not here are found in the library, with why and a way to them.
class NotHereTest {
    private final List<CallRecord> calls = new ArrayList<>(SampleCalls.of(1, 3));
    private final AtomicInteger fetches = new AtomicInteger();
    private LibraryStage library = Fx.get(() -> new LibraryStage(List.of()));
    private Stage stage = Fx.get(Stage::new);

    @AfterEach
    void close() {
        Fx.run(stage::close);
        assertThat(library.failures).isEmpty();
    }

    @Test
    void aCallWithoutAnyPictureIsFoundWithItsReasonAndFetchedAgain() {
        var whole = calls.getFirst();
        calls.set(0, awaiting(whole, Set.of(0, 1, 2, 3)));
        open();
        tell(calls.getFirst(), new MissingReason.Offline("No network."));

        fire("library-missing");
        assertThat(text("library-missing")).isEqualTo("1 call not all here");
        assertThat(texts()).anySatisfy(text -> assertThat(text).contains("cannot be reached"));
        Fx.run(() -> Snapshots.write(Snapshots.of(library.view.getScene(), 1), "library-not-here"));
        assertThat(texts()).anySatisfy(text -> assertThat(text).contains("link until 2026-11-"));

        library.library.replace(whole);
        fire("missing-again");

        assertThat(fetches).hasValue(1);
        assertThat(visible("library-missing")).isFalse();
        assertThat(texts()).contains("All paid pictures are here");
        Fx.run(() -> library.view.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
        assertThat(visible("missing")).isFalse();
    }

    @Test
    void theDetailsOfACallSayWhichOfItsPicturesAreNotHereAndWhy() {
        calls.removeIf(call -> call.purpose().intent() == Intent.FINAL);
        var partly = awaiting(calls.getFirst(), Set.of(2));
        calls.set(0, gone(partly, 3));
        open();
        assertThat(text("lineage-missing")).isEqualTo("Paid, not yet downloaded.");

        tell(calls.getFirst(), new MissingReason.LinkDead(410));

        Fx.run(() -> Snapshots.write(Snapshots.of(library.view.getScene(), 1), "library-lineage-missing"));
        assertThat(text("lineage-missing")).contains("no longer gives it out (410)");
        assertThat(spoken()).anySatisfy(text -> assertThat(text).contains("(410)"));
        assertThat(spoken()).contains("Paid, no longer available: the link has expired");
        fire("lineage-again");
        assertThat(fetches).hasValue(1);
    }

    private void open() {
        Fx.run(() -> {
            library = new LibraryStage(calls);
            library.model.setOnFetch(fetches::incrementAndGet);
            stage = ScreenShots.open(1300, 800, Scheme.DARK, library.view);
        });
        Fx.run(() -> {});
    }

    private void tell(CallRecord call, MissingReason reason) {
        call.pictures().stream()
                .filter(picture -> picture.state() instanceof Picture.State.Awaited)
                .map(Picture::id)
                .forEach((PictureId picture) -> Told.missing(library.live, picture, reason));
        Fx.run(() -> {});
    }

    private static CallRecord awaiting(CallRecord call, Set<Integer> places) {
        return as(call, places, new Picture.State.Awaited());
    }

    private static CallRecord gone(CallRecord call, int place) {
        return as(call, Set.of(place), new Picture.State.Gone("the link has expired"));
    }

    private static CallRecord as(CallRecord call, Set<Integer> places, Picture.State state) {
        var pictures = call.pictures().stream()
                .map(picture -> places.contains(picture.id().index())
                        ? new Picture(picture.id(), picture.produced(), state, picture.judgement())
                        : picture)
                .toList();
        return new CallRecord(call.reserve(), call.state(), pictures);
    }

    private void fire(String id) {
        Fx.run(() -> ((Button) library.view.lookup("#" + id)).fire());
    }

    private boolean visible(String id) {
        return Fx.get(() -> library.view.lookup("#" + id).isVisible());
    }

    private String text(String id) {
        return Fx.get(() -> ((Labeled) library.view.lookup("#" + id)).getText());
    }

    private List<String> texts() {
        return Fx.get(() -> library.view.lookup("#missing").lookupAll(".label").stream()
                .map(label -> ((Labeled) label).getText())
                .toList());
    }

    private List<String> spoken() {
        return Fx.get(() -> library.view.lookupAll(".library-lineage-tile").stream()
                .map(tile -> tile.getAccessibleText())
                .toList());
    }
}
