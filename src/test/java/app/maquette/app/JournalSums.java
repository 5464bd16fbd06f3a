package app.maquette.app;

import app.maquette.domain.CallId;
import app.maquette.store.journal.JournalReader;
import app.maquette.studio.ledger.Entry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What a journal adds up to, reckoned apart from the ledger's own code. Micro-dollars.
public final class JournalSums {
    private final Map<CallId, Long> open = new HashMap<>();
    private final Map<CallId, Long> doubt = new HashMap<>();
    private long settled;
    private long sent;

    private final Map<CallId, Stage> stages = new HashMap<>();
    private long last;

    /// How far an open call has come.
    private record Stage(String purpose, String reached, int stored, int asked) {
        Stage at(String reached) {
            return new Stage(purpose, reached, stored, asked);
        }

        Stage withStored() {
            return new Stage(purpose, reached, stored + 1, asked);
        }

        @Override
        public String toString() {
            var pictures = stored == 0 ? "" : stored == asked ? " all stored" : " some stored";
            return purpose + " " + reached + pictures;
        }
    }

    private final Set<CallId> accepted = new HashSet<>();

    public JournalSums() {}

    public JournalSums(JournalReader journal) {
        follow(journal);
    }

    /// Adds what the journal has had since.
    public void follow(JournalReader journal) {
        journal.replay(last + 1, (number, entry) -> {
            last = number;
            add(entry);
        });
    }

    /// Where each open call stands, in words.
    public List<String> stages() {
        return stages.values().stream().map(Stage::toString).toList();
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

    /// Calls that the vendor accepted, and among them those in doubt now.
    public int accepted() {
        return accepted.size();
    }

    public long acceptedInDoubt() {
        return doubt.keySet().stream().filter(accepted::contains).count();
    }

    public int inDoubt() {
        return doubt.size();
    }

    private void add(Entry entry) {
        switch (entry) {
            case Entry.Reserve reserve -> {
                open.put(reserve.call(), reserve.amount().micros());
                var purpose = reserve.order().purpose().name().toLowerCase(Locale.ROOT);
                stages.put(
                        reserve.call(),
                        new Stage(purpose, "reserved", 0, reserve.order().images()));
            }
            case Entry.Sent at -> {
                sent++;
                stages.computeIfPresent(at.call(), (_, stage) -> stage.at("sent"));
            }
            case Entry.Accepted at -> {
                accepted.add(at.call());
                stages.computeIfPresent(at.call(), (_, stage) -> stage.at("accepted"));
            }
            case Entry.Answer at -> stages.computeIfPresent(at.call(), (_, stage) -> stage.at("answered"));
            case Entry.Stored at -> stages.computeIfPresent(at.call(), (_, stage) -> stage.withStored());
            case Entry.Settle settle -> {
                end(settle.call());
                settled += settle.amount().micros();
            }
            case Entry.Release release -> end(release.call());
            case Entry.Doubt held -> {
                end(held.call());
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

    private void end(CallId call) {
        open.remove(call);
        stages.remove(call);
    }
}
