package app.maquette.ui.kit.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class PagedListTest {
    private final Queue<Runnable> worker = new ArrayDeque<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final List<Integer> offsets = new ArrayList<>();
    private final PagedList<String> rows =
            new PagedList<>(new Background(worker::add, Runnable::run, failures::add), 10);

    @Test
    void onlyTheRowsAroundThePlaceAreReadAtOnce() {
        rows.show(rows.read(new Numbers("a", 1_000_000), 555));

        assertThat(rows).hasSize(1_000_000);
        assertThat(offsets).containsExactly(540, 550, 560);
        assertThat(rows.get(555)).isEqualTo("a555");
    }

    @Test
    void aRowNotReadIsNullUntilItsPageIsHere() {
        rows.show(rows.read(new Numbers("a", 100), 0));
        var changed = new ArrayList<Integer>();
        rows.addListener((ListChangeListener<String>) change -> {
            while (change.next()) {
                IntStream.range(change.getFrom(), change.getTo()).forEach(changed::add);
            }
        });

        assertThat(rows.get(75)).isNull();
        drain();

        assertThat(rows.get(75)).isEqualTo("a75");
        assertThat(changed).containsExactly(70, 71, 72, 73, 74, 75, 76, 77, 78, 79);
    }

    @Test
    void thePageLookedAtLastIsReadFirst() {
        rows.show(rows.read(new Numbers("a", 1_000), 0));
        offsets.clear();

        for (int index = 100; index < 300; index += 10) {
            rows.get(index);
        }
        drain();

        assertThat(offsets).startsWith(100, 110, 290, 280).doesNotContain(120, 130);
    }

    @Test
    void whatIsReadForAnOldQuestionIsDropped() {
        rows.show(rows.read(new Numbers("old", 100), 0));
        rows.get(75);

        rows.show(rows.read(new Numbers("new", 100), 75));
        drain();

        assertThat(rows.get(75)).isEqualTo("new75");
    }

    @Test
    void fewPagesAreKept() {
        rows.show(rows.read(new Numbers("a", 10_000), 0));
        for (int index = 0; index < 10_000; index += 10) {
            rows.get(index);
            drain();
        }

        assertThat(IntStream.range(0, 10_000).filter(index -> rows.peek(index) != null))
                .hasSize(640);
    }

    @Test
    void aRowThatChangesIsToldOnce() {
        rows.show(rows.read(new Numbers("a", 100), 0));
        var changed = new ArrayList<Integer>();
        rows.addListener((ListChangeListener<String>) change -> {
            while (change.next()) {
                changed.add(change.getFrom());
            }
        });

        rows.update(row -> row.equals("a7") ? "b7" : row);

        assertThat(rows.get(7)).isEqualTo("b7");
        assertThat(changed).containsExactly(7);
    }

    private void drain() {
        while (!worker.isEmpty()) {
            worker.remove().run();
        }
    }

    private final class Numbers implements PagedList.Source<String> {
        private final String prefix;
        private final int count;

        Numbers(String prefix, int count) {
            this.prefix = prefix;
            this.count = count;
        }

        @Override
        public int count() {
            return count;
        }

        @Override
        public List<String> page(int offset, int limit) {
            offsets.add(offset);
            return IntStream.range(offset, Math.min(count, offset + limit))
                    .mapToObj(index -> prefix + index)
                    .toList();
        }
    }
}
