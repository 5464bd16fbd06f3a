package app.maquette.store.index.table;

import app.maquette.domain.request.Model;
import app.maquette.domain.request.Purpose;
import app.maquette.studio.port.SpendBook;

/// One call or cache hit as lists and filters need it; the rest is in its [LedgerRecord].
///
/// @param number of the entry that began it
/// @param day days since 1970
/// @param text id of its prompt's words
/// @param call hash of the call's id, 0 for a cache hit
/// @param each price of one picture in micro-dollars
/// @param parent id of the picture it comes from, 0 for none
/// @param check checksum of its stored fact
public record CallRow(
        long number,
        int day,
        SpendBook.State state,
        Purpose purpose,
        Model model,
        int collection,
        long micros,
        long each,
        int text,
        long call,
        long request,
        long parent,
        boolean awaited,
        int check) {
    public CallRow checkedBy(int newCheck) {
        return new CallRow(
                number,
                day,
                state,
                purpose,
                model,
                collection,
                micros,
                each,
                text,
                call,
                request,
                parent,
                awaited,
                newCheck);
    }

    public boolean isCall() {
        return state != SpendBook.State.CACHE;
    }

    public long hash() {
        return new RowHash()
                .add(number)
                .add(day)
                .add(state)
                .add(purpose)
                .add(model)
                .add(collection)
                .add(micros)
                .add(each)
                .add(text)
                .add(call)
                .add(request)
                .add(parent)
                .add(awaited ? 1 : 0)
                .add(check)
                .value();
    }
}
