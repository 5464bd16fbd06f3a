package app.maquette.ui.kit.money;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.Money;
import app.maquette.ui.kit.Inputs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TillTest {
    private long now;
    private static final Till.Question ONE = new Till.Question(Money.ofMicros(1), null);
    private Till till = new Till(Till.Consent.GIVEN, () -> now);

    @ParameterizedTest
    @ValueSource(ints = {0, 20, 100, 250, 400, 599})
    void theSecondPressOfTwoBuysNothing(int gap) {
        assertThat(tap(KeyCode.ENTER)).isTrue();
        pass(gap);
        assertThat(tap(KeyCode.ENTER)).isFalse();
    }

    @Test
    void aPressAfterTheRestBuys() {
        tap(KeyCode.ENTER);
        pass(600);

        assertThat(tap(KeyCode.ENTER)).isTrue();
    }

    @Test
    void everyRefusedPressBeginsTheRestAnew() {
        tap(KeyCode.ENTER);
        for (int i = 0; i < 10; i++) {
            pass(500);
            assertThat(tap(KeyCode.F)).isFalse();
        }
    }

    @Test
    void aHeldKeyBuysOnceHoweverLongItIsHeld() {
        assertThat(press(KeyCode.F)).isTrue();
        for (int i = 0; i < 100; i++) {
            pass(700);
            assertThat(press(KeyCode.F)).isFalse();
        }

        release(KeyCode.F);
        pass(600);
        assertThat(press(KeyCode.F)).isTrue();
    }

    @Test
    void aModifierThatBouncesMakesNoNewPressOfAHeldKey() {
        press(KeyCode.ENTER);
        pass(700);
        release(KeyCode.CONTROL);
        key(KeyEvent.KEY_PRESSED, KeyCode.CONTROL);
        pass(700);

        assertThat(press(KeyCode.ENTER)).isFalse();
    }

    @Test
    void aKeyWhoseReleaseWentToAnotherWindowIsFreshAfterAnotherKey() {
        press(KeyCode.ENTER);
        pass(5000);
        key(KeyEvent.KEY_PRESSED, KeyCode.A);

        assertThat(press(KeyCode.ENTER)).isTrue();
    }

    @Test
    void theSecondClickOfASlowDoubleClickBuysNothing() {
        assertThat(click(1)).isTrue();
        pass(900);
        assertThat(click(2)).isFalse();
        pass(900);
        assertThat(click(3)).isFalse();
        pass(900);
        assertThat(click(1)).isTrue();
    }

    @Test
    void aPressThatWasMeantAndComesTooSoonIsSaidOnce() {
        int[] said = {0};
        till.onRefused(() -> said[0]++);
        tap(KeyCode.F);
        pass(200);
        key(KeyEvent.KEY_PRESSED, KeyCode.RIGHT);
        release(KeyCode.RIGHT);
        pass(200);
        tap(KeyCode.F);
        pass(200);
        tap(KeyCode.F);
        assertThat(said[0]).isEqualTo(1);

        pass(600);
        assertThat(tap(KeyCode.F)).isTrue();
        pass(200);
        tap(KeyCode.F);
        assertThat(said[0]).isEqualTo(2);
    }

    @Test
    void aHeldKeyAndASecondClickAreNotTalkedAbout() {
        till.onRefused(() -> {
            throw new AssertionError("nobody meant that");
        });
        press(KeyCode.F);
        for (int i = 0; i < 10; i++) {
            pass(30);
            press(KeyCode.F);
        }
        release(KeyCode.F);
        pass(700);

        click(1);
        pass(100);
        assertThat(click(2)).isFalse();
    }

    @Test
    void anOrderAskedForTwiceIsRunOnce() {
        var asked = new ArrayList<Runnable>();
        var ran = new ArrayList<String>();
        var asking = new Till(asked::add, () -> now);
        asking.ask(ONE, () -> ran.add("first"));
        asking.ask(ONE, () -> ran.add("second"));

        asked.forEach(Runnable::run);
        asked.forEach(Runnable::run);

        assertThat(ran).containsExactly("second");
    }

    /// Whatever comes, what is bought is one per burst: a burst ends where nothing was pressed for the rest.
    @Test
    void randomHandsBuyNoMoreThanOncePerBurst() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            till = new Till(Till.Consent.GIVEN, () -> now);
            var hands = new Hands(random);
            for (int step = 0; step < 200; step++) {
                hands.next();
            }
            assertThat(hands.bought).as("seed %d: %s", seed, hands.said).isEqualTo(hands.meant);
        }
    }

    /// Presses at random, and knows without the till's help what was meant.
    private final class Hands {
        private final Random random;
        private final List<String> said = new ArrayList<>();
        private KeyCode down;
        private long lastPress = -10_000;
        private int clicks;
        int bought;
        int meant;

        Hands(Random random) {
            this.random = random;
            pass(10_000);
        }

        void next() {
            int gap = random.nextInt(4) == 0 ? 700 + random.nextInt(2000) : random.nextInt(400);
            pass(gap);
            clicks = gap > 500 ? 0 : clicks;
            switch (random.nextInt(3)) {
                case 0 -> {
                    clicks++;
                    buy(click(clicks), clicks == 1, "click " + clicks);
                }
                case 1 -> {
                    clicks = 0;
                    var key = random.nextBoolean() ? KeyCode.F : KeyCode.ENTER;
                    boolean isFresh = key != down;
                    down = key;
                    buy(press(key), isFresh, "press " + key);
                }
                default -> {
                    if (down != null) {
                        release(down);
                        said.add("release " + down);
                        down = null;
                    }
                }
            }
        }

        private void buy(boolean taken, boolean isFresh, String what) {
            said.add(what);
            long at = Duration.ofNanos(now).toMillis();
            meant += isFresh && at - lastPress >= 600 ? 1 : 0;
            bought += taken ? 1 : 0;
            lastPress = at;
        }
    }

    private void pass(int millis) {
        now += Duration.ofMillis(millis).toNanos();
    }

    private boolean tap(KeyCode code) {
        boolean taken = press(code);
        release(code);
        return taken;
    }

    private boolean press(KeyCode code) {
        key(KeyEvent.KEY_PRESSED, code);
        return till.takes();
    }

    private void release(KeyCode code) {
        key(KeyEvent.KEY_RELEASED, code);
    }

    private void key(EventType<KeyEvent> type, KeyCode code) {
        till.see(new KeyEvent(type, "", "", code, false, true, false, false));
    }

    private boolean click(int count) {
        till.see(Inputs.mouse(MouseEvent.MOUSE_PRESSED, 1, 1, MouseButton.PRIMARY, count, false));
        till.see(Inputs.mouse(MouseEvent.MOUSE_RELEASED, 1, 1, MouseButton.PRIMARY, count, false));
        return till.takes();
    }
}
