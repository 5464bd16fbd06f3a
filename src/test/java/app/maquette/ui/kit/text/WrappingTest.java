package app.maquette.ui.kit.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.maquette.domain.Clip;
import app.maquette.ui.kit.Fx;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class WrappingTest {
    static final List<String> TEXTS = List.of(
            "منارة حمراء فوق البحر عند الغروب مع طيور النورس والسفن البعيدة في الضباب الكثيف",
            "מגדלור אדום מעל הים בשקיעה עם שחפים וספינות רחוקות בתוך ערפל כבד מאוד",
            "A lighthouse, منارة حمراء فوق البحر عند الغروب, with gulls and שחפים וספינות רחוקות at 3 o'clock",
            "فانوس دریایی قرمز می‌خواهم، ۱۲۳ عدد، بالای دریا هنگام غروب با مرغان دریایی و کشتی‌ها",
            "منارةحمراءفوقالبحرعندالغروبمعطيورالنورسوالسفنالبعيدةفيالضبابالكثيفجدا",
            "منارة\nحمراء فوق البحر عند الغروب مع طيور النورس\n\nوالسفن البعيدة في الضباب");
    private static final double[] WIDTHS = {20, 60, 120, 200, 330};

    private static void lay(Control control, double width, double height) {
        control.resize(width, height);
        control.applyCss();
        control.layout();
        control.snapshot(null, null);
    }

    private static <C extends Control> C inScene(C control) {
        var pane = new StackPane();
        pane.getChildren().add(control);
        control.setManaged(false);
        new Scene(pane, 800, 600);
        return control;
    }

    /// When this fails, JavaFX is mended and [Wrapping] can go.
    @Test
    void withoutItJavaFxThrows() {
        Fx.run(() -> {
            var label = new Label(TEXTS.getFirst());
            label.setWrapText(true);

            assertThatThrownBy(() -> lay(inScene(label), 120, 200)).isInstanceOf(ArrayIndexOutOfBoundsException.class);
        });
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void aLabelShowsTheWholeTextAtEveryWidth(String text) {
        Fx.run(() -> {
            for (double width : WIDTHS) {
                var label = inScene(new Label(text));
                Wrapping.wrap(label);
                label.applyCss();
                lay(label, width, label.prefHeight(width));

                var shown = shown(label);
                assertThat(shown.replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
                assertThat(label.prefHeight(width)).isGreaterThan(label.prefHeight(2000) - 1);
                assertThat(Clip.characters(text)).containsAll(Clip.characters(shown.replace("\n", "")));
            }
        });
    }

    @Test
    void aLabelThatIsTooLowEndsWithAnEllipsis() {
        Fx.run(() -> {
            var label = inScene(new Label(TEXTS.getFirst()));
            Wrapping.wrap(label);
            label.applyCss();
            lay(label, 120, label.prefHeight(120) / 2);

            assertThat(shown(label)).endsWith(label.getEllipsisString());
        });
    }

    @Test
    void aLabelGoesFromOneDirectionToTheOtherAndBack() {
        Fx.run(() -> {
            var label = inScene(new Label("a lighthouse over the sea"));
            Wrapping.wrap(label);
            lay(label, 80, 100);
            for (var text : TEXTS) {
                label.setText(text);
                lay(label, 80, 100);
                label.setText("a lighthouse over the sea, with gulls and ships");
                lay(label, 80, 100);
            }

            assertThat(shown(label)).contains("lighthouse");
        });
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void aTextAreaTakesTheTextByTypingPastingAndUndo(String text) {
        Fx.run(() -> {
            var area = inScene(new TextArea("a lighthouse over the sea with gulls and ships far away"));
            Wrapping.wrap(area);
            lay(area, 160, 200);

            area.appendText(text);
            area.positionCaret(area.getLength() / 2);
            lay(area, 160, 200);
            area.selectAll();
            area.replaceSelection("sea");
            lay(area, 160, 200);
            assertThat(area.isWrapText()).isTrue();
            area.undo();
            lay(area, 100, 200);
            Clip.characters(text).forEach(area::appendText);
            lay(area, 90, 200);

            assertThat(area.isWrapText()).isFalse();
            assertThat(area.getText()).endsWith(text);
        });
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void aTextAreaTakesTheTextLetterByLetterPastItsEdge(String text) {
        Fx.run(() -> {
            var area = inScene(new TextArea());
            Wrapping.wrap(area);
            lay(area, 160, 200);

            Clip.characters(text).forEach(letter -> {
                area.appendText(letter);
                lay(area, 160, 200);
            });

            assertThat(area.getText()).isEqualTo(text);
        });
    }

    private static String shown(Label label) {
        return label.lookupAll(".text").stream()
                .map(node -> ((Text) node).getText())
                .reduce("", String::concat);
    }
}
