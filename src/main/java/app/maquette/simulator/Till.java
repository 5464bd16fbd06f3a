package app.maquette.simulator;

import app.maquette.simulator.SimulatorOptions.Account;

/// The places for images in progress and the money left. Thread-safe.
final class Till {
    private final Account account;
    private final Book book;
    private long heldMicros;
    private int inProgress;
    private int peak;

    Till(Account account, Book book) {
        this.account = account;
        this.book = book;
    }

    /// Takes places and money for a call until [#release].
    synchronized void hold(int images, long micros) throws Refusal {
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

    synchronized void release(int images, long micros) {
        inProgress -= images;
        heldMicros -= micros;
    }

    synchronized int peak() {
        return peak;
    }
}
