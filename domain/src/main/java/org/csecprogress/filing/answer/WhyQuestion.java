package org.csecprogress.filing.answer;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.csecprogress.kernel.Effect;
import org.csecprogress.kernel.Finding;

/**
 * The findings on one figure, breakdown or field that one explanation answers. The explanation is
 * stored for each of them, so a later finding still needs its own.
 *
 * @param target what the findings are about, as in {@link Finding#target()}
 * @param findings those that ask for an explanation, in the order of the rules
 */
public record WhyQuestion(String target, List<Finding> findings) {
    private static final String BETWEEN_RULES = ",";

    public WhyQuestion {
        findings = List.copyOf(findings);
    }

    /** Groups the findings that ask for an explanation, in the order of their first occurrence. */
    public static List<WhyQuestion> of(Collection<Finding> findings) {
        Map<String, List<Finding>> groups =
                findings.stream()
                        .filter(finding -> finding.effect() == Effect.EXPLAIN)
                        .collect(
                                Collectors.groupingBy(
                                        WhyQuestion::subject,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return groups.values().stream()
                .map(group -> new WhyQuestion(group.get(0).target(), group))
                .toList();
    }

    /**
     * A finding on a breakdown has the target of its first row; the dimension tells it from that
     * row.
     */
    private static String subject(Finding finding) {
        Map<String, Object> arguments = finding.arguments();
        boolean breakdown =
                arguments.containsKey("dimension") && !arguments.containsKey("category");
        return breakdown ? finding.target() + "|" + arguments.get("dimension") : finding.target();
    }

    /** Returns the rules and the target as one key; for a single finding, its own key. */
    public String key() {
        return findings.stream()
                        .map(Finding::rule)
                        .distinct()
                        .collect(Collectors.joining(BETWEEN_RULES))
                + "|"
                + target;
    }

    /** Returns the findings that no explanation answers. */
    public List<Finding> open(Map<String, String> explanations) {
        return findings.stream().filter(f -> !explanations.containsKey(f.key())).toList();
    }

    /** Returns the explanations, each text once. */
    public String text(Map<String, String> explanations) {
        return text(key(), explanations);
    }

    /**
     * Returns the explanations of a question's findings, each text once.
     *
     * @param key as {@link #key()} writes it
     */
    public static String text(String key, Map<String, String> explanations) {
        return keys(key).stream()
                .map(one -> explanations.getOrDefault(one, ""))
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /**
     * Returns explanations by the keys of the findings that they answer.
     *
     * @param explanations by the keys of questions
     */
    public static Map<String, String> byFinding(Map<String, String> explanations) {
        Map<String, String> byFinding = new LinkedHashMap<>();
        explanations.forEach(
                (key, text) -> keys(key).forEach(finding -> byFinding.put(finding, text)));
        return byFinding;
    }

    /**
     * Returns the keys of the findings of a question.
     *
     * @param key as {@link #key()} writes it; anything else is returned as it is
     */
    public static List<String> keys(String key) {
        int bar = key.indexOf('|');
        return bar < 0
                ? List.of(key)
                : Arrays.stream(key.substring(0, bar).split(BETWEEN_RULES, -1))
                        .map(rule -> rule + key.substring(bar))
                        .distinct()
                        .toList();
    }
}
