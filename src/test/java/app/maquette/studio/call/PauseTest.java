package app.maquette.studio.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.maquette.domain.CallId;
import app.maquette.domain.Money;
import app.maquette.domain.Totals;
import app.maquette.studio.Samples;
import app.maquette.studio.TestClock;
import app.maquette.studio.base.DiskTrouble;
import app.maquette.studio.base.Failure;
import app.maquette.studio.base.StudioException;
import app.maquette.studio.call.Drafting.Reuse;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.JournalLedger;
import app.maquette.studio.ledger.Ledger;
import app.maquette.studio.ledger.MemoryJournal;
import app.maquette.studio.model.CallState;
import app.maquette.studio.model.MissingReason;
import app.maquette.studio.port.DownloadException;
import app.maquette.studio.port.MemoryLibrary;
import app.maquette.studio.port.MemoryStore;
import app.maquette.studio.port.ScriptedVendor;
import app.maquette.studio.port.Settings;
import app.maquette.studio.port.Vendor.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a pause means for calls that were ordered before it.
class PauseTest {
    private final TestClock clock = TestClock.at("2026-11-22T10:00:00Z");
    private final ScriptedVendor vendor = new ScriptedVendor();
    private final MemoryStore store = new MemoryStore();
    private final Ledger ledger = new JournalLedger(new MemoryJournal(), clock, Samples.UTC_MIDNIGHT);
    private final MemoryLibrary library = new MemoryLibrary().following(ledger);
    private final Settings settings = Settings.DEFAULT.withImagesInFlight(4);
    private List<Entry.Price> prices = List.of();
    private final Studio studio = new Studio(
            ledger,
            new Studio.Rooms(vendor, vendor, store, store, library),
            Samples.quotes(clock, () -> prices),
            () -> settings,
            clock);
    private final CountDownLatch hold = new CountDownLatch(1);

    @AfterEach
    void close() {
        studio.close(Duration.ofSeconds(60));
        ledger.close();
    }

    @Test
    void aCallThatWaitsIsNotSentAfterTheBalanceIsUsedUp() throws InterruptedException {
        vendor.outcome(
                new Outcome.Rejected(new Failure.Rejected(Failure.Cause.PAYMENT, 402, "insufficient_funds", null)));

        var calls = drafted("harbour", "lighthouse", "pier");

        assertThat(calls)
                .extracting(this::stateOf)
                .containsExactly(
                        new CallState.Released("rejected-payment", "insufficient_funds"),
                        new CallState.Released("paused", ""),
                        new CallState.Released("paused", ""));
        assertThat(vendor.sent()).hasSize(1);
        assertThat(ledger.balances().today()).isEqualTo(Totals.ZERO);
    }

    @Test
    void aRefusalForTooMuchAtOnceIsReleasedAndHoldsBackWhatIsNotSentYet() throws InterruptedException {
        var pause = Duration.ofMillis(300);
        vendor.outcome(new Outcome.Rejected(new Failure.Rejected(Failure.Cause.RATE_LIMITED, 429, "busy", pause)));
        long began = System.nanoTime();

        var calls = drafted("harbour", "lighthouse");

        assertThat(System.nanoTime() - began).isGreaterThanOrEqualTo(pause.toNanos());
        assertThat(calls)
                .extracting(this::stateOf)
                .first()
                .isEqualTo(new CallState.Released("rejected-rate-limited", "busy"));
        assertThat(stateOf(calls.getLast())).isInstanceOf(CallState.Settled.class);
        assertThat(vendor.sent()).hasSize(2);
    }

    @Test
    void aCallThatWaitsIsNotSentAfterMorePicturesThanAskedFor() throws InterruptedException {
        vendor.outcome(new Outcome.Accepted(vendor.pictures(5)));

        var calls = drafted("harbour", "lighthouse");

        assertThat(stateOf(calls.getLast())).isEqualTo(new CallState.Released("paused", ""));
        assertThat(vendor.sent()).hasSize(1);
    }

    @Test
    void aCallWhosePriceRisesWhileItWaitsIsNotSent() throws InterruptedException {
        prices = List.of(new Entry.Price(
                clock.instant(),
                "V_2_TURBO",
                Money.ofMicros(60_000),
                clock.instant().plus(Duration.ofHours(1)),
                "announced"));
        vendor.holdUntil(hold);
        var sent = ended(1, entry -> entry instanceof Entry.Sent);
        var ends = ended(2, entry -> entry instanceof Entry.Settle || entry instanceof Entry.Release);
        draft("harbour");
        await(sent);
        var waits = draft("lighthouse");

        clock.advance(Duration.ofHours(2));
        hold.countDown();
        await(ends);

        assertThat(stateOf(waits)).isEqualTo(new CallState.Released("price-changed", "$0.20 to $0.24"));
        assertThat(vendor.sent()).hasSize(1);
        assertThat(ledger.balances().today().sum()).isEqualTo(Money.ofMicros(200_000));
    }

    @Test
    void aCallWhosePriceIsTakenAwayWhileItWaitsIsNotSent() throws InterruptedException {
        vendor.holdUntil(hold);
        var sent = ended(1, entry -> entry instanceof Entry.Sent);
        var ends = ended(2, entry -> entry instanceof Entry.Settle || entry instanceof Entry.Release);
        draft("harbour");
        await(sent);
        var waits = draft("lighthouse");

        prices = List.of(Samples.noPrice("V_2_TURBO"));
        hold.countDown();
        await(ends);

        assertThat(stateOf(waits))
                .isInstanceOfSatisfying(
                        CallState.Released.class,
                        released -> assertThat(released.code()).isEqualTo("price-unknown"));
        assertThat(vendor.sent()).hasSize(1);
    }

    @Test
    void aCallWhoseTurnComesWhenNothingCanBeKeptIsNotSent() throws InterruptedException {
        vendor.holdUntil(hold);
        var sent = ended(1, entry -> entry instanceof Entry.Sent);
        var ends = ended(2, entry -> entry instanceof Entry.Settle || entry instanceof Entry.Release);
        draft("harbour");
        await(sent);
        var waits = draft("lighthouse");

        store.trouble(Path.of("no", "folder"));
        hold.countDown();
        await(ends);

        assertThat(stateOf(waits))
                .isEqualTo(new CallState.Released("cannot-keep", "folder: " + DiskTrouble.GONE.words()));
        assertThat(vendor.sent()).hasSize(1);
    }

    @Test
    void aCallThatSucceedsEndsThePauseForPayment() throws InterruptedException {
        var sent = ended(1, entry -> entry instanceof Entry.Sent);
        vendor.holdUntil(hold);
        var settled = ended(1, entry -> entry instanceof Entry.Settle);
        draft("harbour");
        await(sent);
        studio.pauses().pause(Failure.Pause.PAYMENT);
        hold.countDown();
        await(settled);

        assertThat(studio.pauses().current()).isEmpty();
    }

    @Test
    void aRefusedLinkPausesDraftingBeforeTheNextPaidCall() throws InterruptedException {
        var refused = new MissingReason.Refused("images.test", MissingReason.Rule.PRIVATE_NETWORK);
        vendor.failDownload(new DownloadException(refused));

        var call = drafted("harbour").getFirst();

        assertThat(library.call(call).orElseThrow().pictures())
                .map(picture -> studio.live().missing(picture.id()))
                .containsOnlyOnce(Optional.of(refused));
        assertThat(studio.pauses().current()).containsExactly(Failure.Pause.LINKS);
        assertThatThrownBy(() -> draft("beach")).isInstanceOf(StudioException.class);
        studio.pauses().goOn(Failure.Pause.LINKS);
        vendor.failDownload(new DownloadException(refused));
        studio.collectAwaited();
        assertThat(studio.pauses().current()).as("told once for each picture").isEmpty();
    }

    /// All were ordered before the first was answered; one is at the vendor at a time. Waits until each is ended and
    /// each of its pictures was tried once.
    private List<CallId> drafted(String... prompts) throws InterruptedException {
        vendor.holdUntil(hold);
        var ended = new CountDownLatch(prompts.length);
        var seen = ConcurrentHashMap.newKeySet();
        studio.live().changes().subscribe(call -> {
            if (!call.state().isUnderWay() && seen.add(call.id())) {
                ended.countDown();
            }
        });
        var calls = Stream.of(prompts).map(this::draft).toList();
        hold.countDown();
        await(ended);
        return calls;
    }

    private CallId draft(String prompt) {
        return studio.drafting()
                .draft(Samples.brief(prompt), Money.ofMicros(200_000), Reuse.ALLOWED)
                .call();
    }

    private CountDownLatch ended(int many, Predicate<Entry> end) {
        var latch = new CountDownLatch(many);
        ledger.posted().subscribe(posted -> {
            if (end.test(posted.entry())) {
                latch.countDown();
            }
        });
        return latch;
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    }

    private CallState stateOf(CallId call) {
        return library.call(call).orElseThrow().state();
    }
}
