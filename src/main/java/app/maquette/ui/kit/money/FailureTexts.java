package app.maquette.ui.kit.money;

import app.maquette.catalogue.Catalogue;
import app.maquette.catalogue.Engine;
import app.maquette.catalogue.Rules.Breach;
import app.maquette.domain.CapScope;
import app.maquette.studio.base.Failure;
import app.maquette.ui.kit.text.Strings;
import java.util.List;

/// The one place where a [Failure] becomes a sentence that says what happened, what it cost and what to do.
public final class FailureTexts {
    private static final long MIB = 1024 * 1024;
    private static final long MB = 1_000_000;
    private final Strings strings;

    public FailureTexts(Strings strings) {
        this.strings = strings;
    }

    /// The sentence for a failure that has just happened.
    public String sentence(Failure failure) {
        return switch (failure) {
            case Failure.OverBudget over -> overBudget(over);
            case Failure.PriceChanged(var shown, var now) ->
                strings.get("failure.price-changed.click", shown.format(), now.format());
            case Failure.QuotedHigher(var listed, var asked) ->
                strings.get("failure.quoted-higher", asked.format(), listed.format());
            case Failure.DiskFull(long free, long needed) -> strings.get("failure.disk-full", free / MIB, needed / MIB);
            case Failure.PictureTooLarge(long bytes, long most) ->
                strings.get("failure.picture-too-large", Math.ceilDiv(bytes, MB), most / MB);
            case Failure.Paused(var pause) ->
                switch (pause) {
                    case PAYMENT -> strings.get("failure.paused.payment");
                    case EXCESS -> strings.get("failure.paused.excess");
                    case DEARER -> strings.get("failure.paused.dearer");
                    case CLOCK -> strings.get("failure.paused.clock");
                    case LINKS -> strings.get("failure.paused.links");
                };
            case Failure.InvalidBrief(var breaches) -> refused(breaches, failure);
            case Failure.PriceUnknown _,
                    Failure.Rejected _,
                    Failure.NotSent _,
                    Failure.NoAnswer _,
                    Failure.NotMade _,
                    Failure.Dearer _,
                    Failure.Excess _,
                    Failure.Shortfall _,
                    Failure.Cancelled _,
                    Failure.CannotKeep _,
                    Failure.LedgerBroken _,
                    Failure.NoPicture _,
                    Failure.NotHere _ -> sentence(failure.code(), failure.words());
        };
    }

    /// What must be added, where a picture is missing.
    private String refused(List<Breach> breaches, Failure failure) {
        // keys: failure.missing.*
        return breaches.stream()
                .filter(breach -> breach.rule().endsWith("must not be empty")
                        || breach.rule().endsWith("needs a source picture"))
                .map(breach -> "failure.missing." + breach.field())
                .filter(strings::has)
                .findFirst()
                .map(key -> strings.get(key))
                .orElseGet(() -> sentence(failure.code(), failure.words()));
    }

    /// The sentence for a failure that the ledger remembers by its code and words.
    public String sentence(String code, String words) {
        // keys: failure.*
        var key = "failure." + code;
        var reason = called(words.endsWith(".") ? words.substring(0, words.length() - 1) : words);
        return strings.has(key) ? strings.get(key, reason) : strings.get("failure.other", code, reason);
    }

    /// A product by the name that people use for its model.
    private static String called(String product) {
        return Catalogue.standard().named(product).map(Engine::label).orElse(product);
    }

    private String overBudget(Failure.OverBudget over) {
        var left = over.left().format();
        var asked = over.asked().format();
        return switch (over.scope()) {
            case CapScope.OneDay _, CapScope.EveryDay _ -> strings.get("failure.over-budget.day", left, asked);
            case CapScope.EveryMonth _ -> strings.get("failure.over-budget.month", left, asked);
            case CapScope.OneCollection _ -> strings.get("failure.over-budget.collection", left, asked, over.name());
        };
    }
}
