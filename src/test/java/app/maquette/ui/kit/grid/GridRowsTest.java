package app.maquette.ui.kit.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GridRowsTest {
    private static final GridRows.Frame FRAME = new GridRows.Frame(790, 128, 6, 32);
    private static final double[] SHAPES = {1, 0.75, 1.33, 1.78, 0.56, 1.5, 3, 0.33};

    @Test
    void everyItemStandsInOneRowInOrder() {
        var rows = GridRows.of(FRAME, 1000, GridRowsTest::shape, new int[] {0, 86, 226, 227});

        assertThat(IntStream.range(0, rows.rows()).map(rows::first)).isSorted().startsWith(0);
        assertThat(IntStream.range(0, rows.rows() - 1).allMatch(row -> rows.end(row) == rows.first(row + 1)))
                .isTrue();
        assertThat(rows.end(rows.rows() - 1)).isEqualTo(1000);
        assertThat(IntStream.range(0, 1000).allMatch(item -> isIn(rows, rows.rowOf(item), item)))
                .isTrue();
    }

    @Test
    void aRowFillsTheWidthToThePixelAndKeepsTheGap() {
        var rows = GridRows.of(FRAME, 1000, GridRowsTest::shape, new int[0]);

        for (var row = 0; row < rows.rows() - 1; row++) {
            var spans = rows.spans(row);
            assertThat(spans[0].left()).isZero();
            assertThat(spans[spans.length - 1].right()).isEqualTo(790);
            for (var i = 1; i < spans.length; i++) {
                assertThat(spans[i].left() - spans[i - 1].right()).isBetween(5.0, 7.0);
            }
        }
    }

    @Test
    void picturesKeepTheirRatioAsFarAsARowMustBeFilled() {
        var rows = GridRows.of(FRAME, 500, item -> item % 2 == 0 ? 1 : 1.33, new int[0]);

        for (var row = 0; row < rows.rows(); row++) {
            for (var span : rows.spans(row)) {
                assertThat(span.width() / 128).isBetween(0.85, 1.6);
            }
        }
    }

    @Test
    void equalRatiosStandInEvenColumnsAlsoInTheLastRowOfASection() {
        var rows = GridRows.of(FRAME, 100, _ -> 1, new int[] {0, 8, 50});

        var columns =
                Arrays.stream(rows.spans(0)).mapToDouble(GridRows.Span::left).toArray();

        assertThat(rows.spans(1)).extracting(GridRows.Span::left).containsExactly(columns[0], columns[1]);
    }

    @Test
    void aSectionStartsARowBelowItsHeading() {
        var rows = GridRows.of(FRAME, 100, _ -> 1, new int[] {0, 8, 50});

        assertThat(rows.sectionAt(0)).isZero();
        assertThat(rows.sectionAt(1)).isEqualTo(-1);
        assertThat(rows.sectionAt(rows.rowOf(8))).isEqualTo(1);
        assertThat(rows.first(rows.rowOf(8))).isEqualTo(8);
        assertThat(rows.top(0)).isEqualTo(32);
        assertThat(rows.top(rows.rowOf(8)) - rows.top(rows.rowOf(7))).isEqualTo(128 + 6 + 32);
    }

    @Test
    void everyHeightBelongsToTheRowThatIsThere() {
        var rows = GridRows.of(FRAME, 1000, GridRowsTest::shape, new int[] {0, 86, 226});

        for (var row = 0; row < rows.rows(); row++) {
            assertThat(rows.rowAt(rows.top(row))).isEqualTo(row);
            assertThat(rows.rowAt(rows.top(row) + 64)).isEqualTo(row);
        }
        assertThat(rows.rowAt(-5)).isZero();
        assertThat(rows.rowAt(rows.height() + 1000)).isEqualTo(rows.rows() - 1);
    }

    @Test
    void aPictureWiderThanTheGalleryHasARowOfItsOwn() {
        var rows = GridRows.of(new GridRows.Frame(200, 128, 6, 32), 3, _ -> 3, new int[0]);

        assertThat(rows.rows()).isEqualTo(3);
        assertThat(rows.spans(1)).containsExactly(new GridRows.Span(0, 200));
    }

    @Test
    void nothingHasNoHeight() {
        assertThat(GridRows.of(FRAME, 0, _ -> 1, new int[0]).height()).isZero();
    }

    @Test
    void manySectionsOfChanceSizeLoseNothing() {
        var random = new Random(7);
        var firsts = IntStream.iterate(0, first -> first < 20_000, first -> first + 1 + random.nextInt(90))
                .toArray();
        var rows = GridRows.of(FRAME, 20_000, GridRowsTest::shape, firsts);

        var seen = IntStream.range(0, rows.rows())
                .filter(row -> rows.sectionAt(row) >= 0)
                .map(rows::first);

        assertThat(seen.toArray()).containsExactly(firsts);
    }

    private static boolean isIn(GridRows rows, int row, int item) {
        return rows.first(row) <= item && item < rows.end(row);
    }

    private static double shape(int item) {
        return SHAPES[(item * 7 + item / 5) % SHAPES.length];
    }
}
