package app.maquette.ui.board;

import app.maquette.ui.kit.control.LateChildren;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.money.CallTexts;
import app.maquette.ui.kit.picture.Thumbnails;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The board: the rail of all rounds and, beside it, the stage with the round in focus as large as the room allows.
/// What comes, ends or is looked at moves nothing on the stage. FX thread only.
public final class BoardView extends Region {
    private static final double GAP = 12;
    private static final double RAIL = 124;
    private static final double SLIM_RAIL = 92;
    private static final double SLIM = 480;

    private final BoardViewModel model;
    private final CallTexts words;
    private final Thumbnails thumbnails;
    private final PauseBanner banner;
    private final FocusPane focus;
    private final EmptyBoard empty;
    private @Nullable RailView rail;

    public BoardView(BoardViewModel model, CallTexts words, Thumbnails thumbnails, EmptyBoard empty, BoardLinks links) {
        this.model = model;
        this.words = words;
        this.thumbnails = thumbnails;
        this.empty = empty;
        banner = new PauseBanner(model, links.billing(), words.strings());
        focus = new FocusPane(model, words, thumbnails, links);
        empty.setVisible(false);
        LateChildren.set(this, getChildren(), empty, focus, banner);
        getStyleClass().addAll(Styles.BOARD, "workbench-board");
        setId("board");
        setFocusTraversable(true);
        setAccessibleText(words.strings().get("workbench.board.name"));
        model.focusProperty().subscribe(this::showEmpty);
        model.loadedProperty().subscribe(this::showEmpty);
        banner.visibleProperty().subscribe(_ -> requestLayout());
    }

    /// What can be done with the pictures stands below them.
    public void setVerbs(Region verbs) {
        focus.setVerbs(verbs);
    }

    public FocusGrid grid() {
        return focus.grid();
    }

    /// Makes the rail in the place that is kept for it; the first frame is the stage's.
    public void showRail() {
        if (rail == null) {
            rail = new RailView(model, words, thumbnails);
            getChildren().addFirst(rail);
            showEmpty();
        }
    }

    /// Time has passed.
    public void tick() {
        focus.tick();
        if (rail != null) {
            rail.tick();
        }
    }

    @Override
    protected void layoutChildren() {
        double beside = empty.isVisible() ? 0 : getWidth() < SLIM ? SLIM_RAIL : RAIL;
        if (rail != null) {
            rail.pseudoClassStateChanged(BoardStyles.SLIM, beside < RAIL);
            rail.resizeRelocate(0, 0, beside, getHeight());
        }
        double left = beside + snappedLeftInset();
        double width = Math.max(0, getWidth() - left - snappedRightInset());
        double y = snappedTopInset();
        double bottom = getHeight() - snappedBottomInset();
        empty.resizeRelocate(left, y, width, bottom - y);
        double pause = banner.isVisible() ? snapSizeY(banner.prefHeight(width)) : 0;
        banner.resizeRelocate(left, y, width, pause);
        y += pause > 0 ? pause + GAP : 0;
        focus.resizeRelocate(left, y, width, Math.max(0, bottom - y));
    }

    private void showEmpty() {
        empty.setVisible(model.loadedProperty().get() && model.focusProperty().get() == null);
        if (rail != null) {
            rail.setVisible(!empty.isVisible());
        }
        requestLayout();
    }
}
