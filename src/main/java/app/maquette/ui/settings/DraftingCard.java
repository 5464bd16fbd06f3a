package app.maquette.ui.settings;

import app.maquette.studio.port.Settings;
import app.maquette.ui.kit.text.Strings;
import java.time.Duration;
import javafx.scene.control.CheckBox;

/// How long drafts stay fresh, how long a call may take, how many images may be in progress. FX thread only.
final class DraftingCard extends Card {
    private static final Duration WEEK = Duration.ofDays(7);

    private final NumberField fresh;
    private final NumberField connect;
    private final NumberField deadline;
    private final NumberField images;
    private final LimitField askAbove;
    private final CheckBox forEver;
    private final CheckBox accepted;
    private Duration freshBefore = WEEK;

    DraftingCard(SettingsViewModel model, Strings strings) {
        super(strings.get("settings.drafting.title"));
        var days = strings.get("settings.unit.days");
        var seconds = strings.get("settings.unit.seconds");
        fresh = new NumberField(
                strings.get("settings.drafting.fresh"),
                days,
                new NumberField.Range(0, 3650),
                strings,
                number -> model.setFreshFor(Duration.ofDays(number)));
        fresh.field().setId("settings-fresh");
        forEver = new CheckBox(strings.get("settings.drafting.for-ever"));
        forEver.setId("settings-for-ever");
        forEver.setOnAction(_ -> model.setFreshFor(forEver.isSelected() ? null : freshBefore));
        connect = new NumberField(
                strings.get("settings.drafting.connect"),
                seconds,
                new NumberField.Range(1, 120),
                strings,
                number -> model.setConnectTimeout(Duration.ofSeconds(number)));
        deadline = new NumberField(
                strings.get("settings.drafting.deadline"),
                seconds,
                new NumberField.Range(10, 1800),
                strings,
                number -> model.setDeadline(Duration.ofSeconds(number)));
        images = new NumberField(
                strings.get("settings.drafting.images"),
                strings.get("settings.unit.images"),
                new NumberField.Range(1, 100),
                strings,
                model::setImagesInFlight);
        images.field().setId("settings-images");
        askAbove = new LimitField(strings.get("settings.drafting.ask-above"), strings, model::setAskAbove);
        askAbove.field().setId("settings-ask-above");
        accepted = new CheckBox(strings.get("settings.drafting.accepted"));
        accepted.setId("settings-accepted");
        accepted.setOnAction(_ -> model.setAcceptsFirst(accepted.isSelected()));
        getChildren()
                .addAll(
                        fresh,
                        line("", forEver),
                        help(strings.get("settings.drafting.fresh-help")),
                        connect,
                        deadline,
                        help(strings.get("settings.drafting.deadline-help")),
                        images,
                        help(strings.get("settings.drafting.images-help")),
                        askAbove,
                        help(strings.get("settings.drafting.ask-above-help")),
                        line("", accepted),
                        help(strings.get("settings.drafting.accepted-help")));
        model.settingsProperty().subscribe(this::show);
    }

    private void show(Settings now) {
        var freshFor = now.freshFor();
        forEver.setSelected(freshFor == null);
        accepted.setSelected(now.acceptsFirst());
        fresh.field().setDisable(freshFor == null);
        if (freshFor != null) {
            freshBefore = freshFor;
        }
        fresh.show(freshBefore.toDays());
        connect.show(now.connectTimeout().toSeconds());
        askAbove.show(now.buying().askAbove());
        deadline.show(now.deadline().toSeconds());
        images.show(now.imagesInFlight());
    }
}
