package app.maquette.ui.shell;

import app.maquette.ui.kit.command.Command;
import app.maquette.ui.kit.command.Context;
import app.maquette.ui.kit.command.Keymap;
import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.Sheet;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.control.Theme;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.kit.text.Wrapping;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A window that could not open its home says why, what is safe and what to do. It needs no home. FX thread only.
public final class FailedStart extends StackPane {
    private static final int DETAIL_ROWS = 5;

    /// What would help.
    public enum Advice {
        RIGHTS,
        FILE_IN_PLACE,
        GONE,
        SPACE,
        OTHER_WINDOW,
        DAMAGE,
        SETTING,
        UNKNOWN
    }

    /// What the user decides.
    public enum Choice {
        AGAIN,
        OTHER_HOME,
        QUIT
    }

    /// What went wrong.
    ///
    /// @param reason in a sentence or two
    /// @param place the home that was tried
    /// @param details for a report, as they are
    public record Trouble(String reason, Advice advice, String place, String details) {}

    public FailedStart(Trouble trouble, Strings strings, Consumer<Choice> chosen) {
        var reason = paragraph(trouble.reason());
        reason.setId("failed-reason");
        var safe = paragraph(strings.get("shell.failed.safe"));
        var advice = paragraph(advice(trouble.advice(), strings));
        var place = paragraph(strings.get("shell.failed.place", trouble.place()));
        place.getStyleClass().add(Styles.MUTED);
        var details = new TextArea(trouble.details());
        details.setId("failed-details");
        details.setEditable(false);
        details.setPrefRowCount(DETAIL_ROWS);
        details.getStyleClass().add(Styles.MONO);
        VBox.setVgrow(details, Priority.ALWAYS);
        var body = new VBox(reason, advice, safe, place, details);
        body.getStyleClass().add("failed-body");
        var copy = new Action(strings.get("shell.error.copy"), () -> Notices.copy(details.getText())).button();
        var quit = new Action(strings.get("shell.failed.quit"), () -> chosen.accept(Choice.QUIT)).button();
        quit.setId("failed-quit");
        var other = new Action(strings.get("shell.failed.other"), () -> chosen.accept(Choice.OTHER_HOME)).button();
        other.setId("failed-other");
        var again = new Action(strings.get("shell.failed.again"), () -> chosen.accept(Choice.AGAIN)).button();
        again.setId("failed-again");
        again.getStyleClass().add(Styles.FILLED);
        again.setDefaultButton(true);
        var sheet = new Sheet(strings.get("shell.failed.title"), body).with(copy, quit, other, again);
        sheet.getStyleClass().add("failed-start");
        getChildren().setAll(sheet);
        again.sceneProperty().subscribe(_ -> again.requestFocus());
        getStyleClass().add(Styles.BOARD);
        Theme.wear(this, "shell.css");
        new Keymap(Context.EVERYWHERE)
                .bind(Command.STEP_OUT, () -> chosen.accept(Choice.QUIT))
                .on(this);
    }

    private static Label paragraph(String text) {
        var paragraph = new Label(text);
        Wrapping.wrap(paragraph);
        paragraph.getStyleClass().add("sheet-text");
        paragraph.setMinHeight(USE_PREF_SIZE);
        return paragraph;
    }

    private static String advice(Advice advice, Strings strings) {
        return switch (advice) {
            case RIGHTS -> strings.get("shell.failed.rights");
            case FILE_IN_PLACE -> strings.get("shell.failed.file");
            case GONE -> strings.get("shell.failed.gone");
            case SPACE -> strings.get("shell.failed.space");
            case OTHER_WINDOW -> strings.get("shell.failed.window");
            case DAMAGE -> strings.get("shell.failed.damage");
            case SETTING -> strings.get("shell.failed.setting");
            case UNKNOWN -> strings.get("shell.failed.unknown");
        };
    }
}
