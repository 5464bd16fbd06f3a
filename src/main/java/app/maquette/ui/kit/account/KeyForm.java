package app.maquette.ui.kit.account;

import app.maquette.ui.kit.account.AccountViewModel.Entry;
import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.text.OneLine;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.kit.text.Wrapping;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// A name and a key, tried for nothing before it is kept. The key is never drawn, and leaves the field as soon as it
/// is kept. FX thread only.
public final class KeyForm extends VBox {
    private final AccountViewModel model;
    private final AccountTexts texts;
    private final TextField name;
    private final PasswordField key;
    private final Label said = new Label();
    private final Button anyway;
    private final Button use;

    /// @param sheets asks before real money
    public KeyForm(AccountViewModel model, PayerSheets sheets, Strings strings) {
        this.model = model;
        this.texts = new AccountTexts(strings);
        name = OneLine.on(new TextField());
        name.setId("account-name");
        name.setPromptText(strings.get("kit.account.name-field"));
        name.setAccessibleText(strings.get("kit.account.name-field"));
        key = OneLine.on(new PasswordField());
        key.setId("account-key");
        key.setPromptText(strings.get("kit.account.key-field"));
        key.setAccessibleText(strings.get("kit.account.key-field"));
        key.setOnAction(_ -> give());
        key.textProperty().subscribe(text -> {
            if (!text.isEmpty() && model.entryProperty().get() instanceof Entry.Done) {
                model.startAnew();
            }
        });
        said.setId("account-said");
        Wrapping.wrap(said);
        said.setMinHeight(USE_PREF_SIZE);
        said.managedProperty().bind(said.visibleProperty());
        var isBusy = model.entryProperty().map(now -> now instanceof Entry.Trying || now instanceof Entry.Keeping);
        var give = new Action(strings.get("kit.account.give"), this::give)
                .disabledWhile(isBusy)
                .button();
        give.setId("account-give");
        give.getStyleClass().add(Styles.OUTLINED);
        anyway = new Action(strings.get("kit.account.anyway"), model::keepAnyway).button();
        anyway.setId("account-anyway");
        anyway.managedProperty().bind(anyway.visibleProperty());
        use = new Action(strings.get("kit.account.use-it"), () -> use(sheets)).button();
        use.setId("account-use");
        use.managedProperty().bind(use.visibleProperty());
        var buttons = new FlowPane(give, anyway, use);
        buttons.getStyleClass().add("key-buttons");
        getStyleClass().add("key-form");
        getChildren().setAll(name, key, buttons, said);
        model.entryProperty().subscribe(this::show);
    }

    private void give() {
        model.give(name.getText().isBlank() ? name.getPromptText() : name.getText(), key.getText());
    }

    private void use(PayerSheets sheets) {
        if (model.entryProperty().get() instanceof Entry.Done(var account, var _, var _)) {
            sheets.ask(new Payer.Stored(account));
        }
    }

    private void show(Entry entry) {
        said.setText(texts.said(entry));
        said.setVisible(!said.getText().isEmpty());
        anyway.setVisible(entry instanceof Entry.Doubtful(var verdict, var _, var _) && !verdict.isRefusal());
        use.setVisible(entry instanceof Entry.Done);
        if (entry instanceof Entry.Done) {
            key.clear();
            name.clear();
        }
    }
}
