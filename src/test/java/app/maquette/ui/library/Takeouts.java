package app.maquette.ui.library;

import app.maquette.studio.Exports;
import app.maquette.studio.Library.Shown;
import app.maquette.studio.PictureStore;
import app.maquette.ui.kit.Background;
import app.maquette.ui.kit.Takeout;
import app.maquette.ui.kit.TestDecoder;
import app.maquette.ui.kit.TestDesktop;
import java.lang.reflect.Proxy;
import java.nio.file.Path;

/// Takes pictures out to nowhere.
final class Takeouts {
    private Takeouts() {}

    static Takeout none(Background background) {
        return new Takeout(new NoExports(), store(), new TestDecoder(), new TestDesktop(), background);
    }

    private static PictureStore store() {
        return (PictureStore) Proxy.newProxyInstance(
                Takeouts.class.getClassLoader(), new Class<?>[] {PictureStore.class}, (_, method, _) -> {
                    throw new IllegalStateException("no " + method.getName());
                });
    }

    private static final class NoExports implements Exports {
        @Override
        public String suggestedName(Shown shown) {
            return "picture.png";
        }

        @Override
        public Path export(Shown shown, Path target, Disclosure disclosure) {
            return target;
        }

        @Override
        public Path prepareDrag(Shown shown, Disclosure disclosure) {
            return Path.of("picture.png");
        }
    }
}
