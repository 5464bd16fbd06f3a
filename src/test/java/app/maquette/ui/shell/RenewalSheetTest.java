package app.maquette.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.ui.kit.Fx;
import app.maquette.ui.kit.control.OverlayHost;
import app.maquette.ui.kit.control.Toasts;
import app.maquette.ui.kit.text.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;

class RenewalSheetTest {
    private final List<String> chosen = new ArrayList<>();

    @Test
    void onlyAYesGoesOn() {
        assertThat(after(overlays -> press(overlays, "#renewal-go-on"))).containsExactly("go on");
        assertThat(after(overlays -> press(overlays, "#renewal-quit"))).containsExactly("quit");
        assertThat(after(OverlayHost::closeTop)).containsExactly("quit");
        assertThat(after(_ -> {})).isEmpty();
    }

    private List<String> after(Consumer<OverlayHost> act) {
        chosen.clear();
        Fx.run(() -> {
            var overlays = new OverlayHost(new Pane(), new Toasts());
            var _ = new Scene(overlays);
            RenewalSheet.ask(
                    overlays, new Strings(), "/home/ada/maquette", () -> chosen.add("go on"), () -> chosen.add("quit"));
            act.accept(overlays);
        });
        return chosen;
    }

    private static void press(OverlayHost overlays, String button) {
        ((Button) overlays.lookup(button)).fire();
    }
}
