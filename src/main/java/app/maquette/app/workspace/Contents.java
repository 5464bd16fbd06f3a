package app.maquette.app.workspace;

import app.maquette.app.workspace.Seats.Seat;
import app.maquette.app.workspace.Window.Dress;
import app.maquette.studio.account.KeyTrial;
import app.maquette.ui.kit.task.Background;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.stage.DirectoryChooser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// What one window has shown: a content for each home that was opened in it, of which it shows one. FX thread only, but
/// for [#background].
final class Contents {
    private final Map<Seat, WindowComposition> made = new HashMap<>();
    private final Background background =
            new Background(Executors.newVirtualThreadPerTaskExecutor(), Platform::runLater, this::tell);
    private final KeyTrial trial;
    private @Nullable Stage stage;
    private @Nullable WindowComposition shown;

    /// @param trial tries keys that are added in this window
    Contents(KeyTrial trial) {
        this.trial = trial;
    }

    /// Outlives each content.
    Background background() {
        return background;
    }

    /// Makes the window on its first seat.
    void open(Seats seats, Dress dress, Seat seat) {
        seats.onChange(next -> show(seats, dress, next), this::close);
        seats.isShown(seat);
        show(seats, dress, seat);
    }

    Stage stage() {
        if (stage == null) {
            throw new IllegalStateException("no window yet");
        }
        return stage;
    }

    void front() {
        if (stage != null) {
            stage.setIconified(false);
            stage.toFront();
            stage.requestFocus();
        }
    }

    private void show(Seats seats, Dress dress, Seat seat) {
        var known = made.get(seat);
        var content = known == null ? made(seats, dress, seat) : known;
        shown = content;
        dress.scheme().set(seat.workspace().preferences().settings().scheme());
        dress.scene().setRoot(content.view());
        if (stage == null) {
            stage = Window.stage(dress.scene(), content);
        } else {
            Window.fill(stage, content);
        }
        if (known == null) {
            content.askToRenew(seat.venue().home().root(), stage::hide);
        }
    }

    private WindowComposition made(Seats seats, Dress dress, Seat seat) {
        var content = Window.content(
                dress, seat.workspace(), seat.venue(), seat.venue().isRealMoney());
        var offer = content.offer(AccountOffer.of(seats, seats.accounts(), trial));
        if (seats.all().size() == 1) {
            content.welcome(offer, () -> openLibrary(seats));
        }
        made.put(seat, content);
        return content;
    }

    /// Another library takes the place of this window; what this one has open is closed at the end of the program.
    private void openLibrary(Seats seats) {
        var folder = new DirectoryChooser().showDialog(stage);
        if (folder == null) {
            return;
        }
        background
                .job(() -> seats.openOther(folder.toPath()))
                .onSuccess(code -> {
                    if (code == Start.STAYS_OPEN) {
                        stage().setOnHidden(_ -> {});
                        stage().hide();
                    }
                })
                .start();
    }

    private void close(Seat seat) {
        var over = made.remove(seat);
        if (over != null) {
            over.close();
        }
    }

    private void tell(Throwable problem) {
        if (shown != null) {
            shown.tell(problem);
        }
    }
}
