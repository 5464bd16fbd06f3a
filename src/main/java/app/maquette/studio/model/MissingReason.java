package app.maquette.studio.model;

import app.maquette.studio.base.DiskTrouble;

/// Why a paid picture is not here, as far as this run has seen; what a screen needs for one sentence. Not journaled:
/// the next start finds out anew.
public sealed interface MissingReason {
    /// No server could be reached, or the connection broke; `said` is a sentence.
    record Offline(String said) implements MissingReason {}

    /// The image server answered with this status, and may answer otherwise later.
    record Answered(int status) implements MissingReason {}

    /// The server says that the link is dead.
    record LinkDead(int status) implements MissingReason {}

    /// This program does not follow the link to `host`; `redirected` where the image server led there.
    record Refused(String host, Rule rule, boolean redirected) implements MissingReason {
        public Refused(String host, Rule rule) {
            this(host, rule, false);
        }
    }

    /// The download ended before the picture did; `of` is -1 where its length is not known.
    record Cut(long bytes, long of) implements MissingReason {}

    /// Something else came in place of the picture, and lies aside until the link dies; `what` is a name such as "an
    /// HTML page".
    record NotAPicture(String what, long bytes) implements MissingReason {}

    /// The picture came packed in a way that this version cannot read, and lies aside; `how` names it.
    record Packed(String how, long bytes) implements MissingReason {}

    /// The picture is larger than `most` bytes.
    record TooLarge(long most) implements MissingReason {}

    /// The disk does not take the picture; `said` is a sentence.
    record Disk(String said) implements MissingReason {
        public static Disk of(DiskTrouble trouble) {
            return new Disk("The picture could not be kept: " + trouble.words() + ".");
        }
    }

    /// Which rule a refused link breaks.
    enum Rule {
        NO_WEB_LINK("is not a plain web link"),
        NO_PORT("has no possible port"),
        NOT_HTTPS("is not https"),
        NO_PUBLIC_HOST("names no public host"),
        PRIVATE_NETWORK("leads into a private network"),
        NOT_THIS_MACHINE("does not lead to this machine"),
        NO_END("leads on and on");

        private final String words;

        Rule(String words) {
            this.words = words;
        }

        /// What follows "it", in English.
        public String words() {
            return words;
        }
    }

    /// One English sentence, for the log and the ledger.
    default String said() {
        return switch (this) {
            case Offline(var said) -> said;
            case Answered(int status) -> "The image server answered with status " + status + ".";
            case LinkDead(int status) -> "The link is no longer valid (" + status + ").";
            case Refused(var host, var rule, boolean redirected) ->
                (redirected ? "The image server led elsewhere, which was refused: it " : "The link was refused: it ")
                        + rule.words()
                        + (host.isEmpty() ? "." : " (" + host + ").");
            case Cut(long bytes, long of) ->
                of < 0
                        ? "The download was cut after " + bytes + " bytes."
                        : "The download was cut after " + bytes + " of " + of + " bytes.";
            case NotAPicture(var what, long bytes) ->
                "In place of the picture came " + what + " of " + bytes + " bytes.";
            case Packed(var how, long bytes) ->
                "The picture came packed with " + how + ", which this version cannot read; its " + bytes
                        + " bytes are kept.";
            case TooLarge(long most) -> "The picture is larger than " + (most >> 20) + " MiB.";
            case Disk(var said) -> said;
        };
    }

    /// Whether trying again at once cannot help.
    default boolean isFinal() {
        return switch (this) {
            case LinkDead _, Refused _, TooLarge _ -> true;
            case Offline _, Answered _, Cut _, NotAPicture _, Packed _, Disk _ -> false;
        };
    }
}
