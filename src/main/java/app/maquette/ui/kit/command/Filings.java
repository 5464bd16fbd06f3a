package app.maquette.ui.kit.command;

import app.maquette.domain.CallId;
import app.maquette.domain.Money;
import app.maquette.domain.PictureId;
import app.maquette.domain.Refiling;
import app.maquette.studio.call.Judging;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.port.Library;
import app.maquette.ui.kit.task.Background;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Files pictures, one step after another in the order of the keys; each is taken back by the same keys as a verdict,
/// and exactly. FX thread only.
public final class Filings {
    private final Judging judging;
    private final Library library;
    private final Verdicts verdicts;
    private final Background background;
    private final Deque<Write> waiting = new ArrayDeque<>();
    private boolean writing;

    public Filings(Judging judging, Library library, Verdicts verdicts, Background background) {
        this.judging = judging;
        this.library = library;
        this.verdicts = verdicts;
        this.background = background;
    }

    /// What a step changed.
    ///
    /// @param cost what was once paid for those pictures
    public record Done(List<PictureId> pictures, Money cost) {
        public Done {
            pictures = List.copyOf(pictures);
        }

        public int count() {
            return pictures.size();
        }
    }

    /// The same said of some pictures.
    private record Part(Refiling change, List<PictureId> pictures) {}

    /// What was written, and what takes it back.
    private record Written(Done done, List<Part> back) {}

    private record Write(Callable<Written> work, Consumer<Written> end) {}

    /// Of those that it changes, which `end` is told; nothing is written where that is none.
    public void file(List<PictureId> pictures, Refiling change, Consumer<Done> end) {
        add(() -> write(pictures, change), written -> {
            var done = written.done();
            if (!written.back().isEmpty()) {
                verdicts.did(
                        done.pictures().getFirst(),
                        () -> again(written.back()),
                        () -> again(List.of(new Part(change, done.pictures()))));
            }
            end.accept(done);
        });
    }

    private Written write(List<PictureId> pictures, Refiling change) {
        Map<CallId, Optional<CallRecord>> calls = new HashMap<>();
        Map<Refiling, List<PictureId>> back = new LinkedHashMap<>();
        var changed = new ArrayList<PictureId>();
        var cost = Money.ZERO;
        for (var id : pictures) {
            var call = calls.computeIfAbsent(id.call(), library::call);
            var undo = call.flatMap(one -> one.picture(id.index())).flatMap(picture -> change.back(picture.filed()));
            if (undo.isPresent()) {
                back.computeIfAbsent(undo.get(), _ -> new ArrayList<>()).add(id);
                changed.add(id);
                cost = cost.plus(call.orElseThrow().each());
            }
        }
        judging.file(changed, change);
        return new Written(
                new Done(changed, cost),
                back.entrySet().stream()
                        .map(one -> new Part(one.getKey(), one.getValue()))
                        .toList());
    }

    private void again(List<Part> parts) {
        add(
                () -> {
                    parts.forEach(part -> judging.file(part.pictures(), part.change()));
                    return new Written(new Done(List.of(), Money.ZERO), List.of());
                },
                _ -> {});
    }

    private void add(Callable<Written> work, Consumer<Written> end) {
        waiting.add(new Write(work, end));
        next();
    }

    private void next() {
        var write = writing ? null : waiting.poll();
        if (write != null) {
            writing = true;
            background
                    .job(write.work())
                    .onSuccess(write.end())
                    .atEnd(() -> {
                        writing = false;
                        next();
                    })
                    .start();
        }
    }
}
