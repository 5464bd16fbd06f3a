package app.maquette.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.request.FirstEngine;
import app.maquette.studio.port.Settings.Scheme;
import app.maquette.ui.ScreenShots;
import app.maquette.ui.kit.Fx;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PricesPageTest {
    private final SettingsStage desk = Fx.get(() -> new SettingsStage(true));
    private final Stage window = Fx.get(() -> ScreenShots.open(1228, 766, Scheme.DARK, desk.view));

    @BeforeEach
    void open() {
        Fx.run(() -> ((ButtonBase)
                        desk.view.lookup("#settings-pages").lookupAll(".chip").toArray()[1])
                .fire());
        ScreenShots.settle(window);
    }

    @AfterEach
    void close() {
        Fx.run(window::close);
        desk.ledger.close();
        assertThat(desk.failures).isEmpty();
    }

    @Test
    void onlyWhatCanBeBoughtHereIsListedUntilTheRestIsAskedFor() {
        var models = Arrays.stream(FirstEngine.values()).map(Enum::name).toList();
        assertThat(products()).isNotEmpty().isSubsetOf(models);

        Fx.run(() -> ((CheckBox) desk.view.lookup("#settings-prices-others")).setSelected(true));

        assertThat(products()).hasSizeGreaterThan(60).containsAll(models);
    }

    @Test
    void thePricesAreFilteredByEveryWord() {
        Fx.run(() -> {
            ((CheckBox) desk.view.lookup("#settings-prices-others")).setSelected(true);
            ((TextField) desk.view.lookup("#settings-prices-filter")).setText("3.0 character turbo");
        });

        assertThat(products()).containsExactly("V_3_CHARACTER_TURBO");
    }

    @Test
    void whatPayingIsLikeIsSaidBesideThem() {
        var texts = Fx.get(() -> desk.view.lookupAll(".label").stream()
                .map(label -> ((Labeled) label).getText())
                .toList());

        assertThat(texts)
                .anyMatch(text -> text.startsWith("Prices as of 20"))
                .anyMatch(text -> text.contains("402") && text.contains("$20 below $10"))
                .anyMatch(text -> text.contains("partnership@ideogram.ai"));
    }

    @SuppressWarnings("unchecked")
    private List<String> products() {
        return Fx.get(() -> ((TableView<PriceTable.Row>) desk.view.lookup("#settings-prices"))
                .getItems().stream().map(row -> row.price().product()).toList());
    }
}
