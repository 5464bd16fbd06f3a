package app.maquette.ui.library;

import app.maquette.catalogue.Catalogue;
import app.maquette.catalogue.Engine;
import app.maquette.domain.Digits;
import app.maquette.domain.SameText;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.PictureFact;
import app.maquette.studio.port.Library.Facts;
import app.maquette.ui.library.filing.FactWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What was typed into the search field: words, and the facts asked for by `rating:3`, `stars:≥4`, `★★★`, `model:2.0`
/// or `seed:1203`. Whatever asks for no fact is a word.
///
/// @param tokens the parts that ask for facts, as typed
record Search(String words, Facts facts, List<Token> tokens) {
    private static final Pattern PART = Pattern.compile("-?\\w+:\"[^\"]+\"|\\S+");
    private static final Pattern STARS = Pattern.compile("(?:rating|stars):[≥>=]*([0-5])|(★{1,5})");
    private static final Pattern MODEL = Pattern.compile("model:(\\S+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SEED = Pattern.compile("seed:(\\d{1,18})", Pattern.CASE_INSENSITIVE);

    /// A part that asks for a fact.
    sealed interface Token {
        /// As typed.
        String typed();

        record Stars(String typed, int least) implements Token {}

        record OfModel(String typed, Set<EngineId> models) implements Token {
            public OfModel {
                models = Set.copyOf(models);
            }
        }

        record Seed(String typed, String begin) implements Token {}

        record OfFact(String typed, PictureFact fact) implements Token {}
    }

    Search {
        tokens = List.copyOf(tokens);
    }

    static Search parse(String typed) {
        var words = new ArrayList<String>();
        var tokens = new ArrayList<Token>();
        PART.matcher(typed).results().map(MatchResult::group).forEach(part -> {
            var token = token(part);
            if (token == null) {
                words.add(part);
            } else {
                tokens.add(token);
            }
        });
        return new Search(String.join(" ", words), facts(tokens), tokens);
    }

    /// What was typed without one of its tokens.
    static String without(String typed, Token token) {
        return PART.matcher(SameText.of(typed))
                .results()
                .map(MatchResult::group)
                .filter(part -> !part.equals(token.typed()))
                .collect(Collectors.joining(" "));
    }

    private static @Nullable Token token(String part) {
        var digits = Digits.of(part);
        var stars = STARS.matcher(digits);
        if (stars.matches()) {
            return new Token.Stars(
                    part, stars.group(1) == null ? stars.group(2).length() : Integer.parseInt(stars.group(1)));
        }
        var model = MODEL.matcher(part);
        if (model.matches()) {
            var models = models(plain(model.group(1)));
            return models.isEmpty() ? null : new Token.OfModel(part, models);
        }
        var seed = SEED.matcher(digits);
        if (seed.matches()) {
            return new Token.Seed(part, seed.group(1));
        }
        return FactWords.read(part).map(fact -> new Token.OfFact(part, fact)).orElse(null);
    }

    /// The model of that very name, otherwise all whose name has it as a part.
    private static Set<EngineId> models(String name) {
        var exactly = models(each -> each.equals(name));
        if (!exactly.isEmpty() || name.isEmpty()) {
            return exactly;
        }
        return models(each -> each.contains(name));
    }

    private static Set<EngineId> models(Predicate<String> wanted) {
        var catalogue = Catalogue.standard();
        return catalogue.engines().stream()
                .map(Engine::id)
                .filter(id -> wanted.test(plain(catalogue.reportName(id))) || wanted.test(plain(catalogue.label(id))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /// Of several tokens of a kind the strictest holds for stars, any for models, the last for seeds.
    private static Facts facts(List<Token> tokens) {
        int stars = 0;
        var models = new TreeSet<EngineId>();
        var seed = "";
        var others = new ArrayList<PictureFact>();
        for (var token : tokens) {
            switch (token) {
                case Token.Stars(var _, int least) -> stars = Math.max(stars, least);
                case Token.OfModel(var _, var some) -> models.addAll(some);
                case Token.Seed(var _, var begin) -> seed = begin;
                case Token.OfFact(var _, var fact) -> others.add(fact);
            }
        }
        return new Facts(stars, models, seed, others);
    }
}
