package app.maquette.studio;

import app.maquette.domain.Produced;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/// A vendor that plays a script: each call takes the next exchange, or a full answer when the script is empty.
public final class ScriptedVendor implements Vendor, Downloads {
    public static final URI ADDRESS = URI.create("https://vendor.test");
    private final Queue<Exchange> exchanges = new ConcurrentLinkedQueue<>();
    private final Queue<Outcome> outcomes = new ConcurrentLinkedQueue<>();
    private final Queue<DownloadException> failedDownloads = new ConcurrentLinkedQueue<>(new ArrayDeque<>());
    private final List<Outgoing> sent = Collections.synchronizedList(new ArrayList<>());
    private final AtomicLong seeds = new AtomicLong(1000);
    private volatile CountDownLatch gate = new CountDownLatch(0);

    public static RawAnswer answer(int status) {
        return new RawAnswer(status, null, null, "{}".getBytes(StandardCharsets.UTF_8), true);
    }

    public ScriptedVendor exchange(Exchange exchange) {
        exchanges.add(exchange);
        return this;
    }

    public ScriptedVendor outcome(Outcome outcome) {
        outcomes.add(outcome);
        return this;
    }

    public ScriptedVendor failDownload(DownloadException failure) {
        failedDownloads.add(failure);
        return this;
    }

    /// Sending waits until the latch opens.
    public ScriptedVendor holdUntil(CountDownLatch latch) {
        gate = latch;
        return this;
    }

    public List<Outgoing> sent() {
        return List.copyOf(sent);
    }

    public List<Produced> pictures(int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> Samples.produced(index, seeds.incrementAndGet()))
                .toList();
    }

    @Override
    public URI address() {
        return ADDRESS;
    }

    @Override
    public Exchange send(Outgoing outgoing) {
        sent.add(outgoing);
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        var next = exchanges.poll();
        return next == null ? new Exchange.Answered(answer(200)) : next;
    }

    @Override
    public Outcome read(RawAnswer answer, int asked) {
        var next = outcomes.poll();
        return next == null ? new Outcome.Accepted(pictures(asked)) : next;
    }

    @Override
    public void fetch(URI link, PictureStore.Part part) throws DownloadException {
        var failure = failedDownloads.poll();
        if (failure != null) {
            throw failure;
        }
        try (var out = part.append()) {
            out.write(new byte[1000]);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
