package app.maquette.ui.spend;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.CapScope;
import app.maquette.domain.CollectionId;
import app.maquette.domain.Money;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.port.Settings.Scheme;
import app.maquette.studio.port.SpendBook.State;
import app.maquette.ui.SampleCalls;
import app.maquette.ui.kit.Fx;
import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The way from a cap that refuses to a cap that is higher.
class ChangeCapTest {
    private final SpendStage stage = Fx.get(() -> new SpendStage(SampleCalls.of(40, 30), 0));
    private final List<String> notes = new ArrayList<>();
    private final List<Action> ways = new ArrayList<>();

    ChangeCapTest() {
        Fx.run(() -> {
            stage.view.setOnNote((words, back) -> {
                notes.add(words);
                ways.add(back);
            });
            var scene = new Scene(stage.view, 1228, 766);
            new Theme(new SimpleObjectProperty<>(ColorScheme.DARK))
                    .apply(scene, new SimpleObjectProperty<>(Scheme.DARK));
            var window = new Stage();
            window.setScene(scene);
            window.show();
        });
    }

    @AfterEach
    void close() {
        Fx.run(() -> stage.view.getScene().getWindow().hide());
    }

    @Test
    void changeTheCapOpensItsEditorWithTheCursorInItWhereItIsSeen() {
        change(today());

        var amount = field("cap-amount");
        assertThat(Fx.get(amount::isFocused)).isTrue();
        assertThat(isSeen(amount)).isTrue();
    }

    @Test
    void whileACapIsEditedTheOthersGoOnAndWhatIsTypedStays() {
        change(new CapScope.OneCollection(new CollectionId("Textures")));
        var amount = field("cap-amount");
        Fx.run(() -> amount.setText("12"));

        stage.ledger.post(at -> new Entry.Cap(at, new CapScope.EveryMonth(), Money.parse("77"), "meanwhile"));

        assertThat(Fx.get(() -> stage.view.lookup("#caps").lookupAll(".label").stream()
                        .map(label -> ((Label) label).getText())
                        .toList()))
                .contains("$77.00");
        assertThat(field("cap-amount")).isSameAs(amount);
        String typed = Fx.get(amount::getText);
        assertThat(typed).isEqualTo("12");
        assertThat(Fx.get(amount::isFocused)).isTrue();
    }

    @Test
    void aNewCapSaysWhatItWasAndIsAndIsTakenBack() {
        var collection = new CapScope.OneCollection(new CollectionId("Textures"));
        change(collection);
        write("12", "more work");

        assertThat(notes).containsExactly("Textures: the cap is now $12.00, it was $20.00");

        Fx.run(() -> ways.getFirst().run());
        assertThat(notes).hasSize(2).last().isEqualTo("Textures: the cap is now $20.00, it was $12.00");
        assertThat(caps()).last().satisfies(cap -> assertThat(cap.amount()).isEqualTo(Money.parse("20")));
    }

    @Test
    void aChangedCapIsToldAboveTheLedgersRowsAndInNoExport(@TempDir Path folder) throws IOException {
        change(new CapScope.OneCollection(new CollectionId("Textures")));
        write("12", "more work");

        assertThat(lines()).contains("Cap · Textures: $20.00 → $12.00, more work");

        Fx.run(() -> stage.model.rows().stateProperty().set(State.SETTLED));
        assertThat(lines()).isEmpty();

        stage.desktop.answer = folder.resolve("ledger.csv");
        Fx.run(((Button) Fx.get(() -> stage.view.lookup("#spend-export-csv")))::fire);
        assertThat(Files.readString(stage.desktop.answer)).doesNotContain("more work");
    }

    @Test
    void theChartDrawsACapOfTodayOnTodayAlone() {
        change(today());
        write("25", "a long day");

        assertThat(steps()).isEqualTo(2);

        Fx.run(stage.model::previousMonth);
        assertThat(steps()).isZero();
    }

    /// Where the line of the cap goes up or down.
    private long steps() {
        return Fx.get(() -> {
            stage.view.applyCss();
            stage.view.layout();
            var line =
                    (javafx.scene.shape.Path) stage.view.lookup("#spend-chart").lookup(".spend-cap");
            var heights = line.getElements().stream()
                    .mapToDouble(part -> part instanceof LineTo to ? to.getY() : ((MoveTo) part).getY())
                    .toArray();
            return IntStream.range(1, heights.length)
                    .filter(at -> heights[at] != heights[at - 1])
                    .count();
        });
    }

    private List<String> lines() {
        return Fx.get(() -> stage.view.lookup("#cap-changes").lookupAll(".label").stream()
                .map(label -> ((Label) label).getText())
                .toList());
    }

    @Test
    void takingBackTheFirstCapOfADayLeavesTheDayWithoutOne() {
        change(today());
        write("12", "a long day");

        Fx.run(() -> ways.getFirst().run());

        assertThat(caps()).last().satisfies(cap -> assertThat(cap.amount()).isNull());
        assertThat(stage.ledger.balances().dayCap()).isEqualTo(Money.parse("10"));
    }

    @Test
    void anExportLeavesTheFocusOnItsButton(@TempDir Path folder) {
        stage.desktop.answer = folder.resolve("ledger.csv");
        var button = (Button) Fx.get(() -> stage.view.lookup("#spend-export-csv"));

        Fx.run(() -> {
            button.requestFocus();
            button.fire();
        });

        assertThat(Fx.get(button::isFocused)).isTrue();
        assertThat(stage.desktop.answer).exists();
    }

    @Test
    void theLedgersLeastWidthsFitItsNarrowestCard() {
        var table = Fx.get(() -> (TableView<?>) stage.view.lookup("#spend-ledger"));

        assertThat(table.getColumns().stream()
                        .mapToDouble(column -> column.getMinWidth())
                        .sum())
                .isLessThan(426);
    }

    private CapScope today() {
        return new CapScope.OneDay(stage.ledger.balances().day());
    }

    private List<Entry.Cap> caps() {
        return stage.journal.entries().stream()
                .filter(Entry.Cap.class::isInstance)
                .map(Entry.Cap.class::cast)
                .toList();
    }

    private void change(CapScope scope) {
        Fx.run(() -> stage.view.changeCap(scope));
    }

    private void write(String amount, String reason) {
        Fx.run(() -> {
            field("cap-amount").setText(amount);
            field("cap-reason").setText(reason);
            field("cap-reason").fireEvent(new ActionEvent());
        });
    }

    private TextField field(String id) {
        return Fx.get(() -> (TextField) stage.view.lookup("#" + id));
    }

    private boolean isSeen(Node node) {
        return Fx.get(() -> {
            var scroll = (ScrollPane) stage.view.getChildren().getFirst();
            var page = scroll.localToScene(scroll.getBoundsInLocal());
            return page.contains(node.localToScene(node.getBoundsInLocal()));
        });
    }
}
