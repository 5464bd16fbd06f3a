package app.maquette.ui.kit.account;

import app.maquette.studio.account.Account;
import app.maquette.studio.account.KeyStore.Kept;
import app.maquette.studio.account.KeyStore.Reason;
import app.maquette.studio.account.KeyTrial.Remark;
import app.maquette.studio.account.KeyTrial.Verdict;
import app.maquette.ui.kit.account.AccountViewModel.Entry;
import app.maquette.ui.kit.text.Strings;

/// Accounts and what became of a key, in words; of a key never more than its last characters.
public record AccountTexts(Strings strings) {
    public String name(Account account) {
        return account.tail().isEmpty()
                ? account.name()
                : strings.get("kit.account.name", account.name(), account.tail());
    }

    public String name(Payer payer) {
        return switch (payer) {
            case Payer.Play() -> strings.get("kit.account.play");
            case Payer.Environment() -> strings.get("kit.account.environment");
            case Payer.Stored(var account) -> name(account);
        };
    }

    /// Empty before a key was given.
    String said(Entry entry) {
        return switch (entry) {
            case Entry.Empty() -> "";
            case Entry.NotAKey() -> strings.get("kit.account.not-a-key");
            case Entry.Trying() -> strings.get("kit.account.trying");
            case Entry.Doubtful(var verdict, var _, var _) -> said(verdict);
            case Entry.Keeping() -> strings.get("kit.account.keeping");
            case Entry.Done(var account, var verdict, var kept) ->
                strings.get("kit.account.done", name(account), said(verdict), said(kept));
        };
    }

    private String said(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Good(var remark) -> said(remark);
            case Verdict.Refused(int status) -> strings.get("kit.account.refused", status);
            case Verdict.NoRoutes() -> strings.get("kit.account.no-routes");
            case Verdict.Unknown(var said) -> strings.get("kit.account.unknown", said);
        };
    }

    private String said(Remark remark) {
        return switch (remark) {
            case NONE -> strings.get("kit.account.good");
            case NO_CREDIT -> strings.get("kit.account.no-credit");
            case BUSY -> strings.get("kit.account.busy");
        };
    }

    private String said(Kept kept) {
        return switch (kept) {
            case Kept.Here(var place) -> strings.get("kit.account.kept", place);
            case Kept.ThisRunOnly(var why) -> strings.get("kit.account.this-run", said(why));
        };
    }

    private String said(Reason why) {
        return switch (why) {
            case NO_SERVICE -> strings.get("kit.account.no-service");
            case LOCKED -> strings.get("kit.account.locked");
            case NO_ANSWER -> strings.get("kit.account.no-answer");
            case REFUSED -> strings.get("kit.account.safe-refused");
        };
    }
}
