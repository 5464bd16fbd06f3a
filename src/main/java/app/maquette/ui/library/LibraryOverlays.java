package app.maquette.ui.library;

import app.maquette.catalogue.Catalogue;
import app.maquette.domain.Judgement;
import app.maquette.domain.StoredFile;
import app.maquette.domain.Verdict;
import app.maquette.studio.model.Picture;
import app.maquette.studio.port.Library.Shown;
import app.maquette.ui.kit.command.Command;
import app.maquette.ui.kit.command.Context;
import app.maquette.ui.kit.picture.CompareView;
import app.maquette.ui.kit.picture.CompareView.Caption;
import app.maquette.ui.kit.picture.CompareView.Compared;
import app.maquette.ui.kit.picture.LoupeView;
import app.maquette.ui.kit.picture.Seeds;
import app.maquette.ui.kit.picture.Thumbnails;
import app.maquette.ui.kit.text.Strings;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The loupe and the comparison of the library. FX thread only.
final class LibraryOverlays {
    private final LibraryViewModel model;
    private final Strings strings;
    private final CompareView compare;
    private final LoupeView loupe;
    private boolean whole;

    /// @param back gives the keys back to the pictures
    LibraryOverlays(LibraryViewModel model, Thumbnails thumbnails, Strings strings, Runnable back) {
        this.model = model;
        this.strings = strings;
        compare = new CompareView(thumbnails, strings);
        loupe = new LoupeView(thumbnails, strings);
        model.chosen().focusedProperty().subscribe(this::follow);
        for (var view : List.of(compare, loupe)) {
            view.visibleProperty().subscribe(_ -> model.chosen().setClosely(isOpen()));
            view.visibleProperty().subscribe((was, _) -> {
                if (was) {
                    back.run();
                }
            });
        }
    }

    CompareView compare() {
        return compare;
    }

    LoupeView loupe() {
        return loupe;
    }

    boolean isOpen() {
        return compare.isVisible() || loupe.isVisible();
    }

    boolean isComparing() {
        return compare.isVisible();
    }

    /// The whole picture in focus, or the gallery again.
    void toggleWhole() {
        if (loupe.isVisible()) {
            loupe.close();
            return;
        }
        var file = file(model.chosen().focusedProperty().get());
        if (file != null) {
            whole = true;
            loupe.open(file, words(file));
        }
    }

    /// The picture in focus in its own pixels until it is let go.
    void hold() {
        var file = file(model.chosen().focusedProperty().get());
        if (file != null) {
            whole &= loupe.isVisible();
            loupe.hold(file, words(file));
        }
    }

    void letGo() {
        loupe.letGo(whole);
        follow(model.chosen().focusedProperty().get());
    }

    /// The first four of those chosen side by side; nothing happens with fewer than two.
    void compareChosen() {
        if (model.chosen().count() > 1) {
            model.withChosen(
                    all -> compare.open(all.stream().flatMap(this::compared).toList()));
        }
    }

    /// Closes the one that is open; false when none is.
    boolean close() {
        boolean wasOpen = isOpen();
        compare.close();
        loupe.close();
        return wasOpen;
    }

    private void follow(@Nullable Shown shown) {
        compare.refresh();
        var file = file(shown);
        if (loupe.isVisible() && file != null) {
            loupe.show(file, words(file));
        }
    }

    private static @Nullable StoredFile file(@Nullable Shown shown) {
        return shown != null && shown.picture().state() instanceof Picture.State.Stored(var file) && file.decodable()
                ? file
                : null;
    }

    private String words(StoredFile file) {
        var shown = model.chosen().focusedProperty().get();
        var judgement = shown == null ? Judgement.NONE : shown.picture().judgement();
        return strings.get(
                whole ? "library.loupe.whole" : "library.loupe.held",
                String.valueOf(file.width()),
                String.valueOf(file.height()),
                said(judgement),
                Command.OPEN.keys(Context.LIBRARY));
    }

    private String said(Judgement judgement) {
        var verdict = judgement.verdict() == Verdict.PICK
                ? strings.get("library.said.pick")
                : judgement.verdict() == Verdict.REJECT ? strings.get("library.said.rejected") : "";
        return verdict + "★".repeat(judgement.stars());
    }

    private Stream<Compared> compared(Shown shown) {
        var file = file(shown);
        return file == null
                ? Stream.empty()
                : Stream.of(new Compared(
                        file.key(),
                        () -> caption(shown),
                        () -> model.chosen().focusAmong(shown.picture().id())));
    }

    private Caption caption(Shown shown) {
        var focused = model.chosen().focusedProperty().get();
        var now = model.chosen().known(shown);
        var name = strings.get(
                "library.compare.name",
                Catalogue.standard().label(now.call().order().engine()),
                Seeds.text(now.picture().produced(), strings));
        boolean isInFocus =
                focused != null && focused.picture().id().equals(shown.picture().id());
        return new Caption(name, now.picture().judgement(), isInFocus);
    }
}
