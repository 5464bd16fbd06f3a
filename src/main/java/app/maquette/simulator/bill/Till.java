package app.maquette.simulator.bill;

import app.maquette.simulator.contract.Refusal;
import app.maquette.simulator.contract.SimulatorOptions.Account;
import java.time.Clock;

/// The places for images in progress and the money left; what was accepted counts until it is made. Thread-safe.
public final class Till {
    private final Account account;
    private final BillStore book;
    private final Clock clock;
    private long heldMicros;
    private int inProgress;
    private int peak;

    public Till(Account account, BillStore book, Clock clock) {
        this.account = account;
        this.book = book;
        this.clock = clock;
    }

    /// Takes places and money for a call until [#release].
    public synchronized void hold(int images, long micros) throws Refusal {
        room(images, micros);
        inProgress += images;
        heldMicros += micros;
    }

    /// Takes a generation on, which holds its places and its money until it is made.
    public synchronized void accept(Generation generation) throws Refusal {
        room(generation.result().plates().size(), generation.result().micros());
        book.accepted(generation);
    }

    /// Bills what was made in the places held for it.
    public synchronized void deliver(Generation made) {
        book.accepted(made);
        book.complete(clock.instant());
    }

    private void room(int images, long micros) throws Refusal {
        book.complete(clock.instant());
        GenerationTable.Load pending = book.load();
        long left = account.balanceMicros() - book.billedNow() - pending.micros() - heldMicros;
        if (left < micros) {
            throw Refusal.insufficientFunds();
        }
        int taken = inProgress + pending.images() + images;
        if (taken > account.places()) {
            throw Refusal.tooMany(account.places());
        }
        peak = Math.max(peak, taken);
    }

    public synchronized void release(int images, long micros) {
        inProgress -= images;
        heldMicros -= micros;
    }

    public synchronized int peak() {
        return peak;
    }
}
