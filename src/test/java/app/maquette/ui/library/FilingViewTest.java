package app.maquette.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.CollectionId;
import app.maquette.studio.Samples;
import app.maquette.studio.TestClock;
import app.maquette.studio.ledger.JournalLedger;
import app.maquette.studio.ledger.Ledger;
import app.maquette.studio.ledger.MemoryJournal;
import app.maquette.studio.port.Settings.Scheme;
import app.maquette.ui.SampleCalls;
import app.maquette.ui.ScreenShots;
import app.maquette.ui.kit.Fx;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.library.filing.Filing;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Collections are named, nested and made at the left of the library.
class FilingViewTest {
    private final Ledger ledger =
            new JournalLedger(new MemoryJournal(), TestClock.at("2026-11-22T10:00:00Z"), Samples.UTC_MIDNIGHT);
    private final List<String> notes = new ArrayList<>();
    private LibraryStage library;
    private Stage stage;

    @BeforeEach
    void open() {
        library = Fx.get(() -> new LibraryStage(SampleCalls.of(3, 30)));
        stage = Fx.get(() -> ScreenShots.open(1300, 800, Scheme.DARK, library.view));
        Fx.run(() -> library.view.offer(new Filing(
                ledger,
                new Background(Runnable::run, Runnable::run, failure -> notes.add(failure.toString())),
                new Strings(),
                (words, _) -> notes.add(words))));
    }

    @AfterEach
    void close() {
        Fx.run(stage::close);
        ledger.close();
    }

    @Test
    void aNewOneIsMadeByItsNameAndEscMakesNone() {
        openNew();
        type("Client", KeyCode.ESCAPE);
        assertThat(field()).isNull();
        assertThat(notes).isEmpty();

        openNew();
        type("Client", KeyCode.ENTER);
        assertThat(notes).containsExactly("Client was made.");
        assertThat(field()).isNull();
        assertThat(ledger.balances().tree().facts()).containsOnlyKeys(new CollectionId("Client"));
    }

    @Test
    void theMenuOfOneRenamesItInItsPlaceAndPutsItIntoAnother() {
        var all = library.model.shelvesProperty().get().collections();
        var chosen = all.getFirst();
        choose(0);

        Fx.run(() -> menuItems().getFirst().fire());
        assertThat(field().getText()).isEqualTo(chosen.name());
        type("Placards", KeyCode.ENTER);
        assertThat(ledger.balances().tree().path(chosen.id())).isEqualTo("Placards");

        var into = (Menu) Fx.get(this::menuItems).get(1);
        Fx.run(() -> into.getItems().get(1).fire());
        assertThat(ledger.balances().tree().upwards(chosen.id())).hasSize(2);
    }

    private void openNew() {
        Fx.run(() -> ((Button) library.view.lookup("#library-new-collection")).fire());
    }

    private TextField field() {
        return Fx.get(() -> {
            library.view.applyCss();
            library.view.layout();
            return (TextField) library.view.lookup("#library-collection-name");
        });
    }

    private void type(String name, KeyCode end) {
        var field = field();
        Fx.run(() -> field.setText(name));
        Fx.run(() -> field.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", end, false, false, false, false)));
    }

    private ListView<?> list() {
        return (ListView<?>) library.view.lookupAll(".library-places").stream()
                .map(Node.class::cast)
                .filter(node -> "Collections".equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    private void choose(int place) {
        Fx.run(() -> list().getSelectionModel().select(place));
    }

    private List<MenuItem> menuItems() {
        var list = list();
        list.fireEvent(new ContextMenuEvent(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED, 5, 5, 100, 100, true, new PickResult(list, 5, 5)));
        var menu = (ContextMenu) Window.getWindows().stream()
                .filter(window ->
                        window instanceof ContextMenu shown && "library-collection-menu".equals(shown.getId()))
                .findFirst()
                .orElseThrow();
        menu.hide();
        return List.copyOf(menu.getItems());
    }
}
