package app.maquette.studio.port;

import app.maquette.domain.GenerationId;
import app.maquette.domain.Money;
import app.maquette.domain.Size;
import app.maquette.domain.StoredFile;
import app.maquette.domain.request.AccountId;
import app.maquette.domain.request.AnsweredPicture;
import app.maquette.domain.request.Order;
import app.maquette.domain.request.Result;
import app.maquette.domain.request.Value;
import app.maquette.studio.base.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The vendor in two steps, so that the answer is on disk before it is read. Blocking; thread-safe.
public interface Vendor {
    /// The address calls go to; part of what makes two requests the same.
    URI address();

    /// Whose money calls cost.
    AccountId account();

    /// Sends the paid request once, whatever happens, and returns when its answer is complete or will not come.
    /// `leaving` runs directly before the request goes, when all that can fail or take time is done; if it throws,
    /// nothing goes.
    Exchange send(Outgoing outgoing, Runnable leaving);

    /// The same where the vendor may accept the call first and make it later.
    default Submission submit(Outgoing outgoing, Runnable leaving) {
        return switch (send(outgoing, leaving)) {
            case Exchange.Answered(var answer) -> new Submission.Answered(answer);
            case Exchange.NotSent(var said) -> new Submission.NotSent(said);
            case Exchange.NoAnswer(var said) -> new Submission.NoAnswer(said);
        };
    }

    /// Under what a call was accepted, by an answer that was kept: a process that died before it recorded that finds it
    /// again. Empty for any other answer.
    default Optional<GenerationId> accepted(RawAnswer answer) {
        return Optional.empty();
    }

    /// Asks what became of a call that was accepted. Free, and as often as one likes.
    default Poll poll(GenerationId generation) {
        return new Poll.Later("This vendor accepts no calls.", null);
    }

    /// What an answer says was charged for the whole call; empty where the price list is the amount.
    default Optional<Money> billed(RawAnswer answer) {
        return Optional.empty();
    }

    /// What such a call would cost by the vendor's own word, where the way it would take declares the question. Free.
    default DryRun dryRun(Outgoing outgoing) {
        return new DryRun.NotAsked();
    }

    /// The same for a call that nobody records.
    default Exchange send(Outgoing outgoing) {
        return send(outgoing, () -> {});
    }

    /// Says what an answer to this order means, be it pictures or words. Never throws for what the vendor wrote.
    Outcome read(RawAnswer answer, Order order);

    /// What leaves this machine.
    ///
    /// @param attachments the order's pictures, by their part in the request
    record Outgoing(Order order, Map<String, List<Attachment>> attachments) {
        public Outgoing {
            attachments = Map.copyOf(attachments);
        }

        /// Of an order that sends no picture.
        public Outgoing(Order order) {
            this(order, Map.of());
        }

        /// All that the order says, its pictures as the rules see them.
        public Map<String, Value> values() {
            Map<String, Value> values = new TreeMap<>(order.values());
            attachments.forEach((part, pictures) -> values.put(
                    part,
                    new Value.Pictures(pictures.stream().map(Attachment::fact).toList())));
            return values;
        }
    }

    /// A picture that goes along.
    ///
    /// @param file what is known of the bytes that go; its key is that of the picture as it was chosen
    /// @param mask whether it holds black and white, both of them and nothing else
    record Attachment(StoredFile file, boolean mask, Content content) {
        public Attachment(StoredFile file, Content content) {
            this(file, false, content);
        }

        /// What the rules ask of it.
        public Value.Picture fact() {
            return new Value.Picture(new Size(file.width(), file.height()), file.bytes(), file.type(), mask);
        }
    }

    /// Opens the bytes of a picture.
    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }

    /// How the one attempt to send ended.
    sealed interface Exchange {
        /// An answer came, perhaps cut.
        record Answered(RawAnswer answer) implements Exchange {}

        /// No byte of the request left: not billed.
        record NotSent(String said) implements Exchange {}

        /// Sent, and nothing came back that could be kept.
        record NoAnswer(String said) implements Exchange {}
    }

    /// What an answer means.
    sealed interface Outcome {
        /// Ran and was billed per entry, withheld ones included.
        record Accepted(Result result) implements Outcome {
            public Accepted(List<AnsweredPicture> produced) {
                this(Result.of(produced));
            }

            public List<AnsweredPicture> produced() {
                return result.pictures();
            }
        }

        /// Refused before it ran: not billed.
        record Rejected(Failure.Rejected failure) implements Outcome {}

        /// Perhaps billed; `salvaged` are the pictures that could be made out in what came.
        record Doubtful(String said, List<AnsweredPicture> salvaged) implements Outcome {
            public Doubtful {
                salvaged = List.copyOf(salvaged);
            }
        }
    }
}
