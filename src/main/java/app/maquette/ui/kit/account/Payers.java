package app.maquette.ui.kit.account;

import app.maquette.domain.request.AccountId;
import java.util.List;

/// Who pays in this window, and the way to another. FX thread only, but for [#open].
public interface Payers {
    Payer now();

    /// Why nothing can be sent for it; empty when something can.
    String lack();

    /// Who can be chosen, the one in use among them.
    List<Payer> all();

    /// Leads the window to the home of another; homes that are left go on with what is under way there.
    ///
    /// @param refused hears when that cannot be before calls under way have ended
    void change(Payer to, Runnable refused);

    /// How many calls of this account have not ended. Blocking; from a worker thread.
    int open(AccountId account);
}
