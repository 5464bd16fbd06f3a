package app.maquette.ui.board;

import app.maquette.domain.Money;
import app.maquette.domain.request.AccountId;
import app.maquette.domain.request.Quote;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.CallState;
import app.maquette.studio.model.Picture;
import app.maquette.ui.kit.control.Badge.Tone;
import app.maquette.ui.kit.money.CallTexts;
import app.maquette.ui.kit.money.Orders;
import java.time.Instant;
import java.util.Optional;

/// What is to be said of a call: how it stands, what it cost, and the one thing to do about it.
///
/// @param label of the button, empty when there is nothing to do
/// @param price that the button names, zero where it spends nothing
record CallNotice(Tone tone, String text, Act act, String label, Money price) {
    /// What the button does.
    enum Act {
        NONE,
        CANCEL,
        FETCH,
        RESOLVE,
        AGAIN
    }

    /// @param place in the line of waiting calls, from 1
    /// @param again the price of the same as a new call
    static CallNotice of(CallRecord call, int place, Optional<Quote> again, CallTexts words) {
        var strings = words.strings();
        var amount = call.cost().format();
        return switch (call.state()) {
            case CallState.Waiting() ->
                free(
                        Tone.NEUTRAL,
                        strings.get("workbench.call.waiting", place, amount),
                        Act.CANCEL,
                        strings.get("workbench.call.cancel"));
            case CallState.InFlight(var since) ->
                plain(strings.get("workbench.call.in-flight", words.elapsed(since), amount));
            case CallState.Collecting(var since) ->
                plain(strings.get("workbench.call.collecting", here(call), Slot.count(call), words.elapsed(since)));
            case CallState.Settled _ -> settled(call, words);
            case CallState.Released(var code, var said) -> released(code, said, again, words);
            case CallState.InDoubt(var _, var held, var code, var said) ->
                free(
                        Tone.WARN,
                        strings.get("workbench.call.in-doubt", words.failure(code, said), held.format()),
                        Act.RESOLVE,
                        strings.get("workbench.call.resolve"));
        };
    }

    /// A call that the vendor accepted from another account than this program's.
    static CallNotice ofAnother(AccountId account, CallTexts words) {
        return free(Tone.WARN, words.strings().get("workbench.call.other-account", account), Act.NONE, "");
    }

    /// Does what the button says.
    void act(CallRecord call, Orders orders, Runnable resolve) {
        switch (act) {
            case NONE -> {}
            case CANCEL -> orders.cancel(call.id());
            case FETCH -> orders.fetchAgain();
            case RESOLVE -> resolve.run();
            case AGAIN -> orders.again(call, price);
        }
    }

    private static CallNotice plain(String text) {
        return free(Tone.NEUTRAL, text, Act.NONE, "");
    }

    private static CallNotice free(Tone tone, String text, Act act, String label) {
        return new CallNotice(tone, text, act, label, Money.ZERO);
    }

    private static CallNotice settled(CallRecord call, CallTexts words) {
        var strings = words.strings();
        long waiting = call.pictures().stream()
                .filter(picture -> picture.state() instanceof Picture.State.Awaited)
                .count();
        if (waiting > 0) {
            return free(Tone.WARN, notDownloaded(call, waiting, words), Act.FETCH, strings.get("workbench.call.fetch"));
        }
        return plain(call.pictures().isEmpty() ? strings.get("workbench.call.no-pictures") : "");
    }

    private static String notDownloaded(CallRecord call, long waiting, CallTexts words) {
        var dies = call.firstLinkDies().orElse(Instant.MAX);
        return dies.isAfter(words.now())
                ? words.strings().get("workbench.call.not-downloaded", waiting, words.until(dies))
                : words.strings().get("workbench.call.not-downloaded-late", waiting);
    }

    private static CallNotice released(String code, String said, Optional<Quote> again, CallTexts words) {
        boolean helps = switch (code) {
            case "not-sent", "cancelled", "paused", "rejected-rate-limited", "rejected-payment" -> true;
            default -> false;
        };
        var tone = "cancelled".equals(code) ? Tone.NEUTRAL : Tone.BAD;
        var text = words.failure(code, said);
        return again.filter(_ -> helps)
                .map(Quote::total)
                .map(price -> new CallNotice(
                        tone, text, Act.AGAIN, words.strings().get("workbench.call.again", price.format()), price))
                .orElseGet(() -> free(tone, text, Act.NONE, ""));
    }

    private static long here(CallRecord call) {
        return call.pictures().stream().filter(Picture::isStored).count();
    }
}
