package app.maquette.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.CollectionId;
import app.maquette.domain.FiledAs;
import app.maquette.domain.Refiling;
import app.maquette.studio.call.Judging;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.port.Library.Shelf;
import app.maquette.studio.port.Settings.Scheme;
import app.maquette.ui.SampleCalls;
import app.maquette.ui.ScreenShots;
import app.maquette.ui.kit.Fx;
import app.maquette.ui.kit.command.Filings;
import app.maquette.ui.kit.command.Verdicts;
import app.maquette.ui.kit.grid.GridSelection;
import app.maquette.ui.library.filing.PictureFiling;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Pictures are tagged, noted, labelled, moved and thrown away, one or several at once.
class FiledViewTest {
    private final List<String> told = new ArrayList<>();
    private final List<String> emptied = new ArrayList<>();
    private LibraryStage library;
    private Stage stage;

    @BeforeEach
    void open() {
        library = Fx.get(() -> new LibraryStage(SampleCalls.of(3, 30)));
        stage = Fx.get(() -> ScreenShots.open(1440, 900, Scheme.DARK, library.view));
        Fx.run(() -> {
            var judging = new Judging(library.ledger);
            var filings = new Filings(
                    judging, library.library, new Verdicts(judging, library.background), library.background);
            library.view.offer(
                    new PictureFiling(
                            filings,
                            library.ledger,
                            library.background,
                            library.model::withChosen,
                            (words, done) -> told.add(words + " " + done.count())),
                    sink -> sink.accept(List.of("poster", "client ok")),
                    () -> emptied.add("asked"));
            library.model.chosen().focus(0);
        });
    }

    @AfterEach
    void close() {
        Fx.run(stage::close);
    }

    private void press(KeyCode code, String text) {
        Fx.run(() -> {
            var grid = library.view.lookup("#library-grid");
            Event.fireEvent(grid, new KeyEvent(KeyEvent.KEY_PRESSED, text, text, code, false, false, false, false));
        });
    }

    /// A field hears no Enter before it has its skin.
    private void answer(String typed) {
        Fx.run(() -> {
            library.view.applyCss();
            var field = (TextField) library.view.lookup("#library-ask");
            field.setText(typed);
            field.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
    }

    private List<Refiling> filed() {
        return library.journal.entries().stream()
                .filter(Entry.Filed.class::isInstance)
                .map(Entry.Filed.class::cast)
                .map(Entry.Filed::change)
                .toList();
    }

    private void chooseThree() {
        Fx.run(() -> library.model.chosen().select(GridSelection.of(0).upTo(2)));
    }

    private List<String> bar() {
        return Fx.get(() -> library.view.lookup("#library-bar").lookupAll(".button").stream()
                .map(node -> ((Button) node).getText())
                .toList());
    }

    @Test
    void eachKeyFilesThePictureInFocus() {
        press(KeyCode.T, "t");
        answer("Poster, moon");
        press(KeyCode.N, "n");
        answer("check the sky");
        press(KeyCode.DIGIT8, "8");
        press(KeyCode.A, "a");
        answer("Print");
        press(KeyCode.DELETE, "");

        assertThat(filed())
                .containsExactly(
                        new Refiling.Tag("poster"),
                        new Refiling.Tag("moon"),
                        new Refiling.Note("check the sky"),
                        new Refiling.Mark(FiledAs.Label.GREEN),
                        new Refiling.Into(new CollectionId("Print")),
                        new Refiling.Trash());
        assertThat(told).hasSize(6).last().isEqualTo("library.filed.trashed 1");
    }

    @Test
    void whatIsOfferedIsTakenByAClickAndEscTakesNothing() {
        press(KeyCode.T, "t");
        assertThat(bar()).containsExactly("poster", "client ok");
        Fx.run(() -> ((TextField) library.view.lookup("#library-ask")).setText("moon, cli"));
        assertThat(bar()).containsExactly("client ok");
        Fx.run(() -> ((Button) library.view.lookup("#library-bar").lookup(".button")).fire());
        assertThat(filed()).containsExactly(new Refiling.Tag("moon"), new Refiling.Tag("client ok"));

        press(KeyCode.T, "t");
        Fx.run(() -> library.view
                .lookup("#library-ask")
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
        assertThat(filed()).hasSize(2);
        assertThat(Fx.<Boolean>get(() -> library.view.lookup("#library-bar").isVisible()))
                .isFalse();
    }

    @Test
    void aBarComesWithTwoOrMoreAndFilesAllOfThemByOneEntry() {
        assertThat(bar()).isEmpty();
        chooseThree();
        assertThat(bar()).contains("Pick", "Tag…", "Add to…", "To the trash");

        press(KeyCode.DELETE, "");

        assertThat(library.journal.entries().getLast())
                .isInstanceOfSatisfying(
                        Entry.Filed.class, filed -> assertThat(filed.pictures()).hasSize(3));
    }

    @Test
    void theTrashOffersToRestoreAndToBeEmptied() {
        var inTrash = SampleCalls.of(3, 30).stream()
                .map(call -> call.filed(Set.of(0), new Refiling.Trash()))
                .toList();
        inTrash.forEach(library.library::replace);
        Fx.run(() -> library.model.query().placeProperty().set(new SidebarItem.OnShelf(Shelf.TRASH)));

        assertThat(bar()).containsExactly("Restore", "Empty the trash…");
        Fx.run(() -> library.view.lookup("#library-bar").lookupAll(".button").forEach(one -> ((Button) one).fire()));

        assertThat(filed()).containsExactly(new Refiling.Restore());
        assertThat(emptied).containsExactly("asked");
    }

    @Test
    void picturesDroppedOntoACollectionOrTheTrashGoThereAndOnesOfOtherProgramsDoNot() {
        chooseThree();
        var collection = library.model.shelvesProperty().get().collections().getFirst();

        assertThat(drop(collection.name(), library.view)).isTrue();
        assertThat(drop("Trash", library.view)).isTrue();
        assertThat(drop("Finals", library.view)).isFalse();
        assertThat(drop("Trash", null)).isFalse();

        assertThat(filed()).containsExactly(new Refiling.Into(collection.id()), new Refiling.Trash());
    }

    private boolean drop(String place, @Nullable Object from) {
        return Fx.get(() -> {
            library.view.applyCss();
            library.view.layout();
            var cell = library.view.lookupAll(".library-places .list-cell").stream()
                    .filter(node -> String.valueOf(node.getAccessibleText()).startsWith(place + ","))
                    .findFirst()
                    .orElseThrow();
            var drop = new DragEvent(
                    DragEvent.DRAG_DROPPED,
                    null,
                    0,
                    0,
                    0,
                    0,
                    TransferMode.COPY,
                    from,
                    cell,
                    new PickResult(cell, 0, 0));
            var heard = drop.copyFor(cell, cell);
            cell.getOnDragDropped().handle(heard);
            return heard.isDropCompleted();
        });
    }

    @Test
    void theInspectorShowsAndChangesWhatIsFiled() {
        var tagged = SampleCalls.of(3, 30).getFirst().filed(Set.of(0, 1, 2, 3), new Refiling.Tag("moon"));
        Fx.run(() -> {
            library.library.replace(tagged.filed(Set.of(0, 1, 2, 3), new Refiling.Note("3 mm of bleed")));
            library.model.query().placeProperty().set(new SidebarItem.OnShelf(Shelf.FINALS));
            library.model.query().clear();
            library.model.chosen().focus(0);
        });

        var pane = Fx.get(() -> library.view.lookup(".library-filed"));
        assertThat(pane.lookupAll(".button").stream().map(Button.class::cast).map(Button::getText))
                .contains("moon", "tag");
        assertThat(pane.lookup("#library-note").getAccessibleText()).isEqualTo("3 mm of bleed");
        Fx.run(() -> ((Button) pane.lookup(".library-token")).fire());
        assertThat(filed()).containsExactly(new Refiling.Untag("moon"));
    }
}
