package app.maquette.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.ImageKey;
import app.maquette.domain.Judgement;
import app.maquette.domain.Verdict;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.model.Picture;
import app.maquette.studio.port.FoundPicture;
import app.maquette.studio.port.Library;
import app.maquette.studio.port.Library.Sorting;
import app.maquette.studio.port.PictureStore.Kept;
import app.maquette.studio.port.Settings.Scheme;
import app.maquette.ui.SampleCalls;
import app.maquette.ui.ScreenShots;
import app.maquette.ui.kit.Fx;
import app.maquette.ui.kit.grid.GridSelection;
import app.maquette.ui.kit.grid.VirtualGrid;
import app.maquette.ui.kit.picture.ImageTile;
import app.maquette.ui.kit.picture.UseAs;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Keys, mouse and words of the library's window.
class LibraryViewTest {
    private LibraryStage library;
    private Stage stage;

    @BeforeEach
    void open() {
        library = Fx.get(() -> new LibraryStage(SampleCalls.of(3, 30)));
        stage = Fx.get(() -> ScreenShots.open(1300, 800, Scheme.DARK, library.view));
    }

    @AfterEach
    void close() {
        Fx.run(stage::close);
    }

    @Test
    void theFirstPictureIsInFocusAndSaysHowItWasMade() {
        assertThat(chosen()).isEqualTo(GridSelection.of(0));
        assertThat(texts(library.view)).contains("Prompt", "Seed", "Use prompt");
    }

    @Test
    void headingsAndVerdictsAreRightInTheVeryFirstLayout() {
        Fx.run(() -> {
            var fresh = new LibraryStage(SampleCalls.of(3, 30)).view;
            new Scene(fresh);
            fresh.resize(1300, 800);
            fresh.applyCss();
            fresh.layout();

            assertThat(fresh.lookup(".section-heading.plain")
                            .getBoundsInParent()
                            .getMinY())
                    .isNotNegative();
            var headings = fresh.lookupAll(".section-heading.plain .section-title");
            assertThat(headings)
                    .isNotEmpty()
                    .allSatisfy(heading ->
                            assertThat(heading.getBoundsInParent().getWidth()).isPositive());
            assertThat(fresh.lookupAll(".tile-pick").stream().filter(Node::isVisible))
                    .isNotEmpty()
                    .allSatisfy(pick -> {
                        var tile = (ImageTile) pick.getParent();
                        assertThat(pick.getBoundsInParent().getWidth()).isGreaterThanOrEqualTo(15);
                        assertThat(pick.getBoundsInParent().getMaxX()).isLessThan(tile.getWidth());
                    });
        });
    }

    /// The brief says what it takes; the picture in focus goes there.
    @Test
    void thePictureInFocusIsUsedInTheBriefByKey() {
        var used = new ArrayList<String>();
        Fx.run(() -> {
            library.view.offerTo(new UseAs() {
                @Override
                public List<String> parts() {
                    return List.of("style_reference_images");
                }

                @Override
                public String engine() {
                    return "3.0";
                }

                @Override
                public void use(String part, ImageKey picture) {
                    used.add(part + " " + picture);
                }
            });
            library.model.chosen().focus(0);
        });
        press(KeyCode.U, true, false);

        Fx.run(() -> {
            var menu = Window.getWindows().stream()
                    .filter(ContextMenu.class::isInstance)
                    .map(ContextMenu.class::cast)
                    .findFirst()
                    .orElseThrow();
            menu.getItems().getFirst().fire();
            menu.hide();
        });
        assertThat(used).singleElement().asString().startsWith("style_reference_images ");
    }

    @Test
    void verdictsAndStarsAreForAllThatAreChosenAndTakenBackAtOnce() {
        Fx.run(() -> library.model.chosen().focus(2));
        press(KeyCode.RIGHT, true, false);
        press(KeyCode.RIGHT, true, false);
        assertThat(chosen().count()).isEqualTo(3);
        assertThat(text("library-chosen")).isEqualTo("3 chosen");

        press(KeyCode.X);
        press(KeyCode.DIGIT5);

        assertThat(judged()).hasSize(6 - unchanged());
        assertThat(judged().subList(judged().size() - 3, judged().size()))
                .extracting(Judgement::stars)
                .containsOnly(5);
        int before = judged().size();
        press(KeyCode.Z, false, true);
        assertThat(judged()).hasSize(before + 3);
        press(KeyCode.Z, true, true);
        assertThat(judged()).hasSize(before + 6);
    }

    /// Of pictures 2 to 4 those that were rejected before.
    private int unchanged() {
        return (int) library.library.page(Library.Filter.ALL, 2, 3).stream()
                .filter(shown -> shown.picture().judgement().verdict() == Verdict.REJECT)
                .count();
    }

    @Test
    void enterOpensLargeArrowsGoOnAndEscCloses() {
        press(KeyCode.ENTER);
        assertThat(isVisible("loupe")).isTrue();

        press(KeyCode.RIGHT);
        assertThat(chosen()).isEqualTo(GridSelection.of(1));
        assertThat(isVisible("loupe")).isTrue();
        press(KeyCode.ESCAPE);

        assertThat(isVisible("loupe")).isFalse();
        press(KeyCode.ENTER);
        press(KeyCode.ENTER);
        assertThat(isVisible("loupe")).isFalse();
    }

    @Test
    void theLoupeIsHeldBySpace() {
        press(KeyCode.SPACE);
        assertThat(isVisible("loupe")).isTrue();

        release(KeyCode.SPACE);

        assertThat(isVisible("loupe")).isFalse();
    }

    @Test
    void spaceWithinTheLargePictureGivesItBack() {
        press(KeyCode.ENTER);
        press(KeyCode.SPACE);

        release(KeyCode.SPACE);

        assertThat(isVisible("loupe")).isTrue();
    }

    @Test
    void whileComparingAVerdictHitsTheOneInFocusOnly() {
        press(KeyCode.C);
        assertThat(isVisible("compare")).as("one picture cannot be compared").isFalse();
        press(KeyCode.RIGHT, true, false);
        press(KeyCode.C);
        assertThat(isVisible("compare")).isTrue();

        press(KeyCode.RIGHT);
        assertThat(chosen().count()).isEqualTo(2);
        assertThat(chosen().cursor()).isZero();
        press(KeyCode.DIGIT2);
        press(KeyCode.X);

        assertThat(judged()).singleElement().extracting(Judgement::verdict).isEqualTo(Verdict.REJECT);
        press(KeyCode.C);
        assertThat(isVisible("compare")).isFalse();
        press(KeyCode.ESCAPE);
        assertThat(chosen().count()).isEqualTo(1);
    }

    @Test
    void theMenuOffersWhatTheKeysDo() {
        Fx.run(() -> {
            var grid = library.view.lookup("#library-grid");
            grid.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 50, 50, 50, 50, false, null));
            var menu = Window.getWindows().stream()
                    .filter(window -> window instanceof ContextMenu)
                    .map(window -> (ContextMenu) window)
                    .findFirst()
                    .orElseThrow();

            assertThat(menu.getItems())
                    .extracting(item -> item.getText() == null ? "" : item.getText())
                    .contains(
                            "Open large",
                            "Compare",
                            "Pick",
                            "Reject",
                            "Stars",
                            "Use prompt",
                            "Save as…",
                            "Show in folder");
            menu.getItems().stream()
                    .filter(item -> "Reject".equals(item.getText()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            menu.hide();
        });

        assertThat(judged()).singleElement().extracting(Judgement::verdict).isEqualTo(Verdict.REJECT);
    }

    @Test
    void whatIsAskedForStandsInTheFieldAndGoesByAClick() {
        var all = text("library-count");
        type("lighthouse model:turbo rating:4");

        assertThat(texts(library.view)).contains("model turbo", "4 stars or more");
        assertThat(text("library-count")).contains(" of ").contains("$").isNotEqualTo(all);
        Fx.run(() -> library.view.lookupAll(".library-token").stream()
                .map(Button.class::cast)
                .filter(chip -> chip.getText().contains("stars"))
                .findFirst()
                .orElseThrow()
                .fire());

        assertThat(library.model.query().searchProperty().get()).isEqualTo("lighthouse model:turbo");
        press(KeyCode.ESCAPE);
        assertThat(text("library-count")).isEqualTo(all);
    }

    @Test
    void whatMatchesNothingSaysSoAndAButtonShowsAllAgain() {
        type("nothing like this");
        assertThat(texts(library.view)).contains("Nothing matches");

        Fx.run(() -> library.view.lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> "Show all pictures".equals(button.getText()))
                .findFirst()
                .orElseThrow()
                .fire());

        assertThat(library.model.pictures()).isNotEmpty();
        assertThat(Fx.get(() -> library.view.lookup("#library-grid").isVisible()))
                .isTrue();
    }

    @Test
    void theBestComeFirstUnderTheirStars() {
        Fx.run(() -> {
            library.model.query().orderProperty().set(Sorting.BEST);
            library.view.applyCss();
            library.view.layout();
        });

        assertThat(texts(library.view)).contains("★★★★");
        assertThat(library.model.pictures().get(0).picture().judgement().stars())
                .isEqualTo(4);
    }

    @Test
    void whatTheLedgerDoesNotKnowIsListedAsFound() {
        assertThat(isVisible("library-found")).isFalse();
        var shown = library.library.page(Library.Filter.ALL, 0, 1).getFirst();
        var file = ((Picture.State.Stored) shown.picture().state()).file();
        var kept = new Kept(shown.call().reserve(), shown.picture().produced(), file);
        var found = List.of(new FoundPicture(file, List.of(kept)), new FoundPicture(file, List.of()));
        Fx.run(() -> {
            stage.close();
            library = new LibraryStage(SampleCalls.of(1, 3), found);
            stage = ScreenShots.open(1300, 800, Scheme.DARK, library.view);
            var door = (Button) library.view.lookup("#library-found");
            door.requestFocus();
            door.fire();
        });

        assertThat(isVisible("found")).isTrue();
        assertThat(texts(library.view))
                .contains("2 pictures found", shown.call().id().value());
        press(KeyCode.ESCAPE);
        assertThat(isVisible("found")).isFalse();
        assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("library-found");
    }

    private GridSelection chosen() {
        return Fx.get(() -> ((VirtualGrid<?>) library.view.lookup("#library-grid"))
                .selectionProperty()
                .get());
    }

    private List<Judgement> judged() {
        return library.journal.entries().stream()
                .filter(entry -> entry instanceof Entry.Judged)
                .map(entry -> ((Entry.Judged) entry).judgement())
                .toList();
    }

    private boolean isVisible(String id) {
        return Fx.get(() -> library.view.lookup("#" + id).isVisible());
    }

    private String text(String id) {
        return Fx.get(() -> ((Labeled) library.view.lookup("#" + id)).getText());
    }

    private static List<String> texts(Node root) {
        return Fx.get(() -> {
            root.applyCss();
            return root.lookupAll("*").stream()
                    .filter(node -> node instanceof Labeled)
                    .map(node -> String.valueOf(((Labeled) node).getText()))
                    .toList();
        });
    }

    private void type(String text) {
        Fx.run(() -> {
            var field = (TextField) library.view.lookup("#library-search");
            field.requestFocus();
            field.setText(text);
        });
    }

    private void press(KeyCode code) {
        press(code, false, false);
    }

    private void press(KeyCode code, boolean shift, boolean control) {
        fire(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
    }

    private void release(KeyCode code) {
        fire(new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, false, false, false));
    }

    private void fire(KeyEvent key) {
        Fx.run(() -> {
            var owner = stage.getScene().getFocusOwner();
            (owner == null ? library.view : owner).fireEvent(key);
            library.view.applyCss();
            library.view.layout();
        });
    }
}
