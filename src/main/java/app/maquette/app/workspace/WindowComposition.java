package app.maquette.app.workspace;

import app.maquette.domain.CapScope;
import app.maquette.studio.fidelity.Fidelity;
import app.maquette.studio.port.Exports;
import app.maquette.ui.board.BoardViewModel;
import app.maquette.ui.board.welcome.Welcome;
import app.maquette.ui.brief.BriefViewModel;
import app.maquette.ui.kit.command.Command;
import app.maquette.ui.kit.command.Verdicts;
import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.control.OverlayHost;
import app.maquette.ui.kit.control.Seen;
import app.maquette.ui.kit.control.Toasts;
import app.maquette.ui.kit.money.GaugeViewModel;
import app.maquette.ui.kit.money.Orders;
import app.maquette.ui.kit.money.Till;
import app.maquette.ui.kit.panel.KeptPanels;
import app.maquette.ui.kit.picture.Desktop;
import app.maquette.ui.kit.picture.Takeout;
import app.maquette.ui.kit.picture.Thumbnails;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.task.Ticket;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.library.LibraryView;
import app.maquette.ui.library.LibraryViewModel;
import app.maquette.ui.library.found.FoundViewModel;
import app.maquette.ui.settings.SettingsView;
import app.maquette.ui.shell.ClosingSheet;
import app.maquette.ui.shell.ConsentSheet;
import app.maquette.ui.shell.DayBanner;
import app.maquette.ui.shell.DayWatch;
import app.maquette.ui.shell.DearSheet;
import app.maquette.ui.shell.JoinedNames;
import app.maquette.ui.shell.KeysSheet;
import app.maquette.ui.shell.Notices;
import app.maquette.ui.shell.RenewalSheet;
import app.maquette.ui.shell.Screen;
import app.maquette.ui.shell.ShellView;
import app.maquette.ui.shell.ShellViewModel;
import app.maquette.ui.shell.StatusLine;
import app.maquette.ui.shell.StatusViewModel;
import app.maquette.ui.workbench.InspectorViewModel;
import app.maquette.ui.workbench.WorkbenchView;
import app.maquette.ui.workbench.WorkbenchViewModel;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// The window's content on a workspace: the screen shown first is built at once, the others when they are first shown.
/// FX thread only.
final class WindowComposition implements AutoCloseable {
    private static final long THUMBNAIL_BYTES = 256L * 1024 * 1024;
    private static final int DECODERS = 2;
    private static final long BEAT_SECONDS = 10;
    private static final URI BILLING = URI.create("https://ideogram.ai/manage-api");
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Strings strings = new Strings();
    private final Toasts toasts = new Toasts();
    private final Notices notices = new Notices(strings, toasts);
    private final List<Runnable> beats = new ArrayList<>();
    private final Workspace workspace;
    private final Exports exports;
    private final Background background;
    private final GaugeViewModel gauge;
    private final ShellViewModel shell;
    private final ShellView view;
    private final ObservableValue<Boolean> isSeen;
    private final ClosingSheet closing;
    private final StatusLine status;
    private final Later<SettingsView> settings;
    private final WorkbenchView workbench;
    private final Consumer<CapScope> changeCap;
    private @Nullable DeskScreen desk;
    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("beat").daemon().factory());

    /// @param asks whether the first paid call asks
    WindowComposition(Workspace workspace, Venue venue, boolean asks, Executor fx, Desktop files) {
        this.workspace = workspace;
        this.background = new Background(workers, fx, this::tell);
        this.gauge = new GaugeViewModel(workspace.ledger(), workspace.clock(), background);
        this.shell = new ShellViewModel(workspace.preferences());
        var thumbnails = new Thumbnails(background, workspace.thumbnails(), THUMBNAIL_BYTES, DECODERS);
        var verdicts = new Verdicts(workspace.studio().judging(), background);
        exports = workspace.exports();
        workbench = workbench(asks, files, verdicts, thumbnails);
        var library = new Later<>(() -> library(files, verdicts, thumbnails, workbench));
        var spend = new Later<>(() -> {
            var screen = SpendScreen.of(workspace, venue.money(), files, background, toasts);
            beats.add(screen.model()::tick);
            return screen.view(this::overlays);
        });
        var updates = UpdateNews.watch(workspace.preferences(), background, shell, toasts, strings);
        settings = new Later<>(() -> {
            var screen = SettingsScreen.of(workspace, venue, files, updates, background);
            screen.setOnNote(toasts::show);
            screen.setOnShowRows(scope -> {
                shell.show("spend");
                spend.get().showWhatFills(scope);
            });
            return screen;
        });
        var keys = Command.KEYS.action(strings, this::showKeys);
        var doors = new PaletteDoors(shell, workbench, library, settings);
        var palette = new Palette(workspace, doors, thumbnails, background);
        status = new StatusLine(status(), venue.isRealMoney(), this::mostInFlight, keys, strings);
        var prices = new Action(
                strings.get("shell.status.prices", workspace.catalogue().asOf().toString()), () -> {
                    shell.show("settings");
                    settings.get().showPrices();
                });
        status.offer(prices, shell.screenProperty().map("spend"::equals));
        view = new ShellView(
                List.of(
                        new Screen("workbench", strings.get("shell.screen.workbench"), Icon.WORKBENCH, () -> workbench),
                        new Screen("library", strings.get("shell.screen.library"), Icon.LIBRARY, library),
                        new Screen("spend", strings.get("shell.screen.spend"), Icon.SPEND, spend),
                        new Screen("settings", strings.get("shell.screen.settings"), Icon.SETTINGS, settings, true)),
                shell,
                status,
                toasts,
                palette.foot(this::view, keys));
        Consumer<CapScope> toCap = scope -> {
            shell.show("spend");
            spend.get().changeCap(scope);
        };
        changeCap = toCap;
        workbench.onChangeCap(toCap);
        notices.onChangeCap(toCap);
        isSeen = Seen.of(view);
        view.setBanner(new DayBanner(dayWatch(), strings));
        new JoinedNames(workspace.ledger(), workspace.preferences(), background, strings).tell(toasts::show);
        beats.add(gauge::tick);
        closing = new ClosingSheet(strings, gauge.balancesProperty(), this::overlays);
        beats.add(workbench::tick);
        // No animation: while one runs JavaFX draws sixty frames a second, though nothing changes in them.
        var _ = beat.scheduleWithFixedDelay(() -> fx.execute(this::beat), BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
        isSeen.subscribe(_ -> beat());
    }

    /// Offers to choose who pays, and to add who can.
    AccountOffer offer(AccountOffer.Maker maker) {
        var offer = maker.offer(background, this::overlays, toasts::show);
        settings.whenMade(screen -> screen.addAccounts(offer.page()));
        status.onMoney(() -> offer.sheets().choose(() -> {
            shell.show("settings");
            settings.get().showAccounts();
        }));
        return offer;
    }

    /// On a first start the board says what can be done.
    void welcome(AccountOffer offer, Runnable library) {
        var ways = new Welcome.Ways(library, () -> changeCap.accept(new CapScope.EveryDay()));
        workbench.welcome(examples -> new Welcome(offer.model(), offer.sheets(), examples, ways, strings));
    }

    ShellView view() {
        return view;
    }

    /// Shows what went wrong.
    void tell(Throwable problem) {
        notices.show(problem, overlays());
    }

    /// Runs `close` now, or when no paid call would be left behind, or never: the user decides.
    void askToClose(Runnable close) {
        closing.ask(close);
    }

    /// A home of 0.1.0 goes on in a form that 0.1.0 refuses only after a yes; `quit` runs otherwise.
    void askToRenew(Path home, Runnable quit) {
        var journal = workspace.journal();
        if (journal.isOfOld()) {
            RenewalSheet.ask(overlays(), strings, home.toString(), journal::renew, quit);
        }
    }

    /// Nothing moves any more; the workspace may close.
    @Override
    public void close() {
        beat.shutdownNow();
        background.close();
    }

    /// Time has passed; nobody looks at a window that is hidden or minimised.
    private void beat() {
        if (isSeen.getValue()) {
            beats.forEach(Runnable::run);
        }
    }

    private WorkbenchView workbench(boolean asks, Desktop files, Verdicts verdicts, Thumbnails thumbnails) {
        var studio = workspace.studio();
        var consent = new ConsentSheet(strings, this::overlays);
        var till = new Till(asks ? consent::ask : Till.Consent.GIVEN, System::nanoTime);
        till.onDoubt(new DearSheet(
                strings,
                this::overlays,
                () -> workspace.preferences().settings().buying().askAbove()));
        var orders = new Orders(studio.drafting(), studio.pauses(), studio::collectAwaited, till, background);
        var brief = new BriefViewModel(orders, workspace.library(), workspace.preferences(), gauge, background);
        brief.pictures().onSaid(new PictureWords(strings, toasts)::say);
        brief.pictures().bringBy(workspace.ways(files, asks));
        var board = new BoardViewModel(orders, studio.live(), workspace.library(), verdicts, background);
        var inspector = new InspectorViewModel(board, orders, gauge, takeout(files), background);
        var parts = new DeskScreen.Parts(orders, gauge, verdicts, thumbnails, background);
        desk = new DeskScreen(workspace, parts, this::view, scope -> changeCap.accept(scope));
        inspector.compareBy(new Fidelity(workspace.library(), workspace.composition()));
        var model = new WorkbenchViewModel(brief, board, inspector, gauge, workspace.preferences());
        var screen = new WorkbenchView(model, strings, thumbnails, workspace.clock());
        KeptPanels.keep("workbench", screen.panels(), workspace.preferences());
        screen.onSpend(() -> shell.show("spend"));
        screen.onTooSoon(() -> toasts.show(strings.get("workbench.too-soon")));
        screen.onBilling(() ->
                background.job(Executors.callable(() -> files.browse(BILLING))).start());
        return screen;
    }

    private LibraryView library(Desktop files, Verdicts verdicts, Thumbnails thumbnails, WorkbenchView workbench) {
        var model = new LibraryViewModel(
                workspace.library(),
                workspace.studio().live(),
                verdicts,
                () -> workspace.ledger().balances().day(),
                background);
        model.query().keepOrder(workspace.preferences());
        model.setOnFetch(workspace.studio()::collectAwaited);
        model.setOnUsePrompt(brief -> {
            shell.show("workbench");
            workbench.takeBrief(brief);
        });
        var found = new FoundViewModel(workspace.found()::look, background);
        var screen = new LibraryView(model, found, takeout(files), thumbnails, strings);
        screen.offerTo(workbench.pictures());
        new FilingOffer(workspace, background, strings, toasts).to(screen, model, verdicts, this::overlays);
        KeptPanels.keep("library", screen.panels(), workspace.preferences());
        return screen;
    }

    private Takeout takeout(Desktop files) {
        var takeout = new Takeout(exports, workspace.pictures(), workspace.decoder(), files, background);
        takeout.onNote(toasts::show);
        takeout.onEdit((picture, kind) -> {
            var here = desk;
            if (here != null) {
                here.open(picture, kind);
            }
        });
        return takeout;
    }

    private DayWatch dayWatch() {
        var watch = new DayWatch(
                gauge.balancesProperty(),
                workspace.studio().pauses(),
                workspace.ledger(),
                workspace.clock(),
                background);
        beats.add(watch::look);
        return watch;
    }

    private StatusViewModel status() {
        var studio = workspace.studio();
        return new StatusViewModel(studio.line(), studio.places(), studio.live(), workspace.library(), background);
    }

    private int mostInFlight() {
        return workspace.preferences().settings().imagesInFlight();
    }

    private void showKeys() {
        var closing = new Ticket[1];
        var close = new Action(strings.get("shell.error.close"), () -> closing[0].cancel()).button();
        closing[0] = overlays().open(KeysSheet.of(strings).with(close));
    }

    private OverlayHost overlays() {
        return view.overlays();
    }
}
