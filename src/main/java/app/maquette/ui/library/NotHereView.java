package app.maquette.ui.library;

import app.maquette.catalogue.Catalogue;
import app.maquette.domain.Clip;
import app.maquette.studio.model.CallRecord;
import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.Dates;
import app.maquette.ui.kit.control.FocusBack;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.kit.text.Wrapping;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The calls whose pictures are paid and not here: which, why, until when, and one button that tries again. FX thread
/// only.
final class NotHereView extends BorderPane {
    private static final int TITLE = 120;

    private final Strings strings;
    private FocusBack before = FocusBack.of(null);
    private final Absent absent;
    private final Label title = new Label();
    private final Button again;
    private final VBox rows = new VBox();

    NotHereView(NotHere model, Strings strings) {
        this.strings = strings;
        absent = new Absent(model::reason, strings);
        again = new Action(strings.get("library.missing.again"), Icon.DOWNLOAD, null, model::fetch)
                .disabledWhile(model.fetchingProperty())
                .button();
        again.setId("missing-again");
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        rows.getStyleClass().add("missing-rows");
        setTop(bar());
        setCenter(scroll);
        getStyleClass().addAll(Styles.BOARD, "found");
        setId("missing");
        setVisible(false);
        visibleProperty().subscribe((was, _) -> {
            if (was) {
                before.give();
            }
        });
        model.callsProperty().subscribe(this::show);
        model.toldProperty().subscribe(() -> show(model.callsProperty().get()));
    }

    void open() {
        before = FocusBack.of(getScene());
        setVisible(true);
        again.requestFocus();
    }

    void close() {
        setVisible(false);
    }

    private HBox bar() {
        title.getStyleClass().add(Styles.STRONG);
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        var close = new Action(strings.get("library.found.close"), Icon.CLOSE, null, this::close).button();
        close.setId("missing-close");
        var bar = new HBox(title, between, again, close);
        bar.getStyleClass().addAll("library-line", "found-bar");
        return bar;
    }

    private void show(List<CallRecord> calls) {
        title.setText(strings.get("library.missing.title", calls.size()));
        again.setVisible(!calls.isEmpty());
        rows.getChildren().setAll(calls.stream().map(this::row).toList());
    }

    private VBox row(CallRecord call) {
        var reserve = call.reserve();
        var prompt =
                line(Clip.to(reserve.order().brief().prompt().strip().replaceAll("\\s+", " "), TITLE), Styles.STRONG);
        var zone = ZoneId.systemDefault();
        long count = call.pictures().stream().filter(Absent::isAwaited).count();
        var facts = line(
                strings.get(
                        "library.missing.facts",
                        Dates.exactly(call.at(), zone),
                        Catalogue.standard().label(reserve.order().engine()),
                        count,
                        call.each().times(count).format(),
                        call.firstLinkDies().map(at -> Dates.exactly(at, zone)).orElse("")),
                Styles.MUTED);
        var why = line(absent.ofAwaited(call), Styles.MONEY_WARN);
        var row = new VBox(prompt, facts, why);
        row.getStyleClass().addAll(Styles.CARD, "missing-row");
        return row;
    }

    private static Label line(String text, String style) {
        var line = new Label(text);
        Wrapping.wrap(line);
        line.setMinHeight(USE_PREF_SIZE);
        line.getStyleClass().add(style);
        return line;
    }
}
