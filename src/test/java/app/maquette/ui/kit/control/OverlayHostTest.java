package app.maquette.ui.kit.control;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.ui.kit.Fx;
import app.maquette.ui.kit.Inputs;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class OverlayHostTest {
    private final List<String> closed = new ArrayList<>();
    private final TextField prompt = Fx.get(() -> new TextField());
    private final Button cancel = new Button("Cancel");
    private final OverlayHost host = Fx.get(() -> new OverlayHost(prompt, new Toasts()));
    private final Scene scene = Fx.get(() -> {
        var made = new Scene(host, 400, 300);
        var stage = new Stage();
        stage.setScene(made);
        stage.show();
        prompt.requestFocus();
        return made;
    });

    @Test
    void aDialogTakesTheFocusAndGivesItBack() {
        var ticket = Fx.get(() -> host.open(sheet(), () -> closed.add("ask")));
        assertThat(scene.getFocusOwner()).isSameAs(cancel);
        assertThat(cancel.isFocusVisible()).isTrue();

        Fx.run(ticket::cancel);
        assertThat(scene.getFocusOwner()).isSameAs(prompt);
        assertThat(closed).containsExactly("ask");
    }

    @Test
    void theFocusCannotLeaveADialog() {
        Fx.run(() -> host.open(sheet()));

        Fx.run(prompt::requestFocus);

        assertThat(scene.getFocusOwner()).isSameAs(cancel);
    }

    @Test
    void escClosesTheTopmostDialogOnly() {
        Fx.run(() -> {
            host.open(sheet(), () -> closed.add("lower"));
            host.open(Sheet.of("Really?", "This costs $0.20."), () -> closed.add("upper"));
        });

        Fx.run(() -> Event.fireEvent(scene.getFocusOwner(), Inputs.key(KeyCode.ESCAPE)));
        assertThat(closed).containsExactly("upper");
        assertThat(host.openProperty().get()).isTrue();

        Fx.run(() -> Event.fireEvent(scene.getFocusOwner(), Inputs.key(KeyCode.ESCAPE)));
        assertThat(closed).containsExactly("upper", "lower");
        assertThat(host.openProperty().get()).isFalse();
        assertThat(scene.getFocusOwner()).isSameAs(prompt);
    }

    @Test
    void theFocusGoesToTheNearestWhenItsPlaceIsGone() {
        var spends = Fx.get(() -> new Button("Draft"));
        var fine = Fx.get(() -> new Button("Save"));
        var gone = Fx.get(() -> new Button("Fetch"));
        Fx.run(() -> {
            spends.getStyleClass().add("price-button");
            var beside = new HBox(spends, new VBox(fine), gone);
            host.getChildren().set(0, new VBox(prompt, beside));
        });

        for (Runnable going : List.<Runnable>of(
                () -> gone.setDisable(true),
                () -> gone.setVisible(false),
                () -> ((HBox) gone.getParent()).getChildren().remove(gone))) {
            Fx.run(() -> {
                gone.setDisable(false);
                gone.setVisible(true);
                gone.requestFocus();
                host.open(sheet());
                going.run();
                host.closeTop();
            });
            assertThat(scene.getFocusOwner()).isSameAs(fine);
        }
    }

    @Test
    void theRingComesBackWithTheFocus() {
        var save = Fx.get(() -> new Button("Save"));
        Fx.run(() -> {
            host.getChildren().set(0, new VBox(prompt, save));
            prompt.requestFocusTraversal(TraversalDirection.NEXT);
            host.open(sheet());
            host.closeTop();
        });

        assertThat(scene.getFocusOwner()).isSameAs(save);
        assertThat(save.isFocusVisible()).isTrue();
    }

    @Test
    void aDialogIsClosedOnce() {
        var ticket = Fx.get(() -> host.open(sheet(), () -> closed.add("ask")));

        Fx.run(() -> {
            ticket.cancel();
            ticket.cancel();
        });

        assertThat(closed).containsExactly("ask");
        assertThat(Fx.get(host::closeTop)).isFalse();
    }

    @Test
    void aNoteIsShownUntilItsActionIsTaken() {
        var done = new ArrayList<String>();
        var toasts = Fx.get(() -> {
            var shown = new Toasts();
            shown.show("Moved to the trash", new Action("Undo", () -> done.add("undone")));
            return shown;
        });

        Fx.run(() -> {
            var toast = (HBox) toasts.getChildren().getFirst();
            ((Button) toast.getChildren().getLast()).fire();
        });

        assertThat(done).containsExactly("undone");
        assertThat(toasts.getChildren()).isEmpty();
    }

    @Test
    void ofManyNotesTheNewestThreeStay() {
        var toasts = Fx.get(() -> {
            var shown = new Toasts();
            List.of("1", "2", "3", "4").forEach(shown::show);
            return shown;
        });

        assertThat(toasts.getChildren()).extracting(Node::getAccessibleText).containsExactly("2", "3", "4");
    }

    private Sheet sheet() {
        return Sheet.of("Send again?", "A new call with a new reservation.").with(cancel, new Button("Send"));
    }
}
