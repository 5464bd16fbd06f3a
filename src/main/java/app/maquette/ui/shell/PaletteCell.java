package app.maquette.ui.shell;

import app.maquette.domain.Money;
import app.maquette.ui.kit.control.KeyCap;
import app.maquette.ui.kit.control.SectionHeading;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.picture.PictureView;
import app.maquette.ui.kit.picture.Thumbnails;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.shell.PaletteLine.Look;
import app.maquette.ui.shell.PaletteView.Item;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A heading, or a line with what stands before it, its words, details, keys and price. FX thread only.
final class PaletteCell extends ListCell<Item> {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final double ICON = 16;
    private static final double PICTURE = 26;

    private final Strings strings;
    private final PictureView picture;
    private int number = -1;

    PaletteCell(Thumbnails thumbnails, Strings strings, IntConsumer clicked) {
        this.strings = strings;
        picture = new PictureView(thumbnails, PictureView.Fit.COVER);
        picture.setMinSize(PICTURE, PICTURE);
        picture.setMaxSize(PICTURE, PICTURE);
        getStyleClass().add("palette-cell");
        // As wide as the list, however long its words are: keys and price stay in sight.
        setPrefWidth(0);
        setOnMouseClicked(_ -> {
            if (number >= 0) {
                clicked.accept(number);
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Item item, boolean empty) {
        super.updateItem(item, empty);
        picture.clear();
        number = item instanceof Item.Line line ? line.number() : -1;
        pseudoClassStateChanged(REFUSED, false);
        pseudoClassStateChanged(CHOSEN, item instanceof Item.Line line && line.isChosen());
        setGraphic(
                switch (item) {
                    case null -> null;
                    case Item.Heading heading -> heading(heading);
                    case Item.Line line -> line(line.row());
                });
    }

    private SectionHeading heading(Item.Heading heading) {
        // keys: shell.palette.kind.*
        var title = strings.get("shell.palette.kind." + heading.kind().name().toLowerCase(Locale.ROOT));
        var of = heading.shown() < heading.all() ? strings.get("shell.palette.of", heading.shown(), heading.all()) : "";
        return new SectionHeading(title, of);
    }

    private HBox line(PaletteViewModel.Row row) {
        var offer = row.offer();
        var text = new MarkedText(row.line().text(), row.match().found());
        var detail = new Label(offer.isRefused() ? offer.refusal() : offer.detail());
        detail.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        HBox.setHgrow(detail, Priority.SOMETIMES);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var line = new HBox(look(row.line().face().look()), text, detail, gap);
        for (var key : row.line().face().keys().split("\\+", -1)) {
            if (!key.isEmpty()) {
                line.getChildren().add(new KeyCap(key));
            }
        }
        line.getChildren().add(price(offer.price()));
        line.getStyleClass().add("palette-line");
        pseudoClassStateChanged(REFUSED, offer.isRefused());
        setAccessibleText(row.line().text() + ", " + detail.getText());
        return line;
    }

    private Node look(Look look) {
        return switch (look) {
            case Look.Drawn(var icon) -> icon.node(ICON);
            case Look.Seen(var key) -> {
                picture.show(key);
                yield picture;
            }
        };
    }

    private Label price(@Nullable Money price) {
        var label = new Label(price == null ? "" : price.format());
        label.getStyleClass().addAll(Styles.NUMBERS, price != null && price.isZero() ? Styles.MONEY_OK : Styles.STRONG);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
