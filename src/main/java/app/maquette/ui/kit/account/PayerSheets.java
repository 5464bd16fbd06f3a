package app.maquette.ui.kit.account;

import app.maquette.studio.account.Account;
import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.OverlayHost;
import app.maquette.ui.kit.control.Rest;
import app.maquette.ui.kit.control.Sheet;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.task.Ticket;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.kit.text.Wrapping;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Asks who pays, before real money, and before an account goes. FX thread only.
public final class PayerSheets {
    private final AccountViewModel model;
    private final Strings strings;
    private final AccountTexts texts;
    private final Supplier<OverlayHost> overlays;
    private final Consumer<String> note;

    /// @param note tells what cannot be done now
    public PayerSheets(AccountViewModel model, Strings strings, Supplier<OverlayHost> overlays, Consumer<String> note) {
        this.model = model;
        this.strings = strings;
        this.texts = new AccountTexts(strings);
        this.overlays = overlays;
        this.note = note;
    }

    /// Who pays now, and everybody else who can.
    ///
    /// @param add leads to where a key is added
    public void choose(Runnable add) {
        var closing = new Ticket[1];
        var lines = new VBox();
        lines.getStyleClass().add("payer-lines");
        var about = new Label(strings.get("kit.account.choose-text"));
        Wrapping.wrap(about);
        about.setMinHeight(Label.USE_PREF_SIZE);
        about.getStyleClass().add("sheet-text");
        lines.getChildren().add(about);
        for (var payer : model.payers()) {
            lines.getChildren().add(choice(payer, closing));
        }
        var more = new Action(strings.get("kit.account.add"), () -> {
                    closing[0].cancel();
                    add.run();
                })
                .button();
        more.setId("payer-add");
        var close = new Action(strings.get("kit.account.stay"), () -> closing[0].cancel()).button();
        close.setId("payer-stay");
        closing[0] = overlays.get().open(new Sheet(strings.get("kit.account.choose"), lines).with(more, close));
    }

    private Button choice(Payer payer, Ticket[] closing) {
        boolean isNow = payer.equals(model.now());
        var words = isNow ? strings.get("kit.account.in-use", texts.name(payer)) : texts.name(payer);
        var action = new Action(words, () -> {
            closing[0].cancel();
            ask(payer);
        });
        action.disableProperty().set(isNow);
        var button = action.button();
        button.setId(
                switch (payer) {
                    case Payer.Play() -> "payer-play";
                    case Payer.Environment() -> "payer-environment";
                    case Payer.Stored(var account) -> "payer-" + account.id();
                });
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinHeight(Button.USE_PREF_SIZE);
        return button;
    }

    /// Goes to play money at once, to real money after a yes.
    public void ask(Payer to) {
        if (!to.isReal()) {
            change(to);
            return;
        }
        var closing = new Ticket[1];
        var no = new Action(strings.get("kit.account.stay"), () -> closing[0].cancel()).button();
        no.setId("payer-no");
        var yes = new Action(strings.get("kit.account.real-yes"), () -> {
                    closing[0].cancel();
                    change(to);
                })
                .button();
        yes.setId("payer-yes");
        Rest.of(yes, System::nanoTime);
        yes.getStyleClass().add(Styles.FILLED);
        closing[0] = overlays.get()
                .open(Sheet.of(
                                strings.get("kit.account.real-title", texts.name(to)),
                                strings.get("kit.account.real-text"))
                        .with(no, yes));
    }

    /// Removes it after a yes when calls of it have not ended, else at once.
    public void remove(Account account) {
        model.countOpen(account, open -> {
            if (open == 0) {
                gone(account);
            } else {
                askToRemove(account, open);
            }
        });
    }

    private void askToRemove(Account account, int open) {
        var closing = new Ticket[1];
        var no = new Action(strings.get("kit.account.keep-it"), () -> closing[0].cancel()).button();
        no.setId("remove-no");
        no.getStyleClass().add(Styles.FILLED);
        var yes = new Action(strings.get("kit.account.remove-yes"), () -> {
                    closing[0].cancel();
                    gone(account);
                })
                .button();
        yes.setId("remove-yes");
        closing[0] = overlays.get()
                .open(Sheet.of(
                                strings.get("kit.account.remove-title", texts.name(account)),
                                strings.get("kit.account.remove-text", open))
                        .with(no, yes));
    }

    private void gone(Account account) {
        model.remove(account, isGone -> {
            if (!isGone) {
                note.accept(strings.get("kit.account.may-be-there", texts.name(account)));
            }
        });
    }

    private void change(Payer to) {
        model.change(to, () -> note.accept(strings.get("kit.account.under-way")));
    }
}
