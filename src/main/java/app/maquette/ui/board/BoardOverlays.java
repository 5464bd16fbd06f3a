package app.maquette.ui.board;

import app.maquette.domain.Judgement;
import app.maquette.domain.StoredFile;
import app.maquette.ui.kit.command.Command;
import app.maquette.ui.kit.command.Context;
import app.maquette.ui.kit.picture.CompareView;
import app.maquette.ui.kit.picture.CompareView.Caption;
import app.maquette.ui.kit.picture.CompareView.Compared;
import app.maquette.ui.kit.picture.LoupeView;
import app.maquette.ui.kit.picture.Seeds;
import app.maquette.ui.kit.picture.Thumbnails;
import app.maquette.ui.kit.text.Strings;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The loupe and the comparison of the board: what they show and what they say of it. FX thread only.
public final class BoardOverlays {
    private final BoardViewModel board;
    private final Strings strings;
    private final CompareView compare;
    private final LoupeView loupe;

    public BoardOverlays(BoardViewModel board, Strings strings, Thumbnails thumbnails) {
        this.board = board;
        this.strings = strings;
        compare = new CompareView(thumbnails, strings);
        loupe = new LoupeView(thumbnails, strings);
        board.focusProperty().subscribe(this::follow);
    }

    public CompareView compare() {
        return compare;
    }

    public LoupeView loupe() {
        return loupe;
    }

    /// Whether the buttons with the prices lie under one of them.
    public boolean isCovering() {
        return compare.isVisible() || loupe.isVisible();
    }

    /// Opens with what can be compared now; nothing happens when that is less than two.
    public void openCompare() {
        compare.open(Comparison.of(board.focusProperty().get()).stream()
                .flatMap(this::compared)
                .toList());
    }

    public void holdLoupe() {
        var now = board.focusProperty().get();
        if (!loupe.isVisible() && now != null && now.slot() instanceof Slot.Shown(var file)) {
            loupe.hold(file, words(file));
        }
    }

    private void follow(@Nullable Focus now) {
        compare.refresh();
        if (loupe.isVisible() && now != null && now.slot() instanceof Slot.Shown(var file)) {
            loupe.show(file, words(file));
        }
    }

    public void releaseLoupe() {
        loupe.letGo(false);
    }

    private String words(StoredFile file) {
        return strings.get(
                "workbench.loupe.caption",
                String.valueOf(file.width()),
                String.valueOf(file.height()),
                String.join(" ", Command.STARS.caps(Context.BOARD)));
    }

    private Stream<Compared> compared(Focus place) {
        return place.slot() instanceof Slot.Shown(var file)
                ? Stream.of(new Compared(file.key(), () -> caption(place), () -> board.focusOn(place.id())))
                : Stream.empty();
    }

    private Caption caption(Focus place) {
        var now = board.focusProperty().get();
        var current = current(place, now);
        return new Caption(
                name(current),
                current.picture().map(picture -> picture.judgement()).orElse(Judgement.NONE),
                now != null && now.id().equals(place.id()));
    }

    private static Focus current(Focus place, @Nullable Focus now) {
        return Optional.ofNullable(now)
                .flatMap(focus -> focus.round()
                        .call(place.call().id())
                        .map(call -> new Focus(focus.round(), call, place.index())))
                .orElse(place);
    }

    private String name(Focus current) {
        var seed = current.picture()
                .map(picture -> Seeds.text(picture.produced(), strings))
                .orElse("");
        return switch (current.call().purpose()) {
            case DRAFT -> strings.get("workbench.compare.draft", current.index() + 1, seed);
            case FINAL -> strings.get("workbench.compare.final", seed);
            case REMIX -> strings.get("workbench.compare.remix", seed);
            case TOOL -> strings.get("workbench.compare.tool", seed);
        };
    }
}
