package app.maquette.ui.brief;

import app.maquette.catalogue.Field;
import app.maquette.catalogue.Rules.Breach;
import app.maquette.domain.SameText;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.Fields;
import app.maquette.domain.request.Order;
import app.maquette.studio.port.Library;
import app.maquette.studio.port.Preferences;
import app.maquette.ui.kit.money.GaugeViewModel;
import app.maquette.ui.kit.money.Orders;
import app.maquette.ui.kit.money.PurchaseState;
import app.maquette.ui.kit.task.Background;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

/// The brief as it is typed and chosen, kept with every change, and what drafting it would cost or find. FX thread
/// only.
public final class BriefViewModel {
    private final StringProperty prompt = new SimpleStringProperty(this, "prompt", "");
    private final ObjectProperty<Fields> fields = new SimpleObjectProperty<>(this, "fields", Fields.NONE);
    private final Map<String, FieldText> texts = new HashMap<>();
    private final ObjectProperty<EngineId> engine = new SimpleObjectProperty<>(this, "engine", Brief.EMPTY.engine());
    private final ObjectProperty<EngineId> last =
            new SimpleObjectProperty<>(this, "last", Brief.EMPTY.pair().last());
    private final ObjectProperty<Integer> images = new SimpleObjectProperty<>(this, "images", Brief.DRAFTS);
    private final BooleanProperty seedFixed = new SimpleBooleanProperty(this, "seedFixed");
    private final StringProperty seedText = new SimpleStringProperty(this, "seedText", "");
    private final CollectionChoice collection;
    private final BriefPictures pictures;
    private final BriefHistory history;
    private final ReadOnlyObjectWrapper<Brief> brief = new ReadOnlyObjectWrapper<>(this, "brief", Brief.EMPTY);
    private final ReadOnlyObjectWrapper<PurchaseState> deal =
            new ReadOnlyObjectWrapper<>(this, "deal", PurchaseState.UNKNOWN);
    private final Orders orders;
    private final Preferences preferences;
    private final GaugeViewModel gauge;
    private final Findings findings;
    private boolean loading;
    private final ReadOnlyBooleanWrapper seedWrong = new ReadOnlyBooleanWrapper(this, "seedWrong");
    private boolean typingSeed;

    public BriefViewModel(
            Orders orders, Library library, Preferences preferences, GaugeViewModel gauge, Background background) {
        this.orders = orders;
        this.preferences = preferences;
        this.gauge = gauge;
        this.pictures = new BriefPictures(
                engine, background, part -> fields.set(fields.get().touched(part)));
        this.findings = new Findings(orders.drafting(), background, brief::get, this::isSendable, this::reckon);
        this.collection = new CollectionChoice(library, background);
        this.history = new BriefHistory(this, library, background);
        load(preferences.session().brief());
        engine.subscribe(this::engineChanged);
        List.of(prompt, fields, pictures.inputsProperty(), last, images, seedFixed, seedText, collection.textProperty())
                .forEach(part -> part.subscribe(this::edited));
        List.of(orders.pricesProperty(), orders.pausesProperty()).forEach(part -> part.subscribe(this::reckon));
        gauge.balancesProperty().subscribe(now -> {
            if (now != null) {
                collection.rename(now.tree());
            }
            reckon();
        });
        orders.onTaken(_ -> refresh());
        refresh();
    }

    /// Which engines and pairs are offered is a setting.
    Preferences preferences() {
        return preferences;
    }

    /// What is sent along.
    public BriefPictures pictures() {
        return pictures;
    }

    BriefHistory history() {
        return history;
    }

    public StringProperty promptProperty() {
        return prompt;
    }

    /// One of the engine's fields as text; the same property whatever the engine.
    public StringProperty field(Field field) {
        var text = texts.computeIfAbsent(field.name(), _ -> new FieldText(fields, field));
        text.offer(field);
        return text;
    }

    /// Whether the brief says something of the field.
    boolean says(Field field) {
        return fields.get().find(field.name()).isPresent()
                || !brief.get().inputs().of(field.name()).isEmpty();
    }

    /// The engine that drafts. Another one takes along the final engine that goes with it.
    public ObjectProperty<EngineId> engineProperty() {
        return engine;
    }

    /// The engine that finalizes.
    public ObjectProperty<EngineId> lastProperty() {
        return last;
    }

    void setPair(Brief.Engines pair) {
        loading = true;
        last.set(pair.last());
        engine.set(pair.draft());
        last.set(pair.last());
        loading = false;
        edited();
    }

    /// Pictures of one drafting call.
    public ObjectProperty<Integer> imagesProperty() {
        return images;
    }

    /// Whether the fixed seed is none, once it was typed.
    ReadOnlyBooleanProperty seedWrongProperty() {
        return seedWrong.getReadOnlyProperty();
    }

    /// Whether the seed is a number of the designer's, or random.
    public BooleanProperty seedFixedProperty() {
        return seedFixed;
    }

    public StringProperty seedTextProperty() {
        return seedText;
    }

    /// A seed is not judged before it was typed and left.
    void setTypingSeed(boolean isTyping) {
        typingSeed = isTyping;
        reckon();
    }

    public StringProperty collectionProperty() {
        return collection.textProperty();
    }

    /// The names to choose from.
    ObservableList<String> collections() {
        return collection.names();
    }

    /// The brief as it would be sent.
    public ReadOnlyObjectProperty<Brief> briefProperty() {
        return brief.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<PurchaseState> dealProperty() {
        return deal.getReadOnlyProperty();
    }

    /// Where what is drafted here is ordered.
    Orders orders() {
        return orders;
    }

    /// Puts a whole brief in place of what was there.
    public void load(Brief wanted) {
        loading = true;
        prompt.set(wanted.prompt());
        fields.set(wanted.fields());
        engine.set(wanted.engine());
        last.set(wanted.pair().last());
        images.set(wanted.images());
        pictures.inputsProperty().set(wanted.inputs());
        var seed = wanted.seed();
        seedFixed.set(seed != null);
        seedText.set(seed == null ? "" : seed.toString());
        collection.load(wanted.collection());
        loading = false;
        edited();
    }

    /// The main way: shows what is here for nothing, or pays what the button says.
    public void draft() {
        var now = deal.get();
        if (now.canPay() || now.isShowing()) {
            orders.draft(brief.get(), now);
        }
    }

    /// Pays for new drafts although there are some.
    public void draftNew() {
        if (deal.get().canPay()) {
            orders.draftNew(brief.get(), deal.get());
        }
    }

    /// Shows what is here, however old.
    public void showOld() {
        orders.showOld(brief.get());
    }

    /// What is already here may have changed.
    public void refresh() {
        findings.refresh();
        collection.refresh();
    }

    private void engineChanged(EngineId drafting) {
        if (!loading) {
            var pair = Engines.draftedOn(drafting, brief.get().pair());
            loading = true;
            last.set(pair.last());
            loading = false;
        }
        edited();
    }

    private void edited() {
        if (loading) {
            return;
        }
        var now = read();
        if (!now.equals(brief.get())) {
            brief.set(now);
            preferences.changeSession(session -> session.withBrief(now));
            findings.refresh();
        }
        reckon();
    }

    private Brief read() {
        return Brief.EMPTY
                .withPrompt(text(prompt))
                .withFields(fields.get())
                .withInputs(pictures.inputsProperty().get())
                .withPair(new Brief.Engines(engine.get(), last.get()))
                .withImages(images.get())
                .withSeed(seed().number().orElse(null))
                .in(collection.id());
    }

    private static String text(StringProperty text) {
        return text.get() == null ? "" : text.get();
    }

    private TypedSeed seed() {
        return new TypedSeed(seedFixed.get(), text(seedText), typingSeed);
    }

    private List<Breach> breaches() {
        var breaches = new ArrayList<>(findings.breaches(order()));
        if (seed().isBreach()) {
            breaches.addFirst(new Breach("seed", "is a whole number from 0 to 2147483647"));
        }
        return breaches;
    }

    private void reckon() {
        seedWrong.set(seed().isBreach() || seed().isTooLarge());
        var now = brief.get();
        var order = order();
        var isComplete = !SameText.isEmpty(now.prompt()) && !seed().isUnfinished() && findings.knows(order);
        var request = new PurchaseState.Request(
                isComplete, breaches(), now.engine(), now.collection(), findings.trouble(order));
        deal.set(PurchaseState.of(
                request,
                orders.priced(
                        order,
                        findings.facts(order),
                        isComplete && request.breaches().isEmpty()),
                findings.offer(now),
                gauge.balancesProperty().get(),
                orders.pausesProperty().get()));
    }

    private Order order() {
        return orders.drafting().form().draft(brief.get());
    }

    private boolean isSendable() {
        return !SameText.isEmpty(brief.get().prompt()) && !seed().isWrong();
    }
}
