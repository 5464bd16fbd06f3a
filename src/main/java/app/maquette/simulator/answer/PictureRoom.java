package app.maquette.simulator.answer;

import app.maquette.simulator.bill.BillStore;
import app.maquette.simulator.bill.Plate;
import app.maquette.simulator.contract.Fault;
import app.maquette.simulator.contract.Faults;
import app.maquette.simulator.contract.Hashes;
import app.maquette.simulator.drawing.Spoiled;
import app.maquette.simulator.http.Reply;
import app.maquette.simulator.http.Reply.Delivery;
import app.maquette.simulator.http.Request;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Serves pictures by their signed links, in ranges too, without a key. Thread-safe.
public final class PictureRoom {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,9})-(\\d{0,9})");

    private final BillStore book;
    private final Links links;
    private final PictureMaker gallery;
    private final Faults faults;

    public PictureRoom(BillStore book, Links links, PictureMaker gallery, Faults faults) {
        this.book = book;
        this.links = links;
        this.gallery = gallery;
        this.faults = faults;
    }

    public Reply answer(Request request, String id) throws InterruptedException {
        Optional<Plate> plate = book.plate(id).filter(Plate::safe);
        boolean good = links.isGood(
                id, request.query("exp").orElse(""), request.query("sig").orElse(""));
        Optional<Fault> fault = good ? faults.take(Fault.Stage.PICTURE) : Optional.empty();
        if (!good || fault.equals(Optional.of(Fault.LINK_403))) {
            return Reply.of(403, "text/html", "<html><body><h1>403 Forbidden</h1></body></html>");
        }
        if (plate.isEmpty()) {
            return Reply.of(404, "text/plain", "Not Found");
        }
        if (fault.isEmpty()) {
            return picture(request, plate.get());
        }
        return switch (fault.get()) {
            case WRONG_TYPE_IMAGE -> png(Spoiled.gif());
            case GIANT_IMAGE -> png(Spoiled.giant());
            case CORRUPT_IMAGE -> png(Spoiled.corrupt(gallery.png(plate.get())));
            case CUT_IMAGE -> picture(request, plate.get()).by(Delivery.CUT);
            case SLOW_IMAGE -> picture(request, plate.get()).by(Delivery.SLOW);
            default -> png(gallery.png(plate.get()));
        };
    }

    private Reply picture(Request request, Plate plate) throws InterruptedException {
        byte[] png = gallery.png(plate);
        String tag = '"' + Hashes.sha256(png).substring(0, 32) + '"';
        if (request.header("If-None-Match").orElse("").equals(tag)) {
            return Reply.empty(304).header("ETag", tag);
        }
        Matcher range = RANGE.matcher(request.header("Range").orElse(""));
        boolean same = request.header("If-Range").map(tag::equals).orElse(true);
        Reply reply = range.matches() && same ? part(png, range) : png(png);
        return reply.header("ETag", tag).header("Accept-Ranges", "bytes");
    }

    private static Reply part(byte[] png, Matcher range) {
        boolean last = range.group(1).isEmpty();
        if (last && range.group(2).isEmpty()) {
            return png(png);
        }
        int end = last || range.group(2).isEmpty()
                ? png.length - 1
                : Math.min(png.length - 1, Integer.parseInt(range.group(2)));
        int from = last ? Math.max(0, png.length - Integer.parseInt(range.group(2))) : Integer.parseInt(range.group(1));
        if (from > end) {
            return Reply.empty(416).header("Content-Range", "bytes */" + png.length);
        }
        return Reply.of(206, "image/png", Arrays.copyOfRange(png, from, end + 1))
                .header("Content-Range", "bytes " + from + "-" + end + "/" + png.length);
    }

    private static Reply png(byte[] bytes) {
        return Reply.of(200, "image/png", bytes);
    }
}
