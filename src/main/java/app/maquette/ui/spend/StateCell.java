package app.maquette.ui.spend;

import app.maquette.studio.port.SpendBook.Row;
import app.maquette.ui.kit.control.Badge;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// The state of a row in a word; what is not settled yet stands in a badge.
final class StateCell extends TableCell<Row, String> {
    private final RowTexts texts;
    private final Badge badge = new Badge("").quiet();

    StateCell(RowTexts texts) {
        this.texts = texts;
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
        super.updateItem(item, empty);
        var row = empty || getTableRow() == null ? null : getTableRow().getItem();
        setText(null);
        setGraphic(null);
        if (row == null) {
            return;
        }
        switch (row.state()) {
            case IN_DOUBT -> show(row, Badge.Tone.WARN);
            case RESERVED -> show(row, Badge.Tone.NEUTRAL);
            case SETTLED, RELEASED, RESOLVED, CACHE -> setText(item);
        }
    }

    private void show(Row row, Badge.Tone tone) {
        badge.setText(texts.state(row));
        badge.toneProperty().set(tone);
        setGraphic(badge);
    }
}
