package app.maquette.store.format;

import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.LedgerMark;
import org.jspecify.annotations.Nullable;

/// How a journal's next entry is written. Both are read, also after one another in one journal.
public enum JournalVersion {
    /// Understood by 0.1.0 and all after it.
    ONE {
        @Override
        public byte[] entry(Entry entry, @Nullable String profile) {
            return WriterV1.entry(entry);
        }

        @Override
        public byte[] state(LedgerMark mark) {
            return WriterV1.state(mark);
        }
    },
    /// Refused by 0.1.0 in one sentence.
    TWO {
        @Override
        public byte[] entry(Entry entry, @Nullable String profile) {
            return WriterV2.entry(entry, profile);
        }

        @Override
        public byte[] state(LedgerMark mark) {
            return WriterV2.state(mark);
        }
    };

    /// The version that a payload was written in; [UnreadableException] when it is none of these.
    public static JournalVersion of(byte[] payload) {
        return JsonObject.read(payload, in -> in.has(EntriesV2.VERSION) ? TWO : ONE);
    }

    /// The entry as bytes.
    ///
    /// @param profile who writes it, for people who share a ledger; version 1 does not say
    public abstract byte[] entry(Entry entry, @Nullable String profile);

    public abstract byte[] state(LedgerMark mark);

    /// Whether version 1 has words for it.
    public static boolean isSaidByFirst(Entry entry) {
        return WriterV1.canSay(entry);
    }
}
