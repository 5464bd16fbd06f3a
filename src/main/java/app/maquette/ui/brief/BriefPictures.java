package app.maquette.ui.brief;

import app.maquette.catalogue.Catalogue;
import app.maquette.catalogue.Field;
import app.maquette.domain.ImageKey;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.Inputs;
import app.maquette.studio.inbox.Inbox;
import app.maquette.studio.port.Pixels;
import app.maquette.ui.kit.picture.Desktop;
import app.maquette.ui.kit.picture.UseAs;
import app.maquette.ui.kit.task.Background;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.Clipboard;
import org.jspecify.annotations.Nullable;

/// The pictures that a brief sends along, by their part in the request, and the ways they come in. What the engine does
/// not take stays and waits for one that does. FX thread only.
public final class BriefPictures implements UseAs {
    private static final int NAMED = 500;
    /// Where pictures go that nobody said a part for, the first that the engine takes.
    private static final List<String> USUAL =
            List.of("style_reference_images", Inputs.IMAGES, "character_reference_images");

    private final ObjectProperty<Inputs> inputs = new SimpleObjectProperty<>(this, "inputs", Inputs.NONE);
    private final ObservableValue<EngineId> engine;
    private final Background background;
    private final Consumer<String> set;
    private final Map<ImageKey, String> names = new HashMap<>();
    private final ReadOnlyIntegerWrapper named = new ReadOnlyIntegerWrapper(this, "named");
    private @Nullable Ways ways;
    private Consumer<Said> sayer = _ -> {};

    /// @param set hears of each part that pictures were put into, before they are
    BriefPictures(ObservableValue<EngineId> engine, Background background, Consumer<String> set) {
        this.set = set;
        this.engine = engine;
        this.background = background;
    }

    /// How pictures come in, and whether they leave for the vendor's own address.
    ///
    /// @param png the file of pixels that lie in none
    public record Ways(Inbox inbox, Desktop files, Function<Pixels, byte[]> png, boolean leaves) {}

    /// What the user should know of a picture that was taken, or was not.
    public sealed interface Said {
        /// The same had been brought in before.
        record Known(String name) implements Said {}

        record Full(int most) implements Said {}

        /// From the board or the library.
        record Used(String part) implements Said {}

        /// The engine takes none; it waits for one that does.
        record Waits(String engine) implements Said {}
    }

    /// From here on pictures can be brought in.
    public void bringBy(Ways found) {
        ways = found;
        background
                .job(() -> found.inbox().recent(NAMED))
                .onSuccess(known -> {
                    known.forEach(one -> names.putIfAbsent(one.file().key(), one.name()));
                    named.set(names.size());
                })
                .start();
    }

    public void onSaid(Consumer<Said> say) {
        sayer = say;
    }

    ObjectProperty<Inputs> inputsProperty() {
        return inputs;
    }

    /// Whether what is sent along leaves this machine.
    boolean leaves() {
        return ways != null && ways.leaves();
    }

    /// How many names are known; they come after the pictures.
    ReadOnlyIntegerProperty namedProperty() {
        return named.getReadOnlyProperty();
    }

    /// The file's name; empty for a picture of the library.
    String name(ImageKey key) {
        return names.getOrDefault(key, "");
    }

    /// The fields of the engine that take pictures.
    List<Field> fields() {
        return Engines.route(engine.getValue()).stream()
                .flatMap(route -> route.fields().stream())
                .filter(field -> field.kind() == Field.Kind.PICTURES)
                .toList();
    }

    @Override
    public List<String> parts() {
        return fields().stream().map(Field::name).toList();
    }

    @Override
    public String engine() {
        return Catalogue.standard().label(engine.getValue());
    }

    @Override
    public void use(String part, ImageKey picture) {
        if (!inputs.get().of(part).contains(picture)) {
            add(part, picture);
            sayer.accept(new Said.Used(part));
        }
    }

    /// Takes what lies in the clipboard, unless it is words.
    public boolean paste() {
        var board = Clipboard.getSystemClipboard();
        return PictureTransfer.holds(board) && new PictureTransfer(this).take(board, target());
    }

    /// Into its part; in the place of the other where there is room for one. Not twice.
    void add(String part, ImageKey key) {
        var there = inputs.get().of(part);
        int most = most(part);
        if (there.contains(key)) {
            return;
        }
        if (most > 1 && there.size() >= most) {
            sayer.accept(new Said.Full(most));
            return;
        }
        var all = new ArrayList<>(most == 1 ? List.<ImageKey>of() : there);
        all.add(key);
        set.accept(part);
        inputs.set(inputs.get().with(part, all));
        if (!parts().contains(part)) {
            sayer.accept(new Said.Waits(engine()));
        }
    }

    void remove(String part, ImageKey key) {
        inputs.set(inputs.get()
                .with(
                        part,
                        inputs.get().of(part).stream()
                                .filter(one -> !one.equals(key))
                                .toList()));
    }

    /// So many places nearer to the end.
    void move(String part, ImageKey key, int by) {
        var all = new ArrayList<>(inputs.get().of(part));
        int from = all.indexOf(key);
        int to = from + by;
        if (from >= 0 && to >= 0 && to < all.size()) {
            Collections.swap(all, from, to);
            inputs.set(inputs.get().with(part, all));
        }
    }

    /// The most of a part, as the engine takes it, or any that does.
    private int most(String part) {
        return Catalogue.standard().routes().stream()
                .sorted((one, other) -> Boolean.compare(
                        other.engine().id().equals(engine.getValue()),
                        one.engine().id().equals(engine.getValue())))
                .flatMap(route -> route.find(part).stream())
                .map(field -> Optional.ofNullable(field.limits().maxCount()).orElse(1))
                .findFirst()
                .orElse(1);
    }

    /// Where a picture goes if nobody says: what the engine needs and lacks, else the usual part.
    String target() {
        var fields = fields();
        return fields.stream()
                .filter(field ->
                        field.required() && inputs.get().of(field.name()).isEmpty())
                .map(Field::name)
                .findFirst()
                .or(() -> USUAL.stream().filter(parts()::contains).findFirst())
                .orElse(USUAL.getFirst());
    }

    /// Asks for a file.
    void open(String part, String title) {
        if (ways != null) {
            bring(part, ways.files().askWhichPictures(title));
        }
    }

    /// Each by itself: what one has keeps none of the others out.
    void bring(String part, List<Path> files) {
        if (ways != null) {
            var inbox = ways.inbox();
            files.forEach(file -> bring(part, () -> inbox.bring(file)));
        }
    }

    /// A picture that lies in no file.
    void bring(String part, Pixels pixels) {
        if (ways != null) {
            var by = ways;
            bring(part, () -> by.inbox().bring(by.png().apply(pixels), ""));
        }
    }

    private void bring(String part, Callable<Inbox.Brought> work) {
        background
                .job(work)
                .onSuccess(brought -> {
                    names.put(brought.key(), brought.entry().name());
                    if (brought.known()) {
                        sayer.accept(new Said.Known(brought.entry().name()));
                    }
                    add(part, brought.key());
                })
                .start();
    }
}
