package app.maquette.ui.library;

import app.maquette.studio.base.MemoryExports;
import app.maquette.studio.port.PictureStore;
import app.maquette.ui.kit.TestDecoder;
import app.maquette.ui.kit.picture.Takeout;
import app.maquette.ui.kit.picture.TestDesktop;
import app.maquette.ui.kit.task.Background;
import java.lang.reflect.Proxy;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Takes pictures out to nowhere.
final class Takeouts {
    private Takeouts() {}

    static Takeout none(Background background) {
        return new Takeout(new MemoryExports(), store(), new TestDecoder(), new TestDesktop(), background);
    }

    /// Does its work when the test does.
    static Takeout none(Executor workers, Consumer<Throwable> failures) {
        return none(new Background(workers, Runnable::run, failures));
    }

    private static PictureStore store() {
        return (PictureStore) Proxy.newProxyInstance(
                Takeouts.class.getClassLoader(), new Class<?>[] {PictureStore.class}, (_, method, _) -> {
                    throw new IllegalStateException("no " + method.getName());
                });
    }
}
