import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts the base theme's sheets beside the program's own, without the rules that no node can match: those that ask for
/// a style class which is a word of no string, neither in the program nor in the controls it reaches. Three quarters of
/// the rules are for controls that the program does not have, and each start would read them.
///
/// Usage: java -cp CLASSPATH src/build/PurgeTheme.java CLASSES
public final class PurgeTheme {
    private static final List<String> SHEETS = List.of("primer-dark.css", "primer-light.css");
    private static final Pattern NODES = Pattern.compile("(javafx|com/sun/javafx/scene|(impl/)?org/controlsfx)/.*");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]+)(\\{[^{}]*})");
    private static final Pattern STYLE_CLASS = Pattern.compile("\\.([A-Za-z_][\\w-]*)");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\w-]+");

    private final Set<String> reached = new HashSet<>();
    private final Deque<String> unread = new ArrayDeque<>();
    private final Set<String> words = new HashSet<>();

    private PurgeTheme() {}

    public static void main(String[] args) throws IOException {
        Path classes = Path.of(args[0]);
        PurgeTheme purge = new PurgeTheme();
        purge.readFrom(classes);
        for (String name : SHEETS) {
            String sheet = new String(resource("atlantafx/base/theme/" + name), UTF_8);
            Files.writeString(
                    classes.resolve("app/maquette/ui/kit/control").resolve(name),
                    "/* Of AtlantaFX, MIT licence, by mkpaz and others; rules that nothing here can match left out. */\n"
                            + purge.purged(sheet));
        }
    }

    private void readFrom(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            files.map(file -> classes.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".class") && !name.equals("module-info.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .forEach(this::reach);
        }
        while (!unread.isEmpty()) {
            read(ClassFile.of().parse(resource(unread.poll() + ".class")));
        }
    }

    /// What it says, and which controls it makes, extends or calls; those it only names are not reached.
    private void read(ClassModel model) {
        model.superclass().ifPresent(this::reachNode);
        for (PoolEntry entry : model.constantPool()) {
            switch (entry) {
                case StringEntry string -> words.addAll(List.of(BETWEEN_WORDS.split(string.stringValue())));
                case MethodHandleEntry method -> reachNode(method.reference().owner());
                default -> {}
            }
        }
        for (MethodModel method : model.methods()) {
            method.code().ifPresent(code -> code.forEach(this::follow));
        }
    }

    private void follow(CodeElement step) {
        switch (step) {
            case NewObjectInstruction made -> reachNode(made.className());
            case InvokeInstruction call when call.opcode() == Opcode.INVOKESTATIC -> reachNode(call.owner());
            case FieldInstruction field when field.opcode() == Opcode.GETSTATIC -> reachNode(field.owner());
            default -> {}
        }
    }

    private void reachNode(ClassEntry used) {
        if (NODES.matcher(used.asInternalName()).matches()) {
            reach(used.asInternalName());
        }
    }

    private void reach(String name) {
        if (reached.add(name)) {
            unread.add(name);
        }
    }

    private String purged(String sheet) {
        return RULE.matcher(COMMENT.matcher(sheet).replaceAll(""))
                .results()
                .map(this::purged)
                .collect(Collectors.joining());
    }

    private String purged(MatchResult rule) {
        String selectors = Stream.of(rule.group(1).split(","))
                .map(String::strip)
                .filter(this::canMatch)
                .collect(Collectors.joining(", "));
        return selectors.isEmpty() ? "" : selectors + " " + rule.group(2) + "\n";
    }

    private boolean canMatch(String selector) {
        return STYLE_CLASS.matcher(selector).results().allMatch(style -> words.contains(style.group(1)));
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = PurgeTheme.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("missing on the class path: " + name);
            }
            return in.readAllBytes();
        }
    }
}
