package app.maquette.studio.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.catalogue.Catalogue;
import app.maquette.catalogue.Field;
import app.maquette.catalogue.Route;
import app.maquette.domain.ImageKey;
import app.maquette.domain.MediaType;
import app.maquette.domain.StoredFile;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.Fields;
import app.maquette.domain.request.Inputs;
import app.maquette.domain.request.Intent;
import app.maquette.domain.request.Operation;
import app.maquette.domain.request.OperationKind;
import app.maquette.domain.request.Order;
import app.maquette.domain.request.Value;
import app.maquette.ideogram.body.RequestBody;
import app.maquette.pictures.ImageDecoder;
import app.maquette.pictures.ImageProbe;
import app.maquette.pictures.Notes;
import app.maquette.pictures.plain.PlainCopies;
import app.maquette.store.files.FilePictureStore;
import app.maquette.store.home.Home;
import app.maquette.studio.port.Copies;
import app.maquette.studio.port.Copies.Room;
import app.maquette.studio.port.Copies.Use;
import app.maquette.studio.port.Vendor;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SendingTest {
    private final List<Room> asked = new ArrayList<>();

    /// Each has nine megabytes where that is allowed.
    private final Sending sending = new Sending(Catalogue.standard(), (key, room) -> {
        asked.add(room);
        long bytes = Math.min(9_000_000, room.mostBytes());
        return new Vendor.Attachment(
                new StoredFile(key, MediaType.JPEG, bytes, 800, 600, true), InputStream::nullInputStream);
    });

    @Test
    void theRouteSaysHowLargeAPictureMayBe() {
        sending.attachments(order("2.0", OperationKind.REMIX, Map.of(Inputs.IMAGE, 1)));
        sending.attachments(order("3.0-turbo", OperationKind.REMIX, Map.of(Inputs.IMAGE, 1)));
        sending.attachments(order("3.0-turbo", OperationKind.GENERATE, Map.of("style_reference_images", 2)));

        assertThat(asked)
                .containsExactly(
                        new Room(10_000_000, Use.PICTURE),
                        new Room(50_000_000, Use.PICTURE),
                        new Room(25_000_000, Use.PICTURE),
                        new Room(25_000_000, Use.PICTURE));
    }

    @Test
    void whereAllTogetherAreBoundedEachHasItsShare() {
        var order = order("3.0-flash", OperationKind.GENERATE, Map.of("style_reference_images", 4));

        var sent = sending.attachments(order).get("style_reference_images");

        assertThat(sent).extracting(one -> one.file().bytes()).containsOnly(2_500_000L);
        assertThat(Catalogue.standard().check(order.engine(), OperationKind.GENERATE, values(order)))
                .isEmpty();
    }

    @Test
    void aPictureWithAMaskKeepsItsSize() {
        sending.attachments(order("4.5-high", OperationKind.GENERATE, Map.of("images", 1, "mask", 1)));
        sending.attachments(order(
                "3.0-character-turbo",
                OperationKind.GENERATE,
                Map.of("character_reference_images", 1, "character_reference_mask", 1, "style_reference_images", 1)));

        assertThat(asked).extracting(Room::use).containsExactly(Use.SIZED, Use.MASK, Use.SIZED, Use.SIZED, Use.PICTURE);
    }

    private static Stream<Route> routesWithPictures() {
        return Catalogue.standard().routes().stream()
                .filter(route -> route.fields().stream().anyMatch(field -> field.kind() == Field.Kind.PICTURES))
                .filter(route -> route.equals(Catalogue.standard()
                        .route(route.engine().id(), route.kind())
                        .orElseThrow()));
    }

    /// Whatever the route, no note that lies beside the pixels is in the bytes of the request.
    @Test
    void noRequestTellsWhatLiesBesideThePixels(@TempDir Path folder) {
        var store = new FilePictureStore(new Home(folder).prepare(), new ImageProbe()::probe);
        var keys = Notes.files().map(file -> store.keepOwn(file).key()).toList();
        Copies copies = new PlainCopies(store, new ImageDecoder(store, new ImageProbe()));
        var real = new Sending(Catalogue.standard(), copies);
        int parts = 0;
        for (var route : routesWithPictures().toList()) {
            var pictures = new TreeMap<String, List<ImageKey>>();
            for (var field : route.fields()) {
                if (field.kind() == Field.Kind.PICTURES) {
                    pictures.put(field.name(), keys);
                    parts++;
                }
            }
            var order = order(route.engine().id(), route.kind(), new Inputs(pictures));

            var body = RequestBody.of(route, new Vendor.Outgoing(order, real.attachments(order)))
                    .content()
                    .bytes();

            assertThat(new String(body, StandardCharsets.ISO_8859_1))
                    .as(route.wire().path())
                    .doesNotContain(Notes.SECRET, "Exif", "XMP ", "xmpmeta", "eXIf", "iTXt", "tEXt", "Photoshop");
        }
        assertThat(parts).isGreaterThan(50);
    }

    private Map<String, Value> values(Order order) {
        var values = new TreeMap<>(order.values());
        values.putAll(sending.facts(order));
        return values;
    }

    private static Order order(String engine, OperationKind kind, Map<String, Integer> counts) {
        var pictures = new TreeMap<String, List<ImageKey>>();
        counts.forEach((part, count) -> pictures.put(
                part,
                Stream.iterate(1, i -> i + 1)
                        .limit(count)
                        .map(i -> new ImageKey(String.valueOf(i).repeat(64)))
                        .toList()));
        return order(new EngineId(engine), kind, new Inputs(pictures));
    }

    private static Order order(EngineId engine, OperationKind kind, Inputs inputs) {
        var operation = Operation.of(kind, Map.of(Operation.PROMPT, Value.of("a harbour")));
        return new Order(Intent.DRAFT, engine, operation, Fields.NONE, inputs, Brief.EMPTY.on(engine), null);
    }
}
