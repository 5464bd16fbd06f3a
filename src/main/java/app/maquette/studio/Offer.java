package app.maquette.studio;

import app.maquette.domain.CallId;

/// What an identical request already has to show.
public sealed interface Offer {
    /// Nothing: drafting pays.
    record Nothing() implements Offer {}

    /// The same request is under way; drafting joins it.
    record UnderWay(CallId call) implements Offer {}

    /// Already here for nothing; when fresh, showing it is what drafting does.
    record Here(CallRecord call, boolean fresh) implements Offer {}
}
