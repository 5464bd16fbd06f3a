package app.maquette.ideogram;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.GenerationId;
import app.maquette.domain.Money;
import app.maquette.domain.request.Asked;
import app.maquette.ideogram.wire.Given;
import app.maquette.studio.Samples;
import app.maquette.studio.port.DryRun;
import app.maquette.studio.port.GenerationVendor;
import app.maquette.studio.port.Poll;
import app.maquette.studio.port.RawAnswer;
import app.maquette.studio.port.ScriptedVendor;
import app.maquette.studio.port.Settings;
import app.maquette.studio.port.Submission;
import app.maquette.studio.port.Vendor.Exchange;
import app.maquette.studio.port.Vendor.Outcome;
import app.maquette.studio.port.Vendor.Outgoing;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IdeogramTest {
    private static final GenerationId GENERATION = new GenerationId("g-7");
    private static final RawAnswer ANSWER = ScriptedVendor.answer(200);
    private static final Outgoing DRAFT =
            new Outgoing(Asked.like(Samples.brief("a kite")).draft(4));

    private final ScriptedVendor first = new ScriptedVendor();
    private boolean isTaken = true;
    private Settings settings = Settings.DEFAULT.withAcceptsFirst(true);
    private final Ideogram vendor = new Ideogram(first, new Later(), () -> settings);

    @Test
    void aCallIsAcceptedFirstWhereTheSettingAndTheRouteAllowIt() {
        assertThat(vendor.submit(DRAFT, () -> {})).isInstanceOf(Submission.Accepted.class);
        assertThat(first.sent()).isEmpty();

        isTaken = false;
        assertThat(vendor.submit(DRAFT, () -> {})).isInstanceOf(Submission.Answered.class);
        isTaken = true;
        settings = Settings.DEFAULT;
        assertThat(vendor.submit(DRAFT, () -> {})).isInstanceOf(Submission.Answered.class);
        assertThat(vendor.send(DRAFT)).isInstanceOf(Exchange.Answered.class);
        assertThat(first.sent()).hasSize(3);
    }

    @Test
    void aPriceIsAskedForOnlyWhereTheCallItselfWouldGo() {
        assertThat(vendor.dryRun(DRAFT)).isInstanceOf(DryRun.Unpriced.class);

        settings = Settings.DEFAULT;
        assertThat(vendor.dryRun(DRAFT)).isInstanceOf(DryRun.NotAsked.class);
    }

    @Test
    void whatWasAcceptedIsAskedForWhereItWasAccepted() {
        assertThat(vendor.poll(GENERATION)).isEqualTo(new Poll.Pending());
        assertThat(vendor.accepted(ANSWER)).contains(GENERATION);
        assertThat(vendor.billed(ANSWER)).contains(Money.ofMicros(7));
        assertThat(vendor.read(ANSWER, Given.request())).isInstanceOf(Outcome.Accepted.class);
        assertThat(vendor.address()).isEqualTo(ScriptedVendor.ADDRESS);
        assertThat(vendor.account()).isEqualTo(first.account());
    }

    private final class Later implements GenerationVendor {
        @Override
        public URI address() {
            return ScriptedVendor.ADDRESS;
        }

        @Override
        public boolean takes(Outgoing outgoing) {
            return isTaken;
        }

        @Override
        public Submission submit(Outgoing outgoing, Runnable leaving) {
            return new Submission.Accepted(GENERATION, ANSWER);
        }

        @Override
        public Optional<GenerationId> accepted(RawAnswer answer) {
            return Optional.of(GENERATION);
        }

        @Override
        public Poll poll(GenerationId generation) {
            return new Poll.Pending();
        }

        @Override
        public Optional<Money> billed(RawAnswer answer) {
            return Optional.of(Money.ofMicros(7));
        }

        @Override
        public DryRun dryRun(Outgoing outgoing) {
            return new DryRun.Unpriced("nobody asks");
        }
    }
}
