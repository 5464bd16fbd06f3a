package app.maquette.store.index.table;

import java.util.Collection;
import java.util.List;

/// What a row must be, by one of its columns.
public sealed interface Criterion {
    String column();

    /// One of these values.
    record OneOf(String column, List<String> values) implements Criterion {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /// Written out, its value begins so.
    record Begins(String column, String start) implements Criterion {}

    /// Both bounds included.
    record Between(String column, long from, long to) implements Criterion {}

    /// None of what the other asks for.
    record Not(Criterion other) implements Criterion {
        @Override
        public String column() {
            return other.column();
        }
    }

    /// At least one of these, of whichever columns.
    record Either(List<Criterion> some) implements Criterion {
        public Either {
            some = List.copyOf(some);
        }

        @Override
        public String column() {
            return some.isEmpty() ? "" : some.getFirst().column();
        }
    }

    static Criterion is(String column, Object value) {
        return new OneOf(column, List.of(value.toString()));
    }

    static Criterion in(String column, Collection<?> values) {
        return new OneOf(column, values.stream().map(Object::toString).toList());
    }
}
