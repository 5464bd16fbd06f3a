package app.maquette.ui.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.ui.kit.Fx;
import java.util.ArrayList;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "blurry\nwatermark\ntext",
                "blurry\r\nwatermark\r\n\r\ntext",
                "blurry\twatermark\t\ttext",
                "blurry\rwatermark\u2028text",
                "blurry\u0085watermark\u2029text",
                "blurry\u000Bwatermark\ftext"
            })
    void linesThatArePastedBecomeWords(String lines) {
        Fx.run(() -> {
            var content = new ClipboardContent();
            content.putString(lines);
            Clipboard.getSystemClipboard().setContent(content);
            var field = OneLine.on(new TextField("no , please"));
            field.positionCaret(3);

            field.paste();

            assertThat(field.getText()).isEqualTo("no blurry watermark text, please");
            assertThat(field.getCaretPosition()).isEqualTo("no blurry watermark text".length());
        });
    }

    @Test
    void linesThatAreDroppedOrSetByTheModelBecomeWords() {
        Fx.run(() -> {
            var field = OneLine.on(new TextField());
            field.replaceText(0, 0, "a\nb");
            assertThat(field.getText()).isEqualTo("a b");

            var model = new SimpleStringProperty("");
            field.textProperty().bindBidirectional(model);
            model.set("blurry\nwatermark");
            assertThat(field.getText()).isEqualTo("blurry watermark");
        });
    }

    @Test
    void aSelectionIsReplacedAndUndoBringsItBack() {
        Fx.run(() -> {
            var field = OneLine.on(new TextField("one two three"));
            field.selectRange(4, 7);
            field.replaceSelection("2\r\n2");
            assertThat(field.getText()).isEqualTo("one 2 2 three");

            field.undo();
            assertThat(field.getText()).isEqualTo("one two three");
        });
    }

    @Test
    void escapeReachesWhatIsAroundTheField() {
        Fx.run(() -> {
            var field = OneLine.on(new TextField("words"));
            var pane = new StackPane(field);
            new Scene(pane);
            field.applyCss();
            var heard = new ArrayList<KeyCode>();
            pane.addEventHandler(KeyEvent.KEY_PRESSED, key -> heard.add(key.getCode()));

            field.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
            field.fireEvent(new KeyEvent(KeyEvent.KEY_RELEASED, "", "", KeyCode.ESCAPE, false, false, false, false));
            field.appendText("\nmore");

            assertThat(heard).containsExactly(KeyCode.ESCAPE);
            assertThat(field.getText()).isEqualTo("words more");
        });
    }
}
