package app.maquette.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

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
        LateChildren.set(pane.getChildren(), first, second, third, fourth);
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

        LateChildren.whenVisible(button, () -> pane.getChildren().addFirst(button));

        assertThat(pane.getChildren()).startsWith(button);
    }

    private static Region hidden() {
        var region = new Region();
        region.setVisible(false);
        return region;
    }
}
