package app.maquette.simulator;

import app.maquette.simulator.answer.Answers;
import app.maquette.simulator.answer.GenerationRoutes;
import app.maquette.simulator.answer.Links;
import app.maquette.simulator.answer.PaidRoutes;
import app.maquette.simulator.answer.PictureMaker;
import app.maquette.simulator.answer.PictureRoom;
import app.maquette.simulator.answer.Shop;
import app.maquette.simulator.answer.Sources;
import app.maquette.simulator.answer.Workshop;
import app.maquette.simulator.bill.BillStore;
import app.maquette.simulator.bill.LedgerSnapshot;
import app.maquette.simulator.bill.Statement;
import app.maquette.simulator.bill.Till;
import app.maquette.simulator.contract.Fault;
import app.maquette.simulator.contract.Faults;
import app.maquette.simulator.contract.JsonTree;
import app.maquette.simulator.contract.SimulatorOptions;
import app.maquette.simulator.http.Handler;
import app.maquette.simulator.http.Reply;
import app.maquette.simulator.http.Request;
import app.maquette.simulator.http.Server;
import app.maquette.simulator.route.RouteIntake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The vendor on this machine: a server on 127.0.0.1 with its bill in a book that outlives it. Thread-safe.
public final class Simulator implements AutoCloseable {
    private static final Duration SLOW_BODY = Duration.ofSeconds(10);

    private final URI url;
    private final BillStore book;
    private final Faults faults;
    private final Sources sources;
    private final Till till;
    private final GenerationRoutes generations;
    private final PaidRoutes desk;
    private final PictureRoom pictures;
    private final Clock clock;
    private final Server server;

    private Simulator(SimulatorOptions options, Clock clock, BillStore book, ServerSocket listener) {
        this.book = book;
        this.clock = clock;
        this.url = URI.create("http://127.0.0.1:" + listener.getLocalPort());
        this.faults = new Faults(options.manner().faults());
        this.sources = new Sources(options.book().resolveSibling(options.book().getFileName() + ".sources"));
        Links links = new Links(book, clock);
        PictureMaker gallery = new PictureMaker(sources);
        this.till = new Till(options.account(), book, clock);
        Answers answers = new Answers(url.toString(), links, clock);
        Shop shop = new Shop(book, till, new Workshop(options, gallery), faults, answers);
        this.generations = new GenerationRoutes(options, shop);
        this.desk = new PaidRoutes(options, shop, generations);
        this.pictures = new PictureRoom(book, links, gallery, faults);
        this.server = Server.serve(listener, new Routes(), SLOW_BODY);
    }

    /// Serves when it returns. Throws if the port is taken or the book is in use.
    public static Simulator start(SimulatorOptions options) throws IOException {
        return start(options, Clock.systemUTC());
    }

    public static Simulator start(SimulatorOptions options, Clock clock) throws IOException {
        BillStore book = BillStore.open(options.book());
        try {
            ServerSocket listener = bind(options.port(), book.port());
            book.served(listener.getLocalPort());
            return new Simulator(options, clock, book, listener);
        } catch (IOException | UncheckedIOException e) {
            book.close();
            throw e;
        }
    }

    // Links that were handed out name the port, so the same one is taken again if nobody has it.
    private static ServerSocket bind(int wanted, int before) throws IOException {
        if (wanted == 0 && before != 0) {
            try {
                return Server.bind(before);
            } catch (BindException _) {
                return Server.bind(0);
            }
        }
        return Server.bind(wanted);
    }

    /// Without a slash at its end.
    public URI url() {
        return url;
    }

    /// Arms a fault for so many times; below zero until cleared, zero clears.
    public void setFault(Fault fault, int times) {
        faults.set(fault, times);
    }

    public LedgerSnapshot ledger() {
        book.complete(clock.instant());
        return book.snapshot(till.peak());
    }

    /// Ends all connections at once; what was billed stays in the book.
    @Override
    public void close() throws IOException {
        server.close();
        book.close();
    }

    private final class Routes implements Handler {
        @Override
        public boolean admits(Request head) {
            return !isPaid(head) || !faults.take(Fault.RESET);
        }

        @Override
        public Reply answer(Request request) throws InterruptedException {
            if (isPaid(request)) {
                return desk.call(request, sources);
            }
            if (isQuote(request)) {
                return generations.quote(request);
            }
            Matcher poll = GenerationRoutes.path(request.path());
            if (poll.matches()) {
                return request.method().equals("GET") ? generations.poll(request, poll.group(1)) : Reply.empty(405);
            }
            Matcher picture = Links.path(request.path());
            if (picture.matches()) {
                return isRead(request) ? pictures.answer(request, picture.group(1)) : Reply.empty(405);
            }
            return switch (request.path()) {
                case "/simulator/ledger" -> isRead(request) ? Answers.json(ledger().json()) : Reply.empty(405);
                case "/simulator/statement" -> isRead(request) ? statement(request) : Reply.empty(405);
                case "/simulator/faults" -> request.method().equals("PUT") ? arm(request) : Reply.empty(405);
                default ->
                    PaidRoutes.sells(request.path()) ? Reply.empty(405) : Reply.of(404, "text/plain", "Not Found");
            };
        }

        private Reply statement(Request request) {
            try {
                return Reply.of(200, "text/csv", Statement.asked(request).csv(ledger().rows(), clock.instant()));
            } catch (NumberFormatException _) {
                return Reply.of(400, "text/plain", "lag (seconds), missing, extra and dearer are numbers from 0 on");
            }
        }

        private Reply arm(Request request) {
            JsonNode body;
            try {
                body = JsonTree.read(request.body());
            } catch (JacksonException _) {
                return Reply.of(400, "text/plain", "not JSON");
            }
            Optional<Fault> fault = Fault.of(body.path("name").asString(""));
            JsonNode times = body.path("times");
            if (fault.isEmpty() || !(times.isInt() || times.isMissingNode())) {
                return Reply.of(400, "text/plain", "{\"name\": one of the faults, \"times\": a number}");
            }
            faults.set(fault.get(), times.asInt(1));
            ObjectNode armed = JsonTree.object();
            faults.armed().forEach((name, left) -> armed.put(name.text(), left));
            return Answers.json(armed);
        }

        // Elsewhere `dry_run` says nothing: the call runs and is billed.
        private static boolean isPaid(Request request) {
            return request.method().equals("POST") && PaidRoutes.sells(request.path()) && !isQuote(request);
        }

        private static boolean isQuote(Request request) {
            return request.method().equals("POST")
                    && RouteIntake.quotes(request.path())
                    && request.query("dry_run").orElse("").equals("true");
        }

        private static boolean isRead(Request request) {
            return request.method().equals("GET") || request.method().equals("HEAD");
        }
    }
}
