package app.maquette.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.ui.kit.Fx;
import app.maquette.ui.kit.control.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.css.CssParser;
import javafx.css.Selector;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.DatePicker;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The build leaves out the base theme's rules that nothing can match; here the nodes of the program ask for theirs.
class PurgedThemeTest {
    @TempDir
    private Path folder;

    private Set<Selector> whole;
    private Set<Selector> kept;

    @BeforeEach
    void read() throws IOException {
        whole = selectors(ClassLoader.getSystemClassLoader(), "atlantafx/base/theme/primer-dark.css");
        kept = selectors(Theme.class.getClassLoader(), "app/maquette/ui/kit/control/primer-dark.css");
    }

    @Test
    void everyRuleThatANodeMatchesIsThere() {
        var matched = new HashSet<Selector>();
        try (var journey = new Journey(folder)) {
            journey.draft("a harbour");
            journey.shown(4);
            matched.addAll(Fx.get(this::matched));
            visit(journey, matched, "library", "library-grid");
            visit(journey, matched, "spend", "spend-ledger");
            visit(journey, matched, "settings", "settings-scheme");
        }

        assertThat(matched).hasSizeGreaterThan(100);
        assertThat(missing(matched)).isEmpty();
    }

    private void visit(Journey journey, Set<Selector> matched, String screen, String sign) {
        journey.click("#rail-" + screen);
        journey.until(() -> journey.find(sign).isPresent());
        matched.addAll(Fx.get(this::matched));
    }

    @Test
    void everyRuleThatAPopupMatchesIsThere() {
        var matched = Fx.get(() -> {
            var choice = new ComboBox<>(FXCollections.observableArrayList("one", "two"));
            var date = new DatePicker();
            var menu = new ContextMenu(new MenuItem("Copy"), new SeparatorMenuItem());
            var box = new HBox(choice, date);
            var stage = new Stage();
            stage.setScene(new Scene(box, 300, 100));
            stage.show();
            choice.show();
            date.show();
            menu.show(box, 10, 10);
            var found = matched();
            menu.hide();
            stage.hide();
            return found;
        });

        assertThat(matched).hasSizeGreaterThan(50);
        assertThat(missing(matched)).isEmpty();
    }

    @Test
    void whatNothingMatchesIsLeftOut() {
        assertThat(kept).hasSizeLessThan(whole.size() / 2);
    }

    /// The rules of the whole theme, whatever the state of the nodes.
    private Set<Selector> matched() {
        var shown = nodes().toList();
        return whole.stream()
                .filter(selector -> shown.stream().anyMatch(selector::applies))
                .collect(Collectors.toSet());
    }

    private List<Selector> missing(Set<Selector> matched) {
        return matched.stream().filter(selector -> !kept.contains(selector)).toList();
    }

    private static Stream<Node> nodes() {
        return List.copyOf(Window.getWindows()).stream().flatMap(window -> {
            window.getScene().getRoot().applyCss();
            return below(window.getScene().getRoot());
        });
    }

    private static Stream<Node> below(Node node) {
        var children = node instanceof Parent parent ? parent.getChildrenUnmodifiable() : List.<Node>of();
        return Stream.concat(Stream.of(node), children.stream().flatMap(PurgedThemeTest::below));
    }

    private static Set<Selector> selectors(ClassLoader library, String sheet) throws IOException {
        var rules = new CssParser()
                .parse(Objects.requireNonNull(library.getResource(sheet)))
                .getRules();
        return rules.stream().flatMap(rule -> rule.getSelectors().stream()).collect(Collectors.toSet());
    }
}
