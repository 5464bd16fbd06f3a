package app.maquette.ui.brief;

import app.maquette.domain.request.Fields;
import app.maquette.domain.request.Value;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleStringProperty;

/// One field of a brief as text, kept both ways: what the vendor does by itself is shown and not kept. FX thread only.
final class FieldText extends SimpleStringProperty {
    FieldText(ObjectProperty<Fields> fields, String name, String preset) {
        super(fields.getBean(), name, preset);
        fields.subscribe(now -> set(now.find(name).map(Value::asText).orElse(preset)));
        subscribe(text -> {
            var said = text == null || text.equals(preset) ? "" : text;
            fields.set(fields.get().with(name, said));
        });
    }
}
