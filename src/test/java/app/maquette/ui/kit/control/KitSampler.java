package app.maquette.ui.kit.control;

import app.maquette.domain.CapScope;
import app.maquette.domain.Money;
import app.maquette.domain.Totals;
import app.maquette.studio.ledger.CapUse;
import app.maquette.ui.kit.SamplePictures;
import app.maquette.ui.kit.money.Gauge;
import app.maquette.ui.kit.money.PriceButton;
import app.maquette.ui.kit.panel.SidePanels;
import app.maquette.ui.kit.picture.ImageTile;
import app.maquette.ui.kit.picture.PictureView;
import app.maquette.ui.kit.picture.Thumbnails;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.text.Strings;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Every part of the kit in the places it is made for.
public final class KitSampler {
    public final Strings strings = new Strings();
    public final Thumbnails thumbnails = new Thumbnails(
            new Background(Runnable::run, Runnable::run, failure -> {
                throw new IllegalStateException(failure);
            }),
            SamplePictures::load,
            256L << 20,
            2);
    final Gauge gauge = new Gauge(strings);
    final OverlayHost host;
    final Toasts toasts = new Toasts();
    final PriceButton draft = new PriceButton("Draft 4 images", "$0.20", Styles.OUTLINED, System::nanoTime);
    final ChipGroup<String> chips = new ChipGroup<>(word -> word);

    public KitSampler(Node centre) {
        var panels = new SidePanels(brief(), "Width of the brief", centre, inspector(), "Width of the inspector");
        panels.rightWidthProperty().set(300);
        var root = new BorderPane(panels);
        root.setLeft(rail());
        root.setBottom(statusLine());
        host = new OverlayHost(root, toasts);
    }

    static KitSampler withBoard() {
        var board = new VBox(12);
        var sampler = new KitSampler(board);
        board.getStyleClass().add(Styles.BOARD);
        board.setPadding(new Insets(14, 18, 14, 18));
        var heading = new HBox(
                10, new Label("Vintage travel poster of a harbour at dusk…"), new Badge("magic prompt").quiet());
        board.getChildren().setAll(sampler.strip(), heading, sampler.four(), sampler.keys(), sampler.cards());
        return sampler;
    }

    private Node rail() {
        var rail = new VBox();
        rail.getStyleClass().add(Styles.RAIL);
        for (var icon : List.of(Icon.WORKBENCH, Icon.LIBRARY, Icon.SPEND, Icon.HELP, Icon.SETTINGS)) {
            var button = new ToggleButton(null, icon.node(20));
            button.getStyleClass().add(Styles.RAIL_BUTTON);
            button.setSelected(icon == Icon.WORKBENCH);
            rail.getChildren().add(button);
        }
        var between = new Region();
        VBox.setVgrow(between, Priority.ALWAYS);
        rail.getChildren().add(3, between);
        return rail;
    }

    private Region brief() {
        var prompt = new TextArea(
                "Vintage travel poster of a harbour at dusk, bold serif title “MARSEILLE”, muted teal and coral palette, grain, 1930s lithograph");
        prompt.setWrapText(true);
        prompt.setPrefHeight(130);
        prompt.setMinHeight(60);
        var negative = new TextField();
        negative.setPromptText("Negative prompt");
        var aspects = new AspectShapes();
        aspects.setItems(List.of("1x1", "4x3", "3x2", "16x9", "3x1", "3x4", "9x16"));
        aspects.valueProperty().set("1x1");
        chips.setItems(List.of("Auto", "General", "Realistic", "Design", "3D", "Anime", "Fiction"));
        chips.valueProperty().set("Design");
        var models = new Segmented<String>(name -> name, name -> name.startsWith("2.0") ? "$0.05 each" : "$0.025");
        models.setItems(List.of("2.0 Turbo", "2a Turbo", "1.0 Turbo"));
        models.valueProperty().set("2.0 Turbo");
        draft.getStyleClass().add(Styles.LARGE);
        var left = new Label("$6.23 left today after this");
        left.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        var between = new Region();
        VBox.setVgrow(between, Priority.ALWAYS);
        var panel = new VBox(
                new SectionHeading("Prompt", "131 characters"),
                prompt,
                negative,
                new SectionHeading("Aspect ratio", "1:1"),
                aspects,
                new SectionHeading("Style"),
                chips,
                new SectionHeading("Draft with"),
                models,
                new SectionHeading("Magic prompt").with(quiet("Auto")),
                new SectionHeading("Collection").with(quiet("Unfiled")),
                check(),
                between,
                draft,
                left);
        panel.getStyleClass().add(Styles.PANEL);
        return panel;
    }

    private static Node check() {
        var box = new CheckBox("Follow the system");
        box.setSelected(true);
        return new HBox(14, box, new Slider(0, 1, 0.4));
    }

    private static Node quiet(String value) {
        var box = new ComboBox<String>();
        box.getItems().setAll(value);
        box.setValue(value);
        box.getStyleClass().add(Styles.QUIET);
        return box;
    }

    private Node strip() {
        var words = new VBox(
                2,
                new Label("Vintage travel poster of a lighthouse at dawn…"),
                muted("in flight 3.2 s · $0.20 reserved"));
        HBox.setHgrow(words, Priority.ALWAYS);
        var strip = new HBox(8, words);
        for (var i = 0; i < 4; i++) {
            var tile = tile();
            tile.setPrefSize(64, 64);
            if (i == 3) {
                tile.showReason(Icon.WITHHELD, "withheld");
            } else {
                tile.showWaiting();
            }
            strip.getChildren().add(tile);
        }
        return strip;
    }

    private Node four() {
        var grid = new GridPane(10, 10);
        for (var i = 0; i < 4; i++) {
            var tile = tile();
            tile.setNumber(String.valueOf(i + 1));
            tile.setSeed("120339987" + i);
            tile.setPrefSize(330, 210);
            tile.show(SamplePictures.key(i * 7));
            tile.setPicked(i == 1);
            tile.setInFocus(i == 1);
            tile.setRejected(i == 3);
            grid.add(tile, i % 2, i / 2);
        }
        ((ImageTile) grid.getChildren().get(2)).showReason(Icon.WITHHELD, "withheld by the safety check, billed $0.05");
        return grid;
    }

    private Node keys() {
        return new HBox(
                8,
                new KeyCap("1"),
                muted("–"),
                new KeyCap("4"),
                muted("focus"),
                new KeyCap("P"),
                muted("pick"),
                new KeyCap("Space"),
                muted("loupe"));
    }

    private Node cards() {
        var number = new Label("$29.19");
        number.getStyleClass().addAll(Styles.BIG_NUMBER, Styles.MONEY_OK);
        var card =
                new VBox(4, new SectionHeading("Saved"), number, muted("$12.40 by the library · $16.79 by drafting"));
        card.getStyleClass().add(Styles.CARD);
        var compare = new Action("Compare", Icon.COMPARE, null, () -> {}).button();
        var reveal = new Action("Show in folder", Icon.REVEAL, null, () -> {}).button();
        var icon = new Action("Delete", Icon.TRASH, null, () -> {}).iconButton();
        var badges = new FlowPane(
                6,
                6,
                new Badge("final", Badge.Tone.OK).quiet(),
                new Badge("in doubt · counts", Badge.Tone.WARN).quiet(),
                new Badge("failed", Badge.Tone.BAD));
        return new HBox(14, card, new VBox(8, new HBox(8, compare, reveal, icon), badges));
    }

    private Region inspector() {
        var tile = tile();
        tile.show(SamplePictures.key(7));
        tile.setPicked(true);
        tile.setPrefHeight(200);
        tile.setMinHeight(120);
        var facts = new FactList();
        facts.show(List.of(
                new FactList.Fact("Seed", "1203399871", true),
                new FactList.Fact("Model", "V_2_TURBO"),
                new FactList.Fact("Size", "1024 × 1024 · PNG"),
                new FactList.Fact("Made", "2026-11-22 14:31"),
                new FactList.Fact("Cost", "$0.05 of a $0.20 call")));
        var lineage = new HBox(6);
        for (var i = 0; i < 3; i++) {
            var small = tile();
            small.setPrefSize(52, 52);
            small.show(SamplePictures.key(i));
            small.setInFocus(i == 1);
            lineage.getChildren().add(small);
        }
        var day = new Totals(Money.parse("3.37"), Money.parse("0.20"), Money.parse("0.20"));
        var use = new CapUse(new CapScope.EveryDay(), "", Money.parse("10"), day.sum());
        gauge.show(day, use.cap(), use.left(), use);
        gauge.settle();
        var between = new Region();
        VBox.setVgrow(between, Priority.ALWAYS);
        var panel = new VBox(
                tile,
                new PriceButton("Finalize on 2.0 · same seed", "$0.08", Styles.FILLED, System::nanoTime),
                new PriceButton("Remix this draft on 2.0", "$0.08", Styles.OUTLINED, System::nanoTime),
                facts,
                new SectionHeading("Lineage", "$0.20 so far"),
                lineage,
                between,
                new SectionHeading("Today", "resets in 9 h 14 m"),
                gauge);
        panel.getStyleClass().add(Styles.PANEL);
        return panel;
    }

    private Node statusLine() {
        var online = new Label("Online", Icon.DOT.node(16));
        online.getStyleClass().add(Styles.MONEY_OK);
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        var line = new HBox(
                online,
                new Label("4 of 10 images in flight"),
                new Badge("Simulator · no real money", Badge.Tone.OK),
                between,
                new Label("12 480 images · 18.2 GB"));
        line.getStyleClass().add(Styles.STATUS_LINE);
        return line;
    }

    private ImageTile tile() {
        return new ImageTile(thumbnails, PictureView.Fit.COVER, strings);
    }

    private static Label muted(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        return label;
    }
}
