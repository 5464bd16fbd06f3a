package app.maquette.store.home;

import app.maquette.domain.request.EngineId;
import app.maquette.store.disk.Disk;
import app.maquette.store.format.BriefJson;
import app.maquette.store.format.JsonObject;
import app.maquette.store.format.ValueReaders;
import app.maquette.studio.base.Feed;
import app.maquette.studio.port.Library;
import app.maquette.studio.port.Preferences;
import app.maquette.studio.port.Session;
import app.maquette.studio.port.Settings;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// `settings.json` and `session.json` of a home; what they do not say is as at first. Thread-safe; writes on the
/// timer's thread, soon after a change.
public final class FilePreferences implements Preferences, AutoCloseable {
    private final Feed<Settings> changes = new Feed<>();
    private final JsonFile<Settings> settings;
    private final JsonFile<Session> session;

    public FilePreferences(Home home, ScheduledExecutorService timer) {
        this(Disk.REAL, home, timer);
    }

    FilePreferences(Disk disk, Home home, ScheduledExecutorService timer) {
        settings = new JsonFile<>(disk, home.settings(), Settings.DEFAULT, FilePreferences::settings, timer);
        session = new JsonFile<>(disk, home.session(), Session.FIRST, FilePreferences::session, timer);
    }

    private static Settings settings(JsonObject in) {
        var first = Settings.DEFAULT;
        return new Settings(
                in.has("freshFor") ? in.durationOrNull("freshFor") : first.freshFor(),
                in.has("connectTimeout") ? in.duration("connectTimeout") : first.connectTimeout(),
                in.has("deadline") ? in.duration("deadline") : first.deadline(),
                in.has("imagesInFlight") ? in.count("imagesInFlight") : first.imagesInFlight(),
                in.has("scheme") ? in.oneOf("scheme", Settings.Scheme.values()) : first.scheme(),
                in.has("looksForUpdates") ? in.flag("looksForUpdates") : first.looksForUpdates(),
                in.has("acceptsFirst") ? in.flag("acceptsFirst") : first.acceptsFirst(),
                in.has("buying") ? buying(in.object("buying")) : first.buying());
    }

    private static Settings.Buying buying(JsonObject in) {
        var first = Settings.Buying.FIRST;
        return new Settings.Buying(
                in.has("askAbove") ? in.money("askAbove") : first.askAbove(),
                in.has("shown")
                        ? in.texts("shown").stream().map(EngineId::new).collect(Collectors.toSet())
                        : first.shown(),
                in.has("pairs") ? in.list("pairs", FilePreferences::pair) : first.pairs(),
                in.has("models") ? in.list("models", FilePreferences::model) : first.models());
    }

    private static Settings.OwnPair pair(JsonObject in) {
        return new Settings.OwnPair(in.text("name"), new EngineId(in.text("draft")), new EngineId(in.text("last")));
    }

    private static Settings.OwnModel model(JsonObject in) {
        return new Settings.OwnModel(in.text("name"), in.text("address"));
    }

    private static Session session(JsonObject in) {
        var first = Session.FIRST;
        return new Session(
                in.has("brief") ? BriefJson.read(in.object("brief")) : first.brief(),
                in.says("focus") ? ValueReaders.picture(in.object("focus")) : first.focus(),
                in.has("screen") ? in.text("screen") : first.screen(),
                in.says("window") ? window(in.object("window")) : first.window(),
                in.has("panels") ? in.map("panels", screen -> screen, FilePreferences::panels) : first.panels(),
                in.has("order") ? in.oneOf("order", Library.Sorting.values()) : first.order(),
                in.has("joined") ? Set.copyOf(in.texts("joined")) : first.joined());
    }

    private static Session.Window window(JsonObject in) {
        return new Session.Window(
                in.count("x"), in.count("y"), in.count("width"), in.count("height"), in.flag("maximized"));
    }

    private static Session.Panels panels(JsonObject in) {
        return new Session.Panels(in.count("left"), in.count("right"), in.flag("leftFolded"), in.flag("rightFolded"));
    }

    @Override
    public Settings settings() {
        return settings.get();
    }

    @Override
    public void changeSettings(UnaryOperator<Settings> change) {
        changes.publish(settings.change(change));
    }

    @Override
    public Feed<Settings> settingsChanges() {
        return changes;
    }

    @Override
    public Session session() {
        return session.get();
    }

    @Override
    public void changeSession(UnaryOperator<Session> change) {
        session.change(change);
    }

    /// Saves what is not saved yet.
    @Override
    public void close() {
        settings.save();
        session.save();
    }
}
