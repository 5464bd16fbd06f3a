package app.maquette.app.workspace;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Made when it is first asked for, and only once. FX thread only.
final class Later<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private @Nullable T made;

    Later(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        var known = made == null ? maker.get() : made;
        made = known;
        return known;
    }
}
