package app.maquette.simulator.bill;

import app.maquette.simulator.contract.Refusal;
import app.maquette.simulator.contract.SimulatorOptions.Account;

/// The places for images in progress and the money left. Thread-safe.
public final class Till {
    private final Account account;
    private final BillStore book;
    private long heldMicros;
    private int inProgress;
    private int peak;

    public Till(Account account, BillStore book) {
        this.account = account;
        this.book = book;
    }

    /// Takes places and money for a call until [#release].
    public synchronized void hold(int images, long micros) throws Refusal {
        long left = account.balanceMicros() - book.billedNow() - heldMicros;
        if (left < micros) {
            throw Refusal.insufficientFunds();
        }
        if (inProgress + images > account.places()) {
            throw Refusal.tooMany(account.places());
        }
        inProgress += images;
        heldMicros += micros;
        peak = Math.max(peak, inProgress);
    }

    public synchronized void release(int images, long micros) {
        inProgress -= images;
        heldMicros -= micros;
    }

    public synchronized int peak() {
        return peak;
    }
}
