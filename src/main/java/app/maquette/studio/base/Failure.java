package app.maquette.studio.base;

import app.maquette.catalogue.Rules.Breach;
import app.maquette.domain.CapScope;
import app.maquette.domain.Money;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Everything that is expected to go wrong. Each becomes one sentence and at most one button in one place.
public sealed interface Failure {
    /// A stable short name, written to the journal.
    default String code() {
        return switch (this) {
            case OverBudget _ -> "over-budget";
            case PriceChanged _ -> "price-changed";
            case PriceUnknown _ -> "price-unknown";
            case QuotedHigher _ -> "quoted-higher";
            case InvalidBrief _ -> "invalid-brief";
            case Rejected rejected -> rejected.cause().code;
            case NotSent _ -> "not-sent";
            case NoAnswer _ -> "no-answer";
            case NotMade _ -> "not-made";
            case Dearer _ -> "dearer";
            case Excess _ -> "excess";
            case Shortfall _ -> "shortfall";
            case Cancelled _ -> "cancelled";
            case DiskFull _ -> "disk-full";
            case CannotKeep _ -> "cannot-keep";
            case LedgerBroken _ -> "ledger-broken";
            case Paused _ -> "paused";
            case NotHere _ -> "not-here";
            case PictureTooLarge _ -> "picture-too-large";
            case NoPicture(var flaw) ->
                "no-picture." + flaw.name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }

    /// What the vendor or the machine said, for people; empty when the code says it all. Never holds a key or a prompt.
    default String words() {
        return switch (this) {
            case Rejected rejected -> rejected.said();
            case NotSent(var said) -> said;
            case NoAnswer(var said) -> said;
            case NotMade(var said) -> said;
            case Dearer(var reserved, var billed) -> billed.format() + " for " + reserved.format();
            case InvalidBrief(var breaches) ->
                breaches.isEmpty()
                        ? ""
                        : breaches.getFirst().field() + " "
                                + breaches.getFirst().rule();
            case PriceUnknown(var product) -> product;
            case NotHere(var what) -> what;
            case CannotKeep(var why, var folder) -> folder.isEmpty() ? why.words() : folder + ": " + why.words();
            case Shortfall(int asked, int got) -> got + " of " + asked;
            case PriceChanged(var shown, var now) -> shown.format() + " to " + now.format();
            case QuotedHigher(var listed, var asked) -> asked.format() + " for " + listed.format();
            case OverBudget _,
                    Excess _,
                    Cancelled _,
                    DiskFull _,
                    LedgerBroken _,
                    Paused _,
                    PictureTooLarge _,
                    NoPicture _ -> "";
        };
    }

    /// The cap of `scope` has only `left` for a call of `asked`.
    ///
    /// @param name of the scope's collection, with those it lies in; empty for another scope
    record OverBudget(CapScope scope, String name, Money asked, Money left, Money cap) implements Failure {}

    /// The button showed less than the call costs now; nothing was sent.
    record PriceChanged(Money shown, Money now) implements Failure {}

    /// No price is known, so nothing is sent.
    record PriceUnknown(String product) implements Failure {}

    /// The vendor asks for more than the list says, and nobody has accepted that yet; nothing was sent.
    record QuotedHigher(Money listed, Money asked) implements Failure {}

    /// The vendor would refuse the request.
    record InvalidBrief(List<Breach> breaches) implements Failure {
        public InvalidBrief {
            breaches = List.copyOf(breaches);
        }
    }

    /// Refused by the vendor before it ran: not billed.
    record Rejected(
            Cause cause, int status, String said, @Nullable Duration retryAfter) implements Failure {}

    /// Why the vendor refused.
    enum Cause {
        BAD_REQUEST("rejected-bad-request"),
        UNAUTHORIZED("rejected-unauthorized"),
        PAYMENT("rejected-payment"),
        NOT_FOUND("rejected-not-found"),
        TOO_LARGE("rejected-too-large"),
        SAFETY("rejected-safety"),
        RATE_LIMITED("rejected-rate-limited");

        private final String code;

        Cause(String code) {
            this.code = code;
        }
    }

    /// No byte of the request left this machine: not billed.
    record NotSent(String said) implements Failure {}

    /// Sent, and no usable complete answer came: in doubt.
    record NoAnswer(String said) implements Failure {}

    /// The vendor accepted it and then failed: not billed.
    record NotMade(String said) implements Failure {}

    /// The vendor says that it billed more than was reserved: the rest counts and drafting pauses until it was seen.
    record Dearer(Money reserved, Money billed) implements Failure {}

    /// More pictures came than were asked: the excess is in doubt and drafting pauses until it was seen.
    record Excess() implements Failure {}

    /// Fewer pictures came than were asked: the rest is in doubt.
    record Shortfall(int asked, int got) implements Failure {}

    /// Cancelled before it was sent: not billed.
    record Cancelled() implements Failure {}

    /// Too little space to keep what would be paid; amounts in bytes.
    record DiskFull(long free, long needed) implements Failure {}

    /// The disk does not take what would be paid; nothing was sent.
    record CannotKeep(DiskTrouble why, String folder) implements Failure {}

    /// The journal cannot be written, so nothing more is spent until the next start.
    record LedgerBroken() implements Failure {}

    /// Drafting stands still until the designer says go on.
    record Paused(Pause pause) implements Failure {}

    /// Why drafting stands still.
    enum Pause {
        PAYMENT,
        EXCESS,
        /// A bill above its reservation.
        DEARER,
        CLOCK,
        /// A picture's link was refused, so the next pictures would not come either.
        LINKS
    }

    /// The vendor takes no picture of so many bytes; nothing was sent.
    record PictureTooLarge(long bytes, long most) implements Failure {}

    /// What should be brought in or sent is no picture that can be read here.
    record NoPicture(Flaw flaw) implements Failure {}

    /// What is wrong with it.
    enum Flaw {
        /// No file that can be opened.
        NO_FILE,
        /// Neither PNG nor JPEG nor WebP.
        OTHER_KIND,
        /// More bytes than are read.
        TOO_LARGE,
        /// More pixels than are read.
        TOO_MANY_PIXELS,
        BROKEN
    }

    /// Something this needs is no longer in the library.
    record NotHere(String what) implements Failure {}
}
