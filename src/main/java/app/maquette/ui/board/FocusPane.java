package app.maquette.ui.board;

import app.maquette.catalogue.Catalogue;
import app.maquette.ui.kit.control.Badge;
import app.maquette.ui.kit.control.LateChildren;
import app.maquette.ui.kit.money.CallTexts;
import app.maquette.ui.kit.picture.Thumbnails;
import app.maquette.ui.kit.text.Strings;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The round in focus with its heading, and what is to be said of it. FX thread only.
final class FocusPane extends Region {
    private static final double GAP = 8;
    private static final double LINE = 24;
    private static final double LOW = 620;
    private static final double ROOM_FOR_BADGES = 520;
    private static final double ROOM_FOR_META = 380;

    private final BoardViewModel board;
    private final CallTexts words;
    private final Strings strings;
    private final Label title = new Label();
    private final Label meta = new Label();
    private final Badge magic;
    private final Badge free;
    private final HBox heading = new HBox();
    private final NoticeBar notice;
    private final FocusGrid grid;
    private final EndedPane ended;
    private Region verbs = new Region();
    private @Nullable Focus focus;

    FocusPane(BoardViewModel board, CallTexts words, Thumbnails thumbnails, BoardLinks links) {
        this.board = board;
        this.words = words;
        this.strings = words.strings();
        this.magic = new Badge(strings.get("workbench.focus.magic")).quiet();
        this.free = new Badge(strings.get("workbench.focus.free"), Badge.Tone.OK).quiet();
        this.notice = new NoticeBar(board, words, links.resolve());
        this.ended = new EndedPane(board.orders(), words, links);
        this.grid = new FocusGrid(board, strings, thumbnails);
        title.getStyleClass().add("focus-title");
        title.setMinWidth(0);
        meta.getStyleClass().add("focus-meta");
        meta.setMinWidth(USE_PREF_SIZE);
        magic.managedProperty().bind(magic.visibleProperty());
        meta.managedProperty().bind(meta.visibleProperty());
        widthProperty().subscribe(_ -> fitHeading());
        free.managedProperty().bind(free.visibleProperty());
        magic.setVisible(false);
        free.setVisible(false);
        grid.setVisible(false);
        LateChildren.set(heading, heading.getChildren(), title, meta, magic, free);
        heading.getStyleClass().add("focus-heading");
        LateChildren.set(this, getChildren(), heading, grid, ended, notice);
        board.focusProperty().subscribe(this::show);
    }

    /// Stands below the pictures.
    void setVerbs(Region under) {
        verbs = under;
        verbs.setVisible(grid.isVisible());
        getChildren().add(under);
    }

    FocusGrid grid() {
        return grid;
    }

    void tick() {
        notice.tick();
        if (focus != null) {
            meta.setText(meta(focus));
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double top = snapSizeY(heading.prefHeight(width));
        heading.resizeRelocate(0, 0, width, top);
        double y = top + GAP;
        double foot = GAP + snapSizeY(verbs.prefHeight(width)) + GAP + noticeRoom(width);
        double room = Math.max(0, getHeight() - y - foot);
        ended.resizeRelocate(0, y, width, Math.min(room, snapSizeY(ended.prefHeight(width))));
        double height = Math.floor(Math.min(room, grid.heightFor(width)));
        grid.resizeRelocate(0, y, width, height);
        y += height + GAP;
        verbs.resizeRelocate(0, y, width, snapSizeY(verbs.prefHeight(width)));
        y += verbs.getHeight() + GAP;
        notice.resizeRelocate(0, y, width, snapSizeY(notice.prefHeight(width)));
    }

    /// Kept free for a sentence, so that nothing above it moves when one comes or goes.
    private double noticeRoom(double width) {
        double kept = getHeight() < LOW ? LINE : 2 * LINE;
        return notice.isVisible() ? Math.max(kept, snapSizeY(notice.prefHeight(width))) : kept;
    }

    private void show(@Nullable Focus now) {
        focus = now;
        setVisible(now != null);
        if (now == null) {
            return;
        }
        title.setText(CallTexts.title(now.round().lead()));
        meta.setText(meta(now));
        fitHeading();
        free.setVisible(board.isCached(now.call().id()));
        boolean isEmpty = !now.isPair() && Slot.isEmpty(now.call());
        notice.show(now.call());
        notice.setVisible(notice.isVisible() && !isEmpty);
        ended.setVisible(isEmpty);
        grid.setVisible(!isEmpty);
        // Where nothing came there is nothing to judge.
        verbs.setVisible(!isEmpty);
        if (isEmpty) {
            ended.show(now.call());
        } else {
            grid.show(now);
        }
        requestLayout();
    }

    /// What matters less gives way to the title.
    private void fitHeading() {
        magic.setVisible(focus != null && getWidth() > ROOM_FOR_BADGES && isExpanded(focus));
        meta.setVisible(getWidth() > ROOM_FOR_META);
    }

    /// Whether the vendor used another prompt than the one written.
    private static boolean isExpanded(Focus now) {
        var prompt = now.call().order().prompt();
        return now.call().pictures().stream()
                .anyMatch(picture -> !picture.produced().prompt().equals(prompt));
    }

    private String meta(Focus now) {
        return strings.get(
                "workbench.call.meta",
                words.age(now.call().at()),
                Catalogue.standard().label(now.call().order().engine()),
                now.call().cost().format());
    }
}
