package app.maquette.store;

import app.maquette.domain.Brief;
import app.maquette.domain.CapScope;
import app.maquette.domain.DayRule;
import app.maquette.domain.ImageRequest;
import app.maquette.domain.Judgement;
import app.maquette.domain.PictureId;
import app.maquette.domain.Produced;
import app.maquette.domain.Quote;
import app.maquette.domain.Remix;
import app.maquette.domain.StoredFile;
import app.maquette.domain.Totals;
import app.maquette.studio.Session;
import app.maquette.studio.Settings;
import app.maquette.studio.ledger.BookState;
import app.maquette.studio.ledger.Entry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.ValueInstantiators;
import tools.jackson.databind.deser.std.StdValueInstantiator;

/// Calls the constructors of the records that every start reads. Jackson would do the same through method handles, for
/// which the runtime makes classes anew in each process: a quarter of the time that opening a home took.
final class Creators extends ValueInstantiators.Base {
    /// What each record is made of, in the order of its components.
    static final Map<Class<?>, Function<Object[], Object>> ALL = all();

    private static Map<Class<?>, Function<Object[], Object>> all() {
        var all = new LinkedHashMap<Class<?>, Function<Object[], Object>>();
        all.put(Settings.class, a -> new Settings(at(a, 0), at(a, 1), at(a, 2), (int) a[3], at(a, 4), (boolean) a[5]));
        all.put(Session.class, a -> new Session(at(a, 0), at(a, 1), at(a, 2), at(a, 3), at(a, 4)));
        all.put(
                Session.Window.class,
                a -> new Session.Window((int) a[0], (int) a[1], (int) a[2], (int) a[3], (boolean) a[4]));
        all.put(Session.Panels.class, a -> new Session.Panels((int) a[0], (int) a[1], (boolean) a[2], (boolean) a[3]));
        requests(all);
        calls(all);
        rules(all);
        return Map.copyOf(all);
    }

    private static void requests(Map<Class<?>, Function<Object[], Object>> all) {
        all.put(
                Brief.class,
                a -> new Brief(at(a, 0), at(a, 1), at(a, 2), at(a, 3), at(a, 4), at(a, 5), at(a, 6), at(a, 7)));
        all.put(
                ImageRequest.class,
                a -> new ImageRequest(
                        at(a, 0),
                        at(a, 1),
                        at(a, 2),
                        at(a, 3),
                        at(a, 4),
                        at(a, 5),
                        at(a, 6),
                        (int) a[7],
                        at(a, 8),
                        at(a, 9),
                        at(a, 10)));
        all.put(PictureId.class, a -> new PictureId(at(a, 0), (int) a[1]));
        all.put(Remix.class, a -> new Remix(at(a, 0), (int) a[1]));
        all.put(Quote.class, a -> new Quote(at(a, 0), (int) a[1], at(a, 2), at(a, 3)));
        all.put(
                Produced.class,
                a -> new Produced(
                        (int) a[0], at(a, 1), (long) a[2], at(a, 3), at(a, 4), (boolean) a[5], at(a, 6), at(a, 7)));
        all.put(
                StoredFile.class,
                a -> new StoredFile(at(a, 0), at(a, 1), (long) a[2], (int) a[3], (int) a[4], (boolean) a[5]));
        all.put(Judgement.class, a -> new Judgement(at(a, 0), (int) a[1]));
    }

    private static void calls(Map<Class<?>, Function<Object[], Object>> all) {
        all.put(
                Entry.Reserve.class,
                a -> new Entry.Reserve(
                        at(a, 0), at(a, 1), at(a, 2), at(a, 3), at(a, 4), at(a, 5), at(a, 6), at(a, 7), at(a, 8),
                        at(a, 9)));
        all.put(Entry.Sent.class, a -> new Entry.Sent(at(a, 0), at(a, 1)));
        all.put(Entry.Answer.class, a -> new Entry.Answer(at(a, 0), at(a, 1), (int) a[2], at(a, 3), (boolean) a[4]));
        all.put(Entry.Stored.class, a -> new Entry.Stored(at(a, 0), at(a, 1), at(a, 2), at(a, 3)));
        all.put(Entry.Gone.class, a -> new Entry.Gone(at(a, 0), at(a, 1), (int) a[2], at(a, 3)));
        all.put(Entry.Settle.class, a -> new Entry.Settle(at(a, 0), at(a, 1), at(a, 2), at(a, 3)));
        all.put(Entry.Release.class, a -> new Entry.Release(at(a, 0), at(a, 1), at(a, 2), at(a, 3)));
        all.put(
                Entry.Doubt.class,
                a -> new Entry.Doubt(at(a, 0), at(a, 1), at(a, 2), at(a, 3), at(a, 4), at(a, 5), at(a, 6)));
        all.put(Entry.Resolve.class, a -> new Entry.Resolve(at(a, 0), at(a, 1), at(a, 2), at(a, 3), at(a, 4)));
        all.put(
                Entry.CacheHit.class,
                a -> new Entry.CacheHit(
                        at(a, 0), at(a, 1), at(a, 2), at(a, 3), at(a, 4), (int) a[5], at(a, 6), at(a, 7)));
        all.put(Entry.Judged.class, a -> new Entry.Judged(at(a, 0), at(a, 1), at(a, 2)));
    }

    private static void rules(Map<Class<?>, Function<Object[], Object>> all) {
        all.put(Entry.Cap.class, a -> new Entry.Cap(at(a, 0), at(a, 1), at(a, 2), at(a, 3)));
        all.put(Entry.Day.class, a -> new Entry.Day(at(a, 0), at(a, 1), at(a, 2), at(a, 3), at(a, 4)));
        all.put(Entry.Price.class, a -> new Entry.Price(at(a, 0), at(a, 1), at(a, 2), at(a, 3), at(a, 4)));
        all.put(DayRule.class, a -> new DayRule(at(a, 0), at(a, 1)));
        all.put(CapScope.OneDay.class, a -> new CapScope.OneDay(at(a, 0)));
        all.put(CapScope.OneCollection.class, a -> new CapScope.OneCollection(at(a, 0)));
        all.put(Totals.class, a -> new Totals(at(a, 0), at(a, 1), at(a, 2)));
        all.put(BookState.CapSet.class, a -> new BookState.CapSet(at(a, 0), at(a, 1)));
        all.put(BookState.Spent.class, a -> new BookState.Spent(at(a, 0), at(a, 1)));
        all.put(BookState.OpenCall.class, a -> new BookState.OpenCall(at(a, 0), at(a, 1)));
        all.put(BookState.OpenDoubt.class, a -> new BookState.OpenDoubt(at(a, 0), at(a, 1)));
    }

    /// What Jackson read for a component; it has checked the type already.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T> T at(Object[] components, int index) {
        return (T) components[index];
    }

    @Override
    public ValueInstantiator modifyValueInstantiator(
            DeserializationConfig config, BeanDescription.Supplier type, ValueInstantiator usual) {
        var creator = ALL.get(type.getBeanClass());
        return creator != null && usual instanceof StdValueInstantiator std ? new Direct(std, creator) : usual;
    }

    /// The usual way but for the constructor, whose refusals are told as usual, too.
    private static final class Direct extends StdValueInstantiator {
        private final transient Function<Object[], Object> creator;

        Direct(StdValueInstantiator usual, Function<Object[], Object> creator) {
            super(usual);
            this.creator = creator;
        }

        @Override
        public Object createFromObjectWith(DeserializationContext context, Object[] components) {
            try {
                return creator.apply(components);
            } catch (RuntimeException e) {
                throw rewrapCtorProblem(context, e);
            }
        }
    }
}
