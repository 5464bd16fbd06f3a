package app.maquette.simulator.answer;

import app.maquette.simulator.bill.Basis;
import app.maquette.simulator.bill.Plate;
import app.maquette.simulator.contract.StructuredPrompt;
import app.maquette.simulator.contract.Ware;
import app.maquette.simulator.drawing.Painter;
import app.maquette.simulator.drawing.Retouch;
import app.maquette.simulator.drawing.canvas.Dress;
import app.maquette.simulator.drawing.canvas.Sheet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/// Draws pictures when they are wanted and keeps the latest few. Thread-safe; drawing happens on the caller's thread.
public final class PictureMaker {
    private static final int KEPT = 24;
    /// How much is kept of a picture that is edited as a whole.
    private static final int WHOLE = 85;
    private static final long OTHER_COMPOSITION = 0x5DEECE66DL;

    private final Sources sources;
    private final Map<String, FutureTask<byte[]>> drawn = new LinkedHashMap<>(KEPT, 0.75f, true);

    public PictureMaker(Sources sources) {
        this.sources = sources;
    }

    byte[] png(Plate plate) throws InterruptedException {
        FutureTask<byte[]> task;
        synchronized (drawn) {
            task = drawn.computeIfAbsent(plate.id(), _ -> new FutureTask<>(() -> draw(plate)));
            if (drawn.size() > KEPT) {
                drawn.remove(drawn.keySet().iterator().next());
            }
        }
        task.run();
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot draw " + plate.id(), e.getCause());
        }
    }

    private byte[] draw(Plate plate) {
        Plate.Subject subject = plate.subject();
        boolean fine = !Ware.isFast(subject.ware());
        long composition = plate.kept() || fine ? subject.seed() : subject.seed() ^ OTHER_COMPOSITION;
        Basis basis = subject.basis();
        Sheet sheet = new Sheet(
                        StructuredPrompt.plain(subject.prompt()), composition, plate.width(), plate.height(), fine)
                .with(new Dress(basis.inks(), basis.figure()));
        byte[] source = bytes(basis.source());
        if (source.length == 0) {
            return basis.way() == Basis.Way.CLEAR ? Painter.cutOut(sheet) : Painter.paint(sheet);
        }
        byte[] mask = bytes(basis.mask());
        return switch (basis.way()) {
            case PAINT, CLEAR, REMIX -> Painter.repaint(sheet, source, basis.weight());
            case ENLARGE -> Retouch.enlarged(source, plate.width(), plate.height());
            case FREE -> Retouch.free(sheet, source);
            case GROUND -> Retouch.grounded(sheet, source);
            case REFRAME -> Retouch.reframed(sheet, source);
            case REGION ->
                mask.length == 0 ? Painter.repaint(sheet, source, WHOLE) : Retouch.region(sheet, source, mask);
            case ERASE -> Retouch.erased(sheet, source, mask);
        };
    }

    private byte[] bytes(@Nullable String name) {
        return Optional.ofNullable(name).flatMap(sources::read).orElseGet(() -> new byte[0]);
    }
}
