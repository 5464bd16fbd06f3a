package app.maquette.ui.spend;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.report.CsvTables;
import app.maquette.studio.port.Settings.Scheme;
import app.maquette.studio.statement.Statements;
import app.maquette.ui.SampleCalls;
import app.maquette.ui.ScreenShots;
import app.maquette.ui.kit.control.Sheet;
import app.maquette.ui.kit.text.Strings;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Leaves pictures of the Spend screen in `target/screens`.
class SpendScreenTest {
    @ParameterizedTest
    @CsvSource({"DARK,1440,900,2", "LIGHT,1440,900,0", "DARK,1280,800,0", "DARK,720,480,1"})
    void spendIsDrawn(Scheme scheme, int width, int height, int doubts) {
        var image = ScreenShots.take(
                "spend-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width,
                width - 52,
                height - 34,
                scheme,
                () -> new SpendStage(SampleCalls.of(40, 30), doubts).view,
                _ -> {});

        assertThat(image.getWidth()).isEqualTo(width - 52);
    }

    @Test
    void theLowerHalfIsDrawn() {
        var image = ScreenShots.take(
                "spend-lower",
                1388,
                866,
                Scheme.DARK,
                () -> new SpendStage(SampleCalls.of(40, 30), 1).view,
                view -> ((ScrollPane) view.getChildren().getFirst()).setVvalue(1));

        assertThat(image.getHeight()).isEqualTo(866);
    }

    @Test
    void whatTheLedgerKnowsIsDrawnBeforeTheIndexIsThere() {
        var jobs = new AtomicInteger();
        var image = ScreenShots.take(
                "spend-first",
                1388,
                866,
                Scheme.DARK,
                () -> new SpendStage(SampleCalls.of(40, 30), 1, job -> {
                            if (jobs.getAndIncrement() == 0) {
                                job.run();
                            }
                        })
                        .view,
                _ -> {});

        assertThat(image.getHeight()).isEqualTo(866);
    }

    @Test
    void anEmptyLedgerSaysSo() {
        var image = ScreenShots.take(
                "spend-empty", 1388, 866, Scheme.DARK, () -> new SpendStage(List.of(), 0).view, _ -> {});

        assertThat(image.getHeight()).isEqualTo(866);
    }

    @ParameterizedTest
    @CsvSource({"DARK", "LIGHT"})
    void aStatementIsComparedOnASheet(Scheme scheme) {
        var calls = SampleCalls.of(2, 14);
        var stage = new SpendStage(calls, 0);
        var text = new StringBuilder("time,model,images,amount\n");
        calls.stream()
                .skip(2)
                .forEach(call -> text.append(call.at().plusSeconds(4))
                        .append(',')
                        .append(call.reserve().order().engine())
                        .append(',')
                        .append(call.reserve().quote().quantity())
                        .append(',')
                        .append(call.reserve().amount())
                        .append('\n'));
        text.append("2026-11-22T14:00:00Z,V_2,1,0.08\nyesterday,V_2,1,0.08\n");
        var model = new StatementViewModel(
                new Statements(stage.book, new CsvTables()), stage.desktop, ZoneOffset.UTC, stage.background);

        var image = ScreenShots.take(
                "statement-" + scheme.name().toLowerCase(Locale.ROOT),
                1040,
                700,
                scheme,
                () -> new Sheet("Match a usage statement", new StatementSheet(model, new Strings())),
                _ -> model.textProperty().set(text.toString()));

        assertThat(image.getWidth()).isGreaterThanOrEqualTo(1040);
    }
}
