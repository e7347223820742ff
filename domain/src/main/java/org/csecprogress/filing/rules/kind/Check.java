package org.csecprogress.filing.rules.kind;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.Computation;
import org.csecprogress.filing.answer.FilingFacts;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.Finding;

/** One run of the rules over one filing. */
public final class Check {
    private final Catalog catalog;
    private final Computation computation;
    private final Answers answers;
    private final FilingFacts facts;
    private final List<Finding> findings = new ArrayList<>();

    public Check(Catalog catalog, Computation computation, Answers answers, FilingFacts facts) {
        this.catalog = catalog;
        this.computation = computation;
        this.answers = answers;
        this.facts = facts;
    }

    Catalog catalog() {
        return catalog;
    }

    Computation computation() {
        return computation;
    }

    Answers answers() {
        return answers;
    }

    FilingFacts facts() {
        return facts;
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Returns the answer to a figure of this filing, typed or computed. */
    Optional<Answer> answer(CellKey cell) {
        return computation.answer(cell, answers);
    }

    /** Returns the number of a figure of this filing. */
    Optional<BigDecimal> number(CellKey cell) {
        return computation.number(cell, answers);
    }

    /**
     * Returns the number of a figure of this filing, or of the filing approved that many quarters
     * earlier.
     */
    Optional<BigDecimal> number(CellKey cell, int lag) {
        if (lag == 0) {
            return number(cell);
        }
        Answers earlier = facts.prior().get(lag);
        return earlier == null ? Optional.empty() : computation.number(cell, earlier);
    }

    void report(Rule rule, String target, Map<String, Object> arguments) {
        findings.add(
                new Finding(
                        rule.definition().code(), rule.definition().effect(), target, arguments));
    }

    void report(Rule rule, CellKey cell, Map<String, Object> arguments) {
        Map<String, Object> all = new HashMap<>(arguments);
        if (!cell.isTotal()) {
            all.putIfAbsent(Arguments.DIMENSION, cell.dimension());
            all.putIfAbsent(Arguments.CATEGORY, cell.category());
        }
        report(rule, cell.toString(), all);
    }
}
