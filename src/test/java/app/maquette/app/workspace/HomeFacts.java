package app.maquette.app.workspace;

import app.maquette.catalogue.Catalogue;
import app.maquette.domain.CallId;
import app.maquette.domain.CapScope;
import app.maquette.domain.DayRule;
import app.maquette.domain.Totals;
import app.maquette.store.home.Home;
import app.maquette.store.journal.FileJournal;
import app.maquette.store.journal.JournalReader;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.JournalLedger;
import app.maquette.studio.ledger.Ledger;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.CallState;
import app.maquette.studio.model.Picture;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a home holds, as lines of text that do not change with the program: balances, caps, prices, calls, pictures,
/// cache hits and request keys. Money in micro-dollars. What old programs wrote is kept as such lines and compared.
final class HomeFacts {
    private final List<String> lines = new ArrayList<>();
    private final Map<CallId, CallRecord> calls = new LinkedHashMap<>();

    private HomeFacts() {}

    /// Reads the journal; opening it may cut a torn end.
    static List<String> of(Home home, Clock clock) {
        return ofJournal(home.journal(), clock);
    }

    static List<String> ofJournal(Path folder, Clock clock) {
        var facts = new HomeFacts();
        var rule = new DayRule(ZoneOffset.UTC, LocalTime.MIDNIGHT);
        try (var journal = new FileJournal(folder);
                var ledger = new JournalLedger(journal, clock, rule)) {
            facts.balances(ledger);
        }
        new JournalReader(folder).replay(1, (number, entry) -> facts.add(number, entry));
        facts.calls();
        return facts.lines;
    }

    private void balances(Ledger ledger) {
        var state = ledger.state();
        var now = ledger.balances();
        lines.add("last " + now.entry());
        lines.add("today " + now.day() + " cap " + now.dayCap().micros() + " " + text(now.today()));
        lines.add("rule " + state.rule().zone() + " " + state.rule().start() + " resets " + now.resetsAt());
        new TreeMap<>(state.days()).forEach((day, totals) -> lines.add("day " + day + " " + text(totals)));
        new TreeMap<>(state.months()).forEach((month, totals) -> lines.add("month " + month + " " + text(totals)));
        new TreeMap<>(state.collections())
                .forEach((name, totals) -> lines.add("collection " + name + " " + text(totals)));
        state.caps().stream()
                .map(cap -> "cap " + text(cap.scope()) + " " + cap.amount().micros())
                .sorted()
                .forEach(lines::add);
        state.open()
                .forEach(open -> lines.add("open " + open.reserve().call() + " " + open.phase() + " "
                        + open.reserve().amount().micros()));
        state.doubts()
                .forEach(open -> lines.add("doubt " + open.doubt().call() + " "
                        + open.doubt().settled().micros() + " "
                        + open.doubt().held().micros()));
        state.prices()
                .forEach(price -> lines.add("price " + price.product() + " "
                        + (price.each() == null ? "none" : price.each().micros()) + " from " + price.from()));
    }

    private void add(long number, Entry entry) {
        switch (entry) {
            case Entry.Reserve reserve -> calls.put(reserve.call(), CallRecord.of(reserve));
            case Entry.OfCall of -> calls.computeIfPresent(of.call(), (_, call) -> call.after(of));
            case Entry.Judged judged ->
                calls.computeIfPresent(
                        judged.picture().call(),
                        (_, call) -> call.judged(judged.picture().index(), judged.judgement()));
            case Entry.Filed filed ->
                filed.byCall()
                        .forEach((id, indexes) ->
                                calls.computeIfPresent(id, (_, call) -> call.filed(indexes, filed.change())));
            case Entry.CacheHit hit ->
                lines.add("hit " + number + " " + hit.source() + " " + hit.images() + " saved "
                        + hit.saved().micros() + " key " + hit.key().sha256());
            case Entry.BroughtIn own ->
                lines.add(
                        "own " + number + " " + own.picture() + " " + own.file().key() + " " + own.name());
            case Entry.Cap _, Entry.Day _, Entry.Price _, Entry.Collection _ -> {}
        }
    }

    private static String text(CapScope scope) {
        return scope instanceof CapScope.OneCollection(var id)
                ? "OneCollection[name=" + id.text() + "]"
                : scope.toString();
    }

    private void calls() {
        calls.values().stream().sorted(Comparator.comparing(CallRecord::id)).forEach(call -> {
            var reserve = call.reserve();
            lines.add("call " + call.id() + " " + call.purpose() + " "
                    + Catalogue.standard().reportName(reserve.order().engine()) + " "
                    + reserve.day() + " in " + reserve.collection().text() + " " + text(call.state())
                    + " each "
                    + call.each().micros() + " parent " + reserve.order().parent() + " key "
                    + reserve.key().sha256());
            lines.add("  prompt " + reserve.order().brief().prompt());
            call.pictures()
                    .forEach(picture -> lines.add("  picture " + picture.id().index() + " seed "
                            + picture.produced().seed() + " " + text(picture.state()) + " "
                            + picture.judgement().verdict() + " "
                            + picture.judgement().stars()));
        });
    }

    private static String text(Totals totals) {
        return totals.settled().micros() + "/" + totals.reserved().micros() + "/"
                + totals.doubt().micros();
    }

    private static String text(CallState state) {
        return switch (state) {
            case CallState.Waiting _ -> "waiting";
            case CallState.InFlight _ -> "sent";
            case CallState.Collecting _ -> "answered";
            case CallState.Settled(var amount) -> "settled " + amount.micros();
            case CallState.Released(var code, var _) -> "released " + code;
            case CallState.InDoubt(var settled, var held, var code, var _) ->
                "doubt " + settled.micros() + "+" + held.micros() + " " + code;
        };
    }

    private static String text(Picture.State state) {
        return switch (state) {
            case Picture.State.Awaited _ -> "awaited";
            case Picture.State.Stored(var file) -> "stored " + file.key() + " " + file.width() + "x" + file.height();
            case Picture.State.Withheld _ -> "withheld";
            case Picture.State.Gone _ -> "gone";
            case Picture.State.Deleted(var file) -> "deleted " + file.key();
        };
    }
}
