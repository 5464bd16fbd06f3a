package app.maquette.catalogue;

import app.maquette.domain.Size;
import java.util.List;
import java.util.regex.Pattern;

/// A question about a request: `mask` (given), `a|b` (either given), `!mask` (not given), `quality=low|medium`,
/// `style_type!=auto` (said otherwise), `prompt^{` (begins so), `resolution#image` (of another shape than the picture),
/// `pixels>4194304` (of the output; no when its size is not known).
///
/// @param names the fields asked about
/// @param values what they are compared with
public record Condition(List<String> names, Test test, List<String> values) {
    private static final Pattern FORM = Pattern.compile("(!?)([a-z_|]+)(?:(!=|=|\\^|#|>)(.+))?");

    public Condition {
        names = List.copyOf(names);
        values = List.copyOf(values);
    }

    /// How it is asked.
    public enum Test {
        GIVEN,
        MISSING,
        IS,
        IS_NOT,
        BEGINS,
        OTHER_SHAPE,
        MORE_PIXELS
    }

    static Condition parse(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("no condition: " + text);
        }
        var names = List.of(match.group(2).split("\\|"));
        var sign = match.group(3);
        boolean not = !match.group(1).isEmpty();
        if (sign == null) {
            return new Condition(names, not ? Test.MISSING : Test.GIVEN, List.of());
        }
        if (not || names.size() > 1) {
            throw new IllegalArgumentException("no condition: " + text);
        }
        var test = switch (sign) {
            case "=" -> Test.IS;
            case "!=" -> Test.IS_NOT;
            case "^" -> Test.BEGINS;
            case "#" -> Test.OTHER_SHAPE;
            case ">" -> Test.MORE_PIXELS;
            default -> throw new IllegalArgumentException("no condition: " + text);
        };
        if (test == Test.MORE_PIXELS
                && (!names.equals(List.of("pixels")) || !match.group(4).matches("\\d{1,12}"))) {
            throw new IllegalArgumentException("no condition: " + text);
        }
        return new Condition(names, test, List.of(match.group(4).split("\\|")));
    }

    boolean holds(Asked asked) {
        var name = names.getFirst();
        return switch (test) {
            case GIVEN -> names.stream().anyMatch(asked::has);
            case MISSING -> names.stream().noneMatch(asked::has);
            case IS -> values.contains(asked.text(name));
            case IS_NOT -> asked.has(name) && !values.contains(asked.text(name));
            case BEGINS -> values.stream().anyMatch(asked.text(name).strip()::startsWith);
            case OTHER_SHAPE -> {
                var size = Size.parse(asked.text(name));
                var picture = asked.picture(values.getFirst());
                yield size.isPresent()
                        && picture.isPresent()
                        && !size.get().hasShapeOf(picture.get().size());
            }
            case MORE_PIXELS -> asked.output().map(Size::pixels).orElse(0L) > Long.parseLong(values.getFirst());
        };
    }

    static boolean all(List<Condition> conditions, Asked asked) {
        return conditions.stream().allMatch(condition -> condition.holds(asked));
    }
}
