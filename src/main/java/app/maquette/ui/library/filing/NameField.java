package app.maquette.ui.library.filing;

import app.maquette.ui.kit.command.Command;
import app.maquette.ui.kit.command.Context;
import app.maquette.ui.kit.command.Keymap;
import app.maquette.ui.kit.text.OneLine;
import java.util.function.Consumer;
import javafx.scene.control.TextField;

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
        new Keymap(Context.EVERYWHERE)
                .bindIf(Command.STEP_OUT, _ -> {
                    boolean isLeaving = isEnding();
                    if (isLeaving) {
                        close.run();
                    }
                    return isLeaving;
                })
                .before(this);
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
