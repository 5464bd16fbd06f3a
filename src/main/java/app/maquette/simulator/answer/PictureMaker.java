package app.maquette.simulator.answer;

import app.maquette.simulator.bill.Basis;
import app.maquette.simulator.bill.Plate;
import app.maquette.simulator.contract.StructuredPrompt;
import app.maquette.simulator.contract.Ware;
import app.maquette.simulator.drawing.Painter;
import app.maquette.simulator.drawing.canvas.Dress;
import app.maquette.simulator.drawing.canvas.Sheet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Draws pictures when they are wanted and keeps the latest few. Thread-safe; drawing happens on the caller's thread.
public final class PictureMaker {
    private static final int KEPT = 24;
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
        if (basis.way() == Basis.Way.CLEAR) {
            return Painter.cutOut(sheet);
        }
        return Optional.ofNullable(basis.source())
                .flatMap(sources::read)
                .map(source -> Painter.repaint(sheet, source, basis.weight()))
                .orElseGet(() -> Painter.paint(sheet));
    }
}
