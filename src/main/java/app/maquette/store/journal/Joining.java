package app.maquette.store.journal;

import app.maquette.domain.CallId;
import app.maquette.domain.CapScope;
import app.maquette.domain.Money;
import app.maquette.domain.PictureId;
import app.maquette.store.disk.Disk;
import app.maquette.studio.ledger.CollectionTree;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.LedgerMark.Phase;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Finds which entries of segments that went astray are still missing in the journal. They are older than the
/// journal's last ones, so they never undo what those decided: a call ends once, and of two caps the lower holds.
final class Joining {
    private final Disk disk;
    private final SegmentFiles files;
    private final Map<CallId, Life> calls = new HashMap<>();
    private final Map<CapScope, Decided> caps = new HashMap<>();
    private final Set<String> products = new HashSet<>();
    private final Set<PictureId> judged = new HashSet<>();
    private CollectionTree tree = CollectionTree.EMPTY;
    private boolean hasDay;

    Joining(Disk disk, SegmentFiles files) {
        this.disk = disk;
        this.files = files;
    }

    /// How far a call is: its open phase, or none and perhaps still in doubt.
    private record Life(@Nullable Phase open, boolean inDoubt) {}

    /// A cap, or that there is none.
    private record Decided(@Nullable Money amount) {}

    /// The payloads to append, in order. Those that an interrupted joining has appended are not among them.
    List<byte[]> missing() throws IOException {
        var apart = new ArrayList<Frame>();
        read(files.astray(), apart::add);
        var payloads = new HashSet<ByteBuffer>();
        apart.forEach(frame -> payloads.add(ByteBuffer.wrap(frame.payload())));
        var fork = apart.stream().mapToLong(Frame::number).min().orElse(Long.MAX_VALUE);
        var known = new HashSet<ByteBuffer>();
        read(files.chain(), frame -> {
            var entry = JournalReader.entry(frame);
            takeCall(entry);
            if (payloads.contains(ByteBuffer.wrap(frame.payload()))) {
                known.add(ByteBuffer.wrap(frame.payload()));
            } else if (frame.number() >= fork) {
                takeDecision(entry);
            }
        });
        var missing = new ArrayList<byte[]>();
        for (var frame : apart) {
            var entry = JournalReader.entry(frame);
            if (known.add(ByteBuffer.wrap(frame.payload())) && fits(entry)) {
                takeCall(entry);
                missing.add(frame.payload());
            }
        }
        return missing;
    }

    private void read(List<Path> segments, Consumer<Frame> reader) throws IOException {
        for (var file : segments) {
            var link = Segment.continued(disk, file);
            var segment = Segment.read(disk, file, link == null ? Segment.Link.START : link);
            for (var frame = segment.next(); frame != null; frame = segment.next()) {
                if (frame.kind() == Frame.Kind.ENTRY) {
                    reader.accept(frame);
                }
            }
            if (segment.hasFrameAfterBad()) {
                throw segment.damage();
            }
        }
    }

    private boolean fits(Entry entry) {
        return switch (entry) {
            case Entry.Reserve reserve -> !calls.containsKey(reserve.call());
            case Entry.Sent sent -> open(sent) == Phase.RESERVED;
            case Entry.Accepted accepted -> open(accepted) == Phase.SENT;
            case Entry.Answer answer -> open(answer) == Phase.SENT || open(answer) == Phase.ACCEPTED;
            case Entry.Settle settle -> open(settle) != null;
            case Entry.Release release -> open(release) != null;
            case Entry.Doubt doubt -> open(doubt) != null;
            case Entry.Resolve resolve -> {
                var life = calls.get(resolve.call());
                yield life != null && life.inDoubt();
            }
            case Entry.Cap cap -> isLower(cap);
            case Entry.Day _ -> !hasDay;
            case Entry.Price price -> !products.contains(price.product());
            case Entry.Judged now -> !judged.contains(now.picture());
            case Entry.Collection fact ->
                !tree.facts().containsKey(fact.collection())
                        && tree.refusal(fact, Set.of()).isEmpty();
            case Entry.Stored _, Entry.Gone _, Entry.CacheHit _, Entry.BroughtIn _, Entry.Filed _ -> true;
        };
    }

    private @Nullable Phase open(Entry.OfCall entry) {
        var life = calls.get(entry.call());
        return life == null ? null : life.open();
    }

    private boolean isLower(Entry.Cap cap) {
        var decided = caps.get(cap.scope());
        if (decided == null) {
            return true;
        }
        return cap.amount() != null
                && (decided.amount() == null || decided.amount().isMoreThan(cap.amount()));
    }

    private void takeCall(Entry entry) {
        if (entry instanceof Entry.OfCall of) {
            var known = calls.getOrDefault(of.call(), new Life(null, false));
            calls.put(
                    of.call(),
                    switch (of) {
                        case Entry.Reserve _ -> new Life(Phase.RESERVED, false);
                        case Entry.Sent _ -> new Life(Phase.SENT, false);
                        case Entry.Accepted _ -> new Life(Phase.ACCEPTED, false);
                        case Entry.Answer _ -> new Life(Phase.ANSWERED, false);
                        case Entry.Doubt _ -> new Life(null, true);
                        case Entry.Settle _, Entry.Release _, Entry.Resolve _ -> new Life(null, false);
                        case Entry.Stored _, Entry.Gone _ -> known;
                    });
        }
    }

    private void takeDecision(Entry entry) {
        switch (entry) {
            case Entry.Cap cap -> caps.put(cap.scope(), new Decided(cap.amount()));
            case Entry.Day _ -> hasDay = true;
            case Entry.Price price -> products.add(price.product());
            case Entry.Judged now -> judged.add(now.picture());
            case Entry.Collection fact -> tree = tree.with(fact);
            case Entry.OfCall _, Entry.CacheHit _, Entry.BroughtIn _, Entry.Filed _ -> {}
        }
    }
}
