package app.maquette.ui.library;

import app.maquette.catalogue.Catalogue;
import app.maquette.domain.request.EngineId;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.text.Hint;
import app.maquette.ui.kit.text.OneLine;
import app.maquette.ui.kit.text.Strings;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.textfield.CustomTextField;

/// The search field: what asks for facts is said at its right and taken away by a click. FX thread only.
final class SearchField extends CustomTextField {
    /// More are said in the words they were asked for.
    private static final int MOST_NAMED = 3;
    private static final double ICON = 15;
    private static final double SMALL = 11;

    private final Query query;
    private final Strings strings;
    private final HBox found = new HBox();
    private final Runnable leave;

    /// @param leave where Esc and the arrow down lead
    SearchField(Query query, Strings strings, Runnable leave) {
        this.query = query;
        this.strings = strings;
        this.leave = leave;
        OneLine.on(this);
        setId("library-search");
        setPromptText(strings.get("library.search.prompt"));
        setAccessibleText(strings.get("library.search.name"));
        Hint.on(this, strings.get("library.search.tip"));
        setLeft(new StackPane(Icon.SEARCH.node(ICON)));
        found.getStyleClass().add("library-tokens");
        found.setMinWidth(USE_PREF_SIZE);
        setRight(found);
        getStyleClass().add("library-search");
        textProperty().bindBidirectional(query.searchProperty());
        query.searchProperty().subscribe(this::show);
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    private void show(String typed) {
        found.getChildren().clear();
        for (var token : Search.parse(typed).tokens()) {
            found.getChildren().add(chip(token));
        }
        if (!typed.isEmpty()) {
            var clear = new Button(null, Icon.CLOSE.node(SMALL));
            clear.setId("library-search-clear");
            clear.getStyleClass().addAll(Styles.ICON_BUTTON, Styles.QUIET);
            clear.setAccessibleText(strings.get("library.search.clear"));
            Hint.on(clear, strings.get("library.search.clear"));
            clear.setOnAction(_ -> {
                clear();
                requestFocus();
            });
            found.getChildren().add(clear);
        }
    }

    private Button chip(Search.Token token) {
        var words = words(token);
        var chip = new Button(words, Icon.CLOSE.node(SMALL));
        chip.getStyleClass().add("library-token");
        chip.setAccessibleText(strings.get("library.token.remove", words));
        Hint.on(chip, strings.get("library.token.remove", words));
        chip.setOnAction(_ -> {
            query.searchProperty().set(Search.without(query.searchProperty().get(), token));
            requestFocus();
        });
        return chip;
    }

    private static String names(Set<EngineId> engines) {
        return engines.stream().map(Catalogue.standard()::label).sorted().collect(Collectors.joining(", "));
    }

    private String words(Search.Token token) {
        return switch (token) {
            case Search.Token.Stars(var _, int least) -> strings.get("library.token.stars", least);
            case Search.Token.OfModel(var typed, var models) ->
                strings.get("library.token.model", models.size() > MOST_NAMED ? typed.split(":", 2)[1] : names(models));
            case Search.Token.OfFact(var typed, var _) -> typed;
            case Search.Token.Seed(var _, var begin) -> strings.get("library.token.seed", begin);
        };
    }

    private void press(KeyEvent key) {
        if (key.getTarget() != this) {
            return;
        }
        if (key.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
            clear();
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE || key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.ENTER) {
            leave.run();
            key.consume();
        }
    }
}
