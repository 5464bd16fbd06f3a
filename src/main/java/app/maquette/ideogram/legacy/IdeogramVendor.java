package app.maquette.ideogram.legacy;

import app.maquette.catalogue.Catalogue;
import app.maquette.catalogue.Route;
import app.maquette.domain.request.AccountId;
import app.maquette.domain.request.Order;
import app.maquette.ideogram.answer.AnswerReader;
import app.maquette.ideogram.body.RequestBody;
import app.maquette.ideogram.body.UnreadableInputException;
import app.maquette.ideogram.wire.ApiAddress;
import app.maquette.ideogram.wire.ApiKey;
import app.maquette.ideogram.wire.Network;
import app.maquette.ideogram.wire.PaidPost;
import app.maquette.studio.port.RawAnswer;
import app.maquette.studio.port.Settings;
import app.maquette.studio.port.Vendor;
import java.net.URI;
import java.time.Clock;
import java.util.function.Supplier;

/// Ideogram's first routes, which answer at once: the legacy ones and those of v1. Blocking; thread-safe. Settings are
/// read at each call.
public final class IdeogramVendor implements Vendor {
    private final ApiAddress address;
    private final AccountId account;
    private final PaidPost post;
    private final AnswerReader reader;
    private final Supplier<Settings> settings;

    public IdeogramVendor(ApiAddress address, ApiKey key, Supplier<Settings> settings, Clock clock) {
        this(address, key, settings, clock, Network.ofRuntime());
    }

    public IdeogramVendor(ApiAddress address, ApiKey key, Supplier<Settings> settings, Clock clock, Network network) {
        this.address = address;
        this.account = key.account();
        this.post = new PaidPost(key, network.to(address));
        this.reader = new AnswerReader(key, clock);
        this.settings = settings;
    }

    @Override
    public URI address() {
        return address.uri();
    }

    @Override
    public AccountId account() {
        return account;
    }

    @Override
    public Exchange send(Outgoing outgoing, Runnable leaving) {
        var order = outgoing.order();
        var route = Catalogue.standard()
                .routes(order.engine(), order.operation().kind())
                .stream()
                .filter(one -> one.wire().api() != Route.Api.V2)
                .findFirst();
        if (route.isEmpty()) {
            return new Exchange.NotSent("model is not made on this route");
        }
        var body = RequestBody.of(route.get(), outgoing);
        var breach = body.breach();
        if (breach != null) {
            return new Exchange.NotSent(breach);
        }
        try {
            var to = address.resolve(route.get().wire().path());
            var exchange = post.send(to, body.content(), settings.get(), leaving);
            return exchange instanceof Exchange.Answered(var answer)
                    ? new Exchange.Answered(reader.kept(answer))
                    : exchange;
        } catch (UnreadableInputException e) {
            return new Exchange.NotSent(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Outcome read(RawAnswer answer, Order order) {
        return reader.read(answer, order);
    }
}
