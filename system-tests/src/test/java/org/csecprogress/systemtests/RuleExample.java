package org.csecprogress.systemtests;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.ExampleFact;
import org.csecprogress.catalog.RuleDefinition;
import org.csecprogress.filing.answer.AbsentReason;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CellKey;

/**
 * The failing example of a rule as answers of a county, keyed by how many quarters earlier they
 * lie. Figures are scaled from the example's county size to the county's own.
 */
final class RuleExample {
    private static final String SIZE = "POP";
    private static final String TODAY = "TODAY";

    private final Catalog catalog;
    private final String rule;
    private final Map<Integer, Map<String, String>> said = new TreeMap<>();

    RuleExample(Catalog catalog, RuleDefinition rule, long children) {
        this.catalog = catalog;
        this.rule = rule.code();
        List<ExampleFact> facts = ExampleFact.of(catalog, rule.failExample());
        Optional<ExampleFact> size = facts.stream().filter(f -> f.key().equals(SIZE)).findFirst();
        boolean dated = facts.stream().anyMatch(f -> f.key().equals(TODAY));
        for (ExampleFact fact : facts) {
            if (fact.label().isPresent() && !fact.value().isEmpty()) {
                String value = size.map(s -> scaled(fact, s, children)).orElse(fact.value());
                said.computeIfAbsent(fact.lag(), lag -> new HashMap<>())
                        .put(fact.key(), dated ? later(value) : value);
            }
        }
    }

    private static String scaled(ExampleFact fact, ExampleFact size, long children) {
        return new BigDecimal(fact.value())
                .multiply(BigDecimal.valueOf(children))
                .divide(new BigDecimal(size.value()), 0, RoundingMode.CEILING)
                .toPlainString();
    }

    /** Returns a date moved far ahead, so that one in the example's future is in ours too. */
    private static String later(String value) {
        return value.matches("\\d{4}-\\d\\d-\\d\\d") ? "2199" + value.substring(4) : value;
    }

    String rule() {
        return rule;
    }

    /** Returns whether it contradicts none of the others. */
    boolean agreesWith(List<RuleExample> others) {
        return others.stream()
                .allMatch(
                        other ->
                                said.entrySet().stream()
                                        .allMatch(e -> agrees(e.getValue(), other, e.getKey())));
    }

    private static boolean agrees(Map<String, String> mine, RuleExample other, int lag) {
        Map<String, String> theirs = other.said.getOrDefault(lag, Map.of());
        return mine.entrySet().stream()
                .allMatch(e -> theirs.getOrDefault(e.getKey(), e.getValue()).equals(e.getValue()));
    }

    /** Returns a county's answers in all the examples, keyed by how many quarters earlier. */
    static Map<Integer, Answers> answers(List<RuleExample> examples) {
        Map<Integer, Map<String, String>> all = new TreeMap<>();
        examples.forEach(
                each ->
                        each.said.forEach(
                                (lag, said) ->
                                        all.computeIfAbsent(lag, l -> new TreeMap<>())
                                                .putAll(said)));
        Map<Integer, Answers> answers = new TreeMap<>();
        all.forEach((lag, said) -> answers.put(lag, read(examples.get(0).catalog, said)));
        return answers;
    }

    private static Answers read(Catalog catalog, Map<String, String> said) {
        Answers.Builder answers = Answers.builder();
        Map<String, Map<String, String>> milestones = new TreeMap<>();
        said.forEach(
                (key, value) -> {
                    String owner = key.replaceFirst("\\.[A-Z]+$", "");
                    if (catalog.findTextField(key).isPresent()) {
                        answers.text(key, value);
                    } else if (catalog.findMilestone(owner).isPresent()) {
                        milestones
                                .computeIfAbsent(owner, o -> new HashMap<>())
                                .put(key.substring(owner.length() + 1), value);
                    } else if (catalog.allCells().contains(CellKey.parse(key))) {
                        answers.figure(CellKey.parse(key), answer(value));
                    }
                });
        milestones.forEach((code, fields) -> answers.milestone(milestone(catalog, code, fields)));
        return answers.build();
    }

    private static Answer answer(String value) {
        return AbsentReason.parse(value)
                .<Answer>map(Answer::absent)
                .orElseGet(() -> new Answer.Count(new BigDecimal(value)));
    }

    private static MilestoneAnswer milestone(
            Catalog catalog, String code, Map<String, String> fields) {
        boolean perAgency = catalog.milestone(code).reportedBy().perAgency();
        String actual = fields.getOrDefault("ACTUAL", "");
        return new MilestoneAnswer(
                code,
                perAgency ? Agency.CWS : null,
                fields.getOrDefault("STATUS", "NOT_STARTED"),
                actual.isEmpty() ? null : LocalDate.parse(actual),
                fields.getOrDefault("EVIDENCE", "0").equals("0") ? "" : "protocol.pdf",
                fields.getOrDefault("NOTE", ""));
    }

    /** Groups examples into lots; each goes into the first lot that it agrees with. */
    static List<List<RuleExample>> lots(
            List<RuleExample> examples, Predicate<List<RuleExample>> holds) {
        List<List<RuleExample>> lots = new ArrayList<>();
        for (RuleExample example : examples) {
            boolean placed = false;
            for (List<RuleExample> lot : lots) {
                lot.add(example);
                placed = example.agreesWith(lot) && holds.test(lot);
                if (placed) {
                    break;
                }
                lot.remove(example);
            }
            if (!placed) {
                lots.add(new ArrayList<>(List.of(example)));
            }
        }
        return lots;
    }
}
