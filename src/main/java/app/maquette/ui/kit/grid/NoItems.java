package app.maquette.ui.kit.grid;

import java.util.List;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// What a grid shows before it is given anything.
record NoItems<T>() implements GridModel<T> {
    @Override
    public int size() {
        return 0;
    }

    @Override
    public @Nullable T get(int index) {
        return null;
    }

    @Override
    public double ratio(int index) {
        return 1;
    }

    @Override
    public List<Section> sections() {
        return List.of();
    }

    @Override
    public Subscription subscribe(Listener listener) {
        return Subscription.EMPTY;
    }
}
