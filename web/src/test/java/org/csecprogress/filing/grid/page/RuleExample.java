package org.csecprogress.filing.grid.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
 * The failing example of a rule as answers of a county. Figures are scaled from the example's
 * county size to the county's own.
 */
final class RuleExample {
    private static final String SIZE = "POP";
    private static final String TODAY = "TODAY";

    private final Catalog catalog;
    private final List<ExampleFact> facts;
    private final long children;

    RuleExample(Catalog catalog, RuleDefinition rule, long children) {
        this.catalog = catalog;
        this.facts = ExampleFact.of(catalog, rule.failExample());
        this.children = children;
    }

    /** Returns the answers, keyed by how many quarters earlier they lie. */
    Map<Integer, Answers> answers() {
        Map<Integer, Map<String, String>> said = new TreeMap<>();
        facts.stream()
                .filter(fact -> fact.label().isPresent() && !fact.value().isEmpty())
                .forEach(
                        fact ->
                                said.computeIfAbsent(fact.lag(), lag -> new HashMap<>())
                                        .put(fact.key(), value(fact)));
        Map<Integer, Answers> answers = new TreeMap<>();
        said.forEach((lag, values) -> answers.put(lag, read(values)));
        return answers;
    }

    private Optional<ExampleFact> fact(String key) {
        return facts.stream().filter(fact -> fact.key().equals(key)).findFirst();
    }

    private String value(ExampleFact fact) {
        String value = fact(SIZE).map(size -> scaled(fact, size)).orElse(fact.value());
        boolean moved = fact(TODAY).isPresent() && value.matches("\\d{4}-\\d\\d-\\d\\d");
        // A date that lies in the example's future has to lie in ours too.
        return moved ? "2199" + value.substring(4) : value;
    }

    private String scaled(ExampleFact fact, ExampleFact size) {
        return new BigDecimal(fact.value())
                .multiply(BigDecimal.valueOf(children))
                .divide(new BigDecimal(size.value()), 0, RoundingMode.CEILING)
                .toPlainString();
    }

    private Answers read(Map<String, String> said) {
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
        milestones.forEach((code, fields) -> answers.milestone(milestone(code, fields)));
        return answers.build();
    }

    private static Answer answer(String value) {
        return AbsentReason.parse(value)
                .<Answer>map(Answer::absent)
                .orElseGet(() -> new Answer.Count(new BigDecimal(value)));
    }

    private MilestoneAnswer milestone(String code, Map<String, String> fields) {
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
}
