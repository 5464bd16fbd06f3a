package app.maquette.ui.library;

import app.maquette.domain.Brief;
import app.maquette.domain.Judgement;
import app.maquette.domain.LedgerDay;
import app.maquette.domain.PictureId;
import app.maquette.domain.Verdict;
import app.maquette.studio.CallRecord;
import app.maquette.studio.Library;
import app.maquette.studio.Library.Filter;
import app.maquette.studio.Library.Shelf;
import app.maquette.studio.Library.Shown;
import app.maquette.studio.Lineage;
import app.maquette.studio.LiveCalls;
import app.maquette.studio.Picture;
import app.maquette.ui.kit.Background;
import app.maquette.ui.kit.PagedList;
import app.maquette.ui.kit.Refresher;
import app.maquette.ui.kit.Ticket;
import app.maquette.ui.kit.Verdicts;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// State and actions of the library: what is looked for, its pictures page by page, the one in focus. FX thread only.
public final class LibraryViewModel {
    private static final int PAGE = 120;

    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<Place> place = new SimpleObjectProperty<>(new Place.OnShelf(Shelf.ALL));
    private final ReadOnlyObjectWrapper<Content> content = new ReadOnlyObjectWrapper<>(Content.NONE);
    private final ReadOnlyObjectWrapper<Shelves> shelves = new ReadOnlyObjectWrapper<>(Shelves.NONE);
    private final ReadOnlyIntegerWrapper focus = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyObjectWrapper<@Nullable Shown> focused = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Lineage> lineage = new ReadOnlyObjectWrapper<>();
    private final Library library;
    private final Verdicts verdicts;
    private final Supplier<LedgerDay> today;
    private final Background background;
    private final PagedList<Shown> pictures;
    private final Refresher<Reading> contentReads;
    private final Refresher<Shelves> shelfReads;
    private Consumer<Brief> usePrompt = _ -> {};
    private Ticket lineageRead = () -> {};
    private Filter filter = Filter.ALL;
    private int firstSeen;
    private boolean visible;
    private boolean stale = true;

    /// What the worker brought: the layout, the rows around the place that stays, where the focus went.
    private record Reading(Filter filter, Content content, PagedList.Window<Shown> window, int focus) {}

    /// @param today blocking; asked on worker threads
    public LibraryViewModel(
            Library library, LiveCalls live, Verdicts verdicts, Supplier<LedgerDay> today, Background background) {
        this.library = library;
        this.verdicts = verdicts;
        this.today = today;
        this.background = background;
        pictures = new PagedList<>(background, PAGE);
        contentReads = new Refresher<>(background, this::question, this::show);
        shelfReads = new Refresher<>(background, () -> () -> Shelves.read(library), shelves::set);
        live.changes().subscribe(background.onFx(this::callChanged));
        search.subscribe(this::refreshContent);
        place.subscribe(this::refreshContent);
    }

    /// What is typed into the search field.
    public StringProperty searchProperty() {
        return search;
    }

    public ObjectProperty<Place> placeProperty() {
        return place;
    }

    /// How the pictures lie; changes after [#pictures] did.
    public ReadOnlyObjectProperty<Content> contentProperty() {
        return content.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Shelves> shelvesProperty() {
        return shelves.getReadOnlyProperty();
    }

    /// The matching pictures; null where not read yet.
    public PagedList<Shown> pictures() {
        return pictures;
    }

    /// Index of the picture in focus, -1 for none.
    public ReadOnlyIntegerProperty focusProperty() {
        return focus.getReadOnlyProperty();
    }

    /// The picture in focus once it is read.
    public ReadOnlyObjectProperty<@Nullable Shown> focusedProperty() {
        return focused.getReadOnlyProperty();
    }

    /// The asset of the picture in focus once it is read.
    public ReadOnlyObjectProperty<@Nullable Lineage> lineageProperty() {
        return lineage.getReadOnlyProperty();
    }

    public void setOnUsePrompt(Consumer<Brief> action) {
        usePrompt = action;
    }

    /// Reads nothing while nobody looks.
    public void setVisible(boolean visible) {
        this.visible = visible;
        if (visible && stale) {
            refresh();
        }
    }

    /// The first picture the view shows: it stays where it is when others arrive before it.
    public void look(int first) {
        firstSeen = first;
    }

    /// Moves the focus; out of range is the nearest end.
    public void focus(int index) {
        int to = pictures.isEmpty() ? -1 : Math.clamp(index, 0, pictures.size() - 1);
        focus.set(to);
        takeFocused();
    }

    public void clearFocus() {
        focus.set(-1);
        takeFocused();
    }

    /// Shows a picture, wherever it is, without any filter.
    public void reveal(PictureId picture) {
        search.set("");
        place.set(new Place.OnShelf(Shelf.ALL));
        background
                .job(() -> library.position(Filter.ALL, picture))
                .onSuccess(this::focus)
                .start();
    }

    /// Gives the picture in focus its stars; the same stars again take them away.
    public void star(int stars) {
        judge(before -> before.withStars(before.stars() == stars ? 0 : stars));
    }

    public void judge(Verdict verdict) {
        judge(before -> before.with(verdict));
    }

    /// Takes the brief of the picture in focus to the workbench.
    public void usePrompt() {
        var shown = focused.get();
        if (shown != null) {
            usePrompt.accept(shown.call().reserve().brief());
        }
    }

    /// Takes the last verdict of the program back and shows whose it was.
    public void undo() {
        verdicts.undo().ifPresent(this::follow);
    }

    public void redo() {
        verdicts.redo().ifPresent(this::follow);
    }

    private void follow(PictureId picture) {
        var wanted = filter;
        background
                .job(() -> library.position(wanted, picture))
                .onSuccess(this::focus)
                .start();
    }

    private void judge(UnaryOperator<Judgement> change) {
        var shown = focused.get();
        if (shown != null) {
            verdicts.judge(shown.picture(), change);
            var id = shown.picture().id();
            pictures.update(row -> row.picture().id().equals(id) ? judged(row, change) : row);
            takeFocused();
        }
    }

    private static Shown judged(Shown row, UnaryOperator<Judgement> change) {
        var picture = row.picture();
        var judgement = change.apply(picture.judgement());
        var changed = new Picture(picture.id(), picture.produced(), picture.state(), judgement);
        return new Shown(changed, row.call().judged(picture.id().index(), judgement));
    }

    private void callChanged(CallRecord call) {
        pictures.update(row -> row.call().id().equals(call.id()) ? again(row, call) : row);
        takeFocused();
        if (call.pictures().stream().anyMatch(Picture::isStored)) {
            refresh();
        }
    }

    private static Shown again(Shown row, CallRecord call) {
        return call.pictures().stream()
                .filter(picture -> picture.id().equals(row.picture().id()))
                .findFirst()
                .map(picture -> new Shown(picture, call))
                .orElse(row);
    }

    private void refresh() {
        refreshContent();
        if (visible) {
            shelfReads.refresh();
        }
    }

    private void refreshContent() {
        stale = !visible;
        if (visible) {
            contentReads.refresh();
        }
    }

    private Callable<Reading> question() {
        var wanted = place.get().filter(Search.parse(search.get()));
        boolean still = wanted.equals(filter);
        var held = idAt(focus.get());
        var top = still ? idAt(firstSeen) : held;
        int otherwise = still ? firstSeen : 0;
        boolean atTop = still && firstSeen == 0;
        return () -> {
            var days = library.days(wanted);
            var shapes = library.shapes(wanted);
            int focusTo = held == null ? -1 : library.position(wanted, held);
            int stay = atTop || top == null ? otherwise : library.position(wanted, top);
            var window = pictures.read(new Matching(library, wanted, shapes.length), stay);
            var read = new Content(days, shapes, today.get(), stay, still);
            return new Reading(wanted, read, window, focusTo);
        };
    }

    private @Nullable PictureId idAt(int index) {
        var row = index < 0 || index >= pictures.size() ? null : pictures.peek(index);
        return row == null ? null : row.picture().id();
    }

    private void show(Reading reading) {
        filter = reading.filter();
        pictures.show(reading.window());
        firstSeen = reading.content().place();
        content.set(reading.content());
        focus.set(pictures.isEmpty() ? -1 : Math.min(reading.focus(), pictures.size() - 1));
        takeFocused();
    }

    /// Follows the focus, also when its picture is read later.
    private void takeFocused() {
        int index = focus.get();
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

    private record Matching(Library library, Filter filter, int count) implements PagedList.Source<Shown> {
        @Override
        public List<Shown> page(int offset, int limit) {
            return library.page(filter, offset, limit);
        }
    }
}
