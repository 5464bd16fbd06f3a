package app.maquette.studio.port;

import app.maquette.domain.GenerationId;
import app.maquette.domain.Money;
import app.maquette.domain.request.AccountId;
import app.maquette.domain.request.AnsweredPicture;
import app.maquette.domain.request.Order;
import app.maquette.studio.Samples;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.base.StudioException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A vendor that plays a script: each call takes the next exchange, or a full answer when the script is empty.
public final class ScriptedVendor implements Vendor, Downloads {
    public static final URI ADDRESS = URI.create("https://vendor.test");
    private final Queue<Exchange> exchanges = new ConcurrentLinkedQueue<>();
    private final Queue<Outcome> outcomes = new ConcurrentLinkedQueue<>();
    private final Queue<BrokenDownload> brokenDownloads = new ConcurrentLinkedQueue<>();
    private final Queue<GenerationId> accepted = new ConcurrentLinkedQueue<>();
    private final Queue<Poll> polls = new ConcurrentLinkedQueue<>();
    private final List<GenerationId> asked = Collections.synchronizedList(new ArrayList<>());
    private volatile AccountId account = new AccountId("0123456789abcdef");
    private volatile @Nullable Money charged;
    private volatile DryRun named = new DryRun.NotAsked();
    private final List<Outgoing> priced = Collections.synchronizedList(new ArrayList<>());
    private final List<Outgoing> sent = Collections.synchronizedList(new ArrayList<>());
    private final AtomicLong seeds = new AtomicLong(1000);
    private volatile CountDownLatch connecting = new CountDownLatch(0);
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private final List<URI> fetched = Collections.synchronizedList(new ArrayList<>());
    private volatile CountDownLatch fetchGate = new CountDownLatch(0);
    private volatile CountDownLatch fetching = new CountDownLatch(0);

    private record BrokenDownload(int bytes, DownloadException failure) {}

    public static RawAnswer answer(int status) {
        return new RawAnswer(status, null, null, "{}".getBytes(StandardCharsets.UTF_8), true);
    }

    public ScriptedVendor exchange(Exchange exchange) {
        exchanges.add(exchange);
        return this;
    }

    /// The next call is accepted, and these are the answers to its polls; then nothing more is heard.
    public ScriptedVendor accept(Poll... heard) {
        if (sent.size() == accepted.size()) {
            accepted.add(new GenerationId("g-" + (sent.size() + 1)));
        }
        polls.addAll(List.of(heard));
        return this;
    }

    public void forgetPolls() {
        polls.clear();
    }

    /// The generations that were asked for, in order.
    public List<GenerationId> asked() {
        return List.copyOf(asked);
    }

    /// The vendor's word on every price from now on.
    public ScriptedVendor name(DryRun price) {
        named = price;
        return this;
    }

    /// What prices were asked for, in order.
    public List<Outgoing> priced() {
        return List.copyOf(priced);
    }

    @Override
    public DryRun dryRun(Outgoing outgoing) {
        priced.add(outgoing);
        return named;
    }

    public ScriptedVendor charge(Money amount) {
        charged = amount;
        return this;
    }

    public ScriptedVendor payBy(AccountId other) {
        account = other;
        return this;
    }

    public ScriptedVendor outcome(Outcome outcome) {
        outcomes.add(outcome);
        return this;
    }

    public ScriptedVendor failDownload(DownloadException failure) {
        return breakDownload(0, failure);
    }

    /// The next fetch brings so many bytes and then fails.
    public ScriptedVendor breakDownload(int bytes, DownloadException failure) {
        brokenDownloads.add(new BrokenDownload(bytes, failure));
        return this;
    }

    /// Sending waits until the latch opens.
    public ScriptedVendor holdUntil(CountDownLatch latch) {
        gate = latch;
        return this;
    }

    /// Nothing leaves before the latch opens.
    public ScriptedVendor connectAfter(CountDownLatch latch) {
        connecting = latch;
        return this;
    }

    /// Fetching waits until `hold` opens; the latch returned opens when so many wait.
    public CountDownLatch holdFetches(int many, CountDownLatch hold) {
        fetchGate = hold;
        fetching = new CountDownLatch(many);
        return fetching;
    }

    /// The links that were asked for, in order.
    public List<URI> fetched() {
        return List.copyOf(fetched);
    }

    public List<Outgoing> sent() {
        return List.copyOf(sent);
    }

    public List<AnsweredPicture> pictures(int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> Samples.produced(index, seeds.incrementAndGet()))
                .toList();
    }

    @Override
    public URI address() {
        return ADDRESS;
    }

    @Override
    public AccountId account() {
        return account;
    }

    @Override
    public Submission submit(Outgoing outgoing, Runnable leaving) {
        var submission = Vendor.super.submit(outgoing, leaving);
        var generation = submission instanceof Submission.Answered ? accepted.poll() : null;
        return generation == null ? submission : new Submission.Accepted(generation, ack(generation));
    }

    public static RawAnswer ack(GenerationId generation) {
        return new RawAnswer(202, null, null, generation.value().getBytes(StandardCharsets.UTF_8), true);
    }

    @Override
    public Optional<GenerationId> accepted(RawAnswer answer) {
        return answer.status() == 202
                ? GenerationId.parse(new String(answer.body(), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    @Override
    public Poll poll(GenerationId generation) {
        asked.add(generation);
        var next = polls.poll();
        return next == null ? new Poll.Later("nothing is heard", null) : next;
    }

    @Override
    public Optional<Money> billed(RawAnswer answer) {
        return Optional.ofNullable(charged);
    }

    @Override
    public Exchange send(Outgoing outgoing, Runnable leaving) {
        sent.add(outgoing);
        await(connecting);
        var next = exchanges.poll();
        if (next instanceof Exchange.NotSent) {
            return next;
        }
        try {
            leaving.run();
        } catch (StorageException | StudioException e) {
            return new Exchange.NotSent(String.valueOf(e.getMessage()));
        }
        await(gate);
        return next == null ? new Exchange.Answered(answer(200)) : next;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Outcome read(RawAnswer answer, Order order) {
        var next = outcomes.poll();
        return next == null ? new Outcome.Accepted(pictures(order.images())) : next;
    }

    @Override
    public void fetch(URI link, PictureStore.Part part) throws DownloadException {
        fetched.add(link);
        fetching.countDown();
        await(fetchGate);
        var broken = brokenDownloads.poll();
        try (var out = part.append()) {
            out.write(new byte[broken == null ? 1000 : broken.bytes()]);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        if (broken != null) {
            throw broken.failure();
        }
    }
}
