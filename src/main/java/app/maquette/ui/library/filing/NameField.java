package app.maquette.ui.library.filing;

import app.maquette.ui.kit.text.OneLine;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A name being typed: Enter takes it, Esc or leaving it does not. FX thread only.
public final class NameField extends TextField {
    private boolean isOpen = true;

    public NameField(String name, String words, Consumer<String> take, Runnable close) {
        super(name);
        OneLine.on(this);
        setPromptText(words);
        setAccessibleText(words);
        setOnAction(_ -> {
            if (isEnding()) {
                close.run();
                take.accept(getText());
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE && isEnding()) {
                close.run();
                key.consume();
            }
        });
        focusedProperty().subscribe((was, is) -> {
            if (was && !is && isEnding()) {
                close.run();
            }
        });
    }

    /// With the name selected, so that typing begins anew.
    public void begin() {
        requestFocus();
        selectAll();
    }

    private boolean isEnding() {
        boolean was = isOpen;
        isOpen = false;
        return was;
    }
}
