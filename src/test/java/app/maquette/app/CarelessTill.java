package app.maquette.app;

import app.maquette.domain.request.Asked;
import app.maquette.domain.request.Brief;
import app.maquette.ideogram.legacy.IdeogramVendor;
import app.maquette.ideogram.wire.ApiAddress;
import app.maquette.ideogram.wire.ApiKey;
import app.maquette.studio.port.Settings;
import app.maquette.studio.port.Vendor;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/// What a ledger must never do: look whether there is room, then note the spending. All threads look before the first
/// one notes.
final class CarelessTill {
    private static final long PRICE = 200_000;
    private final AtomicLong spent = new AtomicLong();
    private final Semaphore vendorsPlaces = new Semaphore(2);
    private final IdeogramVendor vendor;

    CarelessTill(URI address) {
        var key = ApiKey.of("a-key-for-the-careless-till");
        this.vendor = new IdeogramVendor(
                ApiAddress.parse(address.toString()), key, () -> Settings.DEFAULT, Clock.systemUTC());
    }

    /// Each thread drafts until the cap seems full.
    void run(int threads, long cap, String token) {
        var looked = new CyclicBarrier(threads);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int thread = 0; thread < threads; thread++) {
                int number = thread;
                pool.execute(() -> spend(number, cap, token, looked));
            }
        }
    }

    private void spend(int thread, long cap, String token, CyclicBarrier looked) {
        try {
            boolean isRoom = spent.get() + PRICE <= cap;
            looked.await();
            if (isRoom) {
                spent.addAndGet(PRICE);
                send(token + " " + thread + ".");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    private void send(String prompt) throws InterruptedException {
        vendorsPlaces.acquire();
        try {
            var brief = Asked.of(prompt).magic("off").brief();
            vendor.send(new Vendor.Outgoing(Asked.like(brief).draft(Brief.DRAFTS)));
        } finally {
            vendorsPlaces.release();
        }
    }
}
