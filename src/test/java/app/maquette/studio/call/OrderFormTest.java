package app.maquette.studio.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.catalogue.Catalogue;
import app.maquette.catalogue.Pair;
import app.maquette.domain.CallId;
import app.maquette.domain.ImageKey;
import app.maquette.domain.Judgement;
import app.maquette.domain.LedgerDay;
import app.maquette.domain.MediaType;
import app.maquette.domain.Money;
import app.maquette.domain.PictureId;
import app.maquette.domain.StoredFile;
import app.maquette.domain.request.Asked;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.Inputs;
import app.maquette.domain.request.Operation;
import app.maquette.domain.request.Quote;
import app.maquette.domain.request.RequestKey;
import app.maquette.studio.Samples;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.CallState;
import app.maquette.studio.model.Picture;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What orders of briefs and drafts say.
class OrderFormTest {
    private static final ImageKey KEY = new ImageKey("a".repeat(64));
    private static final OrderForm FORM = new OrderForm(Catalogue.standard());

    private static CallRecord drafted(Brief brief, Picture.State state) {
        var reserve = new Entry.Reserve(
                Instant.EPOCH,
                new CallId("c1"),
                new LedgerDay(LocalDate.EPOCH),
                Asked.like(brief).draft(1),
                null,
                new RequestKey("k"),
                new Quote("p", 1, Money.ofMicros(1), "test"));
        var picture = new Picture(new PictureId(reserve.call(), 0), Samples.produced(0, 7), state, Judgement.NONE);
        return new CallRecord(reserve, new CallState.Settled(Money.ofMicros(1)), List.of(picture));
    }

    private static Brief brief(String draft, String last) {
        return Brief.EMPTY.withPrompt("a fox").withPair(new Brief.Engines(new EngineId(draft), new EngineId(last)));
    }

    @Test
    void aFinalKeepsAllThatItsPriceDependsOn() {
        var plain = brief("3.0-transparent-turbo", "3.0-transparent-quality");
        var call = drafted(plain.with("upscale_factor", "x4"), new Picture.State.Awaited());
        var order =
                FORM.last(call, call.pictures().getFirst(), Pair.Way.SAME_SEED).orElseThrow();
        var quotes = Samples.quotes(InstantSource.system());

        assertThat(order.engine()).isEqualTo(new EngineId("3.0-transparent-quality"));
        assertThat(order.seed()).isEqualTo(7);
        assertThat(order.values()).containsKey("upscale_factor");
        assertThat(quotes.quote(order, Map.of()).total())
                .isGreaterThan(
                        quotes.quote(FORM.draft(plain.withImages(1)), Map.of()).total());
    }

    @Test
    void aRemixNeedsItsPictureHere() {
        var brief = brief("2.0-turbo", "2.0");
        var away = drafted(brief, new Picture.State.Awaited());
        var here = drafted(brief, new Picture.State.Stored(new StoredFile(KEY, MediaType.PNG, 9, 1024, 1024, true)));

        assertThat(FORM.last(away, away.pictures().getFirst(), Pair.Way.REMIX)).isEmpty();
        assertThat(FORM.last(here, here.pictures().getFirst(), Pair.Way.REMIX)).hasValueSatisfying(order -> {
            assertThat(order.inputs()).isEqualTo(Inputs.of(Inputs.IMAGE, KEY));
            assertThat(order.operation()).isInstanceOf(Operation.Remix.class);
        });
    }

    @Test
    void whatTheEngineDoesNotTakeStaysInTheBrief() {
        var order =
                FORM.draft(brief("4.0-turbo", "4.0").with("style_type", "anime").with("negative_prompt", "fog"));

        assertThat(order.fields().values()).isEmpty();
        assertThat(order.brief().fields().values()).containsOnlyKeys("negative_prompt", "style_type");
        assertThat(FORM.check(order)).isEmpty();
    }
}
