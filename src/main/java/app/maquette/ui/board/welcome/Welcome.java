package app.maquette.ui.board.welcome;

import app.maquette.ui.kit.account.AccountViewModel;
import app.maquette.ui.kit.account.KeyForm;
import app.maquette.ui.kit.account.PayerSheets;
import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.Columns;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.kit.text.Wrapping;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The board of a first start: try it now, add a key, open a library, and where the cap is. It blocks nothing and goes
/// with the first draft. FX thread only.
public final class Welcome extends VBox {
    private static final double CARD = 250;

    /// Where its buttons lead.
    public record Ways(Runnable library, Runnable cap) {}

    public Welcome(AccountViewModel model, PayerSheets sheets, List<Node> examples, Ways ways, Strings strings) {
        var title = new Label(strings.get("workbench.welcome.title"));
        title.getStyleClass().add(Styles.PAGE_TITLE);
        var play = card(strings.get("workbench.welcome.play"), strings.get("workbench.welcome.play-text"));
        play.getChildren().addAll(examples);
        var key = card(strings.get("workbench.welcome.key"), strings.get("workbench.welcome.key-text"));
        key.getChildren().add(new KeyForm(model, sheets, strings));
        var choose = new Action(strings.get("workbench.welcome.choose"), ways.library()).button();
        choose.setId("welcome-library");
        var library = card(strings.get("workbench.welcome.library"), strings.get("workbench.welcome.library-text"));
        library.getChildren().add(choose);
        var change = new Action(strings.get("workbench.welcome.cap"), ways.cap()).button();
        change.setId("welcome-cap");
        var cap = card(strings.get("workbench.welcome.most"), strings.get("workbench.welcome.most-text"));
        cap.getChildren().add(change);
        getChildren()
                .setAll(
                        title,
                        text(strings.get("workbench.welcome.text")),
                        new Columns(CARD, play, key),
                        new Columns(CARD, library, cap));
        setId("welcome");
        getStyleClass().add("welcome");
    }

    private static VBox card(String title, String about) {
        var heading = new Label(title);
        heading.getStyleClass().add(Styles.STRONG);
        Wrapping.wrap(heading);
        heading.setMinHeight(USE_PREF_SIZE);
        var card = new VBox(heading, text(about));
        card.getStyleClass().addAll(Styles.CARD, "welcome-card");
        return card;
    }

    private static Label text(String words) {
        var text = new Label(words);
        Wrapping.wrap(text);
        text.setMinHeight(USE_PREF_SIZE);
        text.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        return text;
    }
}
