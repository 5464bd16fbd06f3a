package app.maquette.store.index.table;

import app.maquette.domain.FiledAs;
import app.maquette.domain.StoredFile;
import app.maquette.studio.model.Picture;

/// One stored picture with what the ledger says of its call.
///
/// @param used whether something was made or is being made from it; only told of picked drafts
public record PictureRow(long number, LedgerRecord.Call call, Picture picture, StoredFile file, boolean used) {
    long key() {
        return PictureKey.of(call.epochDay(), number, picture.id().index());
    }

    FiledAs filed() {
        return picture.filed();
    }

    /// Where it lies, whichever collection paid.
    public String collection() {
        var put = filed().collection();
        return put == null ? call.collection() : put.value();
    }

    String operation() {
        return call.record().order().operation().kind().id();
    }

    int shape() {
        return file.width() <= 0 || file.height() <= 0
                ? 100
                : Math.clamp(file.width() * 100L / file.height(), 1, Short.MAX_VALUE);
    }
}
