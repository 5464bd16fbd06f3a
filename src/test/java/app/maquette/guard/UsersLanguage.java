package app.maquette.guard;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.text.BreakIterator;
import java.text.Collator;
import java.text.DateFormat;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.text.SimpleDateFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DecimalStyle;
import java.util.Formatter;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/// Calls that ask the user's language: those that could be given a language and are not, and the question itself.
final class UsersLanguage extends ArchCondition<JavaClass> {
    private static final Map<Class<?>, String> CALLS = Map.ofEntries(
            Map.entry(String.class, "format|formatted|toLowerCase|toUpperCase"),
            Map.entry(DateTimeFormatter.class, "ofPattern|ofLocalized\\w+"),
            Map.entry(DateTimeFormatterBuilder.class, "toFormatter"),
            Map.entry(DecimalStyle.class, "ofDefaultLocale"),
            Map.entry(NumberFormat.class, "get\\w*Instance"),
            Map.entry(DateFormat.class, "get\\w*Instance"),
            Map.entry(DecimalFormat.class, "<init>"),
            Map.entry(DecimalFormatSymbols.class, "<init>|getInstance"),
            Map.entry(SimpleDateFormat.class, "<init>"),
            Map.entry(MessageFormat.class, "<init>|format"),
            Map.entry(Formatter.class, "<init>"),
            Map.entry(PrintStream.class, "printf|format"),
            Map.entry(PrintWriter.class, "printf|format"),
            Map.entry(BreakIterator.class, "get\\w*Instance"),
            Map.entry(Collator.class, "getInstance"),
            Map.entry(ResourceBundle.class, "getBundle"),
            Map.entry(Locale.class, "getDefault"));

    UsersLanguage() {
        super("use the user's language");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        type.getCodeUnitAccessesFromSelf().stream()
                .filter(access -> asks(access.getTarget()))
                .forEach(access -> events.add(SimpleConditionEvent.satisfied(access, access.getDescription())));
    }

    /// A message format that has its language writes with it.
    private static boolean asks(CodeUnitAccessTarget target) {
        boolean isGiven = target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Locale.class))
                || (target.getOwner().isEquivalentTo(MessageFormat.class)
                        && target.getRawParameterTypes().size() == 1
                        && target.getName().equals("format"));
        return !isGiven
                && CALLS.entrySet().stream()
                        .anyMatch(call -> target.getOwner().isEquivalentTo(call.getKey())
                                && Pattern.matches(call.getValue(), target.getName()));
    }
}
