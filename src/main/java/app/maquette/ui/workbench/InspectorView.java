package app.maquette.ui.workbench;

import app.maquette.catalogue.Catalogue;
import app.maquette.domain.CapScope;
import app.maquette.domain.StoredFile;
import app.maquette.studio.model.Picture;
import app.maquette.ui.board.BoardViewModel;
import app.maquette.ui.board.Focus;
import app.maquette.ui.board.Slot;
import app.maquette.ui.board.Tiles;
import app.maquette.ui.kit.control.FactList;
import app.maquette.ui.kit.control.FactList.Fact;
import app.maquette.ui.kit.control.LateChildren;
import app.maquette.ui.kit.money.CallTexts;
import app.maquette.ui.kit.picture.ImageTile;
import app.maquette.ui.kit.picture.PictureView;
import app.maquette.ui.kit.picture.RatioPane;
import app.maquette.ui.kit.picture.Seeds;
import app.maquette.ui.kit.picture.Thumbnails;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.kit.text.Wrapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The picture in focus: large, with what can be made of it, its facts and its lineage. FX thread only.
final class InspectorView extends VBox {
    private static final double LARGEST_SHARE = 0.37;
    private static final double LEAST_SHARE = 0.24;

    private final InspectorViewModel model;
    private final CallTexts words;
    private final Strings strings;
    private final Tiles tiles;
    private final ImageTile preview;
    private final RatioPane frame;
    private final FinalButtons spending;
    private final TakeoutBar takeout;
    private final FactList facts = new FactList();
    private final Hyperlink sentPrompt = new Hyperlink();
    private final Label prompt = new Label();
    private double room;
    private final LineageView lineage;

    InspectorView(
            InspectorViewModel model,
            BoardViewModel board,
            ObservableValue<Boolean> isMain,
            CallTexts words,
            Thumbnails thumbnails) {
        this.model = model;
        this.words = words;
        this.strings = words.strings();
        this.tiles = new Tiles(strings, board::missing);
        this.preview = new ImageTile(thumbnails, PictureView.Fit.CONTAIN, strings);
        this.lineage = new LineageView(board, words, thumbnails);
        this.takeout = new TakeoutBar(model, words, preview);
        spending = new FinalButtons(model, isMain, words);
        Wrapping.wrap(prompt);
        prompt.setMinHeight(USE_PREF_SIZE);
        prompt.getStyleClass().add("sent-prompt");
        prompt.setVisible(false);
        prompt.managedProperty().bind(prompt.visibleProperty());
        sentPrompt.setId("sent-prompt");
        sentPrompt.setOnAction(_ -> prompt.setVisible(!prompt.isVisible()));
        frame = new RatioPane(preview);
        for (var part : List.of(frame, spending, takeout, lineage)) {
            part.setVisible(false);
            part.managedProperty().bind(part.visibleProperty());
        }
        LateChildren.set(this, getChildren(), frame, spending, takeout, facts, prompt, lineage);
        getStyleClass().add("inspector");
        model.focusProperty().subscribe(this::show);
        model.assetProperty().subscribe(this::showAsset);
        board.toldProperty().subscribe(() -> show(model.focusProperty().get()));
    }

    /// Takes the cap that is in the way.
    void onChangeCap(Consumer<CapScope> change) {
        spending.onChangeCap(change);
    }

    /// How much of it can be seen at once.
    void setRoom(double height) {
        room = height;
        requestLayout();
    }

    /// The picture gives way, so that its lineage is seen without scrolling; not to the sent prompt, which was asked
    /// for.
    @Override
    protected void layoutChildren() {
        double width = getWidth() - getInsets().getLeft() - getInsets().getRight();
        double others =
                prefHeight(getWidth()) - frame.prefHeight(width) - (prompt.isVisible() ? prompt.prefHeight(width) : 0);
        frame.setHighest(Math.clamp(room - others, room * LEAST_SHARE, room * LARGEST_SHARE));
        super.layoutChildren();
    }

    private void show(@Nullable Focus now) {
        setVisible(now != null);
        if (now == null) {
            return;
        }
        tiles.fill(preview, now.call(), now.index(), "");
        frame.setRatio(now.ratio());
        boolean isEmpty = Slot.isEmpty(now.call());
        frame.setVisible(!isEmpty);
        lineage.setVisible(!isEmpty || now.isPair());
        spending.setVisible(model.draft().isPresent());
        // A draft that no final can be made from is taken out as it is.
        takeout.setVisible(model.shown().isPresent()
                && (!now.call().isDraft() || model.seeded().isEmpty()));
        takeout.refresh();
        facts.show(facts(now));
        now.picture().ifPresent(picture -> sentPrompt(now, picture));
        if (lineage.isVisible()) {
            lineage.show(now);
        }
        showAsset();
    }

    private void showAsset() {
        var now = model.focusProperty().get();
        if (now != null) {
            lineage.show(model.assetProperty().get(), now);
        }
    }

    private List<Fact> facts(Focus now) {
        var call = now.call();
        var shown = new ArrayList<Fact>();
        now.picture()
                .ifPresent(picture -> shown.add(
                        new Fact(strings.get("workbench.fact.seed"), Seeds.text(picture.produced(), strings), true)));
        shown.add(new Fact(
                strings.get("workbench.fact.model"),
                Catalogue.standard().label(call.order().engine())));
        now.picture()
                .flatMap(InspectorView::file)
                .ifPresent(file -> shown.add(new Fact(strings.get("workbench.fact.size"), size(file))));
        shown.add(new Fact(strings.get("workbench.fact.made"), words.exactly(call.at())));
        shown.add(new Fact(strings.get("workbench.fact.cost"), cost(now)));
        return shown;
    }

    private void sentPrompt(Focus now, Picture picture) {
        boolean isSame = picture.produced()
                .prompt()
                .equals(now.call().order().brief().prompt().strip());
        sentPrompt.setText(strings.get(isSame ? "workbench.fact.prompt-as-written" : "workbench.fact.prompt-expanded"));
        prompt.setText(picture.produced().prompt());
        facts.add(strings.get("workbench.fact.prompt"), sentPrompt);
    }

    private String size(StoredFile file) {
        return strings.get(
                "workbench.fact.pixels",
                String.valueOf(file.width()),
                String.valueOf(file.height()),
                file.type().name().toUpperCase(Locale.ROOT));
    }

    private String cost(Focus now) {
        var whole = now.call().cost();
        return Slot.count(now.call()) == 1 || Slot.isEmpty(now.call())
                ? whole.format()
                : strings.get("workbench.fact.share", now.call().each().format(), whole.format());
    }

    private static Optional<StoredFile> file(Picture picture) {
        return picture.state() instanceof Picture.State.Stored(var file) ? Optional.of(file) : Optional.empty();
    }
}
