package app.maquette.studio.port;

import app.maquette.domain.GenerationId;
import app.maquette.domain.Money;
import app.maquette.domain.request.Order;
import app.maquette.studio.port.Vendor.Outgoing;
import java.net.URI;
import java.util.Optional;

/// The vendor where it accepts a call first and makes it later. Blocking; thread-safe.
public interface GenerationVendor {
    /// The address calls go to.
    URI address();

    /// Whether such a call can be handed over here.
    boolean takes(Outgoing outgoing);

    /// Hands the paid call over once, whatever happens. `leaving` runs directly before it goes, when all that can fail
    /// or take time is done; if it throws, nothing goes.
    Submission submit(Outgoing outgoing, Runnable leaving);

    /// The id in an answer that was kept on disk: a process that died before it recorded one finds it again.
    Optional<GenerationId> accepted(RawAnswer answer);

    /// Asks what became of it, once.
    Poll poll(GenerationId generation);

    /// What an answer says was charged; empty where the price list is the amount.
    Optional<Money> billed(RawAnswer answer);

    /// Asks for the price of such a call, with neutral words in place of the prompt.
    DryRun dryRun(Outgoing outgoing);

    /// The same where no picture goes along.
    default DryRun dryRun(Order order) {
        return dryRun(new Outgoing(order));
    }
}
