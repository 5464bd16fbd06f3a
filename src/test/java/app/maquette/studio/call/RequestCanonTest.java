package app.maquette.studio.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.catalogue.Catalogue;
import app.maquette.domain.ImageKey;
import app.maquette.domain.request.Asked;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.Engines;
import app.maquette.domain.request.Inputs;
import app.maquette.domain.request.Order;
import app.maquette.domain.request.RequestKey;
import app.maquette.domain.request.Value;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The keys of 0.1.0 stand here as that program made them, for requests that homes of today hold.
@Tag("language")
class RequestCanonTest {
    private static final RequestCanon CANON = new RequestCanon(Catalogue.standard());
    private static final URI ADDRESS = URI.create("https://api.ideogram.ai/");
    private static final String LIGHTHOUSE = "91571861cfe3f53868c97d1b22f415eab9e61310144908e119455b1746da75b8";

    private static Order request(String prompt, String negative) {
        return Asked.of(prompt).negative(negative).engine(Engines.V_2).seed(7L).draft(4);
    }

    private static RequestKey key(String prompt) {
        return CANON.keyOf(ADDRESS, request(prompt, "fog"));
    }

    @Test
    void theFirstKeyIsThatOfTheFirstPrograms() {
        var keys = Map.of(
                "a lighthouse", LIGHTHOUSE,
                "a\u00A0lighthouse\u200B", "4764d4390ed2576e9fc91c58f2b48af7144c9d6f5b6311609b5426a6dd0d2329",
                "a  lighthouse\nat night", "9939fee27b549905624367da0d9867836254f6f5c522c6a008db783f582d8846",
                "cafe\u0301", "475b0e488e611a5e1ce507eddeb598bc84148b92fd942615a875eb2149a49988",
                " \u00A0 a lighthouse", "58a7f529e74dfcb72e88a7ce8dbe8b47961bbd40ca13db5d9a66c3654395c4fb");

        keys.forEach((prompt, sha256) ->
                assertThat(CANON.firstKeyOf(ADDRESS, request(prompt, "fog"))).isEqualTo(new RequestKey(sha256)));
    }

    @Test
    void aPlainRequestKeepsItsKey() {
        assertThat(key("a lighthouse")).isEqualTo(new RequestKey(LIGHTHOUSE));
    }

    @Test
    void spellingsOfOneTextHaveOneKey() {
        assertThat(key("a\u00A0lighthouse\u200B")).isEqualTo(key("a lighthouse"));
        assertThat(key("\uFEFFa\nlight\u00ADhouse\u3000")).isEqualTo(key("a lighthouse"));
        assertThat(key("A lighthouse")).isNotEqualTo(key("a lighthouse"));
        assertThat(CANON.keyOf(ADDRESS, request("a lighthouse", "fo\u2060g\u00A0")))
                .isEqualTo(key("a lighthouse"));
    }

    /// Written down when version 2 was first used: it stays for ever, too.
    @Test
    void whatTheFirstProgramsCouldNotAskHasAKeyOfVersionTwo() {
        var order = Asked.of("a lighthouse")
                .engine(new EngineId("3.0-turbo"))
                .field("style_preset", "art_deco")
                .draft(4);

        assertThat(CANON.keyOf(ADDRESS, order))
                .isEqualTo(new RequestKey("575ee7979546714ef7951f95efd0f52b1afe75ae1ada8550f9a001eb4645569d"));
        assertThat(CANON.keyOf(ADDRESS, order))
                .isNotEqualTo(
                        CANON.keyOf(ADDRESS, Asked.like(order.brief()).seed(1L).draft(4)))
                .isNotEqualTo(CANON.keyOf(URI.create("http://127.0.0.1:1/"), order))
                .isNotEqualTo(CANON.keyOf(
                        ADDRESS,
                        Asked.like(order.brief()).engine(new EngineId("3.0")).draft(4)));
    }

    @Test
    void howItIsSentOrFiledAndWhatIsDefaultIsInNoKey() {
        var plain = Asked.of("a lighthouse").engine(new EngineId("3.0-turbo")).draft(4);

        for (var said : Map.of("async", true, "private", false).entrySet()) {
            assertThat(CANON.keyOf(ADDRESS, with(plain, said.getKey(), Value.of(said.getValue()))))
                    .as(said.getKey())
                    .isEqualTo(CANON.keyOf(ADDRESS, plain));
        }
        assertThat(CANON.keyOf(ADDRESS, with(plain, "aspect_ratio", Value.of("1x1"))))
                .isEqualTo(CANON.keyOf(ADDRESS, plain));
        var first = request("a lighthouse", "fog");
        assertThat(CANON.keyOf(ADDRESS, with(first, "async", Value.of(true)))).isEqualTo(new RequestKey(LIGHTHOUSE));
        assertThat(CANON.keyOf(ADDRESS, with(first, "private", Value.of(true)))).isEqualTo(new RequestKey(LIGHTHOUSE));
    }

    @Test
    void aNewFieldChangesNoOldKey() {
        var engine = new EngineId("3.0-turbo");
        var newer = new RequestCanon(Catalogue.with(List.of("""
                {"fields": {"mood": {"kind": "choice", "values": "speeds", "default": "default"}}, "routes": {
                "made up": {"api": "v2", "operation": "generate", "path": "/v2/made-up", "body": "json",
                "mode": "either", "price": "{engine}", "fields": "prompt mood", "engines": {
                "2.0": {"send": {}}, "3.0-turbo": {"send": {}}}}}, "by": "compared"}""".getBytes(StandardCharsets.UTF_8))));
        var orders = List.of(
                request("a lighthouse", "fog"),
                Asked.of("a lighthouse").engine(engine).draft(4));

        for (var order : orders) {
            assertThat(newer.keyOf(ADDRESS, order)).isEqualTo(CANON.keyOf(ADDRESS, order));
            assertThat(newer.keyOf(ADDRESS, with(order, "mood", Value.of("default"))))
                    .isEqualTo(CANON.keyOf(ADDRESS, order));
            assertThat(newer.keyOf(ADDRESS, with(order, "mood", Value.of("quality"))))
                    .isNotEqualTo(CANON.keyOf(ADDRESS, order));
        }
    }

    @Test
    void thePicturesSentAlongTellByTheirHashes() {
        var one = new ImageKey("1".repeat(64));
        var two = new ImageKey("2".repeat(64));
        var engine = new EngineId("3.0-turbo");
        var order = Asked.of("a lighthouse").engine(engine).draft(4);
        var keys = Stream.of(
                        order,
                        with(order, Inputs.of("style_reference_images", one)),
                        with(order, Inputs.of("style_reference_images", two)),
                        with(order, Inputs.of("style_reference_images", one, two)),
                        with(order, Inputs.of("style_reference_images", two, one)))
                .map(each -> CANON.keyOf(ADDRESS, each))
                .toList();

        assertThat(keys).doesNotHaveDuplicates();
        assertThat(CANON.keyOf(ADDRESS, Asked.of("a").remix(one, 80, null)))
                .isNotEqualTo(CANON.keyOf(ADDRESS, Asked.of("a").remix(two, 80, null)))
                .isNotEqualTo(CANON.keyOf(ADDRESS, Asked.of("a").remix(one, 79, null)));
    }

    private static Order with(Order order, String field, Value value) {
        return new Order(
                order.intent(),
                order.engine(),
                order.operation(),
                order.fields().with(field, value),
                order.inputs(),
                order.brief(),
                order.parent());
    }

    private static Order with(Order order, Inputs inputs) {
        return new Order(
                order.intent(),
                order.engine(),
                order.operation(),
                order.fields(),
                inputs,
                order.brief(),
                order.parent());
    }
}
