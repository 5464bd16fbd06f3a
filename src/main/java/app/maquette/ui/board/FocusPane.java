package app.maquette.ui.board;

import app.maquette.catalogue.Catalogue;
import app.maquette.ui.kit.control.Badge;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.control.LateChildren;
import app.maquette.ui.kit.money.CallTexts;
import app.maquette.ui.kit.picture.Thumbnails;
import app.maquette.ui.kit.text.Strings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The round in focus with its heading, and what is to be said of it. FX thread only.
final class FocusPane extends Region {
    private static final double GAP = 8;
    private static final double ROOM_FOR_BADGES = 520;
    private static final double ROOM_FOR_META = 380;

    private final BoardViewModel board;
    private final CallTexts words;
    private final Strings strings;
    private final Label title = new Label();
    private final Label meta = new Label();
    private final Badge magic;
    private final Badge free;
    private final Button news;
    private final HBox heading = new HBox();
    private final NoticeBar notice;
    private final FocusGrid grid;
    private final EndedPane ended;
    private @Nullable Focus focus;

    FocusPane(BoardViewModel board, CallTexts words, Thumbnails thumbnails, BoardLinks links) {
        this.board = board;
        this.words = words;
        this.strings = words.strings();
        this.magic = new Badge(strings.get("workbench.focus.magic")).quiet();
        this.free = new Badge(strings.get("workbench.focus.free"), Badge.Tone.OK).quiet();
        this.news = new Button(strings.get("workbench.focus.news"), Icon.CHEVRON_UP.node(12));
        this.notice = new NoticeBar(board, words, links.resolve());
        this.ended = new EndedPane(board.orders(), words, links);
        this.grid = new FocusGrid(board, strings, thumbnails);
        title.getStyleClass().add("focus-title");
        title.setMinWidth(0);
        meta.getStyleClass().add("focus-meta");
        meta.setMinWidth(USE_PREF_SIZE);
        news.setId("news");
        news.getStyleClass().add("news-chip");
        news.setMinWidth(USE_PREF_SIZE);
        news.setOnAction(_ -> board.showNews());
        LateChildren.shownIf(board.strips().newsProperty(), news);
        magic.managedProperty().bind(magic.visibleProperty());
        meta.managedProperty().bind(meta.visibleProperty());
        widthProperty().subscribe(_ -> fitHeading());
        free.managedProperty().bind(free.visibleProperty());
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        magic.setVisible(false);
        free.setVisible(false);
        grid.setVisible(false);
        LateChildren.set(heading, heading.getChildren(), title, meta, magic, free, between, news);
        heading.getStyleClass().add("focus-heading");
        LateChildren.set(this, getChildren(), heading, notice, grid, ended);
        board.focusProperty().subscribe(this::show);
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

    /// The height that would fill the width.
    double heightFor(double width) {
        return above(width) + (ended.isVisible() ? snapSizeY(ended.prefHeight(width)) : grid.heightFor(width));
    }

    @Override
    protected void layoutChildren() {
        double top = snapSizeY(heading.prefHeight(getWidth()));
        heading.resizeRelocate(0, 0, getWidth(), top);
        double y = top + GAP;
        if (notice.isVisible()) {
            double line = snapSizeY(notice.prefHeight(getWidth()));
            notice.resizeRelocate(0, y, getWidth(), line);
            y += line + GAP;
        }
        grid.resizeRelocate(0, y, getWidth(), Math.max(0, getHeight() - y));
        ended.resizeRelocate(0, y, getWidth(), Math.max(0, getHeight() - y));
    }

    private double above(double width) {
        double line = notice.isVisible() ? snapSizeY(notice.prefHeight(width)) + GAP : 0;
        return snapSizeY(heading.prefHeight(width)) + GAP + line;
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
