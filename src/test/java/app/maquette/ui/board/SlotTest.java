package app.maquette.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.studio.Samples;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.model.CallRecord;
import app.maquette.ui.workbench.TestCalls;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlotTest {
    private static final Entry.Reserve RESERVE = TestCalls.draft("1", "a lighthouse");

    @Test
    void aCallUnderWayHasAPlaceForEachPictureAsked() {
        var call = CallRecord.of(RESERVE);

        assertThat(Slot.count(call)).isEqualTo(4);
        assertThat(Slot.of(call, 3)).isEqualTo(new Slot.Expected());
    }

    @Test
    void whatTheAnswerListsIsOnItsWay() {
        var call = CallRecord.of(RESERVE)
                .after(new Entry.Sent(TestCalls.AT, RESERVE.call()))
                .listing(List.of(Samples.produced(0, 1)));

        assertThat(Slot.of(call, 0)).isEqualTo(new Slot.Arriving());
        assertThat(Slot.of(call, 1)).isEqualTo(new Slot.Expected());
    }

    @Test
    void whatIsBilledAndNotHereIsNotDownloaded() {
        var call = CallRecord.of(RESERVE)
                .after(new Entry.Settle(
                        TestCalls.AT, RESERVE.call(), RESERVE.amount(), List.of(Samples.produced(0, 1))));

        assertThat(Slot.of(call, 0)).isEqualTo(new Slot.NotDownloaded());
        assertThat(Slot.of(call, 1)).isEqualTo(new Slot.Nothing());
    }

    @Test
    void aWithheldPictureKeepsItsPlace() {
        var call = CallRecord.of(RESERVE)
                .after(new Entry.Settle(
                        TestCalls.AT,
                        RESERVE.call(),
                        RESERVE.amount(),
                        List.of(TestCalls.withheld(0), Samples.produced(1, 1))));

        assertThat(Slot.of(call, 0)).isEqualTo(new Slot.Withheld());
    }

    @Test
    void bytesThatAreNoPictureAreKeptAndSaidToBe() {
        var call = CallRecord.of(RESERVE).after(TestCalls.stored(RESERVE, Samples.produced(2, 1), false));

        assertThat(Slot.of(call, 2)).isInstanceOf(Slot.Undecodable.class);
    }

    @Test
    void aPictureWhoseLinkDiedSaysWhy() {
        var call = CallRecord.of(RESERVE)
                .listing(List.of(Samples.produced(0, 1)))
                .after(new Entry.Gone(TestCalls.AT, RESERVE.call(), 0, "the link has expired"));

        assertThat(Slot.of(call, 0)).isEqualTo(new Slot.Gone("the link has expired"));
    }

    @Test
    void morePicturesThanAskedHaveTheirPlacesToo() {
        var call = CallRecord.of(RESERVE).after(TestCalls.stored(RESERVE, Samples.produced(5, 1), true));

        assertThat(Slot.count(call)).isEqualTo(6);
    }

    @Test
    void aReleasedCallIsEmpty() {
        assertThat(Slot.isEmpty(TestCalls.released(RESERVE, "not-sent", "no route")))
                .isTrue();
        assertThat(Slot.isEmpty(TestCalls.settled(RESERVE))).isFalse();
        assertThat(Slot.isEmpty(CallRecord.of(RESERVE))).isFalse();
    }
}
