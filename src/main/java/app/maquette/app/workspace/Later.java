package app.maquette.app.workspace;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Made when it is first asked for, and only once. FX thread only.
final class Later<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private @Nullable T made;
    private Consumer<T> then = _ -> {};

    Later(Supplier<T> maker) {
        this.maker = maker;
    }

    /// Runs once: now if it is made, otherwise when it is.
    void whenMade(Consumer<T> hears) {
        if (made == null) {
            then = then.andThen(hears);
        } else {
            hears.accept(made);
        }
    }

    @Override
    public T get() {
        if (made != null) {
            return made;
        }
        var known = maker.get();
        made = known;
        then.accept(known);
        return known;
    }
}
