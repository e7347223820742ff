package org.csecprogress.systemtests;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The generated part of docs/asvs.md: requirements, and the tests that say to prove them. */
final class AsvsPage {
    private static final String BEGIN = "<!-- drawn: requirements -->\n";
    private static final String END = "<!-- end: requirements -->\n";
    private static final Path REQUIREMENTS = Path.of("src/test/resources/asvs.txt");

    private final Path root;

    /** A test that proves something: its file, its class and what it says. */
    private record Proof(Path file, String type, String sentence) {}

    /**
     * Creates the page of a checkout.
     *
     * @param root the folder of the checkout
     */
    AsvsPage(Path root) {
        this.root = root;
    }

    /** Returns the page with its table made anew. */
    String redrawn(String page) throws IOException {
        int from = page.indexOf(BEGIN) + BEGIN.length();
        return page.substring(0, from) + table() + page.substring(page.indexOf(END));
    }

    /** Returns the requirements that tests name and the list does not have. */
    List<String> unknown() throws IOException {
        List<String> known = requirements().stream().map(row -> "ASVS " + row[0]).toList();
        return proofs().keySet().stream().filter(name -> !known.contains(name)).toList();
    }

    private String table() throws IOException {
        Map<String, List<Proof>> proofs = proofs();
        StringBuilder table =
                new StringBuilder("| ASVS | level | asks for | proved by |\n|---|---|---|---|\n");
        for (String[] row : requirements()) {
            List<Proof> found = proofs.getOrDefault("ASVS " + row[0], List.of());
            String by =
                    found.isEmpty()
                            ? row.length > 3 ? row[3] : "no test yet"
                            : found.stream().map(this::line).collect(Collectors.joining("<br>"));
            table.append("| %s | %s | %s | %s |\n".formatted(row[0], row[1], row[2], by));
        }
        return table.toString();
    }

    private String line(Proof proof) {
        return "[%s](../%s): %s"
                .formatted(proof.type(), root.relativize(proof.file()), proof.sentence());
    }

    /** Returns the rows of the list: number, level, words, and where there is no test, why. */
    private static List<String[]> requirements() throws IOException {
        return Files.readAllLines(REQUIREMENTS).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" \\| ", -1))
                .toList();
    }

    private Map<String, List<Proof>> proofs() throws IOException {
        Map<String, List<Proof>> proofs = new TreeMap<>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    files.getJavaFileObjectsFromPaths(tests()));
            for (CompilationUnitTree unit : task.parse()) {
                new Finder(Path.of(unit.getSourceFile().toUri()), proofs).scan(unit, null);
            }
        }
        return proofs;
    }

    /** Returns the files of tests that prove something, in the order of their paths. */
    private List<Path> tests() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            List<Path> tests =
                    all.filter(file -> file.toString().matches(".*/src/test/java/.*\\.java"))
                            .sorted()
                            .toList();
            List<Path> found = new ArrayList<>();
            for (Path file : tests) {
                if (Files.readString(file).contains("@Proves(")) {
                    found.add(file);
                }
            }
            return found;
        }
    }

    private static final class Finder extends TreeScanner<Void, Void> {
        private final Path file;
        private final Map<String, List<Proof>> proofs;
        private String type = "";
        private String about = "";

        Finder(Path file, Map<String, List<Proof>> proofs) {
            this.file = file;
            this.proofs = proofs;
        }

        @Override
        public Void visitClass(ClassTree tree, Void nothing) {
            if (type.isEmpty()) {
                type = tree.getSimpleName().toString();
                about = String.join("", values(tree.getModifiers(), "DisplayName"));
                add(tree.getModifiers(), about);
            }
            return super.visitClass(tree, null);
        }

        @Override
        public Void visitMethod(MethodTree tree, Void nothing) {
            String name = String.join("", values(tree.getModifiers(), "DisplayName"));
            add(tree.getModifiers(), about + " " + name);
            return super.visitMethod(tree, null);
        }

        private void add(ModifiersTree modifiers, String sentence) {
            for (String requirement : values(modifiers, "Proves")) {
                proofs.computeIfAbsent(requirement, key -> new ArrayList<>())
                        .add(new Proof(file, type, sentence.replace("|", "/")));
            }
        }

        private static List<String> values(ModifiersTree modifiers, String annotation) {
            return modifiers.getAnnotations().stream()
                    .filter(each -> each.getAnnotationType().toString().equals(annotation))
                    .map(AnnotationTree::getArguments)
                    .flatMap(List::stream)
                    .map(
                            each ->
                                    each instanceof AssignmentTree named
                                            ? named.getExpression()
                                            : each)
                    .flatMap(Finder::literals)
                    .toList();
        }

        private static Stream<String> literals(ExpressionTree value) {
            if (value instanceof NewArrayTree list) {
                return list.getInitializers().stream().flatMap(Finder::literals);
            }
            return value instanceof LiteralTree text
                    ? Stream.of(Objects.toString(text.getValue()))
                    : Stream.of();
        }
    }
}
