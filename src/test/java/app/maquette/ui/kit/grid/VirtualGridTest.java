package app.maquette.ui.kit.grid;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.ui.kit.Fx;
import app.maquette.ui.kit.Inputs;
import app.maquette.ui.kit.control.SectionHeading;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;

class VirtualGridTest {
    private static final int MILLION = 1_000_000;

    private final SampleGrid items = new SampleGrid(MILLION);
    private final VirtualGrid<Integer> grid = Fx.get(() -> new VirtualGrid<>(items::newCell));

    VirtualGridTest() {
        Fx.run(() -> {
            new Scene(grid, 800, 600);
            grid.setModel(items);
            layout();
        });
    }

    @Test
    void onlyWhatIsSeenHasCells() {
        assertThat(items.seen()).startsWith(0, 1, 2, 3, 4, 5).hasSizeBetween(25, 36);
        assertThat(items.cells).hasSameSizeAs(items.seen());
    }

    @Test
    void cellsAreUsedAgainWhereverTheGalleryIsScrolled() {
        Fx.run(() -> {
            for (var at = 0; at < MILLION; at += 50_001) {
                grid.scrollTo(at);
                layout();
            }
        });

        assertThat(items.seen()).contains(950_019);
        assertThat(items.cells).hasSizeLessThan(45);
    }

    @Test
    void theLastItemIsReachedByEnd() {
        Fx.run(() -> press(KeyCode.END));

        assertThat(grid.selectionProperty().get().cursor()).isEqualTo(MILLION - 1);
        assertThat(items.cell(MILLION - 1).isFocused).isTrue();
    }

    @Test
    void arrowsMoveTheCursorByItemAndByRow() {
        var perRow = Fx.get(() -> grid.rows().end(0));

        Fx.run(() -> press(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.DOWN, KeyCode.LEFT));
        assertThat(grid.selectionProperty().get().cursor()).isEqualTo(perRow + 1);

        Fx.run(() -> press(KeyCode.UP, KeyCode.HOME, KeyCode.LEFT));
        assertThat(grid.selectionProperty().get().cursor()).isZero();
    }

    @Test
    void aPageDownShowsTheNextPage() {
        Fx.run(() -> press(KeyCode.HOME, KeyCode.PAGE_DOWN));

        assertThat(grid.selectionProperty().get().cursor())
                .isEqualTo(4 * Fx.get(() -> grid.rows().end(0)));
    }

    @Test
    void enterAndADoubleClickOpen() {
        var opened = new ArrayList<Integer>();
        grid.setOnOpen(opened::add);

        Fx.run(() -> {
            press(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.ENTER);
            click(items.cell(3), 2, false);
        });

        assertThat(opened).containsExactly(1, 3);
    }

    @Test
    void aClickSelectsAndShiftExtends() {
        Fx.run(() -> {
            click(items.cell(3), 1, false);
            click(items.cell(6), 1, true);
        });

        assertThat(grid.selectionProperty().get().indices()).containsExactly(3, 4, 5, 6);
        assertThat(items.cell(4).isSelected).isTrue();
        assertThat(items.cell(4).isFocused).isFalse();
        assertThat(items.cell(6).isFocused).isTrue();
    }

    @Test
    void itemsThatArriveAboveDoNotMoveWhatIsSeen() {
        Fx.run(() -> {
            grid.scrollTo(5000);
            layout();
        });
        var first = grid.firstSeenProperty().get();
        var y = items.cell(first).region.getLayoutY();

        var shown = first + 12;
        Fx.run(() -> {
            items.shift = -12;
            items.size += 12;
            items.reset(shown, true);
            layout();
        });

        assertThat(items.cell(first).region.getLayoutY()).isEqualTo(y);
    }

    @Test
    void aPlaceThatMustBeSeenIsScrolledTo() {
        Fx.run(() -> {
            items.size = 900_000;
            items.reset(777_777, false);
            layout();
        });

        assertThat(items.seen()).contains(777_777);
    }

    @Test
    void aGalleryThatShrinksShowsItsEnd() {
        Fx.run(() -> {
            grid.scrollTo(900_000);
            layout();
            items.size = 3;
            items.reset(-1, false);
            layout();
        });

        assertThat(items.seen()).containsExactly(0, 1, 2);
        assertThat(bar().isVisible()).isFalse();
    }

    @Test
    void aWiderWindowKeepsTheEyeOnTheSameItem() {
        Fx.run(() -> {
            grid.scrollTo(500_000);
            layout();
        });
        var first = grid.firstSeenProperty().get();

        Fx.run(() -> {
            grid.resize(1234, 600);
            grid.layout();
        });

        assertThat(grid.firstSeenProperty().get()).isBetween(first - 10, first);
    }

    @Test
    void onlyTheItemsThatChangedAreShownAnew() {
        var before = items.cell(5).updates;

        Fx.run(() -> items.updated(4, 6));

        assertThat(items.cell(5).updates).isEqualTo(before + 1);
        assertThat(items.cell(6).updates).isEqualTo(before);
    }

    @Test
    void headingsStandAboveTheirSections() {
        Fx.run(() -> {
            items.sections = List.of(
                    new GridModel.Section(0, "Today", "3 images · $0.15"), new GridModel.Section(3, "Yesterday", ""));
            items.reset(0, false);
            layout();
        });

        var headings = grid.getChildrenUnmodifiable().stream()
                .filter(SectionHeading.class::isInstance)
                .map(SectionHeading.class::cast)
                .toList();
        assertThat(headings)
                .extracting(heading -> heading.titleProperty().get())
                .containsExactly("Today", "Yesterday");
        assertThat(headings.get(1).getLayoutY() + headings.get(1).getHeight())
                .isEqualTo(items.cell(3).region.getLayoutY());
    }

    @Test
    void aScreenReaderIsToldHowManyAndWhere() {
        Fx.run(() -> press(KeyCode.HOME));

        assertThat(grid.queryAccessibleAttribute(AccessibleAttribute.ITEM_COUNT))
                .isEqualTo(MILLION);
        assertThat(grid.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM))
                .isSameAs(items.cell(0).region);
    }

    private ScrollBar bar() {
        return (ScrollBar) grid.getChildrenUnmodifiable().getLast();
    }

    @Test
    void aPressOnOneOfSeveralChosenKeepsThemForADragUntilItIsLetGo() {
        Fx.run(() -> {
            click(items.cell(3), 1, false);
            click(items.cell(6), 1, true);

            click(items.cell(4), 1, false);
            assertThat(grid.selectionProperty().get().indices()).containsExactly(3, 4, 5, 6);
            assertThat(grid.selectionProperty().get().cursor()).isEqualTo(4);

            letGo(items.cell(4));
            assertThat(grid.selectionProperty().get()).isEqualTo(GridSelection.of(4));
        });
    }

    @Test
    void lettingGoOfAShiftClickKeepsAllThatItChose() {
        Fx.run(() -> {
            click(items.cell(3), 1, false);
            click(items.cell(6), 1, true);

            letGo(items.cell(6));

            assertThat(grid.selectionProperty().get().count()).isEqualTo(4);
        });
    }

    private void layout() {
        grid.resize(grid.getWidth() == 0 ? 800 : grid.getWidth(), 600);
        grid.layout();
    }

    private void press(KeyCode... codes) {
        for (var code : codes) {
            Event.fireEvent(grid, Inputs.key(code));
            layout();
        }
    }

    private void letGo(SampleGrid.Cell cell) {
        var x = cell.region.getLayoutX() + 20;
        var y = cell.region.getLayoutY() + 20;
        Event.fireEvent(grid, Inputs.mouse(MouseEvent.MOUSE_RELEASED, x, y));
    }

    private void click(SampleGrid.Cell cell, int times, boolean shift) {
        var x = cell.region.getLayoutX() + 20;
        var y = cell.region.getLayoutY() + 20;
        Event.fireEvent(grid, Inputs.mouse(MouseEvent.MOUSE_PRESSED, x, y, MouseButton.PRIMARY, times, shift));
        layout();
    }
}
