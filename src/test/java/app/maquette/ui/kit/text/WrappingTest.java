package app.maquette.ui.kit.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.maquette.domain.Clip;
import app.maquette.ui.kit.Fx;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.stage.Stage;
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

    @ParameterizedTest
    @FieldSource("TEXTS")
    void aLabelKeepsItsGraphicBesideTheLines(String text) {
        Fx.run(() -> {
            for (double width : WIDTHS) {
                var label = inScene(new Label("a lighthouse", new Rectangle(14, 14)));
                Wrapping.wrap(label);
                lay(label, width, 100);
                label.setText(text);
                lay(label, width, label.prefHeight(width));

                assertThat(shown(label).replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
                assertThat(label.lookup(".text").getBoundsInParent().getMinX()).isGreaterThanOrEqualTo(14);

                label.setGraphic(new Circle(8));
                lay(label, width, 100);
                assertThat(label.getChildrenUnmodifiable()).contains(label.getGraphic());
                label.setText("a lighthouse over the sea");
                lay(label, width, 100);
                assertThat(label.getChildrenUnmodifiable()).contains(label.getGraphic());
            }
        });
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void aButtonShowsTheWholeTextAtEveryWidth(String text) {
        Fx.run(() -> {
            for (double width : WIDTHS) {
                var button = inScene(new WrappedButton(text));
                button.applyCss();
                lay(button, width, button.prefHeight(width));

                assertThat(shown(button).replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
            }
        });
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void aTipAndAMenuAreShown(String text) {
        Fx.run(() -> {
            var tip = new Tooltip(text);
            tip.setMaxWidth(120);
            Wrapping.wrap(tip);
            var menu = new ContextMenu(new MenuItem(text));
            menu.setMaxWidth(120);
            var stage = new Stage();
            stage.setScene(new Scene(new StackPane(), 300, 200));
            stage.show();
            for (var popup : List.of(tip, menu)) {
                popup.show(stage);
                popup.getScene().getRoot().applyCss();
                popup.getScene().getRoot().layout();
                assertThat(popup.getScene().getRoot().lookupAll(".text")).isNotEmpty();
                popup.hide();
            }
            stage.close();
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

    private static String shown(Control control) {
        return control.lookupAll(".text").stream()
                .map(node -> ((Text) node).getText())
                .reduce("", String::concat);
    }
}
