package app.maquette.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.ui.kit.Fx;
import app.maquette.ui.kit.text.Strings;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import org.junit.jupiter.api.Test;

/// A wrong number stays and says so; digits of any script are understood.
class NumberFieldTest {
    private final List<Integer> taken = new ArrayList<>();
    private final NumberField number = Fx.get(
            () -> new NumberField("In flight", "images", new NumberField.Range(1, 100), new Strings(), taken::add));

    @Test
    void aWrongNumberIsNeverReplaced() {
        Fx.run(() -> number.show(5));
        enter("viele");
        Fx.run(() -> number.show(6));

        assertThat(number.field().getText()).isEqualTo("viele");
        assertThat(isInvalid()).isTrue();
        assertThat(taken).isEmpty();
    }

    @Test
    void digitsOfAnyScriptAreUnderstood() {
        for (var typed : List.of("٧", "۷", "７", " 7 ")) {
            Fx.run(() -> number.show(5));
            enter(typed);
            assertThat(number.field().getText()).isEqualTo("7");
            assertThat(isInvalid()).isFalse();
        }
        assertThat(taken).containsExactly(7, 7, 7, 7);
    }

    private void enter(String text) {
        Fx.run(() -> {
            number.field().setText(text);
            number.field().fireEvent(new ActionEvent());
        });
    }

    private boolean isInvalid() {
        return number.field().getPseudoClassStates().contains(PseudoClass.getPseudoClass("invalid"));
    }
}
