package app.maquette.ui.kit.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// What the commands of a place do on a node: the one way by which a key does something. Keys of everywhere may be
/// bound as well. FX thread only.
public final class Keymap {
    private final Context context;
    private final Map<Command, Predicate<Chord>> pressed = new LinkedHashMap<>();
    private final Map<Command, Runnable> released = new LinkedHashMap<>();
    private final Map<Command, Supplier<Offer>> offers = new EnumMap<>(Command.class);
    private Supplier<String> obstacle = () -> "";
    private BooleanSupplier condition = () -> true;

    /// A command at a place.
    public record Bound(Context context, Command command) {}

    public Keymap(Context context) {
        this.context = context;
    }

    /// Counts only while this holds.
    public Keymap when(BooleanSupplier holds) {
        condition = holds;
        return this;
    }

    public Keymap bind(Command command, Runnable what) {
        return bindIf(command, _ -> {
            what.run();
            return true;
        });
    }

    /// For a command of several keys, which hears the one that was pressed.
    public Keymap bind(Command command, Consumer<Chord> what) {
        return bindIf(command, chord -> {
            what.accept(chord);
            return true;
        });
    }

    /// `taken` says whether it did something; what did not leaves the key to others.
    public Keymap bindIf(Command command, Predicate<Chord> taken) {
        if (command.chords(place(command)).isEmpty()) {
            throw new IllegalArgumentException(command + " has no key at " + context);
        }
        pressed.put(command, taken);
        return this;
    }

    /// Says what is offered by a command that was bound: what it costs now, or why it cannot be done.
    public Keymap offering(Command command, Supplier<Offer> offer) {
        offers.put(command, offer);
        return this;
    }

    /// Says why none of the commands of this place can be done now; empty where they can.
    public Keymap needing(Supplier<String> missing) {
        obstacle = missing;
        return this;
    }

    /// Lasts until the key is let go.
    public Keymap hold(Command command, Runnable begin, Runnable end) {
        released.put(command, end);
        return bind(command, begin);
    }

    /// Hears the keys that nothing within the node took.
    public Keymap on(Node node) {
        node.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        node.addEventFilter(KeyEvent.KEY_RELEASED, this::release);
        return known(node);
    }

    /// Hears keys before what lies within the node.
    public Keymap before(Node node) {
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        return known(node);
    }

    /// All that is bound on the node itself.
    public static List<Bound> boundOn(Node node) {
        return of(node).stream()
                .flatMap(map -> map.pressed.keySet().stream().map(one -> new Bound(map.place(one), one)))
                .toList();
    }

    /// All that can be chosen from a list now, each once: what counts where the keyboard is before what does not, and
    /// nothing of what cannot be seen. What counts at one place comes before what counts everywhere, else in the
    /// order of the sheet of keys.
    public static List<Offered> offeredIn(Parent root, @Nullable Node focused) {
        var all = new TreeMap<String, Offered>();
        for (var node = focused; node != null; node = node.getParent()) {
            of(node).forEach(map -> map.offer(all));
        }
        seenIn(root).forEach(map -> map.offer(all));
        return all.values().stream()
                .sorted(Comparator.comparing((Offered one) ->
                                !one.command().chords(Context.EVERYWHERE).isEmpty())
                        .thenComparing(Offered::command))
                .toList();
    }

    private static Stream<Keymap> seenIn(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        var within = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(Keymap::seenIn)
                : Stream.<Keymap>empty();
        return Stream.concat(of(node).stream(), within);
    }

    private static List<Keymap> of(Node node) {
        return node.hasProperties() && node.getProperties().get(Keymap.class) instanceof List<?> all
                ? all.stream().map(Keymap.class::cast).toList()
                : List.of();
    }

    private void offer(Map<String, Offered> all) {
        if (!condition.getAsBoolean()) {
            return;
        }
        pressed.forEach((command, taken) -> {
            var chords = command.chords(place(command));
            for (var chord : command.isOneOfMany() ? chords : chords.subList(0, 1)) {
                if (command.isChosen()) {
                    all.putIfAbsent(
                            command + (command.isOneOfMany() ? chord.text() : ""),
                            new Offered(command, chord, () -> now(command), () -> taken.test(chord)));
                }
            }
        });
    }

    private Offer now(Command command) {
        var why = obstacle.get();
        return why.isEmpty() ? offers.getOrDefault(command, () -> Offer.FREE).get() : Offer.refused(why);
    }

    private Keymap known(Node node) {
        var all = new ArrayList<Object>();
        if (node.getProperties().get(Keymap.class) instanceof List<?> before) {
            all.addAll(before);
        }
        all.add(this);
        node.getProperties().put(Keymap.class, all);
        return this;
    }

    private void press(KeyEvent event) {
        if (event.isConsumed() || !condition.getAsBoolean()) {
            return;
        }
        Keyboard.of(event.getTarget()).read(event).ifPresent(chord -> {
            if (run(chord, event.getTarget() instanceof TextInputControl)) {
                event.consume();
            }
        });
    }

    private boolean run(Chord chord, boolean isInField) {
        for (var entry : pressed.entrySet()) {
            var command = entry.getKey();
            if (command.chords(place(command)).contains(chord)
                    && (!isInField || isInFields(command, chord))
                    && entry.getValue().test(chord)) {
                return true;
            }
        }
        return false;
    }

    /// Searching begins from within the field as well; a picture is pasted there, and words are left to it. The list
    /// of commands is led from its own field.
    private boolean isInFields(Command command, Chord chord) {
        if (command == Command.PASTE || context == Context.COMMANDS_LIST) {
            return true;
        }
        boolean isOpen = place(command).isInFields() || command == Command.SEARCH;
        return isOpen && !chord.isForText();
    }

    private void release(KeyEvent event) {
        var keyboard = Keyboard.of(event.getTarget());
        released.forEach((command, end) -> {
            if (command.chords(place(command)).stream().anyMatch(chord -> keyboard.isKeyOf(chord, event))) {
                end.run();
            }
        });
    }

    private Context place(Command command) {
        return command.chords(context).isEmpty() ? Context.EVERYWHERE : context;
    }
}
