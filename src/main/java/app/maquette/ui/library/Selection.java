package app.maquette.ui.library;

import app.maquette.domain.PictureId;
import app.maquette.studio.port.Library;
import app.maquette.studio.port.Library.Filter;
import app.maquette.studio.port.Library.Shown;
import app.maquette.studio.port.Lineage;
import app.maquette.ui.kit.grid.GridSelection;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.task.PagedList;
import app.maquette.ui.kit.task.Ticket;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The pictures chosen in the gallery, the one in focus among them, and its asset. FX thread only.
public final class Selection {
    /// More are not acted on at once.
    public static final int MOST = 1_000;

    private static final int PAGE = 250;

    private final ReadOnlyObjectWrapper<GridSelection> selection =
            new ReadOnlyObjectWrapper<>(this, "selection", GridSelection.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Shown> focused = new ReadOnlyObjectWrapper<>(this, "focused");
    private final ReadOnlyObjectWrapper<@Nullable Lineage> lineage = new ReadOnlyObjectWrapper<>(this, "lineage");
    private final Library library;
    private final PagedList<Shown> pictures;
    private final Background background;
    private Ticket lineageRead = () -> {};
    private boolean closely;

    Selection(Library library, PagedList<Shown> pictures, Background background) {
        this.library = library;
        this.pictures = pictures;
        this.background = background;
    }

    public ReadOnlyObjectProperty<GridSelection> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /// The picture in focus once it is read.
    public ReadOnlyObjectProperty<@Nullable Shown> focusedProperty() {
        return focused.getReadOnlyProperty();
    }

    /// The asset of the picture in focus once it is read.
    public ReadOnlyObjectProperty<@Nullable Lineage> lineageProperty() {
        return lineage.getReadOnlyProperty();
    }

    /// Index of the picture in focus, -1 for none.
    public int focus() {
        return selection.get().cursor();
    }

    public int count() {
        return selection.get().count();
    }

    public void select(GridSelection wanted) {
        if (!wanted.equals(selection.get())) {
            selection.set(wanted);
        }
        follow();
    }

    /// That picture alone; out of range is the nearest end.
    public void focus(int index) {
        select(pictures.isEmpty() ? GridSelection.NONE : GridSelection.of(Math.clamp(index, 0, pictures.size() - 1)));
    }

    /// The focus on the next of those chosen, round about.
    public void step(int by) {
        var indices = selection.get().indices().toArray();
        for (int i = 0; i < indices.length; i++) {
            if (indices[i] == focus()) {
                select(selection.get().at(indices[Math.floorMod(i + by, indices.length)]));
                return;
            }
        }
    }

    /// The focus on one of those chosen.
    void focusAmong(PictureId picture) {
        var now = selection.get();
        now.indices().filter(index -> isAt(index, picture)).findFirst().ifPresent(index -> select(now.at(index)));
    }

    /// One of those chosen as it is known now.
    Shown known(Shown before) {
        return selection
                .get()
                .indices()
                .filter(index -> isAt(index, before.picture().id()))
                .mapToObj(pictures::peek)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(before);
    }

    private boolean isAt(int index, PictureId picture) {
        var row = index < pictures.size() ? pictures.peek(index) : null;
        return row != null && row.picture().id().equals(picture);
    }

    /// While one picture is looked at closely, what is done is done to that one alone.
    void setClosely(boolean closely) {
        this.closely = closely;
    }

    boolean isTooMany() {
        return acting().length > MOST;
    }

    private int[] acting() {
        return closely && focus() >= 0
                ? new int[] {focus()}
                : selection.get().indices().toArray();
    }

    /// Hands over those to act on, in their order, read where they are not here.
    Ticket all(Filter filter, Consumer<List<Shown>> sink) {
        var wanted = acting();
        var here = new ArrayList<Shown>();
        for (int index : wanted) {
            var row = index < pictures.size() ? pictures.peek(index) : null;
            if (row != null) {
                here.add(row);
            }
        }
        if (wanted.length > 0 && here.size() == wanted.length) {
            sink.accept(here);
        } else if (wanted.length > 0) {
            return background.job(() -> read(filter, wanted)).onSuccess(sink).start();
        }
        return () -> {};
    }

    private List<Shown> read(Filter filter, int[] wanted) {
        var left = new BitSet();
        for (int index : wanted) {
            left.set(index);
        }
        var read = new ArrayList<Shown>();
        for (int first = left.nextSetBit(0); first >= 0; first = left.nextSetBit(first + PAGE)) {
            var page = library.page(filter, first, PAGE);
            for (int i = 0; i < page.size(); i++) {
                if (left.get(first + i)) {
                    read.add(page.get(i));
                }
            }
        }
        return read;
    }

    /// Follows the focus, also when its picture is read or changed later.
    void follow() {
        int index = focus();
        var row = index < 0 || index >= pictures.size() ? null : pictures.get(index);
        if (!Objects.equals(row, focused.get())) {
            focused.set(row);
            readLineage(row);
        }
    }

    private void readLineage(@Nullable Shown row) {
        lineageRead.cancel();
        if (row == null) {
            lineage.set(null);
            return;
        }
        lineageRead = background
                .job(() -> Lineage.of(library, row.call()))
                .onSuccess(lineage::set)
                .start();
    }
}
