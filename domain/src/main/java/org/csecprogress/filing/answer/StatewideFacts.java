package org.csecprogress.filing.answer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.CellKey;

/**
 * The state's figures of a quarter, from submitted filings.
 *
 * @param submitted the answers of each county that has submitted
 */
public record StatewideFacts(List<Submitted> submitted) {
    /**
     * One county's part.
     *
     * @param answers its latest submitted answers
     * @param children number of children in the county
     */
    public record Submitted(Answers answers, long children) {}

    public StatewideFacts {
        submitted = List.copyOf(submitted);
    }

    /**
     * Returns events per child over the counties that answered the figure; empty if none did.
     *
     * @param cell a figure
     */
    public Optional<Double> rate(CellKey cell, Computation computation) {
        double events = 0;
        double children = 0;
        for (Submitted county : submitted) {
            Optional<BigDecimal> number = computation.number(cell, county.answers());
            if (number.isPresent()) {
                events += number.get().doubleValue();
                children += county.children();
            }
        }
        return children > 0 ? Optional.of(events / children) : Optional.empty();
    }

    /** Returns the share over the counties that answered both figures; empty if none did. */
    public Optional<Double> share(CellKey part, CellKey whole, Computation computation) {
        double parts = 0;
        double wholes = 0;
        for (Submitted county : submitted) {
            Optional<BigDecimal> number = computation.number(part, county.answers());
            Optional<BigDecimal> of = computation.number(whole, county.answers());
            if (number.isPresent() && of.isPresent()) {
                parts += number.get().doubleValue();
                wholes += of.get().doubleValue();
            }
        }
        return wholes > 0 ? Optional.of(Math.min(1, parts / wholes)) : Optional.empty();
    }
}
