package app.maquette.studio.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.Money;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.ObjectMapper;

class CsvTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "=cmd|' /C calc'!A0",
                "\t=1",
                "\r=1",
                "\n=1",
                " =1",
                "  +2",
                "\u0000=1",
                "=HYPERLINK(\"http://x\",\"y\")",
                "-2+3",
                "@A1",
                "+A1",
                "=\"\"",
                "＝1+1",
                "＋1",
                "－1",
                "＠A",
                "\u00a0=1"
            })
    void textThatWouldBeAFormulaIsDisarmed(String text) {
        var line = new Csv().text(text).line();

        assertThat(line).matches("(?s)\"?'.*");
    }

    @Test
    void plainTextStaysAsItIs() {
        assertThat(new Csv().text("Client Q4").text("a-b").text("").text("é狐").line())
                .isEqualTo("Client Q4,a-b,,é狐\r\n");
    }

    @Test
    void commasQuotesAndLineEndsAreQuoted() {
        assertThat(new Csv()
                        .text("a,b")
                        .text("say \"hi\"")
                        .text("one\ntwo")
                        .text("x\ry")
                        .line())
                .isEqualTo("\"a,b\",\"say \"\"hi\"\"\",\"one\ntwo\",\"x\ry\"\r\n");
    }

    @Test
    void negativeAmountsAreNumbersAndNotFormulas() {
        assertThat(new Csv()
                        .money(Money.parse("-0.08"))
                        .money(Money.parse("0.025"))
                        .number(-3)
                        .line())
                .isEqualTo("-0.08,0.025,-3\r\n");
    }

    @Test
    void anyTextComesBackFromJson() {
        var random = new Random(9);
        for (int i = 0; i < 500; i++) {
            var text = new StringBuilder("\u2028\u007f\ud83e\udd8a\"\\\b");
            for (int n = random.nextInt(40); n > 0; n--) {
                text.appendCodePoint(random.nextInt(0xd800));
            }

            var json = new ReportJson().text("name", text.toString()).object();

            assertThat(new ObjectMapper().readTree(json).get("name").asString()).isEqualTo(text.toString());
            assertThat(json.lines()).hasSize(1);
        }
        assertThat(List.of(new ReportJson().object())).containsExactly("{}");
    }
}
