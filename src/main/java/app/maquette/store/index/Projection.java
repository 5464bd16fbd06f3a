package app.maquette.store.index;

import app.maquette.domain.CallId;
import app.maquette.domain.PictureId;
import app.maquette.domain.StoredFile;
import app.maquette.domain.request.Purpose;
import app.maquette.store.index.table.CallRow;
import app.maquette.store.index.table.LedgerRecord;
import app.maquette.store.index.table.PictureRow;
import app.maquette.store.index.table.RowHash;
import app.maquette.store.index.table.SumKey;
import app.maquette.store.index.table.SumRow;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.Picture;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;

/// Folds entries into lines, pictures, sums and facts. Not thread-safe.
final class Projection {
    private final IndexContent content;
    private final RecordCache facts;
    private long number;

    /// `number` is that of the last entry in it.
    Projection(IndexContent content, RecordCache facts, long number) {
        this.content = content;
        this.facts = facts;
        this.number = number;
    }

    IndexContent content() {
        return content;
    }

    RecordCache facts() {
        return facts;
    }

    long number() {
        return number;
    }

    /// Entries come in order; each counts once.
    void apply(long entryNumber, Entry entry) throws SQLException {
        if (entryNumber != number + 1) {
            throw new IllegalStateException("entry " + entryNumber + " cannot follow entry " + number);
        }
        switch (entry) {
            case Entry.Reserve reserve -> reserve(entryNumber, reserve);
            case Entry.OfCall ofCall -> {
                var line = find(ofCall.call());
                if (line.isPresent()) {
                    var before = call(line.get());
                    change(line.get(), before, before.after(ofCall));
                }
            }
            case Entry.Judged judged -> {
                var line = find(judged.picture().call());
                if (line.isPresent()) {
                    var before = call(line.get());
                    change(line.get(), before, before.judged(judged.picture().index(), judged.judgement()));
                }
            }
            case Entry.CacheHit hit -> hit(entryNumber, hit);
            case Entry.Cap cap -> content.caps().put(entryNumber, cap);
            case Entry.Day _, Entry.Price _ -> {}
        }
        number = entryNumber;
    }

    /// The line of a call.
    Optional<CallRow> find(CallId id) {
        return content.lines().ofCall(hash(id));
    }

    LedgerRecord.Call call(CallRow line) throws SQLException {
        if (facts.get(line) instanceof LedgerRecord.Call call) {
            return call;
        }
        throw new IndexDamage("line " + line.number() + " is no call");
    }

    static long hash(CallId id) {
        return RowHash.of(id.value());
    }

    /// The id of a picture of a known call, stored or not.
    OptionalLong idOf(PictureId picture) {
        var line = find(picture.call());
        return line.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(PictureRow.id(line.get().number(), picture.index()));
    }

    private void reserve(long entryNumber, Entry.Reserve reserve) {
        var fact = new LedgerRecord.Call(CallRecord.of(reserve), null);
        long parent = reserve.order().parent() == null
                ? 0
                : idOf(reserve.order().parent()).orElse(0);
        var line = new CallRow(
                entryNumber,
                Math.toIntExact(reserve.day().date().toEpochDay()),
                fact.state(),
                reserve.order().purpose(),
                reserve.quote().model(),
                content.collections().idOf(reserve.collection()),
                fact.totals().sum().micros(),
                reserve.quote().each().micros(),
                content.texts().idOf(reserve.order().brief().prompt()),
                hash(reserve.call()),
                RowHash.of(reserve.key().sha256()),
                parent,
                false,
                0);
        add(line, fact);
        content.respelled().put(entryNumber, reserve.order().request());
    }

    private void hit(long entryNumber, Entry.CacheHit hit) {
        var purpose = find(hit.source()).map(CallRow::purpose).orElse(Purpose.DRAFT);
        var fact = new LedgerRecord.Hit(hit, purpose);
        var line = new CallRow(
                entryNumber,
                Math.toIntExact(hit.day().date().toEpochDay()),
                fact.state(),
                purpose,
                hit.model(),
                content.collections().idOf(hit.collection()),
                0,
                0,
                content.texts().idOf(hit.brief().prompt()),
                0,
                RowHash.of(hit.key().sha256()),
                0,
                false,
                0);
        add(line, fact);
    }

    private void add(CallRow line, LedgerRecord fact) {
        content.lines().put(line);
        facts.put(line.number(), fact);
        content.sums().change(key(line), SumRow.NOTHING, fact.share());
    }

    private void change(CallRow line, LedgerRecord.Call before, LedgerRecord.Call after) {
        if (after.equals(before)) {
            return;
        }
        facts.put(line.number(), after);
        content.lines()
                .put(new CallRow(
                        line.number(),
                        line.day(),
                        after.state(),
                        line.purpose(),
                        line.model(),
                        line.collection(),
                        after.totals().sum().micros(),
                        line.each(),
                        line.text(),
                        line.call(),
                        line.request(),
                        line.parent(),
                        after.isAwaited(),
                        line.check()));
        content.sums().change(key(line), before.share(), after.share());
        if (!after.record().pictures().equals(before.record().pictures())) {
            after.record().pictures().forEach(picture -> show(line.number(), picture));
        }
    }

    private void show(long line, Picture picture) {
        long id = PictureRow.id(line, picture.id().index());
        if (picture.state() instanceof Picture.State.Stored(var file)) {
            var known = content.pictures().of(id);
            int text = known == null ? content.texts().idOf(picture.produced().prompt()) : known.text();
            var shown = new PictureRow(
                    id,
                    picture.judgement().verdict(),
                    picture.judgement().stars(),
                    text,
                    picture.produced().seed(),
                    file.bytes(),
                    shape(file));
            if (!shown.equals(known)) {
                content.pictures().put(shown);
            }
        } else {
            content.pictures().remove(id);
        }
    }

    private static int shape(StoredFile file) {
        return file.width() <= 0 || file.height() <= 0
                ? 100
                : Math.clamp(file.width() * 100L / file.height(), 1, Short.MAX_VALUE);
    }

    private static SumKey key(CallRow line) {
        return new SumKey(line.day(), line.model(), line.collection(), line.purpose());
    }
}
