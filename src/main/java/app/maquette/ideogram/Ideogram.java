package app.maquette.ideogram;

import app.maquette.catalogue.Catalogue;
import app.maquette.catalogue.Route;
import app.maquette.domain.GenerationId;
import app.maquette.domain.Money;
import app.maquette.domain.request.AccountId;
import app.maquette.domain.request.Order;
import app.maquette.studio.port.DryRun;
import app.maquette.studio.port.GenerationVendor;
import app.maquette.studio.port.Poll;
import app.maquette.studio.port.RawAnswer;
import app.maquette.studio.port.Settings;
import app.maquette.studio.port.Submission;
import app.maquette.studio.port.Vendor;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/// The vendor with all its routes: calls go where the settings say if they are taken there, else where they always
/// went. Blocking; thread-safe.
public final class Ideogram implements Vendor {
    private final Vendor first;
    private final GenerationVendor later;
    private final Supplier<Settings> settings;

    public Ideogram(Vendor first, GenerationVendor later, Supplier<Settings> settings) {
        this.first = first;
        this.later = later;
        this.settings = settings;
    }

    @Override
    public URI address() {
        return first.address();
    }

    @Override
    public AccountId account() {
        return first.account();
    }

    @Override
    public Exchange send(Outgoing outgoing, Runnable leaving) {
        return first.send(outgoing, leaving);
    }

    @Override
    public Submission submit(Outgoing outgoing, Runnable leaving) {
        return isLater(outgoing) ? later.submit(outgoing, leaving) : first.submit(outgoing, leaving);
    }

    /// By the catalogue's first way, or where the settings ask for the later one and it takes just this.
    private boolean isLater(Outgoing outgoing) {
        var order = outgoing.order();
        boolean isLaterFirst = Catalogue.standard()
                .route(order.engine(), order.operation().kind())
                .filter(route -> route.wire().api() == Route.Api.V2)
                .isPresent();
        return isLaterFirst || (settings.get().acceptsFirst() && later.takes(outgoing));
    }

    @Override
    public Optional<GenerationId> accepted(RawAnswer answer) {
        return later.accepted(answer);
    }

    @Override
    public Poll poll(GenerationId generation) {
        return later.poll(generation);
    }

    @Override
    public Outcome read(RawAnswer answer, Order order) {
        return first.read(answer, order);
    }

    @Override
    public DryRun dryRun(Outgoing outgoing) {
        return isLater(outgoing) ? later.dryRun(outgoing) : new DryRun.NotAsked();
    }

    @Override
    public Optional<Money> billed(RawAnswer answer) {
        return later.billed(answer);
    }
}
