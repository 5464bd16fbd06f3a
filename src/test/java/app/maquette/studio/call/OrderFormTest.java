package app.maquette.studio.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.catalogue.Catalogue;
import app.maquette.catalogue.Exclusions;
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
import app.maquette.domain.request.Fields;
import app.maquette.domain.request.Inputs;
import app.maquette.domain.request.Operation;
import app.maquette.domain.request.Order;
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
        return drafted(Asked.like(brief).draft(1), state);
    }

    private static CallRecord drafted(Order order, Picture.State state) {
        var reserve = new Entry.Reserve(
                Instant.EPOCH,
                new CallId("c1"),
                new LedgerDay(LocalDate.EPOCH),
                order,
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
    void aFinalLeavesOutWhatItsDraftLeftOut() {
        var fields = Fields.NONE.with("resolution", "1024x1024").with(Fields.ASPECT_RATIO, "16x9");
        for (var said : List.of(fields, fields.touched("resolution"))) {
            var draft = FORM.draft(brief("3.0-turbo", "3.0-quality").withFields(said));
            // As it comes from the journal, which knows of no order.
            var read = draft.brief().withFields(Fields.of(said.values()));
            var order = new Order(
                    draft.intent(), draft.engine(), draft.operation(), draft.fields(), draft.inputs(), read, null);
            var call = drafted(order, new Picture.State.Awaited());

            var last = FORM.sameSeed(call, call.pictures().getFirst());
            assertThat(last.fields().only(name -> !name.equals(Fields.MAGIC_PROMPT)))
                    .isEqualTo(draft.fields());
        }
    }

    @Test
    void aFinalWithoutMagicPromptGoesWithoutItsVersion() {
        var brief = brief("2.0-turbo", "2.0").with("magic_prompt_version", "v_2");
        var call = drafted(brief, new Picture.State.Awaited());

        var last = FORM.sameSeed(call, call.pictures().getFirst());

        assertThat(FORM.check(last)).isEmpty();
        assertThat(last.fields().find("magic_prompt_version")).isEmpty();
    }

    @Test
    void aStyleReferenceSetLaterPutsThePresetAside() {
        var brief = brief("3.0-turbo", "3.0")
                .with("style_preset", "bauhaus")
                .withInputs(Inputs.of("style_reference_images", KEY));
        assertThat(FORM.asides(brief))
                .containsExactly(new Exclusions.Aside("style_preset", List.of("style_reference_images")));

        var other = brief.with("style_preset", "pop_art");
        assertThat(FORM.asides(other))
                .containsExactly(new Exclusions.Aside("style_reference_images", List.of("style_preset")));
        assertThat(FORM.draft(other).inputs().isEmpty()).isTrue();
        assertThat(FORM.draft(other.with("style_preset", "")).inputs().isEmpty())
                .isFalse();
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
