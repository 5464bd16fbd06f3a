package app.maquette.ui.settings;

import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.Columns;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.text.Strings;
import java.net.URI;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What Maquette is, whether there is a later one, and whose work it stands on. FX thread only.
final class AboutPage extends VBox {
    private static final double HALF = 470;
    private static final URI POLICY = URI.create("https://ideogram.ai/legal/usage-policy");

    AboutPage(Surroundings here, Outside outside, UpdatesCard updates, Strings strings) {
        var name = new Label(strings.get("settings.about.name", here.version()));
        name.setId("settings-version");
        name.getStyleClass().add(Styles.PAGE_TITLE);
        var powered = new Label(strings.get("settings.about.powered"));
        powered.setId("settings-powered");
        powered.getStyleClass().add(Styles.STRONG);
        var policy = new Action(strings.get("settings.about.policy"), () -> outside.browse(POLICY)).button();
        policy.getStyleClass().addAll(Styles.LINK, "settings-link");
        policy.setAccessibleHelp(POLICY.toString());
        var about = new Card(
                strings.get("settings.about.title"),
                name,
                Card.help(strings.get("settings.about.what")),
                powered,
                Card.help(strings.get("settings.about.policy-help")),
                policy,
                Card.help(strings.get("settings.about.licence")),
                Card.help(strings.get("settings.about.data", here.shownHome())));
        getChildren().setAll(new Columns(HALF, about, updates), new LicencesCard(outside.background(), strings));
        getStyleClass().add("settings-page");
    }
}
