package app.maquette.app;

import app.maquette.domain.PictureId;
import app.maquette.domain.request.AnsweredPicture;
import app.maquette.store.files.FileAnswers;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.Picture;
import app.maquette.studio.port.RawAnswer;
import app.maquette.studio.port.Vendor;
import java.nio.file.Path;
import java.util.List;

/// The pictures that a durable answer names and that are neither stored nor listed as paid and not yet downloaded.
public final class Lost {
    private Lost() {}

    public static List<PictureId> of(List<CallRecord> calls, Path answers, Vendor vendor) {
        var kept = new FileAnswers(answers);
        return calls.stream()
                .flatMap(call -> kept.load(call.id()).stream()
                        .flatMap(answer -> named(call, answer, vendor).stream())
                        .map(produced -> new PictureId(call.id(), produced.index()))
                        .filter(picture -> call.pictures().stream().noneMatch(one -> isSafe(one, picture))))
                .toList();
    }

    private static List<AnsweredPicture> named(CallRecord call, RawAnswer answer, Vendor vendor) {
        var all = switch (vendor.read(answer, call.order())) {
            case Vendor.Outcome.Accepted accepted -> accepted.produced();
            case Vendor.Outcome.Doubtful(var _, var salvaged) -> salvaged;
            case Vendor.Outcome.Rejected _ -> List.<AnsweredPicture>of();
        };
        return all.stream().filter(produced -> produced.link() != null).toList();
    }

    private static boolean isSafe(Picture one, PictureId picture) {
        return one.id().equals(picture) && (one.isStored() || one.state() instanceof Picture.State.Awaited);
    }
}
