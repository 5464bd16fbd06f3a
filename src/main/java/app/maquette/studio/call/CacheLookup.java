package app.maquette.studio.call;

import app.maquette.domain.CallId;
import app.maquette.studio.model.CallRecord;

/// What an identical request already has to show. Only [Nothing] is paid for without being asked for as *new*.
public sealed interface CacheLookup {
    /// Nothing: drafting pays.
    record Nothing() implements CacheLookup {}

    /// The same request is under way; drafting joins it.
    record UnderWay(CallId call) implements CacheLookup {}

    /// Already here for nothing; when fresh, showing it is what drafting does.
    record Here(CallRecord call, boolean fresh) implements CacheLookup {}

    /// Paid, perhaps paid, and not all of it here. Fresh as well while more may come or the bill is open.
    record Partly(CallRecord call, Count count, boolean fresh) implements CacheLookup {}

    /// What became of the pictures of a call.
    ///
    /// @param coming paid and still to be downloaded
    /// @param lost paid and no longer to be had
    /// @param deleted by the designer, for ever
    /// @param unknown asked for, and no answer tells of them
    record Count(int here, int coming, int withheld, int lost, int deleted, int unknown) {
        public int asked() {
            return here + coming + withheld + lost + deleted + unknown;
        }

        boolean isAllThere() {
            return here > 0 && here == asked();
        }
    }
}
