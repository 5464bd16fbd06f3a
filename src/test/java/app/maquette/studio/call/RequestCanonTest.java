package app.maquette.studio.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.request.Asked;
import app.maquette.domain.request.ImageRequest;
import app.maquette.domain.request.Model;
import app.maquette.domain.request.RequestKey;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The keys of 0.1.0 stand here as that program made them, for requests that homes of today hold.
@Tag("language")
class RequestCanonTest {
    private static final URI ADDRESS = URI.create("https://api.ideogram.ai/");
    private static final String LIGHTHOUSE = "91571861cfe3f53868c97d1b22f415eab9e61310144908e119455b1746da75b8";

    private static ImageRequest request(String prompt, String negative) {
        return Asked.of(prompt).negative(negative).model(Model.V_2).seed(7L).request(4);
    }

    private static RequestKey key(String prompt) {
        return RequestCanon.keyOf(ADDRESS, request(prompt, "fog"), null);
    }

    @Test
    void theFirstKeyIsThatOfTheFirstPrograms() {
        var keys = Map.of(
                "a lighthouse", LIGHTHOUSE,
                "a\u00A0lighthouse\u200B", "4764d4390ed2576e9fc91c58f2b48af7144c9d6f5b6311609b5426a6dd0d2329",
                "a  lighthouse\nat night", "9939fee27b549905624367da0d9867836254f6f5c522c6a008db783f582d8846",
                "cafe\u0301", "475b0e488e611a5e1ce507eddeb598bc84148b92fd942615a875eb2149a49988",
                " \u00A0 a lighthouse", "58a7f529e74dfcb72e88a7ce8dbe8b47961bbd40ca13db5d9a66c3654395c4fb");

        keys.forEach((prompt, sha256) -> assertThat(RequestCanon.firstKeyOf(ADDRESS, request(prompt, "fog"), null))
                .isEqualTo(new RequestKey(sha256)));
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
        assertThat(RequestCanon.keyOf(ADDRESS, request("a lighthouse", "fo\u2060g\u00A0"), null))
                .isEqualTo(key("a lighthouse"));
    }
}
