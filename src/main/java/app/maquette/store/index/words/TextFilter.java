package app.maquette.store.index.words;

import app.maquette.domain.request.Model;
import app.maquette.store.index.table.CallRow;
import app.maquette.store.index.table.CollectionNames;
import app.maquette.store.index.table.Pages;
import app.maquette.store.index.table.PictureRow;
import app.maquette.store.index.table.RowColumns;
import app.maquette.studio.port.SpendBook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The words of a search, each with what it occurs in. Holds for one state of the index.
public final class TextFilter {
    private final List<Word> words = new ArrayList<>();

    /// One word: in which texts, models, collections and states it occurs.
    private record Word(BitSet texts, Set<Model> models, BitSet collections, Set<SpendBook.State> states, long number) {
        boolean isIn(CallRow line) {
            return texts.get(line.text()) || models.contains(line.model()) || collections.get(line.collection());
        }

        boolean isIn(RowColumns lines, int place) {
            return texts.get(lines.text(place)) || collections.get(lines.collection(place));
        }

        boolean begins(long seed) {
            // A seed that is not told begins with nothing.
            long rest = seed < 0 ? Long.MIN_VALUE : seed;
            while (rest > number && number > 0) {
                rest /= 10;
            }
            return rest == number;
        }
    }

    public TextFilter(String text, Texts texts, CollectionNames collections) {
        for (var word : SearchWords.of(text)) {
            var names = new BitSet();
            for (int id = 0; id < collections.names().size(); id++) {
                names.set(id, occurs(word, collections.name(id)));
            }
            words.add(new Word(
                    texts.textsWith(word),
                    enumsWith(word, Model.class, model -> model.name() + " " + model.label()),
                    names,
                    enumsWith(word, SpendBook.State.class, SpendBook.State::name),
                    word.matches("\\d{1,18}") ? Long.parseLong(word) : -1));
        }
    }

    private static <E extends Enum<E>> Set<E> enumsWith(String word, Class<E> type, Function<E, String> name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> occurs(word, name.apply(value)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
    }

    private static boolean occurs(String word, String text) {
        return SearchWords.of(text).stream().anyMatch(one -> one.contains(word));
    }

    /// Those of the places at which every word occurs in the prompt, the model, the collection or the state.
    public int[] matching(RowColumns lines, int[] places) {
        var matching = places;
        for (var word : words) {
            long models = RowColumns.ofModels(word.models());
            long states = RowColumns.ofStates(word.states());
            matching = Pages.those(
                    matching,
                    place -> word.isIn(lines, place)
                            || RowColumns.isIn(lines.model(place), models)
                            || RowColumns.isIn(lines.state(place), states));
        }
        return matching;
    }

    /// Whether every word occurs in a prompt, the model, the collection or begins the seed.
    public boolean matches(CallRow line, PictureRow picture) {
        for (var word : words) {
            if (!word.isIn(line) && !word.texts().get(picture.text()) && !word.begins(picture.seed())) {
                return false;
            }
        }
        return true;
    }
}
