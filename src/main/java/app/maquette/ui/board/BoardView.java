package app.maquette.ui.board;

import app.maquette.ui.kit.control.LateChildren;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.money.CallTexts;
import app.maquette.ui.kit.picture.Thumbnails;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The board: what is new at the top, the round in focus as large as the room allows, everything older below. Nothing
/// in it moves or scrolls by itself but for the designer's own orders. FX thread only.
public final class BoardView extends Region {
    private static final double GAP = 12;
    private static final double LEGEND_GAP = 8;
    private static final double PEEK = 50;
    private static final double LOW = 620;
    private static final int MOST_NEWS = 2;

    private final BoardViewModel model;
    private final Strips strips;
    private final CallTexts words;
    private final Thumbnails thumbnails;
    private final BoardLinks links;
    private final PauseBanner banner;
    private final VBox tray = new VBox();
    private final FocusPane focus;
    private final KeyLegend legend;
    private final StripList older;
    private final EmptyBoard empty;
    private final List<RoundStrip> news = new ArrayList<>();

    public BoardView(BoardViewModel model, CallTexts words, Thumbnails thumbnails, EmptyBoard empty, BoardLinks links) {
        this.model = model;
        this.strips = model.strips();
        this.words = words;
        this.thumbnails = thumbnails;
        this.links = links;
        this.empty = empty;
        banner = new PauseBanner(model, links.billing(), words.strings());
        focus = new FocusPane(model, words, thumbnails, links);
        legend = new KeyLegend(words.strings());
        legend.setVisible(false);
        empty.setVisible(false);
        older = new StripList(model, this::strip, words.strings());
        tray.getStyleClass().add("tray");
        older.setVisible(false);
        LateChildren.set(this, getChildren(), empty, older, legend, focus, tray, banner);
        getStyleClass().addAll(Styles.BOARD, "workbench-board");
        setId("board");
        setFocusTraversable(true);
        setAccessibleText(words.strings().get("workbench.board.name"));
        strips.tray().addListener((ListChangeListener<Round>) _ -> showTray());
        strips.older().addListener((ListChangeListener<Round>) _ -> requestLayout());
        model.focusProperty().subscribe(now -> {
            // Where nothing came there is nothing to judge.
            legend.setVisible(now != null && grid().isVisible());
            showEmpty();
            requestLayout();
        });
        model.loadedProperty().subscribe(this::showEmpty);
        model.toldProperty().subscribe(() -> news.forEach(RoundStrip::tell));
        banner.visibleProperty().subscribe(_ -> requestLayout());
        showTray();
    }

    public FocusGrid grid() {
        return focus.grid();
    }

    /// Time has passed.
    public void tick() {
        focus.tick();
        news.forEach(RoundStrip::tick);
        older.tick();
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double width = getWidth() - left - snappedRightInset();
        double y = snappedTopInset();
        double bottom = getHeight() - snappedBottomInset();
        empty.resizeRelocate(left, y, width, bottom - y);
        y = place(banner, left, y, width, banner.isVisible());
        y = place(tray, left, y, width, !tray.getChildren().isEmpty());
        double foot = legend.isVisible() ? LEGEND_GAP + snapSizeY(legend.prefHeight(width)) : 0;
        double wanted = focus.heightFor(width);
        double rest = bottom - y - foot;
        double peek = strips.older().isEmpty() ? 0 : getHeight() < LOW ? 0 : PEEK + GAP - snappedBottomInset();
        double height = Math.max(0, Math.floor(Math.min(wanted, rest - peek)));
        focus.resizeRelocate(left, y, width, height);
        y += height;
        legend.resizeRelocate(left, y + LEGEND_GAP, width, foot - LEGEND_GAP);
        y += foot + GAP;
        older.setVisible(getHeight() - y > 0 && !strips.older().isEmpty());
        older.resizeRelocate(left, y, width, Math.max(0, getHeight() - y));
    }

    private double place(Region part, double x, double y, double width, boolean isShown) {
        if (!isShown) {
            part.resizeRelocate(x, y, width, 0);
            return y;
        }
        double height = snapSizeY(part.prefHeight(width));
        part.resizeRelocate(x, y, width, height);
        return y + height + GAP;
    }

    private RoundStrip strip() {
        return new RoundStrip(model, words, thumbnails, links.resolve());
    }

    private void showTray() {
        int count = Math.min(MOST_NEWS, strips.tray().size());
        while (news.size() < count) {
            var strip = strip();
            strip.getStyleClass().add("news-strip");
            news.add(strip);
        }
        for (int i = 0; i < count; i++) {
            news.get(i).show(strips.tray().get(i));
        }
        if (tray.getChildren().size() != count) {
            tray.getChildren().setAll(news.subList(0, count));
        }
        requestLayout();
    }

    private void showEmpty() {
        empty.setVisible(model.loadedProperty().get() && model.focusProperty().get() == null);
    }
}
