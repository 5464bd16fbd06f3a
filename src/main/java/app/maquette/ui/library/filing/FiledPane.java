package app.maquette.ui.library.filing;

import app.maquette.domain.FiledAs;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.control.SectionHeading;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.text.Hint;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.kit.text.WrappedButton;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Label, tags and note of the picture in focus, each to be changed. FX thread only.
public final class FiledPane extends VBox {
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final double SMALL = 11;
    private static final double DOT = 14;

    private final PictureFiling filing;
    private final FilingBar bar;
    private final Strings strings;
    private @Nullable FiledAs shown;

    public FiledPane(PictureFiling filing, FilingBar bar, Strings strings) {
        this.filing = filing;
        this.bar = bar;
        this.strings = strings;
        getStyleClass().add("library-filed");
    }

    public void show(FiledAs filed) {
        if (filed.equals(shown)) {
            return;
        }
        shown = filed;
        var tags = new FlowPane();
        tags.getStyleClass().add("library-tags");
        filed.tags().forEach(tag -> tags.getChildren().add(chip(tag)));
        var add = new Button(strings.get("library.filed.add-tag"), Icon.PLUS.node(SMALL));
        add.setId("library-add-tag");
        add.getStyleClass().add("library-token");
        add.setOnAction(_ -> bar.askTag());
        tags.getChildren().add(add);
        getChildren()
                .setAll(
                        new SectionHeading(strings.get("library.filed.tags")),
                        tags,
                        labels(filed.label()),
                        new SectionHeading(strings.get("library.filed.note")),
                        note(filed.note()));
    }

    private Button chip(String tag) {
        var chip = new Button(tag, Icon.CLOSE.node(SMALL));
        chip.getStyleClass().add("library-token");
        var words = strings.get("library.token.remove", tag);
        chip.setAccessibleText(words);
        Hint.on(chip, words);
        chip.setOnAction(_ -> filing.untag(tag));
        return chip;
    }

    private HBox labels(FiledAs.Label now) {
        var row = new HBox();
        row.getStyleClass().add("library-labels");
        for (var label : FiledAs.Label.values()) {
            if (label != FiledAs.Label.NONE) {
                // keys: library.label.*
                var name = label.name().toLowerCase(Locale.ROOT);
                var words = strings.get("library.label." + name);
                var dot = new Button(null, Icon.DOT.node(DOT));
                dot.getStyleClass().addAll(Styles.QUIET, "library-label", style(label));
                dot.pseudoClassStateChanged(LIT, label == now);
                dot.setAccessibleText(words);
                Hint.on(dot, words);
                dot.setOnAction(_ -> filing.label(label));
                row.getChildren().add(dot);
            }
        }
        return row;
    }

    private static String style(FiledAs.Label label) {
        return switch (label) {
            case NONE -> Styles.QUIET;
            case RED -> "label-red";
            case YELLOW -> "label-yellow";
            case GREEN -> "label-green";
            case BLUE -> "label-blue";
        };
    }

    private Button note(String text) {
        var button = new WrappedButton(text.isEmpty() ? strings.get("library.filed.no-note") : text);
        button.setId("library-note");
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("library-note");
        button.setOnAction(_ -> bar.askNote());
        return button;
    }
}
