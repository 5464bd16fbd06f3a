package app.maquette.app.workspace;

import app.maquette.domain.GenerationId;
import app.maquette.domain.Money;
import app.maquette.domain.request.AccountId;
import app.maquette.domain.request.Order;
import app.maquette.studio.port.DryRun;
import app.maquette.studio.port.Poll;
import app.maquette.studio.port.RawAnswer;
import app.maquette.studio.port.Submission;
import app.maquette.studio.port.Vendor;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// The vendor, and how often it was asked since the start. Thread-safe.
public final class Traffic implements Vendor {
    private final Vendor vendor;
    private final AtomicLong posts = new AtomicLong();
    private final AtomicLong polls = new AtomicLong();
    private final AtomicLong quotes = new AtomicLong();

    Traffic(Vendor vendor) {
        this.vendor = vendor;
    }

    /// Paid calls handed over.
    public long posts() {
        return posts.get();
    }

    /// Questions about calls that were accepted.
    public long polls() {
        return polls.get();
    }

    /// Questions for a price, answered or not.
    public long quotes() {
        return quotes.get();
    }

    @Override
    public URI address() {
        return vendor.address();
    }

    @Override
    public AccountId account() {
        return vendor.account();
    }

    @Override
    public Exchange send(Outgoing outgoing, Runnable leaving) {
        posts.incrementAndGet();
        return vendor.send(outgoing, leaving);
    }

    @Override
    public Submission submit(Outgoing outgoing, Runnable leaving) {
        posts.incrementAndGet();
        return vendor.submit(outgoing, leaving);
    }

    @Override
    public Optional<GenerationId> accepted(RawAnswer answer) {
        return vendor.accepted(answer);
    }

    @Override
    public Poll poll(GenerationId generation) {
        polls.incrementAndGet();
        return vendor.poll(generation);
    }

    @Override
    public DryRun dryRun(Outgoing outgoing) {
        var answer = vendor.dryRun(outgoing);
        if (!(answer instanceof DryRun.NotAsked)) {
            quotes.incrementAndGet();
        }
        return answer;
    }

    @Override
    public Outcome read(RawAnswer answer, Order order) {
        return vendor.read(answer, order);
    }

    @Override
    public Optional<Money> billed(RawAnswer answer) {
        return vendor.billed(answer);
    }
}
