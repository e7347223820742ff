package org.csecprogress.systemtests;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseStatus;

/**
 * The generated parts of docs/architecture.md: the dependencies between features, the packages, and
 * the life cycles of a submission and of a release.
 */
final class ArchitecturePage {
    private static final Pattern JAVADOC = Pattern.compile("(?s)/\\*\\*(.*?)\\*/");
    private static final Set<String> TESTS = Set.of("systemtests", "budget");

    private final JavaClasses house;
    private final Path root;

    /**
     * Creates the page of a checkout.
     *
     * @param house the classes of all modules, without tests
     * @param root the folder of the checkout
     */
    ArchitecturePage(JavaClasses house, Path root) {
        this.house = house;
        this.root = root;
    }

    /** Returns each generated part by name, in the order of the page. */
    Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("features", features(Features::whole));
        parts.put("rooms", features(ArchitecturePage::roomOf));
        parts.put("packages", packages());
        parts.put("submission", submission());
        parts.put("release", release());
        return parts;
    }

    /** Returns the page with each of its parts regenerated. */
    String redrawn(String page) {
        String text = page;
        for (Map.Entry<String, String> part : parts().entrySet()) {
            String begin = "<!-- drawn: " + part.getKey() + " -->\n";
            String end = "<!-- end: " + part.getKey() + " -->\n";
            int from = text.indexOf(begin);
            int to = text.indexOf(end);
            if (from < 0 || to < from) {
                throw new IllegalStateException("no part " + part.getKey() + " in the page");
            }
            text = text.substring(0, from + begin.length()) + part.getValue() + text.substring(to);
        }
        return text;
    }

    /** Draws an arrow from each feature to those that it uses, except indirect ones. */
    private String features(Function<JavaClass, String> featureOf) {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (JavaClass type : house) {
            String feature = featureOf.apply(type);
            if (!feature.isEmpty()) {
                Set<String> used = uses.computeIfAbsent(feature, key -> new TreeSet<>());
                for (Dependency each : type.getDirectDependenciesFromSelf()) {
                    used.add(featureOf.apply(each.getTargetClass()));
                }
                used.remove("");
                used.remove(feature);
            }
        }
        StringBuilder drawn = new StringBuilder("```mermaid\nflowchart TD\n");
        uses.forEach(
                (feature, used) -> {
                    if (used.isEmpty()) {
                        drawn.append("    ").append(feature).append('\n');
                    }
                    used.stream()
                            .filter(other -> !isReachedBy(other, used, uses))
                            .forEach(other -> arrow(drawn, feature, other));
                });
        return drawn.append("```\n").toString();
    }

    /** Returns the room of a release that a class belongs to; empty for any other class. */
    private static String roomOf(JavaClass type) {
        String feature = Features.of(type);
        return feature.startsWith("release.") ? feature : "";
    }

    private static void arrow(StringBuilder drawn, String from, String to) {
        drawn.append("    ").append(from).append(" --> ").append(to).append('\n');
    }

    private static boolean isReachedBy(
            String feature, Set<String> starts, Map<String, Set<String>> uses) {
        return starts.stream()
                .filter(start -> !start.equals(feature))
                .anyMatch(start -> leads(start, feature, uses));
    }

    /** Returns whether a feature uses another; it ends because features form no cycle. */
    private static boolean leads(String from, String to, Map<String, Set<String>> uses) {
        Set<String> next = uses.getOrDefault(from, Set.of());
        return next.contains(to) || next.stream().anyMatch(each -> leads(each, to, uses));
    }

    /** Returns each package with the first sentence of its package-info. */
    private String packages() {
        Map<String, String> rows = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(file -> file.endsWith("package-info.java"))
                    .map(root::relativize)
                    .filter(file -> file.toString().contains("src/main/java"))
                    .filter(file -> !TESTS.contains(featureOf(file)))
                    .forEach(file -> rows.put(nameOf(file), row(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "| package | module | what lives there |\n|---|---|---|\n"
                + String.join("", rows.values());
    }

    private String row(Path file) {
        return "| `%s` | %s | %s |\n".formatted(nameOf(file), file.getName(0), firstSentence(file));
    }

    private static String nameOf(Path file) {
        String path = file.getParent().toString().replace('\\', '/');
        return path.substring(path.indexOf("org/csecprogress/") + "org/csecprogress/".length())
                .replace('/', '.');
    }

    private static String featureOf(Path file) {
        return nameOf(file).replaceFirst("\\..*", "");
    }

    private String firstSentence(Path file) {
        try {
            Matcher found = JAVADOC.matcher(Files.readString(root.resolve(file)));
            if (!found.find()) {
                throw new IllegalStateException(file + " does not say what lives there");
            }
            String text = found.group(1).replaceAll("\\s*\\n\\s*\\*\\s?", " ").strip();
            return text.replaceFirst("(?s)(?<=[.]) .*", "").replaceAll("\\{@\\w+ ([^}]*)}", "$1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String submission() {
        return lifeCycle(
                SubmissionStatus.values(),
                SubmissionAction.values(),
                SubmissionStatus::after,
                action -> words(action.role()),
                SubmissionAction::needsReason);
    }

    private static String release() {
        return lifeCycle(
                ReleaseStatus.values(),
                ReleaseAction.values(),
                ReleaseStatus::after,
                ArchitecturePage::actors,
                ReleaseAction::needsReason);
    }

    private static String actors(ReleaseAction action) {
        return action.isSystems()
                ? "the portal itself"
                : action.roles().stream()
                        .sorted()
                        .map(ArchitecturePage::words)
                        .collect(Collectors.joining(" or "));
    }

    /** Returns a picture of the transition table and a line for each action. */
    private static <S extends Enum<S>, A extends Enum<A>> String lifeCycle(
            S[] statuses,
            A[] actions,
            BiFunction<S, A, Optional<S>> table,
            Function<A, String> actors,
            Predicate<A> needsReason) {
        StringBuilder drawn = new StringBuilder("```mermaid\nstateDiagram-v2\n");
        for (S from : statuses) {
            Map<S, String> moves = new TreeMap<>();
            for (A action : actions) {
                table.apply(from, action)
                        .ifPresent(
                                to ->
                                        moves.merge(
                                                to,
                                                words(action),
                                                (one, other) -> one + ", " + other));
            }
            moves.forEach(
                    (to, words) -> drawn.append("    %s --> %s: %s\n".formatted(from, to, words)));
        }
        drawn.append("```\n\n| action | who | reason |\n|---|---|---|\n");
        for (A action : actions) {
            String reason = needsReason.test(action) ? "needed" : "";
            drawn.append(
                    "| %s | %s | %s |\n".formatted(words(action), actors.apply(action), reason));
        }
        return drawn.toString();
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
