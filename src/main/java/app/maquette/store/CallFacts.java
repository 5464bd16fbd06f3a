package app.maquette.store;

import app.maquette.domain.Purpose;
import app.maquette.studio.CallRecord;
import app.maquette.studio.CallState;
import app.maquette.studio.Picture;

/// Reads the facts of the index, as [Json] writes them.
final class CallFacts {
    private CallFacts() {}

    static Fact fact(Fields in) {
        return switch (in.type()) {
            case "CALL" -> new Fact.Call(record(in.object("record")), in.textOrNull("resolved"));
            case "HIT" ->
                new Fact.Hit(Entries.hit(in.object("entry").as("CACHE_HIT")), in.oneOf("purpose", Purpose.values()));
            default -> throw in.unknownType();
        };
    }

    private static CallRecord record(Fields in) {
        return new CallRecord(
                Entries.reserve(in.object("reserve").as("RESERVE")),
                state(in.object("state")),
                in.list("pictures", CallFacts::picture));
    }

    private static CallState state(Fields in) {
        return switch (in.type()) {
            case "WAITING" -> new CallState.Waiting();
            case "IN_FLIGHT" -> new CallState.InFlight(in.instant("since"));
            case "COLLECTING" -> new CallState.Collecting(in.instant("since"));
            case "SETTLED" -> new CallState.Settled(in.money("amount"));
            case "RELEASED" -> new CallState.Released(in.text("code"), in.text("words"));
            case "IN_DOUBT" ->
                new CallState.InDoubt(in.money("settled"), in.money("held"), in.text("code"), in.text("words"));
            default -> throw in.unknownType();
        };
    }

    private static Picture picture(Fields in) {
        return new Picture(
                Parts.picture(in.object("id")),
                Parts.produced(in.object("produced")),
                pictureState(in.object("state")),
                Parts.judgement(in.object("judgement")));
    }

    private static Picture.State pictureState(Fields in) {
        return switch (in.type()) {
            case "AWAITED" -> new Picture.State.Awaited();
            case "STORED" -> new Picture.State.Stored(Parts.file(in.object("file")));
            case "WITHHELD" -> new Picture.State.Withheld();
            case "GONE" -> new Picture.State.Gone(in.text("reason"));
            default -> throw in.unknownType();
        };
    }
}
