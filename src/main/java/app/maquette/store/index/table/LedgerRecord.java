package app.maquette.store.index.table;

import app.maquette.catalogue.Catalogue;
import app.maquette.domain.Judgement;
import app.maquette.domain.LedgerDay;
import app.maquette.domain.Money;
import app.maquette.domain.Refiling;
import app.maquette.domain.Totals;
import app.maquette.domain.Verdict;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.Purpose;
import app.maquette.domain.request.RequestKey;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.CallState;
import app.maquette.studio.model.Picture;
import app.maquette.studio.port.SpendBook;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Everything the entries say of one line of the ledger, and what that adds to the sums. Immutable.
public sealed interface LedgerRecord {
    SpendBook.State state();

    /// What counts against a cap.
    Totals totals();

    SumRow share();

    Purpose purpose();

    EngineId engine();

    /// Its id.
    String collection();

    RequestKey key();

    String prompt();

    LedgerDay day();

    /// Days since 1970.
    default long epochDay() {
        return day().date().toEpochDay();
    }

    /// How its engine is called in rows.
    default String engineName() {
        return EngineNames.write(engine());
    }

    /// All that its engine is called.
    default String engineWords() {
        return engineName() + " " + Catalogue.standard().label(engine());
    }

    default SumKey sumKey() {
        return new SumKey(
                Math.toIntExact(epochDay()),
                engineName(),
                collection(),
                purpose().name());
    }

    /// A paid call.
    ///
    /// @param resolved who or what ended the doubt, null when there was none or it lasts
    record Call(CallRecord record, @Nullable String resolved) implements LedgerRecord {
        public Call after(Entry.OfCall entry) {
            var by = entry instanceof Entry.Resolve resolve ? words(resolve.by(), resolve.note()) : resolved;
            return new Call(record.after(entry), by);
        }

        public Call judged(int index, Judgement judgement) {
            return new Call(record.judged(index, judgement), resolved);
        }

        public Call filed(Set<Integer> indexes, Refiling change) {
            return new Call(record.filed(indexes, change), resolved);
        }

        @Override
        public Purpose purpose() {
            return record.purpose();
        }

        @Override
        public EngineId engine() {
            return record.order().engine();
        }

        @Override
        public String collection() {
            return record.reserve().collection().value();
        }

        @Override
        public RequestKey key() {
            return record.reserve().key();
        }

        @Override
        public String prompt() {
            return record.order().brief().prompt();
        }

        @Override
        public LedgerDay day() {
            return record.reserve().day();
        }

        @Override
        public SpendBook.State state() {
            return switch (record.state()) {
                case CallState.Waiting _, CallState.InFlight _, CallState.Collecting _ -> SpendBook.State.RESERVED;
                case CallState.Settled _ -> resolved == null ? SpendBook.State.SETTLED : SpendBook.State.RESOLVED;
                case CallState.Released _ -> SpendBook.State.RELEASED;
                case CallState.InDoubt _ -> SpendBook.State.IN_DOUBT;
            };
        }

        @Override
        public Totals totals() {
            return switch (record.state()) {
                case CallState.Waiting _, CallState.InFlight _, CallState.Collecting _ ->
                    new Totals(Money.ZERO, record.reserve().amount(), Money.ZERO);
                case CallState.Settled(var amount) -> new Totals(amount, Money.ZERO, Money.ZERO);
                case CallState.Released _ -> Totals.ZERO;
                case CallState.InDoubt doubt -> new Totals(doubt.settled(), Money.ZERO, doubt.held());
            };
        }

        @Override
        public SumRow share() {
            var totals = totals();
            boolean isBilled =
                    totals.settled().isMoreThan(Money.ZERO) || totals.doubt().isMoreThan(Money.ZERO);
            return new SumRow(isBilled ? 1 : 0, images(totals.settled()), kept(), totals, 0, 0, Money.ZERO);
        }

        private int images(Money settled) {
            long each = record.each().micros();
            return each <= 0 ? 0 : Math.toIntExact(settled.micros() / each);
        }

        private int kept() {
            return (int) record.pictures().stream()
                    .filter(Picture::isStored)
                    .filter(picture -> isKept(picture.judgement().verdict()))
                    .count();
        }

        private boolean isKept(Verdict verdict) {
            return switch (record.intent()) {
                case DRAFT -> verdict == Verdict.PICK;
                case FINAL, TOOL -> verdict != Verdict.REJECT;
            };
        }

        public boolean isAwaited() {
            return !record.state().isUnderWay()
                    && record.pictures().stream().anyMatch(picture -> picture.state() instanceof Picture.State.Awaited);
        }

        public String note() {
            return switch (record.state()) {
                case CallState.Waiting _, CallState.InFlight _, CallState.Collecting _ -> "";
                case CallState.Settled _ -> resolved == null ? "" : resolved;
                case CallState.Released(var code, var said) -> words(code, said);
                case CallState.InDoubt doubt -> words(doubt.code(), doubt.words());
            };
        }

        private static String words(String first, String second) {
            return second.isBlank() ? first : first + ": " + second;
        }
    }

    /// A request answered from the library, for the purpose of the call that once paid.
    record Hit(Entry.CacheHit entry, Purpose purpose) implements LedgerRecord {
        @Override
        public EngineId engine() {
            return entry.engine();
        }

        @Override
        public String collection() {
            return entry.collection().value();
        }

        @Override
        public RequestKey key() {
            return entry.key();
        }

        @Override
        public String prompt() {
            return entry.brief().prompt();
        }

        @Override
        public LedgerDay day() {
            return entry.day();
        }

        @Override
        public SpendBook.State state() {
            return SpendBook.State.CACHE;
        }

        @Override
        public Totals totals() {
            return Totals.ZERO;
        }

        @Override
        public SumRow share() {
            return new SumRow(0, 0, 0, Totals.ZERO, 1, entry.images(), entry.saved());
        }
    }
}
