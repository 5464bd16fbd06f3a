package app.maquette.ui.library;

import app.maquette.studio.port.Library.Shown;
import app.maquette.ui.kit.control.Dates;
import app.maquette.ui.kit.grid.GridModel;
import app.maquette.ui.kit.task.PagedList;
import app.maquette.ui.kit.text.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.collections.ListChangeListener;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The library's pictures as the gallery wants them: under headings by day or by stars. FX thread only.
final class GroupedGrid implements GridModel<Shown> {
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final PagedList<Shown> pictures;
    private final Dates dates;
    private final Strings strings;
    private LibraryContent content = LibraryContent.NONE;
    private List<Section> sections = List.of();

    GroupedGrid(LibraryViewModel model, Strings strings) {
        this.pictures = model.pictures();
        this.strings = strings;
        this.dates = new Dates(strings);
        model.contentProperty().subscribe(this::show);
        pictures.addListener(this::changed);
    }

    @Override
    public int size() {
        return Math.min(content.count(), pictures.size());
    }

    @Override
    public @Nullable Shown get(int index) {
        return index < pictures.size() ? pictures.get(index) : null;
    }

    @Override
    public double ratio(int index) {
        return content.ratio(index);
    }

    @Override
    public List<Section> sections() {
        return sections;
    }

    @Override
    public Subscription subscribe(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void show(LibraryContent now) {
        content = now;
        List<Section> headings = new ArrayList<>();
        int first = 0;
        for (var group : now.groups()) {
            headings.add(new Section(first, title(group, now), now.groups().size() > 1 ? note(group) : ""));
            first += group.pictures();
        }
        sections = List.copyOf(headings);
        listeners.forEach(listener -> listener.reset(now.place(), now.still()));
    }

    /// Not said of a group that is alone: the line above the pictures says the same.
    private String note(Group group) {
        return strings.get("library.day.note", group.pictures(), group.cost().format());
    }

    private String title(Group group, LibraryContent now) {
        return switch (group) {
            case Group.OfDay(var day) ->
                dates.heading(day.day().date(), now.today().date());
            case Group.OfStars(int stars, int _, var _) ->
                stars == 0 ? strings.get("library.stars.none") : "★".repeat(stars);
        };
    }

    private void changed(ListChangeListener.Change<? extends @Nullable Shown> change) {
        while (change.next()) {
            int from = change.getFrom();
            int to = Math.min(change.getTo(), size());
            listeners.forEach(listener -> listener.updated(from, to));
        }
    }
}
