package app.maquette.ideogram;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.catalogue.Catalogue;
import app.maquette.catalogue.Route;
import app.maquette.catalogue.Rules;
import app.maquette.domain.Money;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.Operation;
import app.maquette.domain.request.OperationKind;
import app.maquette.ideogram.body.RequestBody;
import app.maquette.ideogram.wire.ApiAddress;
import app.maquette.ideogram.wire.Given;
import app.maquette.ideogram.wire.Network;
import app.maquette.ideogram.wire.PaidPost;
import app.maquette.simulator.Simulator;
import app.maquette.simulator.contract.Latency;
import app.maquette.simulator.contract.SimulatorOptions;
import app.maquette.studio.call.OrderForm;
import app.maquette.studio.money.CallPricing;
import app.maquette.studio.money.CallQuote;
import app.maquette.studio.port.RawAnswer;
import app.maquette.studio.port.Vendor;
import app.maquette.studio.port.Vendor.Exchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is chosen on whatever engine: what the rules here let pass the simulator takes, what they refuse it refuses
/// too, and nothing costs more there than is shown here. Both were typed from the documents, apart from each other.
class EnginesPropertyTest {
    private static final long SEED = 20_261_128;
    private static final String UNKNOWN = "no price is known";
    /// Where the rules here are stricter on purpose, since the documents leave open what the vendor does, and why.
    private static final Map<String, String> SAFE = Map.of(
            "magic_prompt_version goes with magic prompt AUTO or ON only",
            "the document says what it is for, not more",
            "prompt begins like a structured prompt and is none",
            "plain text or refused: unknown",
            "magic_prompt on would rewrite a structured prompt",
            "what was structured by hand is not rewritten",
            "image holds at most 1",
            "which of two files is taken is not said",
            "style_preset cannot be given together with style codes or style references",
            "not said of the first routes",
            UNKNOWN,
            "bought only at a quote or a price of the user's own");

    private static final Pattern MICROS = Pattern.compile("\"usd_micros\"\\s*:\\s*(\\d+)");
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
    private static final OrderForm FORM = new OrderForm(Catalogue.standard());
    private static final CallPricing LIST = CallPricing.of(Catalogue.standard(), List.of());
    private final Map<String, Integer> faults = new TreeMap<>();
    private final Set<String> safe = new TreeSet<>();
    private int taken;
    private int refused;
    private Simulator simulator;
    private PaidPost post;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        simulator = Simulator.start(SimulatorOptions.at(folder.resolve("book"))
                .withSide(64)
                .withBalance(1_000_000_000_000L)
                .withPlaces(10_000)
                .withStrictFields(true)
                .withKeys(Set.of(Given.KEY.header()))
                .withLatency(Latency.parse("0s")));
        post = new PaidPost(Given.KEY, Network.ofRuntime());
    }

    @AfterEach
    void stop() throws IOException {
        simulator.close();
    }

    @Test
    void bothSidesJudgeAlike() {
        run(300);
        assertThat(taken).isGreaterThan(80);
        assertThat(refused).isGreaterThan(80);
    }

    @Test
    @Tag("deep")
    void bothSidesJudgeAlikeForLong() {
        run(20_000);
        System.out.println("taken " + taken + ", refused " + refused + ", safe sides " + safe);
    }

    private void run(int times) {
        var wishes = new RandomWishes(new Random(SEED));
        for (int i = 0; i < times; i++) {
            judge(wishes.next());
        }
        assertThat(faults).isEmpty();
    }

    private void judge(RandomWishes.Wish wish) {
        var route = wish.route();
        judge(route, RequestBody.of(route, wish.values(), wish.attachments()));
        if (wish.attachments().isEmpty() && isFirst(route)) {
            judge(route, drafted(wish));
        }
    }

    private static boolean isFirst(Route route) {
        return Catalogue.standard()
                .route(route.engine().id(), OperationKind.GENERATE)
                .filter(route::equals)
                .isPresent();
    }

    /// The same as a brief: what excludes each other is put aside.
    private static RequestBody drafted(RandomWishes.Wish wish) {
        var values = wish.values();
        var generate = (Operation.Generate) Operation.of(OperationKind.GENERATE, values);
        var brief = Brief.EMPTY
                .on(wish.route().engine().id())
                .withPrompt(generate.prompt())
                .withSeed(generate.seed())
                .withImages(generate.images())
                .withFields(Operation.rest(OperationKind.GENERATE, values));
        return RequestBody.of(wish.route(), new Vendor.Outgoing(FORM.draft(brief)));
    }

    private void judge(Route route, RequestBody body) {
        var breaches = refusals(route, body);
        long before = simulator.ledger().billedMicros();
        var answer = send(route, body);
        boolean isTaken = answer.status() == 200;
        var said = new String(answer.body(), StandardCharsets.UTF_8);
        if (breaches.isEmpty() && !isTaken) {
            fault(route, "refused there: " + answer.status() + " " + said);
        } else if (!breaches.isEmpty() && isTaken) {
            if (SAFE.keySet().containsAll(breaches)) {
                safe.addAll(breaches);
            } else {
                fault(route, "taken there: " + breaches);
            }
        } else if (isTaken) {
            taken++;
            price(
                    route,
                    body,
                    route.quotable() ? quoted(said) : simulator.ledger().billedMicros() - before);
        } else {
            refused++;
        }
    }

    /// Why it is not sent from here.
    private static List<String> refusals(Route route, RequestBody body) {
        var breaches = Rules.check(route, body.values()).stream()
                .map(breach -> breach.field() + " " + breach.rule())
                .toList();
        return breaches.isEmpty() && shown(route, body).isEmpty() ? List.of(UNKNOWN) : breaches;
    }

    private static Optional<Money> shown(Route route, RequestBody body) {
        return LIST.quote(new CallPricing.Purchase(route, body.values(), null), NOON)
                .map(CallQuote::upperBound);
    }

    private void price(Route route, RequestBody body, long asked) {
        var shown = shown(route, body).orElseThrow();
        if (shown.micros() < asked) {
            fault(route, "shown " + shown + " for " + Money.ofMicros(asked) + " " + body.values());
        }
    }

    private static long quoted(String said) {
        var micros = MICROS.matcher(said);
        return micros.find() ? Long.parseLong(micros.group(1)) : Long.MAX_VALUE;
    }

    private RawAnswer send(Route route, RequestBody body) {
        var address = ApiAddress.parse(simulator.url().toString());
        var to = address.resolve(route.wire().path() + (route.quotable() ? "?dry_run=true" : ""));
        return switch (post.send(to, body.content(), Given.within(Duration.ofSeconds(60)), () -> {})) {
            case Exchange.Answered(var answer) -> answer;
            case Exchange.NotSent(var said) -> throw new AssertionError(said);
            case Exchange.NoAnswer(var said) -> throw new AssertionError(said);
        };
    }

    private void fault(Route route, String what) {
        faults.merge(
                route.engine().family() + " " + route.kind() + " "
                        + route.wire().api() + ": " + what,
                1,
                Integer::sum);
    }
}
