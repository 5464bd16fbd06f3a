package app.maquette.ui.settings;

import app.maquette.studio.port.Updates;
import app.maquette.studio.port.Updates.News;
import app.maquette.ui.kit.task.Background;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Looks for a later release when asked, and keeps what was found. FX thread only.
public final class UpdateWatch {
    private final ReadOnlyObjectWrapper<@Nullable News> news = new ReadOnlyObjectWrapper<>(this, "news");
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper(this, "looking");
    private final Updates updates;
    private final Background background;

    public UpdateWatch(Updates updates, Background background) {
        this.updates = updates;
        this.background = background;
    }

    /// Null before the first look.
    public ReadOnlyObjectProperty<@Nullable News> newsProperty() {
        return news.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty lookingProperty() {
        return looking.getReadOnlyProperty();
    }

    /// One look; asked for meanwhile, the one under way is enough.
    public void look() {
        if (looking.get()) {
            return;
        }
        looking.set(true);
        background
                .job(updates::look)
                .onSuccess(news::set)
                .atEnd(() -> looking.set(false))
                .start();
    }
}
