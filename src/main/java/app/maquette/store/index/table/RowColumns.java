package app.maquette.store.index.table;

import app.maquette.domain.request.Model;
import app.maquette.studio.port.SpendBook.State;
import java.util.Arrays;
import java.util.Set;

/// What filters and orders of lines look at, each beside its like, so that a million are passed in milliseconds.
/// Not thread-safe.
@SuppressWarnings("EnumOrdinal") // nothing is kept by it
public final class RowColumns {
    private int[] days = new int[1024];
    private byte[] states = new byte[1024];
    private byte[] models = new byte[1024];
    private int[] collections = new int[1024];
    private int[] texts = new int[1024];
    private long[] micros = new long[1024];

    void set(int place, CallRow line) {
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

    public int day(int place) {
        return days[place];
    }

    public int state(int place) {
        return states[place];
    }

    public int model(int place) {
        return models[place];
    }

    public int collection(int place) {
        return collections[place];
    }

    public int text(int place) {
        return texts[place];
    }

    public long micros(int place) {
        return micros[place];
    }

    /// Bits to compare [#state(int)] with.
    public static long ofStates(Set<State> states) {
        return states.stream().mapToLong(state -> 1L << state.ordinal()).sum();
    }

    /// Bits to compare [#model(int)] with.
    public static long ofModels(Set<Model> models) {
        return models.stream().mapToLong(model -> 1L << model.ordinal()).sum();
    }

    /// Whether the value of a line is among the bits.
    public static boolean isIn(int value, long bits) {
        return (bits >> value & 1) != 0;
    }
}
