package app.maquette.ideogram.legacy;

import app.maquette.domain.MediaType;
import app.maquette.domain.request.AccountId;
import app.maquette.domain.request.ImageRequest;
import app.maquette.domain.request.RequestRules;
import app.maquette.ideogram.answer.AnswerReader;
import app.maquette.ideogram.wire.ApiAddress;
import app.maquette.ideogram.wire.ApiKey;
import app.maquette.ideogram.wire.Multipart;
import app.maquette.ideogram.wire.Network;
import app.maquette.ideogram.wire.PaidPost;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.port.RawAnswer;
import app.maquette.studio.port.Settings;
import app.maquette.studio.port.Vendor;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.function.Supplier;

/// Ideogram's legacy generate and remix routes. Blocking; thread-safe. Settings are read at each call.
public final class IdeogramVendor implements Vendor {
    /// The vendor takes pictures of at most so many bytes.
    static final int ATTACHMENT_LIMIT = 10 * 1024 * 1024;

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
        var request = outgoing.request();
        var breaches = RequestRules.check(request);
        if (!breaches.isEmpty()) {
            var first = breaches.getFirst();
            return new Exchange.NotSent(first.field() + " " + first.rule());
        }
        var attachment = outgoing.attachment();
        var content = new PaidPost.Content("application/json", RequestJson.generate(request));
        var exchange = attachment == null
                ? post.send(address.resolve("/generate"), content, settings.get(), leaving)
                : remix(request, attachment, leaving);
        return exchange instanceof Exchange.Answered(var answer)
                ? new Exchange.Answered(reader.kept(answer))
                : exchange;
    }

    @Override
    public Outcome read(RawAnswer answer, int asked) {
        return reader.read(answer, asked);
    }

    private Exchange remix(ImageRequest request, Attachment attachment, Runnable leaving) {
        var type = attachment.type();
        if (type == MediaType.UNKNOWN) {
            return new Exchange.NotSent("image_file is a PNG, a JPEG or a WebP");
        }
        if (attachment.weight() < 1 || attachment.weight() > 100) {
            return new Exchange.NotSent("image_weight is a whole number from 1 to 100");
        }
        byte[] picture;
        try (var in = attachment.content().open()) {
            picture = in.readNBytes(ATTACHMENT_LIMIT + 1);
        } catch (IOException | StorageException _) {
            return new Exchange.NotSent("The picture to remix cannot be read.");
        }
        if (picture.length > ATTACHMENT_LIMIT) {
            return new Exchange.NotSent("image_file has at most 10 MB");
        }
        var form = new Multipart()
                .json("image_request", RequestJson.remix(request, attachment.weight()))
                .file("image_file", "image." + type.extension(), mime(type), picture);
        var content = new PaidPost.Content(form.contentType(), form.end());
        return post.send(address.resolve("/remix"), content, settings.get(), leaving);
    }

    private static String mime(MediaType type) {
        return switch (type) {
            case PNG -> "image/png";
            case JPEG -> "image/jpeg";
            case WEBP -> "image/webp";
            case UNKNOWN -> "application/octet-stream";
        };
    }
}
