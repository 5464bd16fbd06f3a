package app.maquette.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.Money;
import app.maquette.studio.port.Settings.Scheme;
import app.maquette.ui.ScreenShots;
import app.maquette.ui.kit.Fx;
import app.maquette.ui.kit.command.Offer;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.picture.Thumbnails;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.text.Strings;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class PaletteViewTest {
    private static final double WIDTH = 900;

    @Test
    void aPriceIsSeenHoweverLongItsLineIs() {
        var background = new Background(Runnable::run, Runnable::run, failure -> {
            throw new AssertionError(failure);
        });
        var line = new PaletteLine(
                PaletteLine.Kind.ACTION,
                "long",
                new PaletteLine.Face("a long line ".repeat(40), Icon.SEARCH),
                () -> new Offer("2.0 Turbo", Money.parse("0.20"), ""),
                () -> {});
        var view = Fx.get(() -> new PaletteView(
                new PaletteViewModel(List.of(line), _ -> List.of(), new RecentLines(), Runnable::run, background),
                new Thumbnails(background, (_, _) -> null, 0, 1),
                new Strings()));
        Stage window = Fx.get(() -> ScreenShots.open((int) WIDTH, 600, Scheme.DARK, new StackPane(view)));

        var price = Fx.<Node>get(() -> {
            view.applyCss();
            view.layout();
            return view.lookup(".palette-cell .numbers");
        });
        var seen = Fx.get(() -> price.localToScene(price.getBoundsInLocal()));
        Fx.run(window::close);

        assertThat(seen.getWidth()).isPositive();
        assertThat(seen.getMaxX()).isLessThan(WIDTH);
    }
}
