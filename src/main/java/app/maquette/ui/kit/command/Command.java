package app.maquette.ui.kit.command;

import static app.maquette.ui.kit.command.Context.BOARD;
import static app.maquette.ui.kit.command.Context.CHART;
import static app.maquette.ui.kit.command.Context.COMMANDS_LIST;
import static app.maquette.ui.kit.command.Context.COMPARE;
import static app.maquette.ui.kit.command.Context.DESK;
import static app.maquette.ui.kit.command.Context.EDGE;
import static app.maquette.ui.kit.command.Context.EVERYWHERE;
import static app.maquette.ui.kit.command.Context.LIBRARY;
import static app.maquette.ui.kit.command.Context.LOUPE;
import static app.maquette.ui.kit.command.Context.PROMPT;

import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.text.Strings;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;

/// Everything that has a key: its words, its icon, its keys by place. The sheet of keys, tips, menus and the README's
/// table say what stands here, and a screen binds what each does with a [Keymap].
@SuppressWarnings("ImmutableEnumChecker") // its lists are never written to
public enum Command {
    WORKBENCH(Icon.WORKBENCH, at("Ctrl+1", EVERYWHERE)),
    LIBRARY_SCREEN(Icon.LIBRARY, at("Ctrl+2", EVERYWHERE)),
    SPEND(Icon.SPEND, at("Ctrl+3", EVERYWHERE)),
    SETTINGS(Icon.SETTINGS, at("Ctrl+4", EVERYWHERE)),
    FOLD(null, at("Ctrl+B", EVERYWHERE)),
    UNDO(Icon.UNDO, at("Ctrl+Z", EVERYWHERE)),
    REDO(Icon.REDO, at("Ctrl+Shift+Z", EVERYWHERE)),
    COMMANDS(Icon.SEARCH, at("Ctrl+K", EVERYWHERE)),
    KEYS(Icon.HELP, at("? F1", EVERYWHERE)),
    FULL_SCREEN(null, at("F11", EVERYWHERE)),
    STEP_OUT(null, at("Esc", EVERYWHERE)),
    DRAFT(null, at("Ctrl+Enter", PROMPT)),
    FOUR_MORE(null, at("Ctrl+Shift+Enter", PROMPT), at("Ctrl+Shift+Enter M", BOARD)),
    EARLIER_BRIEF(Icon.CHEVRON_LEFT, at("Alt+↑", PROMPT)),
    LATER_BRIEF(Icon.CHEVRON_RIGHT, at("Alt+↓", PROMPT)),
    TO_BOARD(null, at("Esc", PROMPT)),
    FOCUS(null, at("1-8", BOARD, COMPARE)),
    MOVE(null, at("← → ↑ ↓", BOARD, LIBRARY), at("← →", COMPARE)),
    ROUND(null, at("PgUp PgDn", BOARD)),
    ENDS(null, at("Home End", LIBRARY)),
    PAGE(null, at("PgUp PgDn", LIBRARY)),
    EXTEND(null, at("Shift+← Shift+→ Shift+↑ Shift+↓ Shift+Home Shift+End Shift+PgUp Shift+PgDn", LIBRARY)),
    ALL(null, at("Ctrl+A", LIBRARY)),
    PICK(Icon.PICK, at("P", BOARD, COMPARE, LIBRARY, DESK)),
    REJECT(Icon.REJECT, at("X", BOARD, COMPARE, LIBRARY)),
    CLEAR(Icon.MINUS, at("U", BOARD, COMPARE, LIBRARY)),
    EDIT(Icon.WORKBENCH, at("E", BOARD, LIBRARY)),
    CUT_OUT(Icon.COPY, at("K", BOARD, LIBRARY, DESK)),
    STARS(Icon.PICK, at("Alt+1-5", BOARD), at("1-5", LIBRARY)),
    NO_STARS(Icon.PICK, at("0", LIBRARY)),
    LABELS(Icon.DOT, at("6-9", LIBRARY)),
    TAG(Icon.TAG, at("T", LIBRARY)),
    ADD_TO(Icon.COLLECTION, at("A", LIBRARY)),
    NOTE(Icon.NOTE, at("N", LIBRARY)),
    DISCARD(Icon.TRASH, at("Delete", LIBRARY)),
    FINALIZE(Icon.FINALIZE, at("F", BOARD)),
    REMIX(Icon.REMIX, at("Shift+F", BOARD)),
    OPEN(Icon.LOUPE, at("Enter", LIBRARY)),
    OPEN_ROUND(null, at("Enter", BOARD)),
    COMPARE_THEM(Icon.COMPARE, at("C", BOARD, LIBRARY)),
    CLOSE(Icon.CLOSE, at("C Esc", COMPARE), at("Enter Esc", LOUPE)),
    HOLD_LOUPE(Icon.LOUPE, at("Space", BOARD, LIBRARY)),
    FLIP(Icon.FLIP, at("D", BOARD, DESK)),
    STEP_BACK(null, at("Backspace", BOARD, LIBRARY)),
    COPY(Icon.COPY, at("Ctrl+C", BOARD, LIBRARY)),
    PASTE(Icon.IMAGE, at("Ctrl+V", PROMPT, BOARD)),
    SAVE(Icon.SAVE, at("Ctrl+S", BOARD, LIBRARY)),
    USE_AS(Icon.IMAGE, at("Shift+U", BOARD, LIBRARY)),
    SEARCH(Icon.SEARCH, at("Ctrl+F", LIBRARY)),
    BUY(null, at("Ctrl+Enter", DESK)),
    BRUSH(null, at("B", DESK)),
    ERASER(null, at("X", DESK)),
    BOX(null, at("M", DESK)),
    OVAL(null, at("O", DESK)),
    LASSO(null, at("L", DESK)),
    WAND(null, at("W", DESK)),
    HAND(null, at("H", DESK)),
    SMALLER(null, at("[", DESK)),
    LARGER(null, at("]", DESK)),
    SOFTER(null, at("Shift+[", DESK)),
    HARDER(null, at("Shift+]", DESK)),
    INVERT(Icon.FLIP, at("I", DESK)),
    GROW(null, at("G", DESK)),
    SHRINK(null, at("Shift+G", DESK)),
    CLEAR_MASK(Icon.CANCEL, at("Ctrl+D", DESK)),
    HIDE_MASK(null, at("\\", DESK)),
    CLOSE_DESK(Icon.CLOSE, at("Esc", DESK)),
    DAY(null, at("← → Home End", CHART)),
    RESIZE(null, at("← →", EDGE)),
    FOLD_PANEL(null, at("Enter", EDGE)),
    CHOOSE(null, at("↑ ↓", COMMANDS_LIST)),
    RUN(null, at("Enter", COMMANDS_LIST)),
    RUN_PAID(null, at("Ctrl+Enter", COMMANDS_LIST)),
    ONE_KIND(null, at("Tab Shift+Tab", COMMANDS_LIST));

    /// Those that show a screen, in the order of the rail.
    public static final List<Command> SCREENS = List.of(WORKBENCH, LIBRARY_SCREEN, SPEND, SETTINGS);

    /// What leads from one thing to the next or out of it: nobody looks for it in a list.
    private static final Set<Command> STEPS = EnumSet.of(
            COMMANDS,
            STEP_OUT,
            TO_BOARD,
            FOCUS,
            MOVE,
            ROUND,
            ENDS,
            PAGE,
            EXTEND,
            OPEN_ROUND,
            CLOSE,
            CLOSE_DESK,
            DAY,
            RESIZE,
            FOLD_PANEL,
            CHOOSE,
            RUN,
            RUN_PAID,
            ONE_KIND);

    private final @Nullable Icon icon;
    private final List<Place> places;

    private record Place(List<Chord> chords, List<Context> contexts) {}

    Command(@Nullable Icon icon, Place... places) {
        this.icon = icon;
        this.places = List.of(places);
    }

    private static Place at(String chords, Context... contexts) {
        return new Place(Chord.all(chords), List.of(contexts));
    }

    /// All that have a key of their own there, in the order of the sheet.
    public static List<Command> in(Context context) {
        return Stream.of(values()).filter(one -> !one.chords(context).isEmpty()).toList();
    }

    /// Empty where it is said by its words alone.
    public Optional<Icon> icon() {
        return Optional.ofNullable(icon);
    }

    /// Its keys there; none where it has none.
    public List<Chord> chords(Context context) {
        return places.stream()
                .filter(place -> place.contexts().contains(context))
                .findFirst()
                .map(Place::chords)
                .orElse(List.of());
    }

    /// Whether it may be paid for. It goes through the till all the same, at the price that is shown.
    public boolean spends() {
        return this == DRAFT || this == FOUR_MORE || this == FINALIZE || this == REMIX || this == BUY;
    }

    /// Whether it lasts as long as its key is held.
    public boolean isHeld() {
        return this == HOLD_LOUPE || this == FLIP;
    }

    /// Whether it is offered where commands are chosen by their words.
    boolean isChosen() {
        return !isHeld() && !STEPS.contains(this);
    }

    /// Whether each of its keys does something of its own.
    boolean isOneOfMany() {
        return this == STARS;
    }

    public String text(Strings strings) {
        // keys: kit.command.*
        return strings.get("kit.command." + words(this));
    }

    /// What stands on its caps there, one each, a dash between the ends of a row: `1`, `–`, `8`.
    public List<String> caps(Context context) {
        var chords = chords(context);
        var first = chords.getFirst();
        return chords.size() > 2 && first.isDigit()
                ? List.of(first.text(), "–", chords.getLast().key())
                : this == EXTEND
                        ? List.of("Shift+" + "←…")
                        : chords.stream().map(Chord::text).toList();
    }

    /// Its keys there in one line, for tips.
    public String keys(Context context) {
        return chords(context).stream().map(Chord::text).collect(Collectors.joining(" "));
    }

    /// Words for a tip of what has other words of its own.
    public String tip(Context context, Strings strings) {
        return text(strings) + "  " + keys(context);
    }

    /// The same for buttons and menus, with its keys in the tip.
    public Action action(Context context, Strings strings, Runnable what) {
        return new Action(text(strings), icon, keys(context), what);
    }

    /// The same for what counts everywhere.
    public Action action(Strings strings, Runnable what) {
        return action(EVERYWHERE, strings, what);
    }

    /// For a menu that lies where the keys of the place count: it shows the first of them.
    public MenuItem menuItem(Context context, Action action) {
        return menuItem(chords(context).getFirst(), action);
    }

    /// The same for one of several keys, such as a number.
    public static MenuItem menuItem(Chord chord, Action action) {
        var item = action.menuItem();
        item.setAccelerator(new Shown(chord));
        return item;
    }

    /// `no-stars` for `NO_STARS`.
    static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
