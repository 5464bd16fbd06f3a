package app.maquette.studio.model;

import app.maquette.domain.CallId;
import app.maquette.domain.Judgement;
import app.maquette.domain.Money;
import app.maquette.domain.PictureId;
import app.maquette.domain.Refiling;
import app.maquette.domain.request.AnsweredPicture;
import app.maquette.domain.request.Intent;
import app.maquette.domain.request.Order;
import app.maquette.domain.request.Purpose;
import app.maquette.domain.request.Result;
import app.maquette.studio.ledger.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A call with everything the ledger says of it: the fold of its entries. Immutable.
///
/// @param text the words that came of it; null where pictures come, or nothing came yet
public record CallRecord(Entry.Reserve reserve, CallState state, List<Picture> pictures, Result.@Nullable Text text) {
    /// How long result links live when the vendor does not say.
    private static final Duration LINK_LIFE = Duration.ofHours(24);

    public CallRecord {
        pictures = List.copyOf(pictures);
    }

    /// Without words.
    public CallRecord(Entry.Reserve reserve, CallState state, List<Picture> pictures) {
        this(reserve, state, pictures, null);
    }

    public static CallRecord of(Entry.Reserve reserve) {
        return new CallRecord(reserve, new CallState.Waiting(), List.of());
    }

    public CallId id() {
        return reserve.call();
    }

    public Order order() {
        return reserve.order();
    }

    public Purpose purpose() {
        return order().purpose();
    }

    public Intent intent() {
        return purpose().intent();
    }

    /// Whether there is something to choose from, finalize or remix.
    public boolean isDraft() {
        return switch (intent()) {
            case DRAFT -> true;
            case FINAL, TOOL -> false;
        };
    }

    public Instant at() {
        return reserve.at();
    }

    /// What one picture cost, by the price of its call.
    public Money each() {
        return reserve.quote().each();
    }

    /// When the picture's link dies.
    public static Instant linkDies(Entry.Reserve call, AnsweredPicture produced) {
        return Objects.requireNonNullElse(produced.expires(), call.at().plus(LINK_LIFE));
    }

    /// When the first link of a picture dies that is paid and not yet here.
    public Optional<Instant> firstLinkDies() {
        return pictures.stream()
                .filter(picture -> picture.state() instanceof Picture.State.Awaited)
                .map(picture -> linkDies(reserve, picture.produced()))
                .min(Comparator.naturalOrder());
    }

    /// The call after the entry. Entries of other calls are a bug.
    public CallRecord after(Entry.OfCall entry) {
        if (!entry.call().equals(id())) {
            throw new IllegalArgumentException("entry of call " + entry.call() + " for call " + id());
        }
        return switch (entry) {
            case Entry.Reserve _ -> throw new IllegalArgumentException("call " + id() + " is already reserved");
            case Entry.Sent sent -> in(new CallState.InFlight(sent.at()));
            case Entry.Accepted _ -> this;
            case Entry.Answer answer -> in(new CallState.Collecting(answer.at()));
            case Entry.Stored stored -> stored(stored);
            case Entry.Gone gone -> gone(gone);
            case Entry.Settle settle -> showing(settle.result()).in(new CallState.Settled(settle.amount()));
            case Entry.Release release -> in(new CallState.Released(release.code(), release.reason()));
            case Entry.Doubt doubt ->
                showing(doubt.result())
                        .in(new CallState.InDoubt(doubt.settled(), doubt.held(), doubt.code(), doubt.reason()));
            case Entry.Resolve resolve -> resolved(resolve);
        };
    }

    /// Its picture with this number, from 0; empty where none is known.
    public Optional<Picture> picture(int index) {
        return pictures.stream()
                .filter(picture -> picture.id().index() == index)
                .findFirst();
    }

    public CallRecord judged(int index, Judgement judgement) {
        return with(pictures.stream()
                .map(picture -> picture.id().index() == index ? picture.judged(judgement) : picture)
                .toList());
    }

    /// Its pictures with these numbers, filed anew.
    public CallRecord filed(Set<Integer> indexes, Refiling change) {
        return with(pictures.stream()
                .map(picture -> indexes.contains(picture.id().index()) ? picture.filed(change) : picture)
                .toList());
    }

    /// The call as soon as its answer was read: every entry is listed before the first download.
    public CallRecord listing(List<AnsweredPicture> produced) {
        var all = new ArrayList<>(pictures);
        for (var one : produced) {
            if (all.stream().noneMatch(picture -> picture.id().index() == one.index())) {
                var state = one.safe() ? new Picture.State.Awaited() : new Picture.State.Withheld();
                all.add(new Picture(new PictureId(id(), one.index()), one, state, Judgement.NONE));
            }
        }
        all.sort((a, b) -> Integer.compare(a.id().index(), b.id().index()));
        return with(all);
    }

    private CallRecord showing(Result result) {
        return switch (result) {
            case Result.Pictures(var all) -> listing(all);
            case Result.Text words -> new CallRecord(reserve, state, pictures, words);
        };
    }

    private CallRecord stored(Entry.Stored stored) {
        return listing(List.of(stored.produced()))
                .replace(stored.produced().index(), new Picture.State.Stored(stored.file()));
    }

    /// What is in the store stays there, whatever became of its link.
    private CallRecord gone(Entry.Gone gone) {
        boolean here = picture(gone.index()).filter(Picture::isStored).isPresent();
        return here ? this : replace(gone.index(), new Picture.State.Gone(gone.reason()));
    }

    private CallRecord resolved(Entry.Resolve resolve) {
        return state instanceof CallState.InDoubt doubt
                ? in(new CallState.Settled(doubt.settled().plus(resolve.billed())))
                : this;
    }

    /// What was deleted stays so, whatever comes of its link.
    private CallRecord replace(int index, Picture.State state) {
        return with(pictures.stream()
                .map(picture -> picture.id().index() == index && !(picture.state() instanceof Picture.State.Deleted)
                        ? picture.as(state)
                        : picture)
                .toList());
    }

    /// What counts for it: billed, in doubt, and reserved while under way.
    public Money cost() {
        return switch (state) {
            case CallState.Waiting _, CallState.InFlight _, CallState.Collecting _ -> reserve.amount();
            case CallState.Settled(var amount) -> amount;
            case CallState.Released _ -> Money.ZERO;
            case CallState.InDoubt doubt -> doubt.settled().plus(doubt.held());
        };
    }

    /// The same call in another state.
    public CallRecord in(CallState state) {
        return new CallRecord(reserve, state, pictures, text);
    }

    private CallRecord with(List<Picture> pictures) {
        return new CallRecord(reserve, state, pictures, text);
    }
}
