package app.maquette.store;

import app.maquette.domain.Model;
import app.maquette.studio.SpendBook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The words of a search, each with what it occurs in. Holds for one state of the index.
final class TextFilter {
    private final List<Word> words = new ArrayList<>();

    /// One word: in which texts, models, collections and states it occurs.
    private record Word(BitSet texts, Set<Model> models, BitSet collections, Set<SpendBook.State> states, long number) {
        boolean isIn(Line line) {
            return texts.get(line.text()) || models.contains(line.model()) || collections.get(line.collection());
        }

        boolean isIn(Columns lines, int place) {
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

    TextFilter(String text, Texts texts, CollectionNames collections) {
        for (var word : Words.of(text)) {
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
        return Words.of(text).stream().anyMatch(one -> one.contains(word));
    }

    /// Those of the places at which every word occurs in the prompt, the model, the collection or the state.
    int[] matching(Columns lines, int[] places) {
        var matching = places;
        for (var word : words) {
            long models = Columns.ofModels(word.models());
            long states = Columns.ofStates(word.states());
            matching = Pages.those(
                    matching,
                    place -> word.isIn(lines, place)
                            || Columns.isIn(lines.model(place), models)
                            || Columns.isIn(lines.state(place), states));
        }
        return matching;
    }

    /// Whether every word occurs in a prompt, the model, the collection or begins the seed.
    boolean matches(Line line, PictureLine picture) {
        for (var word : words) {
            if (!word.isIn(line) && !word.texts().get(picture.text()) && !word.begins(picture.seed())) {
                return false;
            }
        }
        return true;
    }
}
