package app.maquette.ui.spend;

import app.maquette.studio.ledger.LedgerMark.OpenDoubt;
import app.maquette.ui.kit.control.FocusBack;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.control.SectionHeading;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.kit.text.Wrapping;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The tray of calls in doubt; not there when nothing is. FX thread only.
final class DoubtCard extends VBox {
    private final DoubtTray tray;
    private final Strings strings;
    private final SectionHeading heading;
    private final VBox rows = new VBox();
    private final Map<OpenDoubt, DoubtRow> shown = new HashMap<>();

    DoubtCard(DoubtTray tray, Strings strings) {
        this.tray = tray;
        this.strings = strings;
        heading = new SectionHeading(strings.get("spend.doubt.title"));
        var explanation = new Label(strings.get("spend.doubt.text"), Icon.DOUBT.node(16));
        Wrapping.wrap(explanation);
        explanation.setMinHeight(USE_PREF_SIZE);
        explanation.getStyleClass().addAll(Styles.MUTED, "spend-doubt-text");
        rows.getStyleClass().add("spend-doubt-rows");
        getChildren().setAll(heading, explanation, rows);
        getStyleClass().addAll(Styles.CARD, "spend-doubts");
        setId("spend-doubts");
        managedProperty().bind(visibleProperty());
        tray.openProperty().subscribe(this::show);
        tray.picturesProperty().subscribe(() -> shown.values().forEach(DoubtRow::refresh));
    }

    private void show(List<OpenDoubt> open) {
        setVisible(!open.isEmpty());
        heading.noteProperty()
                .set(strings.get("spend.doubt.held", open.size(), tray.held().format()));
        shown.keySet().retainAll(open);
        var now = open.stream()
                .map(doubt -> shown.computeIfAbsent(doubt, each -> new DoubtRow(each, tray, strings)))
                .toList();
        if (!now.equals(rows.getChildren())) {
            // What is taken out and put back loses the focus, as does an answer that was given.
            var before = FocusBack.of(getScene());
            rows.getChildren().setAll(now);
            before.give();
        }
        shown.values().forEach(DoubtRow::refresh);
    }
}
