package app.maquette.ui.brief;

import app.maquette.catalogue.Catalogue;
import app.maquette.catalogue.Exclusions;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.Value;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.money.CallTexts;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.kit.text.Wrapping;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.Label;

/// What of the brief is kept and not sent, and why. FX thread only.
final class AsideLine extends Label {
    private final BriefViewModel model;
    private static final int SHORT = 24;
    private final CallTexts words;
    private final Strings strings;

    AsideLine(BriefViewModel model, CallTexts words) {
        this.model = model;
        this.words = words;
        this.strings = words.strings();
        setId("put-aside");
        getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        Wrapping.wrap(this);
        setMinHeight(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        model.briefProperty().subscribe(this::show);
    }

    private void show(Brief brief) {
        var asides = model.orders().drafting().form().asides(brief);
        setVisible(!asides.isEmpty());
        setText(
                asides.isEmpty()
                        ? ""
                        : strings.get(
                                "workbench.aside",
                                asides.stream().map(aside -> said(aside, brief)).collect(Collectors.joining("; "))));
    }

    private String said(Exclusions.Aside aside, Brief brief) {
        var name = brief.fields()
                .find(aside.field())
                .filter(value -> value instanceof Value.Text && value.asText().length() <= SHORT)
                .map(value -> strings.get(
                        "workbench.aside.value",
                        name(aside.field(), strings),
                        words.choice(aside.field(), value.asText())))
                .orElseGet(() -> name(aside.field(), strings));
        return aside.by().isEmpty()
                ? strings.get(
                        "workbench.aside.not-taken", name, Catalogue.standard().label(brief.engine()))
                : strings.get(
                        "workbench.aside.excluded",
                        name,
                        aside.by().stream().map(by -> name(by, strings)).collect(Collectors.joining(", ")));
    }

    /// In the program's words, or the catalogue's.
    static String name(String field, Strings strings) {
        // keys: workbench.field.*
        var key = "workbench.field." + field;
        var plain = field.replace('_', ' ');
        return strings.has(key)
                ? strings.get(key)
                : plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
    }
}
