package app.maquette.ui.kit.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Group;
import javafx.scene.shape.SVGPath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IconTest {
    @ParameterizedTest
    @EnumSource
    void everyIconDrawsItselfWithinItsGrid(Icon icon) {
        var node = icon.node(48);

        var shape = (SVGPath) node.getChildrenUnmodifiable().getFirst();
        var bounds = new Group(node).getLayoutBounds();
        var size = shape.getLayoutBounds();
        assertThat(Math.max(size.getWidth(), size.getHeight())).isGreaterThan(8);
        assertThat(size.getMaxX()).isLessThanOrEqualTo(24);
        assertThat(size.getMaxY()).isLessThanOrEqualTo(24);
        assertThat(node.getPrefWidth()).isEqualTo(48);
        assertThat(bounds.getWidth()).isLessThanOrEqualTo(48);
    }
}
