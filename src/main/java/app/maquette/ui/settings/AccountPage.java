package app.maquette.ui.settings;

import app.maquette.studio.account.Account;
import app.maquette.ui.kit.account.AccountTexts;
import app.maquette.ui.kit.account.AccountViewModel;
import app.maquette.ui.kit.account.KeyForm;
import app.maquette.ui.kit.account.Payer;
import app.maquette.ui.kit.account.PayerSheets;
import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.Columns;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.kit.text.Wrapping;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Who pays, the accounts by name, and a new key. FX thread only.
public final class AccountPage extends VBox {
    private static final double HALF = 470;

    private final AccountViewModel model;
    private final PayerSheets sheets;
    private final Strings strings;
    private final AccountTexts texts;
    private final VBox rows = new VBox();

    public AccountPage(AccountViewModel model, PayerSheets sheets, Strings strings) {
        this.model = model;
        this.sheets = sheets;
        this.strings = strings;
        this.texts = new AccountTexts(strings);
        rows.setId("account-rows");
        rows.getStyleClass().add("settings-column");
        var accounts =
                new Card(strings.get("settings.account.title"), rows, Card.help(strings.get("settings.account.help")));
        var adding = new Card(
                strings.get("settings.account.add"),
                Card.help(strings.get("settings.account.add-help")),
                new KeyForm(model, sheets, strings),
                Card.help(strings.get("settings.account.leaves")));
        getChildren().setAll(new Columns(HALF, accounts, adding));
        getStyleClass().add("settings-page");
        model.bookProperty().subscribe(_ -> show());
        sceneProperty().subscribe(_ -> show());
    }

    private void show() {
        List<Node> shown = new ArrayList<>();
        if (!model.lack().isEmpty()) {
            shown.add(lack());
        }
        var now = model.now();
        for (var payer : model.payers()) {
            if (!(payer instanceof Payer.Stored)) {
                shown.add(row(payer, payer.equals(now), null));
            }
        }
        for (var account : model.bookProperty().get().accounts()) {
            var payer = new Payer.Stored(account);
            boolean isNow = payer.equals(now);
            shown.add(row(payer, isNow, account));
        }
        rows.getChildren().setAll(shown);
    }

    private Node lack() {
        var why = new Label(model.lack());
        Wrapping.wrap(why);
        why.setMinHeight(USE_PREF_SIZE);
        why.getStyleClass().add(Styles.MONEY_WARN);
        var again = new Action(strings.get("settings.account.again"), () -> sheets.ask(model.now())).button();
        again.setId("account-again");
        return new VBox(why, again);
    }

    private Node row(Payer payer, boolean isNow, @Nullable Account account) {
        var name = new Label(isNow ? strings.get("kit.account.in-use", texts.name(payer)) : texts.name(payer));
        name.getStyleClass().add(isNow ? Styles.STRONG : Styles.MUTED);
        name.setMinWidth(0);
        var line = new FlowPane(name);
        line.getStyleClass().add("account-line");
        if (account != null && !account.kept()) {
            var only = new Label(strings.get("settings.account.this-run"));
            only.getStyleClass().add(Styles.MONEY_WARN);
            line.getChildren().add(only);
        }
        if (!isNow && model.payers().contains(payer)) {
            line.getChildren().add(new Action(strings.get("settings.account.use"), () -> sheets.ask(payer)).button());
        }
        if (account != null && !isNow) {
            line.getChildren()
                    .add(new Action(strings.get("settings.account.remove"), () -> sheets.remove(account)).button());
        }
        return line;
    }
}
