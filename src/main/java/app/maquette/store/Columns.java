package app.maquette.store;

import app.maquette.domain.Model;
import app.maquette.studio.SpendBook.State;
import java.util.Arrays;
import java.util.Set;

/// What filters and orders of lines look at, each beside its like, so that a million are passed in milliseconds.
/// Not thread-safe.
@SuppressWarnings("EnumOrdinal") // nothing is kept by it
final class Columns {
    private int[] days = new int[1024];
    private byte[] states = new byte[1024];
    private byte[] models = new byte[1024];
    private int[] collections = new int[1024];
    private int[] texts = new int[1024];
    private long[] micros = new long[1024];

    void set(int place, Line line) {
        if (place >= days.length) {
            enlarge(place + (place >> 1));
        }
        days[place] = line.day();
        states[place] = (byte) line.state().ordinal();
        models[place] = (byte) line.model().ordinal();
        collections[place] = line.collection();
        texts[place] = line.text();
        micros[place] = line.micros();
    }

    private void enlarge(int length) {
        days = Arrays.copyOf(days, length);
        states = Arrays.copyOf(states, length);
        models = Arrays.copyOf(models, length);
        collections = Arrays.copyOf(collections, length);
        texts = Arrays.copyOf(texts, length);
        micros = Arrays.copyOf(micros, length);
    }

    int day(int place) {
        return days[place];
    }

    int state(int place) {
        return states[place];
    }

    int model(int place) {
        return models[place];
    }

    int collection(int place) {
        return collections[place];
    }

    int text(int place) {
        return texts[place];
    }

    long micros(int place) {
        return micros[place];
    }

    /// Bits to compare [#state(int)] with.
    static long ofStates(Set<State> states) {
        return states.stream().mapToLong(state -> 1L << state.ordinal()).sum();
    }

    /// Bits to compare [#model(int)] with.
    static long ofModels(Set<Model> models) {
        return models.stream().mapToLong(model -> 1L << model.ordinal()).sum();
    }

    /// Whether the value of a line is among the bits.
    static boolean isIn(int value, long bits) {
        return (bits >> value & 1) != 0;
    }
}
