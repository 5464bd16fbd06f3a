package app.maquette.ui.kit.command;

import app.maquette.domain.Money;
import org.jspecify.annotations.Nullable;

/// What stands beside a command where it can be chosen from a list.
///
/// @param detail what it would be done to or with; empty where there is no more to say
/// @param price the most that is paid, in micro-dollars; null where it never costs anything
/// @param refusal why it cannot be done now; empty where nothing is in the way
public record Offer(String detail, @Nullable Money price, String refusal) {
    public static final Offer FREE = new Offer("", null, "");

    public static Offer refused(String why) {
        return new Offer("", null, why);
    }

    /// Whether choosing it would pay.
    public boolean isPaid() {
        return price != null && !price.isZero();
    }

    public boolean isRefused() {
        return !refusal.isEmpty();
    }
}
