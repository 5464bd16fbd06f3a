package app.maquette.ui.settings;

import app.maquette.studio.port.Settings.Scheme;
import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.ChipGroup;
import app.maquette.ui.kit.control.Columns;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.money.CapsCard;
import app.maquette.ui.kit.text.OneLine;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.kit.text.Wrapping;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Money and day at the left; drafting, looks, library and vendor at the right. FX thread only.
final class GeneralPage extends VBox {
    private static final double HALF = 470;

    private final SettingsViewModel model;
    private final Surroundings here;
    private final Outside outside;
    private final Strings strings;
    private final CapsCard caps;

    GeneralPage(SettingsViewModel model, Surroundings here, Outside outside, Strings strings) {
        this.model = model;
        this.here = here;
        this.outside = outside;
        this.strings = strings;
        caps = new CapsCard(model.caps(), strings);
        caps.getChildren().add(Card.help(strings.get("settings.caps.help")));
        var left = new VBox(caps, new DayCard(model, strings), new EnginesCard(model, strings), vendor());
        left.getStyleClass().add("settings-column");
        var right = new VBox(new DraftingCard(model, strings), appearance(), library());
        right.getStyleClass().add("settings-column");
        getChildren().setAll(new Columns(HALF, left, right));
        getStyleClass().add("settings-page");
    }

    CapsCard caps() {
        return caps;
    }

    private Card appearance() {
        var scheme = new ChipGroup<Scheme>(this::name);
        scheme.setId("settings-scheme");
        scheme.setItems(List.of(Scheme.SYSTEM, Scheme.DARK, Scheme.LIGHT));
        scheme.valueProperty().subscribe(chosen -> {
            if (chosen != null) {
                model.setScheme(chosen);
            }
        });
        model.settingsProperty().subscribe(now -> scheme.valueProperty().set(now.scheme()));
        return new Card(
                strings.get("settings.appearance.title"), Card.line(strings.get("settings.appearance.scheme"), scheme));
    }

    private String name(Scheme scheme) {
        return switch (scheme) {
            case SYSTEM -> strings.get("settings.scheme.system");
            case DARK -> strings.get("settings.scheme.dark");
            case LIGHT -> strings.get("settings.scheme.light");
        };
    }

    private Card library() {
        var path = OneLine.on(new TextField(here.shownHome()));
        path.setId("settings-home");
        path.setEditable(false);
        path.setAccessibleText(strings.get("settings.library.home"));
        path.getStyleClass().add(Styles.MONO);
        HBox.setHgrow(path, Priority.ALWAYS);
        var open = new Action(strings.get("settings.library.open"), Icon.FOLDER, null, () -> outside.open(here.home()));
        var copy = new Action(strings.get("settings.library.copy"), Icon.COPY, null, this::copyHome);
        var buttons = new HBox(open.button(), copy.button());
        buttons.getStyleClass().add("settings-line");
        return new Card(
                strings.get("settings.library.title"), path, buttons, Card.help(strings.get("settings.library.help")));
    }

    private void copyHome() {
        var content = new ClipboardContent();
        content.putString(here.home().toString());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private Card vendor() {
        var key = new Label(strings.get(here.isRealMoney() ? "settings.vendor.key-set" : "settings.vendor.key-none"));
        key.setId("settings-key");
        Wrapping.wrap(key);
        key.setMinHeight(USE_PREF_SIZE);
        var address = new Label(here.address());
        address.getStyleClass().add(Styles.MONO);
        return new Card(
                strings.get("settings.vendor.title"),
                Card.line(strings.get("settings.vendor.key"), key),
                Card.line(strings.get("settings.vendor.address"), address),
                Card.help(strings.get("settings.vendor.help")));
    }
}
