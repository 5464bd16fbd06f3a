package app.maquette.app;

import app.maquette.domain.CallId;
import app.maquette.store.JournalReader;
import app.maquette.studio.ledger.Entry;
import java.util.HashMap;
import java.util.Map;

/// What a journal adds up to, reckoned apart from the ledger's own code. Micro-dollars.
public final class JournalSums {
    private final Map<CallId, Long> open = new HashMap<>();
    private final Map<CallId, Long> doubt = new HashMap<>();
    private long settled;
    private long sent;

    public JournalSums(JournalReader journal) {
        journal.replay(1, (_, entry) -> add(entry));
    }

    public long settled() {
        return settled;
    }

    /// Settled, reserved and in doubt.
    public long atMost() {
        return settled
                + open.values().stream().mapToLong(Long::longValue).sum()
                + doubt.values().stream().mapToLong(Long::longValue).sum();
    }

    public long sent() {
        return sent;
    }

    private void add(Entry entry) {
        switch (entry) {
            case Entry.Reserve reserve ->
                open.put(reserve.call(), reserve.amount().micros());
            case Entry.Sent _ -> sent++;
            case Entry.Settle settle -> {
                open.remove(settle.call());
                settled += settle.amount().micros();
            }
            case Entry.Release release -> open.remove(release.call());
            case Entry.Doubt held -> {
                open.remove(held.call());
                settled += held.settled().micros();
                doubt.put(held.call(), held.held().micros());
            }
            case Entry.Resolve resolve -> {
                doubt.remove(resolve.call());
                settled += resolve.billed().micros();
            }
            default -> {}
        }
    }
}
