package app.maquette.ui.kit.task;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/// A list as long as its source says, of which only the pages looked at are read and few are kept. A row that is not
/// read yet is null; it is replaced as soon as it is here. FX thread only.
public final class PagedList<T> extends ObservableListBase<@Nullable T> {
    private static final int PARALLEL = 2;
    private static final int PAGES_KEPT = 64;
    private static final int PAGES_WANTED = 8;

    private final Background background;
    private final int pageSize;
    private final Map<Integer, List<T>> pages = new LinkedHashMap<>(64, 0.75f, true);
    private final Set<Integer> loading = new HashSet<>();
    private final Deque<Integer> wanted = new ArrayDeque<>();
    private Source<T> source = new Nothing<>();
    private int size;
    private int epoch;

    /// Where the rows come from. Blocking; called on worker threads.
    public interface Source<T> {
        int count();

        List<T> page(int offset, int limit);
    }

    /// What was read at once: the number of rows and the pages around the one that must not flicker.
    public record Window<T>(Source<T> source, int count, Map<Integer, List<T>> pages) {}

    private record Nothing<T>() implements Source<T> {
        @Override
        public int count() {
            return 0;
        }

        @Override
        public List<T> page(int offset, int limit) {
            return List.of();
        }
    }

    public PagedList(Background background, int pageSize) {
        this.background = background;
        this.pageSize = pageSize;
    }

    /// Reads the count and the pages next to `around`. Blocking; for the worker thread that prepares [#show].
    public Window<T> read(Source<T> from, int around) {
        int count = from.count();
        Map<Integer, List<T>> read = new LinkedHashMap<>();
        int middle = Math.clamp(around, 0, Math.max(0, count - 1)) / pageSize;
        for (int page = Math.max(0, middle - 1); page <= middle + 1 && page * pageSize < count; page++) {
            read.put(page, from.page(page * pageSize, pageSize));
        }
        return new Window<>(from, count, read);
    }

    /// Puts another content in place of all rows.
    public void show(Window<T> window) {
        epoch++;
        loading.clear();
        wanted.clear();
        source = window.source();
        pages.clear();
        pages.putAll(window.pages());
        int before = size;
        size = window.count();
        beginChange();
        nextReplace(0, size, Collections.nCopies(before, null));
        endChange();
    }

    @Override
    public @Nullable T get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        if (!pages.containsKey(index / pageSize)) {
            want(index / pageSize);
        }
        return peek(index);
    }

    /// The row when it is kept already; reads nothing.
    public @Nullable T peek(int index) {
        var page = pages.get(index / pageSize);
        int at = index % pageSize;
        return page == null || at >= page.size() ? null : page.get(at);
    }

    @Override
    public int size() {
        return size;
    }

    /// Changes rows that are kept; the function returns the very same row for those that stay.
    public void update(UnaryOperator<T> change) {
        beginChange();
        for (int page : List.copyOf(pages.keySet())) {
            var before = pages.getOrDefault(page, List.of());
            var after = new ArrayList<T>(before);
            after.replaceAll(change);
            pages.put(page, after);
            for (int i = 0; i < after.size(); i++) {
                if (after.get(i) != before.get(i)) {
                    nextSet(page * pageSize + i, before.get(i));
                }
            }
        }
        endChange();
    }

    private void want(int page) {
        if (loading.contains(page)) {
            return;
        }
        wanted.remove(page);
        wanted.push(page);
        while (wanted.size() > PAGES_WANTED) {
            wanted.removeLast();
        }
        pump();
    }

    private void pump() {
        while (loading.size() < PARALLEL && !wanted.isEmpty()) {
            load(wanted.pop());
        }
    }

    private void load(int page) {
        int asked = epoch;
        var from = source;
        loading.add(page);
        background
                .job(() -> from.page(page * pageSize, pageSize))
                .onSuccess(rows -> {
                    if (asked == epoch) {
                        arrive(page, rows);
                    }
                })
                .atEnd(() -> {
                    if (asked == epoch) {
                        loading.remove(page);
                        pump();
                    }
                })
                .start();
    }

    private void arrive(int page, List<T> rows) {
        pages.put(page, rows);
        while (pages.size() > PAGES_KEPT) {
            pages.remove(pages.keySet().iterator().next());
        }
        int first = page * pageSize;
        int end = Math.min(size, first + rows.size());
        if (first < end) {
            beginChange();
            nextReplace(first, end, Collections.nCopies(end - first, null));
            endChange();
        }
    }
}
