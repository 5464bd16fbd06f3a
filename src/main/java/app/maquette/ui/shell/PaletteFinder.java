package app.maquette.ui.shell;

import app.maquette.domain.CollectionId;
import app.maquette.domain.PictureId;
import app.maquette.domain.SameText;
import app.maquette.domain.request.Brief;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.Picture;
import app.maquette.studio.port.Library;
import app.maquette.studio.port.Library.Filter;
import app.maquette.studio.port.Library.Shelf;
import app.maquette.studio.port.Library.Shown;
import app.maquette.ui.kit.command.Offer;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.money.CallTexts;
import app.maquette.ui.kit.text.Fuzzy;
import app.maquette.ui.shell.PaletteLine.Face;
import app.maquette.ui.shell.PaletteLine.Kind;
import app.maquette.ui.shell.PaletteLine.Look;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What of the library answers some words: prompts, pictures, collections. Blocking.
public final class PaletteFinder {
    private static final int CALLS = 40;
    private static final int PICTURES = 60;

    private final Library library;
    private final Doors doors;
    private final CallTexts words;

    /// Where what is chosen leads.
    public interface Doors {
        void usePrompt(Brief brief);

        void reveal(PictureId picture);

        void show(CollectionId collection);
    }

    public PaletteFinder(Library library, Doors doors, CallTexts words) {
        this.library = library;
        this.doors = doors;
        this.words = words;
    }

    /// Best first within each kind. Words that are not there are no reason to fail: then nothing is found.
    public List<PaletteLine> find(String typed) {
        var text = SameText.of(typed);
        var pictures = library.page(new Filter(text, null, Shelf.ALL, 0), 0, PICTURES);
        var calls = text.isEmpty()
                ? library.recent(CALLS)
                : pictures.stream().map(Shown::call).toList();
        return Stream.of(prompts(calls), pictures.stream().flatMap(this::picture), collections(text))
                .flatMap(lines -> lines)
                .toList();
    }

    /// The newest call of each prompt.
    private Stream<PaletteLine> prompts(List<CallRecord> calls) {
        var newest = new LinkedHashMap<String, CallRecord>();
        calls.stream()
                .filter(call -> call.isDraft() && !call.order().brief().prompt().isBlank())
                .forEach(call -> newest.putIfAbsent(call.order().brief().prompt(), call));
        return newest.entrySet().stream()
                .map(entry -> new PaletteLine(
                        Kind.PROMPT,
                        "prompt " + entry.getKey(),
                        new Face(SameText.of(entry.getKey()), Icon.CLOCK),
                        saying(words.date(entry.getValue().at())),
                        () -> doors.usePrompt(entry.getValue().order().brief())));
    }

    private Stream<PaletteLine> picture(Shown shown) {
        if (!(shown.picture().state() instanceof Picture.State.Stored(var file))) {
            return Stream.empty();
        }
        var id = shown.picture().id();
        var prompt = SameText.of(shown.call().order().operation().prompt());
        var text = prompt.isEmpty() ? words.strings().get("shell.palette.untitled") : prompt;
        return Stream.of(new PaletteLine(
                Kind.PICTURE,
                "picture " + id,
                new Face(text, new Look.Seen(file.key()), ""),
                saying(words.date(shown.call().at())),
                () -> doors.reveal(id)));
    }

    private Stream<PaletteLine> collections(String typed) {
        record Scored(Library.Collection collection, int score) {}
        var best = new ArrayList<Scored>();
        for (var collection : library.collections()) {
            Fuzzy.of(typed, collection.path()).ifPresent(match -> best.add(new Scored(collection, match.score())));
        }
        return best.stream()
                .sorted(Comparator.comparingInt((Scored one) -> -one.score()))
                .map(Scored::collection)
                .map(collection -> new PaletteLine(
                        Kind.COLLECTION,
                        "collection " + collection.id(),
                        new Face(collection.path(), Icon.COLLECTION),
                        saying(words.strings().get("shell.palette.pictures", collection.pictures())),
                        () -> doors.show(collection.id())));
    }

    private static Supplier<Offer> saying(String detail) {
        var offer = new Offer(detail, null, "");
        return () -> offer;
    }
}
