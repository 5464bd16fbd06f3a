package app.maquette.studio.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.maquette.catalogue.Engine;
import app.maquette.domain.CallId;
import app.maquette.domain.ImageKey;
import app.maquette.domain.MediaType;
import app.maquette.domain.Money;
import app.maquette.domain.PictureId;
import app.maquette.domain.Size;
import app.maquette.domain.StoredFile;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.Inputs;
import app.maquette.domain.request.Intent;
import app.maquette.domain.request.Operation;
import app.maquette.domain.request.OperationKind;
import app.maquette.domain.request.Order;
import app.maquette.domain.request.Result;
import app.maquette.domain.request.Value;
import app.maquette.studio.Samples;
import app.maquette.studio.TestClock;
import app.maquette.studio.base.Failure;
import app.maquette.studio.base.StudioException;
import app.maquette.studio.call.CacheLookup;
import app.maquette.studio.call.Drafting.Reuse;
import app.maquette.studio.call.Drafting.Way;
import app.maquette.studio.call.Studio;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.JournalLedger;
import app.maquette.studio.ledger.Ledger;
import app.maquette.studio.ledger.MemoryJournal;
import app.maquette.studio.model.CallState;
import app.maquette.studio.port.MemoryLibrary;
import app.maquette.studio.port.MemoryStore;
import app.maquette.studio.port.ScriptedVendor;
import app.maquette.studio.port.Settings;
import app.maquette.studio.port.Vendor;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeskTest {
    private static final Money ENOUGH = Money.ofMicros(5_000_000);
    private static final StoredFile FILE = file("a");
    private static final Desk.Source SOURCE = new Desk.Source(new PictureId(new CallId("own"), 0), FILE);

    private final TestClock clock = TestClock.at("2026-11-22T10:00:00Z");
    private final ScriptedVendor vendor = new ScriptedVendor();
    private final MemoryStore store = new MemoryStore();
    private final Ledger ledger = new JournalLedger(new MemoryJournal(), clock, Samples.UTC_MIDNIGHT);
    private final MemoryLibrary library = new MemoryLibrary().following(ledger);
    private final Studio studio = new Studio(
            ledger,
            new Studio.Rooms(vendor, vendor, store, store, library),
            Samples.quotes(clock),
            () -> Settings.DEFAULT,
            clock);
    private final Desk desk = new Desk(studio.drafting(), library);

    @BeforeEach
    void here() {
        store.put(FILE);
        store.put(file("b"));
    }

    @AfterEach
    void close() {
        studio.close(Duration.ofSeconds(60));
        ledger.close();
    }

    private static StoredFile file(String digit) {
        return new StoredFile(new ImageKey(digit.repeat(64)), MediaType.PNG, 900, 1024, 1024, true);
    }

    private static Brief on(String engine) {
        return Brief.EMPTY
                .withPrompt("a fox")
                .withPair(new Brief.Engines(new EngineId(engine), new EngineId(engine)))
                .withImages(1);
    }

    private Order order(String engine, OperationKind kind) {
        return desk.order(SOURCE, kind, on(engine));
    }

    private Order upscale(String engine, String factor) {
        return desk.order(SOURCE, OperationKind.UPSCALE, on(engine).with(Operation.FACTOR, factor));
    }

    @Test
    void anOrderSendsItsPictureAndWhatItsEngineTakes() {
        var cut = order("remove-background", OperationKind.REMOVE_BACKGROUND);

        assertThat(cut.intent()).isEqualTo(Intent.TOOL);
        assertThat(cut.parent()).isEqualTo(SOURCE.id());
        assertThat(cut.inputs().of(Inputs.IMAGE)).containsExactly(FILE.key());
        assertThat(cut.prompt()).isEmpty();
        assertThat(desk.look(cut).mayBeBought()).isTrue();
        assertThat(desk.look(cut).price().orElseThrow().total()).isEqualTo(Money.ofMicros(10_000));
        assertThat(desk.look(cut).output()).contains(new Size(1024, 1024));
    }

    @Test
    void allThatIsSetForAnOperationIsSaidByIt() {
        var remix = desk.order(
                SOURCE,
                OperationKind.REMIX,
                on("3.0-turbo")
                        .withSeed(7L)
                        .withImages(2)
                        .withFields(on("3.0").fields().with(Operation.WEIGHT, Value.of(80))));

        assertThat(remix.operation()).isEqualTo(new Operation.Remix("a fox", 7L, 2, 80));
        assertThat(desk.look(remix).breaches()).isEmpty();
    }

    @Test
    void anUpscaleIsPricedByWhatComesOut() {
        var twice = desk.look(upscale("topaz-standard-2", "x2"));
        var four = desk.look(upscale("topaz-standard-2", "x4"));

        assertThat(twice.output()).contains(new Size(2048, 2048));
        assertThat(four.output()).contains(new Size(4096, 4096));
        assertThat(four.price().orElseThrow().total())
                .isGreaterThan(twice.price().orElseThrow().total());
        var dear = upscale("topaz-redefine", "x2");
        var cheap = upscale("topaz-standard-2", "x2");
        assertThat(desk.cheapest(List.of(dear, cheap))).contains(cheap);
        assertThat(desk.cheapest(List.of())).isEmpty();
    }

    @Test
    void aRegionWithoutAMaskIsNotBought() {
        var look = desk.look(order("3.0-turbo", OperationKind.EDIT_REGION));

        assertThat(look.mayBeBought()).isFalse();
        assertThat(look.breaches()).extracting(breach -> breach.field()).contains("mask");
    }

    @Test
    void everyOperationHasAnEngineOnOffer() {
        for (var kind : OperationKind.values()) {
            assertThat(desk.engines(kind)).as(kind.id()).isNotEmpty().allMatch(Engine::isShown);
        }
    }

    @Test
    void severalAreEachForThemselvesAndNeverMoreThanTheirTotal() {
        var cut = order("remove-background", OperationKind.REMOVE_BACKGROUND);
        var upscale = upscale("topaz-standard-2", "x2");
        var unmasked = order("3.0-turbo", OperationKind.EDIT_REGION);
        var total = desk.look(cut).price().orElseThrow().total();

        var all = desk.buyAll(List.of(cut, unmasked, upscale), total);

        assertThat(all).extracting(Desk.Each::order).containsExactly(cut, unmasked, upscale);
        assertThat(all.get(0))
                .isInstanceOfSatisfying(
                        Desk.Each.Placed.class,
                        one -> assertThat(one.taken().way()).isEqualTo(Way.PAID));
        assertThat(all.get(1))
                .isInstanceOfSatisfying(
                        Desk.Each.Refused.class,
                        one -> assertThat(one.failure()).isInstanceOf(Failure.InvalidBrief.class));
        assertThat(all.get(2))
                .isInstanceOfSatisfying(
                        Desk.Each.Refused.class,
                        one -> assertThat(one.failure()).isInstanceOf(Failure.PriceChanged.class));
    }

    @Test
    void aTriedEditIsMadeLastOfTheSameSourceAndMask() {
        ledger.post(at -> new Entry.BroughtIn(at, SOURCE.id(), FILE, "own.png"));
        var brief = on("4.5-very-low")
                .withInputs(Inputs.of("reference_images", file("b").key()));
        var tried = desk.order(desk.find(SOURCE.id()).orElseThrow(), OperationKind.PRECISE_EDIT, brief);
        var taken = desk.buy(tried, ENOUGH, Reuse.ALLOWED);
        studio.close(Duration.ofSeconds(60));
        var made = library.call(taken.call()).orElseThrow().pictures().getFirst();

        var last = desk.last(made.id(), new EngineId("4.5-high"));

        assertThat(last.intent()).isEqualTo(Intent.FINAL);
        assertThat(last.engine()).isEqualTo(new EngineId("4.5-high"));
        assertThat(last.inputs()).isEqualTo(tried.inputs());
        assertThat(last.parent()).isEqualTo(made.id());
        assertThat(last.seed()).isEqualTo(made.produced().seed());
        assertThat(desk.find(made.id())).isEqualTo(Desk.Source.of(made));
        assertThat(desk.offer(tried)).isInstanceOf(CacheLookup.Here.class);
    }

    @Test
    void whatIsGoneIsNotMadeLast() {
        var id = new PictureId(new CallId("none"), 0);

        assertThat(catchThrowableOfType(StudioException.class, () -> desk.last(id, new EngineId("4.5-high")))
                        .failure())
                .isEqualTo(new Failure.NotHere(id.toString()));
        assertThat(desk.find(id)).isEmpty();
    }

    @Test
    void wordsAreSettledKeptAndFoundAgainForNothing() {
        var words = new Result.Text(List.of("A fox.", "A red fox."), false);
        vendor.outcome(new Vendor.Outcome.Accepted(words));
        var asked = order("describe-3.0", OperationKind.DESCRIBE);
        var price = desk.look(asked).price().orElseThrow().total();

        var taken = desk.buy(asked, price, Reuse.ALLOWED);
        studio.close(Duration.ofSeconds(60));
        var call = library.call(taken.call()).orElseThrow();

        assertThat(call.state()).isEqualTo(new CallState.Settled(price));
        assertThat(call.text()).isEqualTo(words);
        assertThat(call.pictures()).isEmpty();
        assertThat(desk.offer(asked))
                .isInstanceOfSatisfying(
                        CacheLookup.Here.class,
                        here -> assertThat(here.call().text()).isEqualTo(words));
        assertThat(desk.buy(asked, Money.ZERO, Reuse.ALLOWED).way()).isEqualTo(Way.CACHED);
        assertThat(vendor.sent()).hasSize(1);
    }
}
