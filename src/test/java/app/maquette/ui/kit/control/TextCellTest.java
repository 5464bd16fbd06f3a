package app.maquette.ui.kit.control;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.ui.kit.Fx;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.junit.jupiter.api.Test;

class TextCellTest {
    @Test
    void aTextThatIsCutIsSaidInFullByATip() {
        assertThat(tip("Marseille campaign, spring", 60)).contains("Marseille campaign, spring");
    }

    @Test
    void aTextThatFitsNeedsNoTip() {
        assertThat(tip("Marseille", 300)).isEmpty();
    }

    private static Optional<String> tip(String text, double width) {
        return Fx.get(() -> {
            var table = new TableView<String>();
            table.getColumns().add(Tables.column("Collection", width, Function.identity()));
            table.getItems().add(text);
            new Scene(table, 400, 200);
            table.applyCss();
            table.layout();
            var cell = (TextCell<?>) table.lookup(".table-row-cell .table-cell");
            return Optional.ofNullable(cell.getTooltip()).map(Tooltip::getText);
        });
    }
}
