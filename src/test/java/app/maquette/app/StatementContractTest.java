package app.maquette.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.app.workspace.Venue;
import app.maquette.app.workspace.Workspace;
import app.maquette.domain.Money;
import app.maquette.domain.request.Asked;
import app.maquette.domain.request.Brief;
import app.maquette.report.CsvTables;
import app.maquette.simulator.contract.SimulatorOptions;
import app.maquette.store.home.Home;
import app.maquette.studio.call.Drafting.Reuse;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.statement.Mapping;
import app.maquette.studio.statement.Match;
import app.maquette.studio.statement.Statements;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the simulator writes of an account is what the ledger of its only customer holds.
class StatementContractTest {
    private static final int CALLS = 5;
    private static final Money EACH = Money.parse("0.20");

    @TempDir
    private Path folder;

    private Venue venue;
    private Workspace workspace;
    private Statements statements;

    @BeforeEach
    void buySome() throws IOException, InterruptedException {
        var options = SimulatorOptions.at(folder.resolve("book")).withSide(64);
        venue = Venue.builtIn(new Home(folder.resolve("home")), options);
        workspace = new Workspace(venue, Clock.systemUTC());
        statements = new Statements(workspace.library(), new CsvTables());
        var ended = new CountDownLatch(CALLS);
        workspace.ledger().posted().subscribe(posted -> {
            if (posted.entry() instanceof Entry.Settle) {
                ended.countDown();
            }
        });
        for (int i = 0; i < CALLS; i++) {
            workspace.studio().drafting().draft(brief("a harbour, number " + i), EACH, Reuse.NEVER);
        }
        ended.await();
    }

    @AfterEach
    void close() throws IOException {
        workspace.close();
        venue.close();
    }

    @Test
    void allOfItMatches() throws IOException, InterruptedException {
        var match = match("");

        assertThat(match.matched()).hasSize(CALLS);
        assertThat(match.statement()).isEqualTo(match.ledger()).isEqualTo(EACH.times(CALLS));
        assertThat(match.unread()).isEmpty();
    }

    @Test
    void whatIsMissingIsOursOnlyAndWhatIsTooMuchIsTheirs() throws IOException, InterruptedException {
        var match = match("?missing=2&extra=1&dearer=1");

        assertThat(match.matched()).hasSize(CALLS - 3);
        assertThat(match.differing()).hasSize(1);
        assertThat(match.oursOnlySum()).isEqualTo(EACH.times(2));
        assertThat(match.theirsOnly())
                .singleElement()
                .satisfies(line -> assertThat(line.model()).isEqualTo("V_2"));
        assertThat(match.statement().minus(match.ledger()))
                .isEqualTo(Money.parse("0.01").plus(Money.parse("0.08")).minus(EACH.times(2)));
    }

    @Test
    void aStatementThatLagsKnowsNothingOfTheLastCalls() throws IOException, InterruptedException {
        assertThat(statements.parse(statement("?lag=3600")).rows()).isEmpty();
        assertThat(statements.parse(statement("")).rows()).hasSize(CALLS);
    }

    @Test
    void whatIsNoNumberIsRefused() throws IOException, InterruptedException {
        assertThat(get("?missing=many").statusCode()).isEqualTo(400);
        assertThat(get("?extra=-1").statusCode()).isEqualTo(400);
    }

    private Match match(String query) throws IOException, InterruptedException {
        var table = statements.parse(statement(query));
        return statements.match(table, Mapping.guess(table.header(), ZoneOffset.UTC));
    }

    private String statement(String query) throws IOException, InterruptedException {
        return get(query).body();
    }

    private HttpResponse<String> get(String query) throws IOException, InterruptedException {
        var uri = URI.create(venue.builtIn().orElseThrow().url() + "/simulator/statement" + query);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static Brief brief(String prompt) {
        return Asked.of(prompt).magic("off").brief();
    }
}
