package app.maquette.ui.kit.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class LateChildrenTest {
    private final Region first = hidden();
    private final Region second = new Region();
    private final Region third = hidden();
    private final Region fourth = hidden();
    private final Pane pane = new Pane();

    LateChildrenTest() {
        LateChildren.set(pane, pane.getChildren(), first, second, third, fourth);
    }

    @Test
    void whatIsHiddenIsNotThere() {
        assertThat(pane.getChildren()).containsExactly(second);
    }

    @Test
    void eachJoinsInItsPlaceWhicheverIsShownFirst() {
        fourth.setVisible(true);
        first.setVisible(true);
        assertThat(pane.getChildren()).containsExactly(first, second, fourth);

        third.setVisible(true);
        assertThat(pane.getChildren()).containsExactly(first, second, third, fourth);
    }

    @Test
    void whatJoinedStaysAndComesOnlyOnce() {
        first.setVisible(true);
        first.setVisible(false);
        first.setVisible(true);

        assertThat(pane.getChildren()).containsExactly(first, second);
    }

    @Test
    void aPartThatIsSeenJoinsAtOnce() {
        var button = new Region();

        LateChildren.whenVisible(pane, button, () -> pane.getChildren().addFirst(button));

        assertThat(pane.getChildren()).startsWith(button);
    }

    @Test
    void aPartThatNobodyElseRefersToWaitsForItsTime() {
        var isShown = new SimpleBooleanProperty();
        wait(pane, isShown);

        collectGarbage();
        isShown.set(true);

        assertThat(pane.getChildren()).hasSize(1);
    }

    private static void wait(Pane pane, BooleanProperty isShown) {
        var part = new Region();
        part.visibleProperty().bind(isShown);
        LateChildren.set(pane, pane.getChildren(), part);
    }

    private static void collectGarbage() {
        var canary = new WeakReference<>(new Object());
        while (canary.get() != null) {
            System.gc();
        }
    }

    private static Region hidden() {
        var region = new Region();
        region.setVisible(false);
        return region;
    }
}
