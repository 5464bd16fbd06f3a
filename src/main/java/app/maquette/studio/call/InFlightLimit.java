package app.maquette.studio.call;

import app.maquette.studio.base.Feed;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;

/// The vendor counts images in progress, not requests: a call for four takes four places. Waiting is in order, and
/// cancelling it is free. Thread-safe.
public final class InFlightLimit {
    /// A vendor that asks for more is asked again before.
    private static final Duration LONGEST_HOLD = Duration.ofMinutes(5);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Ticket> waiting = new ArrayDeque<>();
    private final IntSupplier capacity;
    private final Feed<Integer> inUseFeed = new Feed<>();
    private int inUse;
    private long heldFrom;
    private long heldFor;

    public InFlightLimit(IntSupplier capacity) {
        this.capacity = capacity;
    }

    private enum Stage {
        WAITING,
        HELD,
        LEFT,
        CALLED_BACK,
        CANCELLED,
        GIVEN_BACK
    }

    /// One call's claim. Held places come back with [#close()].
    public final class Ticket implements AutoCloseable {
        private final int images;
        private Stage stage = Stage.WAITING;

        private Ticket(int images) {
            this.images = images;
        }

        /// Waits for the places; false when cancelled meanwhile.
        public boolean await() throws InterruptedException {
            lock.lockInterruptibly();
            try {
                while (stage == Stage.WAITING && !isMyTurn()) {
                    long held = heldNanos();
                    if (held > 0) {
                        var _ = changed.awaitNanos(held);
                    } else {
                        changed.await();
                    }
                }
                waiting.remove(this);
                if (stage == Stage.WAITING) {
                    stage = Stage.HELD;
                    inUse += images;
                }
                changed.signalAll();
                return stage == Stage.HELD;
            } catch (InterruptedException e) {
                waiting.remove(this);
                changed.signalAll();
                throw e;
            } finally {
                lock.unlock();
                inUseFeed.publish(inUse());
            }
        }

        /// Stops waiting, or keeps what has its places from leaving; false when it has left.
        public boolean cancel() {
            lock.lock();
            try {
                if (stage == Stage.WAITING) {
                    stage = Stage.CANCELLED;
                    changed.signalAll();
                } else if (stage == Stage.HELD) {
                    stage = Stage.CALLED_BACK;
                }
                return isCancelled();
            } finally {
                lock.unlock();
            }
        }

        /// Lets nobody else go for so long: the vendor has asked for it. What has left goes on.
        void holdBack(Duration pause) {
            lock.lock();
            try {
                long asked = (pause.compareTo(LONGEST_HOLD) > 0 ? LONGEST_HOLD : pause).toNanos();
                if (asked > heldNanos()) {
                    heldFrom = System.nanoTime();
                    heldFor = asked;
                    changed.signalAll();
                }
            } finally {
                lock.unlock();
            }
        }

        /// From here on it cannot be cancelled; false when it was.
        boolean leave() {
            lock.lock();
            try {
                if (stage == Stage.HELD) {
                    stage = Stage.LEFT;
                }
                return stage == Stage.LEFT;
            } finally {
                lock.unlock();
            }
        }

        boolean isCancelled() {
            lock.lock();
            try {
                return stage == Stage.CANCELLED || stage == Stage.CALLED_BACK;
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void close() {
            lock.lock();
            try {
                if (stage == Stage.HELD || stage == Stage.LEFT || stage == Stage.CALLED_BACK) {
                    stage = Stage.GIVEN_BACK;
                    inUse -= images;
                    changed.signalAll();
                }
            } finally {
                lock.unlock();
            }
            inUseFeed.publish(inUse());
        }

        /// A call larger than all places together goes alone.
        private boolean isMyTurn() {
            return waiting.peekFirst() == this
                    && heldNanos() <= 0
                    && (inUse == 0 || inUse + images <= capacity.getAsInt());
        }
    }

    private long heldNanos() {
        return heldFor == 0 ? 0 : heldFor - (System.nanoTime() - heldFrom);
    }

    /// Takes a place in the line.
    public Ticket queue(int images) {
        lock.lock();
        try {
            var ticket = new Ticket(images);
            waiting.addLast(ticket);
            return ticket;
        } finally {
            lock.unlock();
        }
    }

    /// Places for what is with the vendor already, however many are free.
    Ticket hold(int images) {
        lock.lock();
        try {
            var ticket = new Ticket(images);
            ticket.stage = Stage.LEFT;
            inUse += images;
            return ticket;
        } finally {
            lock.unlock();
        }
    }

    public int inUse() {
        lock.lock();
        try {
            return inUse;
        } finally {
            lock.unlock();
        }
    }

    /// Images in flight after each change.
    public Feed<Integer> changes() {
        return inUseFeed;
    }
}
