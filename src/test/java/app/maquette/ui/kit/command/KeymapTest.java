package app.maquette.ui.kit.command;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.Money;
import app.maquette.ui.kit.Fx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeymapTest {
    private final List<String> done = new ArrayList<>();
    private final Region board = Fx.get(Region::new);
    private final Region library = Fx.get(Region::new);
    private final StackPane window = Fx.get(() -> new StackPane(board, library));

    @Test
    void eachCommandIsOfferedOnceAndWhereTheKeyboardIs() {
        new Keymap(Context.BOARD).bind(Command.SAVE, () -> done.add("board")).on(board);
        new Keymap(Context.LIBRARY)
                .bind(Command.SAVE, () -> done.add("library"))
                .on(library);

        assertThat(offered(library)).hasSize(1);
        run(offered(library).getFirst());
        run(offered(board).getFirst());
        run(offered(null).getFirst());

        assertThat(done).containsExactly("library", "board", "board");
    }

    @Test
    void whatIsNotSeenOrDoesNotCountIsNotOffered() {
        var counts = new AtomicBoolean();
        new Keymap(Context.BOARD).bind(Command.SAVE, () -> {}).on(board);
        new Keymap(Context.LIBRARY)
                .when(counts::get)
                .bind(Command.OPEN, () -> {})
                .on(library);
        Fx.run(() -> board.setVisible(false));

        assertThat(offered(null)).isEmpty();

        counts.set(true);
        assertThat(offered(null)).extracting(Offered::command).containsExactly(Command.OPEN);
    }

    @Test
    void stepsAndHeldKeysAreNoChoiceAndEachNumberOfStarsIs() {
        new Keymap(Context.BOARD)
                .bind(Command.MOVE, () -> {})
                .hold(Command.FLIP, () -> {}, () -> {})
                .bind(Command.STARS, digit -> done.add(digit.key()))
                .on(board);

        assertThat(offered(null)).hasSize(5).extracting(Offered::command).containsOnly(Command.STARS);
        offered(null).forEach(KeymapTest::run);
        assertThat(done).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void anObstacleOfThePlaceIsSaidBeforeAnyPrice() {
        var obstacle = new AtomicBoolean(true);
        new Keymap(Context.BOARD)
                .bind(Command.FINALIZE, () -> {})
                .offering(Command.FINALIZE, () -> new Offer("2.0", Money.parse("0.08"), ""))
                .bind(Command.SAVE, () -> {})
                .needing(() -> obstacle.get() ? "nothing in focus" : "")
                .on(board);

        assertThat(offered(null)).extracting(one -> one.offer().get()).containsOnly(Offer.refused("nothing in focus"));

        obstacle.set(false);
        assertThat(offered(null))
                .extracting(one -> one.offer().get())
                .containsExactly(new Offer("2.0", Money.parse("0.08"), ""), Offer.FREE);
    }

    private static void run(Offered one) {
        assertThat(one.run().getAsBoolean()).isTrue();
    }

    private List<Offered> offered(@Nullable Node focused) {
        return Fx.get(() -> Keymap.offeredIn(window, focused));
    }
}
