package app.maquette.ui.settings;

import app.maquette.domain.DayRule;
import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.text.OneLine;
import app.maquette.ui.kit.text.Strings;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import org.controlsfx.control.PrefixSelectionComboBox;
import org.jspecify.annotations.Nullable;

/// When the day of the caps starts: the hour, the zone, what a change does, and why it was made. FX thread only.
final class DayCard extends Card {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);

    private final SettingsViewModel model;
    private final Strings strings;
    private final Label now = help("");
    private final Label effect = help("");
    private final ComboBox<LocalTime> start = new ComboBox<>();
    private final ComboBox<ZoneId> zone = new PrefixSelectionComboBox<>();
    private final TextField reason = OneLine.on(new TextField());
    private final FlowPane change = new FlowPane();
    private @Nullable DayRule shown;

    DayCard(SettingsViewModel model, Strings strings) {
        super(strings.get("settings.day.title"));
        this.model = model;
        this.strings = strings;
        start.setId("settings-day-start");
        start.setAccessibleText(strings.get("settings.day.start"));
        start.getItems()
                .setAll(IntStream.range(0, 24)
                        .mapToObj(hour -> LocalTime.of(hour, 0))
                        .toList());
        zone.setId("settings-day-zone");
        zone.setAccessibleText(strings.get("settings.day.zone"));
        zone.getItems().setAll(zones());
        zone.getStyleClass().add("settings-zone");
        reason.setId("settings-day-reason");
        reason.setPromptText(strings.get("settings.day.reason"));
        reason.setAccessibleText(strings.get("settings.day.reason"));
        reason.getStyleClass().add("reason-field");
        reason.setOnAction(_ -> apply());
        var set = new Action(strings.get("settings.day.set"), this::apply).button();
        set.setId("settings-day-set");
        set.getStyleClass().add(Styles.OUTLINED);
        var back = new Action(strings.get("settings.day.back"), this::putBack).button();
        change.getChildren().setAll(reason, set, back);
        change.getStyleClass().add("answer-line");
        change.managedProperty().bind(change.visibleProperty());
        effect.managedProperty().bind(effect.visibleProperty());
        getChildren()
                .addAll(
                        line(strings.get("settings.day.start"), start),
                        line(strings.get("settings.day.zone"), zone),
                        now,
                        effect,
                        change);
        start.valueProperty().subscribe(_ -> weigh());
        zone.valueProperty().subscribe(_ -> weigh());
        model.dayProperty().subscribe(this::show);
    }

    private void show(SettingsViewModel.@Nullable Day day) {
        setDisable(day == null);
        if (day != null && !day.coming().equals(shown)) {
            shown = day.coming();
            putBack();
        }
        if (day != null) {
            now.setText(sentence(
                    "settings.day.now",
                    day.balances().rule(),
                    List.of(day.balances().resetsAt())));
        }
        weigh();
    }

    private void putBack() {
        if (shown != null) {
            start.setValue(shown.start());
            zone.setValue(shown.zone());
            reason.clear();
        }
    }

    private void weigh() {
        var day = model.dayProperty().get();
        var wanted = wanted();
        boolean isNew = day != null && wanted != null && !wanted.equals(day.coming());
        change.setVisible(isNew);
        effect.setVisible(isNew || (day != null && day.isChanging()));
        if (day != null && wanted != null) {
            effect.setText(sentence(isNew ? "settings.day.would" : "settings.day.will", wanted, day.ends(wanted)));
        }
    }

    private @Nullable DayRule wanted() {
        var from = start.getValue();
        var in = zone.getValue();
        return from == null || in == null ? null : new DayRule(in, from);
    }

    private void apply() {
        var wanted = wanted();
        if (wanted != null) {
            model.setDayRule(wanted, reason.getText());
        }
    }

    /// The moments in the rule's own zone, then the rule in words.
    private String sentence(String key, DayRule rule, List<Instant> moments) {
        // keys: settings.day.now settings.day.would settings.day.will
        List<Object> words = new ArrayList<>();
        moments.forEach(moment -> words.add(MOMENT.format(moment.atZone(rule.zone()))));
        words.add(rule.start());
        words.add(ZoneOffset.UTC.equals(rule.zone()) ? "UTC" : rule.zone().getId());
        return strings.get(key, words.toArray());
    }

    /// The zones that places are in, without the old names and fixed offsets; the system's own in any case.
    private static List<ZoneId> zones() {
        List<String> names = new ArrayList<>(ZoneId.getAvailableZoneIds());
        names.removeIf(name -> !name.contains("/") || name.startsWith("Etc/") || name.startsWith("SystemV/"));
        names.add("UTC");
        var own = ZoneId.systemDefault().getId();
        if (!names.contains(own)) {
            names.add(own);
        }
        return names.stream().sorted().map(ZoneId::of).toList();
    }
}
