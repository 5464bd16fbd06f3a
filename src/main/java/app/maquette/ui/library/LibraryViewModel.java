package app.maquette.ui.library;

import app.maquette.domain.Judgement;
import app.maquette.domain.LedgerDay;
import app.maquette.domain.PictureId;
import app.maquette.domain.Verdict;
import app.maquette.domain.request.Brief;
import app.maquette.studio.call.LiveCalls;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.Picture;
import app.maquette.studio.port.Library;
import app.maquette.studio.port.Library.Filter;
import app.maquette.studio.port.Library.Shown;
import app.maquette.ui.kit.command.Judge;
import app.maquette.ui.kit.command.Verdicts;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.task.PagedList;
import app.maquette.ui.kit.task.Refresher;
import app.maquette.ui.kit.task.Ticket;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;

/// State and actions of the library: its pictures page by page, those chosen, what is said of them. FX thread only.
public final class LibraryViewModel implements Judge {
    private static final int PAGE = 120;

    private final Query query = new Query();
    private final ReadOnlyObjectWrapper<LibraryContent> content = new ReadOnlyObjectWrapper<>(LibraryContent.NONE);
    private final ReadOnlyObjectWrapper<Shelves> shelves = new ReadOnlyObjectWrapper<>(Shelves.NONE);
    private final Library library;
    private final Verdicts verdicts;
    private final Supplier<LedgerDay> today;
    private final Background background;
    private final PagedList<Shown> pictures;
    private final Selection chosen;
    private final NotHere notHere;
    private final Refresher<Reading> contentReads;
    private final Refresher<Shelves> shelfReads;
    private Consumer<Brief> usePrompt = _ -> {};
    private Runnable tooMany = () -> {};
    private Filter filter = Filter.ALL;
    private int firstSeen;
    private boolean visible;
    private boolean stale = true;

    /// What the worker brought: the layout, the rows around the place that stays, where the focus went.
    private record Reading(Filter filter, LibraryContent content, PagedList.Window<Shown> window, int focus) {}

    /// @param today blocking; asked on worker threads
    public LibraryViewModel(
            Library library, LiveCalls live, Verdicts verdicts, Supplier<LedgerDay> today, Background background) {
        this.library = library;
        this.verdicts = verdicts;
        this.today = today;
        this.background = background;
        pictures = new PagedList<>(background, PAGE);
        chosen = new Selection(library, pictures, background);
        notHere = new NotHere(library, live, background);
        pictures.addListener((ListChangeListener<@Nullable Shown>) _ -> chosen.follow());
        contentReads = new Refresher<>(background, this::question, this::show);
        shelfReads = new Refresher<>(background, () -> () -> Shelves.read(library), shelves::set);
        live.changes().subscribe(background.onFx(this::callChanged));
        query.onChange(this::refreshContent);
    }

    /// Reads the names of collections anew.
    public void renamed() {
        shelfReads.refresh();
    }

    /// What is looked for.
    public Query query() {
        return query;
    }

    public Selection chosen() {
        return chosen;
    }

    /// How the pictures lie; changes after [#pictures] did.
    public ReadOnlyObjectProperty<LibraryContent> contentProperty() {
        return content.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Shelves> shelvesProperty() {
        return shelves.getReadOnlyProperty();
    }

    /// The matching pictures; null where not read yet.
    public PagedList<Shown> pictures() {
        return pictures;
    }

    NotHere notHere() {
        return notHere;
    }

    /// Runs on a worker thread and tries once more for pictures that are paid and not here.
    public void setOnFetch(Runnable action) {
        notHere.setOnFetch(action);
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

    /// Shows a picture, wherever it is, without any filter.
    public void reveal(PictureId picture) {
        query.clear();
        focusOn(query.filter(), picture);
    }

    /// Of all chosen: the same stars for each, or none for each where the picture in focus had them.
    @Override
    public void rate(int stars) {
        var shown = chosen.focusedProperty().get();
        if (shown != null) {
            int wanted = verdicts.known(shown.picture()).stars() == stars ? 0 : stars;
            judge(before -> before.withStars(wanted));
        }
    }

    @Override
    public void judge(Verdict verdict) {
        judge(before -> before.with(verdict));
    }

    /// Takes the brief of the picture in focus to the workbench.
    public void usePrompt() {
        var shown = chosen.focusedProperty().get();
        if (shown != null) {
            usePrompt.accept(shown.call().order().brief());
        }
    }

    /// Hands over all that are chosen, unless they are more than [Selection#MOST].
    public void withChosen(Consumer<List<Shown>> sink) {
        if (chosen.isTooMany()) {
            tooMany.run();
        } else {
            chosen.all(filter, sink);
        }
    }

    /// Hands over all that are chosen now; a row that was not here is read first.
    Ticket readChosen(Consumer<List<Shown>> sink) {
        return chosen.all(filter, sink);
    }

    /// Runs when more are chosen than can be acted on at once.
    void setOnTooMany(Runnable action) {
        tooMany = action;
    }

    @Override
    public void undo() {
        verdicts.undo().ifPresent(picture -> focusOn(filter, picture));
    }

    @Override
    public void redo() {
        verdicts.redo().ifPresent(picture -> focusOn(filter, picture));
    }

    private void focusOn(Filter wanted, PictureId picture) {
        background
                .job(() -> library.position(wanted, picture))
                .onSuccess(chosen::focus)
                .start();
    }

    private void judge(UnaryOperator<Judgement> change) {
        withChosen(all -> {
            verdicts.judge(all.stream().map(Shown::picture).toList(), change);
            var ids = all.stream().map(shown -> shown.picture().id()).collect(Collectors.toSet());
            pictures.update(row -> ids.contains(row.picture().id()) ? judged(row, change) : row);
            chosen.follow();
        });
    }

    private static Shown judged(Shown row, UnaryOperator<Judgement> change) {
        var picture = row.picture();
        var judgement = change.apply(picture.judgement());
        return new Shown(
                picture.judged(judgement), row.call().judged(picture.id().index(), judgement));
    }

    private void callChanged(CallRecord call) {
        pictures.update(row -> row.call().id().equals(call.id()) ? again(row, call) : row);
        chosen.follow();
        if (call.pictures().stream().anyMatch(Picture::isStored)) {
            refresh();
        } else if (visible) {
            notHere.refresh();
        } else {
            stale = true;
        }
    }

    private static Shown again(Shown row, CallRecord call) {
        return call.picture(row.picture().id().index())
                .map(picture -> new Shown(picture, call))
                .orElse(row);
    }

    private void refresh() {
        refreshContent();
        if (visible) {
            notHere.refresh();
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
        var wanted = query.filter();
        boolean still = wanted.equals(filter);
        var held = idAt(chosen.focus());
        var top = still ? idAt(firstSeen) : held;
        int otherwise = still ? firstSeen : 0;
        boolean atTop = still && firstSeen == 0;
        return () -> {
            var groups = Group.read(library, wanted);
            var shapes = library.shapes(wanted);
            int focusTo = held == null ? 0 : library.position(wanted, held);
            int stay = atTop || top == null ? otherwise : library.position(wanted, top);
            var window = pictures.read(new Matching(library, wanted, shapes.length), stay);
            var read = new LibraryContent(groups, shapes, today.get(), stay, still);
            return new Reading(wanted, read, window, focusTo);
        };
    }

    private @Nullable PictureId idAt(int index) {
        var row = index < 0 || index >= pictures.size() ? null : pictures.peek(index);
        return row == null ? null : row.picture().id();
    }

    private void show(Reading reading) {
        boolean same = reading.filter().equals(filter) && content.get().isKnown();
        int more = reading.content().count() - content.get().count();
        filter = reading.filter();
        pictures.show(reading.window());
        firstSeen = reading.content().place();
        content.set(reading.content());
        int moved = reading.focus() - chosen.focus();
        if (same && chosen.focus() >= 0 && isSameOrder(more, moved)) {
            chosen.select(chosen.selectionProperty().get().shifted(moved));
        } else {
            chosen.focus(reading.focus());
        }
    }

    /// Whether those chosen only moved together: they must never become others unseen.
    private boolean isSameOrder(int more, int moved) {
        return switch (filter.order()) {
            case NEWEST -> more >= 0 && moved == more;
            case OLDEST -> more >= 0 && moved == 0;
            case BEST -> false;
        };
    }

    private record Matching(Library library, Filter filter, int count) implements PagedList.Source<Shown> {
        @Override
        public List<Shown> page(int offset, int limit) {
            return library.page(filter, offset, limit);
        }
    }
}
